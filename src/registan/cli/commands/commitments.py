"""registan commitments: what was promised, what became of it, and by whose numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..options.choices import choice
from ..options.days import AsOfOption, as_date
from ..options.fields import IndicatorOption
from ..options.files import DEFAULT_LEDGER, LedgerOption
from ..options.pages import printed_as
from ..options.pairs import States
from ..options.records import takes
from ..printing.inert import one_line
from ..printing.listing import SHOWN_ID, write_json
from ..printing.publishers import say_publishers
from ..printing.terminal import say, say_wrapped
from ..printing.wording import counted, figure_of

if TYPE_CHECKING:
    from registan.model import Statement, Verdict

EXAMPLES = """Examples:

\b
  registan commitments
  registan commitments KAZ-UZB --status missed
  registan commitments --as-of 2022-12-31 --format jsonl > verdicts.jsonl

met, missed, moved (restated with a later deadline), pending, unknown (no figure to judge by). In the chain of an aim:
● first, ↑ a further step, → later, ← sooner, + higher, - lower, = repeated, ~ in other words, x dropped."""

MARKS = {
    "first": "●",
    "further": "↑",
    "later": "→",
    "sooner": "←",
    "higher": "+",
    "lower": "-",
    "repeated": "=",
    "reworded": "~",
    "dropped": "x",
}


def statuses() -> list[str]:
    """What can become of a target."""
    from registan.model.verdict import SERIOUSNESS

    return list(SERIOUSNESS)


@dataclass(frozen=True, kw_only=True)
class Listing(States):
    """Which verdicts, for which day, and in which form."""

    ledger: LedgerOption = DEFAULT_LEDGER
    indicator: IndicatorOption = None
    status: Annotated[str | None, choice(statuses, "met, missed, moved, pending or unknown.")] = None
    as_of: AsOfOption = None
    form: Annotated[str, printed_as("text", "jsonl")] = "text"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(takes(Listing)(commitments))


def commitments(listing: Listing) -> None:
    """List promises and what became of them, by whose numbers."""
    import registan

    status: Any = listing.status
    with registan.open(listing.ledger) as ledger:
        found = ledger.commitments(
            *listing.codes,
            indicator=listing.indicator,
            status=status,
            as_of=as_date(listing.as_of),
        )
        if listing.form == "jsonl":
            from registan.model import verdict_to_row

            write_json(map(verdict_to_row, found))
            return
        _show(found)
        say_publishers(ledger, (claim.document for verdict in found for claim in verdict.claims))


def _show(found: Sequence[Verdict]) -> None:
    """The verdicts of one aim together, under its chain; the aim with the most serious one first."""
    if not found:
        say("No target matches.")
        return
    chains: dict[tuple[Statement, ...], list[Verdict]] = {}
    for verdict in found:
        chains.setdefault(verdict.history, []).append(verdict)
    for history, verdicts in chains.items():
        say(verdicts[0].subject)
        for statement in history:
            say(f"  {_stated(statement)}")
        for verdict in verdicts:
            say_wrapped(_told(verdict), "     ")
        say()
    say(f"{counted(len(found), 'target')} as of {found[0].as_of}; --as-of judges for another day.")


def _stated(statement: Statement) -> str:
    from registan.lexicons.wording import due

    claim = statement.claim
    by = f"by {due(claim.deadline)}" if claim.deadline else "no date"
    who = f"{one_line(claim.attributed_to)}, " if claim.attributed_to else ""
    where = f"{who}{one_line(claim.doc)}:{claim.span.start} “{one_line(claim.quote)}”"
    return f"{MARKS[statement.move]} {statement.stated or 'undated':<10} {figure_of(claim)} {by} ({where})"


def _told(verdict: Verdict) -> str:
    from registan.model import verdict_id

    return f"  {verdict.status.upper()} {verdict_id(verdict)[:SHOWN_ID]}: {verdict.message}"
