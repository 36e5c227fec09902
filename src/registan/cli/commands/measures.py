"""registan measures: the relationship of two states in textbook figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated

import typer

from ..options.files import DEFAULT_LEDGER, LedgerOption
from ..options.pages import printed_as
from ..options.pairs import PairArgument
from ..options.records import takes
from ..printing.listing import write_json
from ..printing.terminal import say, show_table

if TYPE_CHECKING:
    from registan.model.measure import Measured

EXAMPLES = """Examples:

\b
  registan measures KAZ UZB
  registan measures Kazakhstan Uzbekistan --format jsonl > measures.jsonl

Growth, balance, share, intensity, mirror gap, intra-industry trade, concentration: each within one
reporter's figures of a full year (the gap alone compares two), with the range that rounding leaves
and, as JSON lines, with its inputs and their quotes. Figures that a finding doubts are no inputs."""


@dataclass(frozen=True, kw_only=True)
class Listing:
    """Of which states, and in which form."""

    states: PairArgument
    form: Annotated[str, printed_as("table", "jsonl")] = "table"
    ledger: LedgerOption = DEFAULT_LEDGER


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("measures", epilog=EXAMPLES)(takes(Listing)(list_measures))


def list_measures(listing: Listing) -> None:
    """Compute growth, shares and gaps of two states' trade.

    Balances, concentration and what happened year by year as well, each with its inputs.
    """
    import registan

    one, other = listing.states
    with registan.open(listing.ledger) as ledger:
        found = ledger.measures(one, other)
        if listing.form == "jsonl":
            from registan.model.measure import measured_to_row

            write_json(map(measured_to_row, found))
            return
        years = ledger.field_years(one, other)
    if not found and not years:
        say(f"The ledger has no full-year figures and nothing dated of {one} and {other}.")
        return
    if found:
        show_table(("measure", "areas", "by", "year", "value", "range"), map(_row, found))
    if years:
        rows = (
            (str(year.year), *map(str, (year.events, year.agreements, year.institutions, year.projects)))
            for year in years
        )
        say("")
        show_table(("year", "events", "agreements", "bodies", "projects"), rows)


def _row(each: Measured) -> tuple[str, ...]:
    span = "" if each.low is None or each.high is None else f"{_number(each.low, each)} to {_number(each.high, each)}"
    return (
        each.name.replace("_", " "),
        f"{each.area} {each.counterpart}",
        each.reporter or "not named",
        str(each.period.start.year if each.period.start else ""),
        _number(each.value, each),
        span,
    )


def _number(value: Decimal, each: Measured) -> str:
    return f"{value:.1f} %" if each.unit == "PCT" else f"{value:.2f}"
