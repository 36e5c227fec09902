"""registan commitments: what was promised, what became of it, and by whose numbers."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..options.areas import area_code
from ..options.choices import completing, one_of
from ..options.days import AsOfOption, as_date
from ..options.pairs import StatesArgument, named_states
from ..options.records import takes
from ..options.selection import DEFAULT_LEDGER, LedgerOption, indicators
from ..printing.inert import one_line
from ..printing.listing import SHOWN_ID
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


def forms() -> list[str]:
    """How verdicts can be printed."""
    return ["text", "jsonl"]


@dataclass(frozen=True, kw_only=True)
class Listing:
    """Which verdicts, for which day, and in which form."""

    states: StatesArgument = None
    ledger: LedgerOption = DEFAULT_LEDGER
    area: Annotated[
        str | None, typer.Option(help="A state by code or name: KAZ, Kazakhstan.", metavar="NAME", callback=area_code)
    ] = None
    counterpart: Annotated[
        str | None, typer.Option(help="The other state of the pair.", metavar="NAME", callback=area_code)
    ] = None
    indicator: Annotated[
        str | None,
        typer.Option(
            help="A code such as trade.exports, or a family such as trade.",
            metavar="CODE",
            callback=one_of(indicators),
            autocompletion=completing(indicators),
        ),
    ] = None
    status: Annotated[
        str | None,
        typer.Option(
            help="met, missed, moved, pending or unknown.",
            metavar="NAME",
            callback=one_of(statuses),
            autocompletion=completing(statuses),
        ),
    ] = None
    as_of: AsOfOption = None
    form: Annotated[
        str,
        typer.Option(
            "--format",
            help="text or jsonl.",
            metavar="NAME",
            callback=one_of(forms),
            autocompletion=completing(forms),
        ),
    ] = "text"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(takes(Listing)(commitments))


def commitments(listing: Listing) -> None:
    """List what was promised, what became of it, and by whose numbers."""
    import registan

    status: Any = listing.status
    areas = named_states(listing.states or (), listing.area, listing.counterpart)
    with registan.open(listing.ledger) as ledger:
        found = ledger.commitments(
            *areas,
            indicator=listing.indicator,
            status=status,
            as_of=as_date(listing.as_of),
        )
        if listing.form == "jsonl":
            from registan.export import json_lines
            from registan.model import verdict_to_row

            sys.stdout.writelines(json_lines(map(verdict_to_row, found)))
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
    claim = statement.claim
    by = f"by {claim.deadline}" if claim.deadline else "no date"
    who = f"{one_line(claim.attributed_to)}, " if claim.attributed_to else ""
    where = f"{who}{one_line(claim.doc)}:{claim.span.start} “{one_line(claim.quote)}”"
    return f"{MARKS[statement.move]} {statement.stated or 'undated':<10} {figure_of(claim)} {by} ({where})"


def _told(verdict: Verdict) -> str:
    from registan.model import verdict_id

    return f"  {verdict.status.upper()} {verdict_id(verdict)[:SHOWN_ID]}: {verdict.message}"
