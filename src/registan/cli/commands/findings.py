"""registan findings: claims that cannot all be true, or that a rule doubts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

import typer

from registan.model import Observation

from ..options.choices import choice
from ..options.fields import DocumentOption
from ..options.files import DEFAULT_LEDGER, IdentitiesOption, LedgerOption
from ..options.languages import LangOption
from ..options.pages import printed_as
from ..options.records import takes
from ..printing.decided import opinion_in_words
from ..printing.inert import one_line
from ..printing.listing import SHOWN_ID, write_json
from ..printing.publishers import say_publishers
from ..printing.streams import say_error
from ..printing.terminal import say, say_wrapped
from ..printing.wording import counted, figure_of, subject_of, when_of

if TYPE_CHECKING:
    from registan.api import Ledger
    from registan.model import Claim, Finding
    from registan.pipeline.opinions import Opinions

EXAMPLES = """Examples:

\b
  registan findings
  registan findings --severity error --document note.html
  registan findings --kind arithmetic --format jsonl > findings.jsonl
  registan findings --review open     (what nobody accepted or rejected yet)
  registan findings --identities ours.yaml
  registan findings --lang ru         (also kk, uz; in the table and in jsonl)

Findings that somebody rejected are kept and left out: --review rejected, --review all.

error: cannot be true; doubt: very unlikely; note: worth knowing, no fault."""


def severities() -> list[str]:
    """How serious a finding can be."""
    from registan.model.finding import SEVERITIES

    return list(SEVERITIES)


def kinds() -> list[str]:
    """What a finding can be about."""
    from registan.model.finding import FINDING_KINDS

    return list(FINDING_KINDS)


def views() -> list[str]:
    """Which findings can be listed, by what people think of them."""
    from registan.pipeline.opinions import OPINIONS

    return [*OPINIONS, "all"]


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Which findings of which ledger, by which identities, and in which form."""

    ledger: LedgerOption = DEFAULT_LEDGER
    severity: Annotated[str | None, choice(severities, "error, doubt or note.")] = None
    kind: Annotated[str | None, choice(kinds, "arithmetic, digits, scale, …")] = None
    document: DocumentOption = None
    review: Annotated[
        str | None, choice(views, "open, accepted, rejected or all; all but the rejected when not given.")
    ] = None
    identities: IdentitiesOption = None
    lang: LangOption = "en"
    form: Annotated[str, printed_as("table", "jsonl")] = "table"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(takes(Wanted)(findings))


def findings(wanted: Wanted) -> None:
    """List figures that cannot all be true, and why."""
    import registan

    with registan.open(wanted.ledger) as opened:
        if wanted.identities is not None and opened.use_identities(wanted.identities):
            say_error("the ledger keeps these identities, for later builds too; an empty file takes them back")
        opinions = opened.opinions()
        found = _selected(opened, wanted)
        if wanted.form == "jsonl":
            told = (finding for finding in found if _is_wanted(finding, wanted.review, opinions))
            write_json(_row(finding, opinions, wanted.lang) for finding in told)
            return
        every = list(found)
        shown = [finding for finding in every if _is_wanted(finding, wanted.review, opinions)]
        for finding in shown:
            _show(finding, opinions, wanted.lang)
        say(_closing(len(shown), wanted.lang))
        if wanted.review is None and len(every) > len(shown):
            say(f"{len(every) - len(shown):,} more: rejected by people; --review rejected lists them.")
        say_publishers(opened, (claim.document for finding in shown for claim in finding.claims))


def _selected(ledger: Ledger, wanted: Wanted) -> Iterator[Finding]:
    severity: Any = wanted.severity
    found = ledger.findings(wanted.document, severity)
    return (finding for finding in found if wanted.kind in (None, finding.kind))


def _is_wanted(finding: Finding, view: str | None, opinions: Opinions) -> bool:
    return view == "all" or (opinions.of(finding) != "rejected" if view is None else opinions.of(finding) == view)


def _row(finding: Finding, opinions: Opinions, language: str) -> dict[str, Any]:
    """The finding in the exchange format; where people decided about it, with what they did."""
    from registan.model import finding_to_row
    from registan.report.findings import told, voice_for

    decided = [
        {"number": each.number, "kind": each.decision.kind, "by": each.decision.by, "text": each.decision.text}
        for each in opinions.on(finding)
    ]
    row = finding_to_row(finding) | {"message": told(voice_for(finding, language), finding)}
    return row | ({"review": opinions.of(finding), "decisions": decided} if decided else {})


def _show(finding: Finding, opinions: Opinions, language: str) -> None:
    from registan.report.findings import listed

    first, *rest = _listed(finding) if language == "en" else listed(finding, language)
    say_wrapped(first)
    for line in rest:
        say(line)
    for told in opinions.on(finding):
        say(f"    {opinion_in_words(told)}")
    say()


def _closing(count: int, language: str) -> str:
    from registan.report.words import words

    if language != "en":
        return f"{words(language)('section.discrepancies')}: {count}"
    return f"{counted(count, 'finding')}; ▶ marks the likeliest culprit" if count else "No finding."


def _listed(finding: Finding) -> Iterator[str]:
    """The lines of a finding, in the words of the exchange format."""
    from registan.lexicons.wording import slip
    from registan.model import finding_id

    yield f"{finding.severity.upper()} {finding.kind} {finding_id(finding)[:SHOWN_ID]}: {finding.message}"
    for number, claim in enumerate(finding.claims):
        yield f"  {'▶' if number == finding.suspect else ' '} {_cited(claim)}"
    if finding.suggestion:
        yield f"    should probably say {_suggested(finding)} ({slip(finding.suggestion.how)})"


def _suggested(finding: Finding) -> str:
    """The claim's figure with the suggested value in it; other fields in words."""
    from registan.lexicons.wording import suggested

    suspect = finding.claims[finding.suspect or 0]
    fields = dict(finding.suggestion.fields) if finding.suggestion else {}
    if isinstance(suspect, Observation) and set(fields) == {"value"}:
        return figure_of(replace(suspect, value=Decimal(str(fields["value"])), value_high=None))
    return one_line(suggested(finding.suggestion, "")) if finding.suggestion else ""


def _cited(claim: Claim) -> str:
    said = ", ".join(part for part in (subject_of(claim), figure_of(claim), when_of(claim)) if part)
    return f"{one_line(claim.doc)}:{claim.span.start} “{one_line(claim.quote)}” {said}"
