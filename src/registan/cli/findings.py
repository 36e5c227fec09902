"""registan findings: claims that cannot all be true, or that a rule doubts."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .choices import completing, one_of
from .inert import one_line
from .options import DEFAULT_LEDGER, LedgerOption
from .terminal import say
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
        count = 0
        for count, finding in enumerate(found, 1):  # noqa: B007, the count is said at the end
            _show(finding)
        say(counted(count, "finding") if count else "No finding.")


def _selected(ledger: Ledger, document: str | None, severity: Any, kind: str | None) -> Iterator[Finding]:
    return (finding for finding in ledger.findings(document, severity) if kind in (None, finding.kind))


def _show(finding: Finding) -> None:
    say(f"{finding.severity.upper()} {finding.kind}: {one_line(finding.message)}")
    for number, claim in enumerate(finding.claims):
        say(f"  {'▶' if number == finding.suspect else ' '} {_cited(claim)}")
    if finding.suggestion:
        fields = ", ".join(f"{name} {value}" for name, value in finding.suggestion.fields)
        say(f"    should probably say: {one_line(fields)} ({finding.suggestion.how.replace('_', ' ')})")
    say()


def _cited(claim: Claim) -> str:
    said = ", ".join(part for part in (subject_of(claim), figure_of(claim), when_of(claim)) if part)
    return f"{one_line(claim.doc)}:{claim.span.start} “{one_line(claim.quote)}” {said}"
