"""registan facts: claims of the same thing as one line, with the best reading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from ..options.pages import Page
from ..options.records import takes
from ..options.selection import Selection
from ..printing.listing import SHOWN_ID, show_first, write_json
from ..printing.publishers import say_publishers
from ..printing.wording import areas_of, figure_of, subject_of, when_of

if TYPE_CHECKING:
    from registan.model import Fact

EXAMPLES = """Examples:

\b
  registan facts --indicator trade.turnover --area Kazakhstan
  registan facts --period 2023 --format jsonl > facts.jsonl

A fact holds the claims of one cell: same indicator, states, reporter, period, goods, measure and
unit. Copies of one text count as one origin."""

HEAD = ("id", "about", "areas", "by", "period", "best reading", "mentions", "why")


@dataclass(frozen=True, kw_only=True)
class Listing(Page, Selection):
    """Which facts, how many and in which form."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(takes(Listing)(facts))


def facts(listing: Listing) -> None:
    """List facts: what the claims of the same thing say together."""
    import registan

    with registan.open(listing.ledger) as ledger:
        found = ledger.facts(listing.matching(listing.asked))
        if listing.form == "jsonl":
            from registan.model import fact_to_row

            write_json(map(fact_to_row, found))
            return
        shown = list(found)
        show_first(HEAD, [_row(fact) for fact in shown], listing.most, "No fact matches.")
        say_publishers(ledger, (claim.document for fact in shown[: listing.most] for claim in fact.claims))


def _row(fact: Fact) -> tuple[str, ...]:
    from registan.model import fact_id

    best = fact.reading
    about = f"{subject_of(best)}{f' of {best.product}' if best.product else ''}"
    whose = best.reporter or "not named"
    return (
        fact_id(fact)[:SHOWN_ID],
        about,
        areas_of(best),
        whose,
        when_of(best),
        figure_of(best),
        str(len(fact.claims)),
        fact.why,
    )
