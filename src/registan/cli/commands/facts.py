"""registan facts: claims of the same thing as one line, with the best reading."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from ..options.choices import completing, one_of
from ..options.records import takes
from ..options.selection import LISTING_LIMIT, Selection
from ..printing.listing import SHOWN_ID
from ..printing.publishers import say_publishers
from ..printing.terminal import say, show_table
from ..printing.wording import areas_of, figure_of, subject_of, when_of

if TYPE_CHECKING:
    from registan.model import Fact

EXAMPLES = """Examples:

\b
  registan facts --indicator trade.turnover --area Kazakhstan
  registan facts --period 2023 --format jsonl > facts.jsonl

A fact holds the claims of one cell: same indicator, states, reporter, period, goods, measure and
unit. Copies of one text count as one origin."""


def forms() -> list[str]:
    """How facts can be printed."""
    return ["table", "jsonl"]


@dataclass(frozen=True, kw_only=True)
class Listing(Selection):
    """Which facts, how many and in which form."""

    form: Annotated[
        str,
        typer.Option(
            "--format",
            help="table or jsonl.",
            metavar="NAME",
            callback=one_of(forms),
            autocompletion=completing(forms),
        ),
    ] = "table"
    limit: Annotated[int | None, typer.Option(help="How many at most; 0 for all.", metavar="N", min=0)] = None

    @property
    def most(self) -> int | None:
        """How many facts to list, None for all."""
        if self.limit is None:
            return LISTING_LIMIT if self.form == "table" else None
        return self.limit or None


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(takes(Listing)(facts))


def facts(listing: Listing) -> None:
    """List facts: what the claims of the same thing say together."""
    import registan

    with registan.open(listing.ledger) as ledger:
        found = list(ledger.facts(listing.matching()))
        shown = list(islice(found, listing.most))
        if listing.form == "jsonl":
            from registan.export import json_lines
            from registan.model import fact_to_row

            sys.stdout.writelines(json_lines(map(fact_to_row, shown)))
            return
        _show(shown, len(found))
        say_publishers(ledger, (claim.document for fact in shown for claim in fact.claims))


def _show(shown: list[Fact], every: int) -> None:
    if not shown:
        say("No fact matches.")
        return
    head = ("id", "about", "areas", "by", "period", "best reading", "mentions", "why")
    show_table(head, map(_row, shown))
    if every > len(shown):
        say(f"… and {every - len(shown):,} more; --limit 0 lists all.")


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
