"""registan findings: claims that cannot all be true, or that a rule doubts."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

import typer

from registan.model import Observation

from .choices import completing, one_of
from .claims import SHOWN_ID
from .inert import one_line
from .options import DEFAULT_LEDGER, LedgerOption
from .publishers import say_publishers
from .terminal import say, say_wrapped
from .wording import counted, figure_of, subject_of, when_of

if TYPE_CHECKING:
    from registan.api import Ledger
    from registan.model import Claim, Finding

EXAMPLES = """Examples:

\b
  registan findings
  registan findings --severity error --document note.html
  registan findings --kind arithmetic --format jsonl > findings.jsonl

error: cannot be true; doubt: very unlikely; note: worth knowing, no fault."""


def severities() -> list[str]:
    """How serious a finding can be."""
    from registan.model.finding import SEVERITIES

    return list(SEVERITIES)


def kinds() -> list[str]:
    """What a finding can be about."""
    from registan.model.finding import FINDING_KINDS

    return list(FINDING_KINDS)


def forms() -> list[str]:
    """How findings can be printed."""
    return ["table", "jsonl"]


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(findings)


def findings(
    ledger: LedgerOption = DEFAULT_LEDGER,
    severity: Annotated[
        str | None,
        typer.Option(
            help="error, doubt or note.",
            metavar="NAME",
            callback=one_of(severities),
            autocompletion=completing(severities),
        ),
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(
            help="arithmetic, digits, scale, …",
            metavar="NAME",
            callback=one_of(kinds),
            autocompletion=completing(kinds),
        ),
    ] = None,
    document: Annotated[
        str | None, typer.Option(help="A file name, or the beginning of a digest.", metavar="NAME")
    ] = None,
    form: Annotated[
        str, typer.Option("--format", help="table or jsonl.", metavar="NAME", callback=one_of(forms))
    ] = "table",
) -> None:
    """List figures that cannot all be true, and why."""
    import registan

    with registan.open(ledger) as opened:
        found = _selected(opened, document, severity, kind)
        if form == "jsonl":
            from registan.export import json_lines
            from registan.model import finding_to_row

            sys.stdout.writelines(json_lines(map(finding_to_row, found)))
            return
        shown = list(found)
        for finding in shown:
            _show(finding)
        say(f"{counted(len(shown), 'finding')}; ▶ marks the likeliest culprit" if shown else "No finding.")
        say_publishers(opened, (claim.document for finding in shown for claim in finding.claims))


def _selected(ledger: Ledger, document: str | None, severity: Any, kind: str | None) -> Iterator[Finding]:
    return (finding for finding in ledger.findings(document, severity) if kind in (None, finding.kind))


def _show(finding: Finding) -> None:
    from registan.model import finding_id

    say_wrapped(f"{finding.severity.upper()} {finding.kind} {finding_id(finding)[:SHOWN_ID]}: {finding.message}")
    for number, claim in enumerate(finding.claims):
        say(f"  {'▶' if number == finding.suspect else ' '} {_cited(claim)}")
    if finding.suggestion:
        say(f"    should probably say {_suggested(finding)} ({finding.suggestion.how.replace('_', ' ')})")
    say()


def _suggested(finding: Finding) -> str:
    """The claim's figure with the suggested fields in it; other fields by name."""
    suspect = finding.claims[finding.suspect or 0]
    fields = dict(finding.suggestion.fields) if finding.suggestion else {}
    if isinstance(suspect, Observation) and set(fields) == {"value"}:
        return figure_of(replace(suspect, value=Decimal(str(fields["value"])), value_high=None))
    return ", ".join(f"{name} {one_line(str(value))}" for name, value in fields.items())


def _cited(claim: Claim) -> str:
    said = ", ".join(part for part in (subject_of(claim), figure_of(claim), when_of(claim)) if part)
    return f"{one_line(claim.doc)}:{claim.span.start} “{one_line(claim.quote)}” {said}"
