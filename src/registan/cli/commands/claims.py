"""registan claims and registan show: claims in a list, and one claim where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from ..options.files import DEFAULT_LEDGER, LedgerOption
from ..options.pages import LISTING_LIMIT, FormatOption, Page
from ..options.records import takes
from ..options.selection import Selection
from ..printing.listing import SHOWN_ID, show_first, write_rows
from ..printing.passage import show_claim
from ..printing.publishers import say_publishers
from ..printing.terminal import say
from ..printing.wording import areas_of, figure_of, subject_of, when_of

if TYPE_CHECKING:
    from registan.model import Claim, Review

EXAMPLES = f"""Examples:

\b
  registan claims
  registan claims --indicator trade --area Kazakhstan --period 2019..2023
  registan claims --type target --format csv > targets.csv
  registan claims --text "gas pipeline" --document note.html --limit 0

A table shows {LISTING_LIMIT} claims unless --limit says otherwise (0: all); csv and jsonl hold all."""

SHOW_EXAMPLES = """Examples:

\b
  registan show 3f9a2c81
  registan claims --text wheat     (the first column is the id)"""


HEAD = ("id", "document", "about", "areas", "says", "period", "quote")


@dataclass(frozen=True, kw_only=True)
class Listing(Page, Selection):
    """Which claims, how many and in which form."""

    form: FormatOption = "table"


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(epilog=EXAMPLES)(takes(Listing)(claims))
    app.command(epilog=SHOW_EXAMPLES)(show)


def claims(listing: Listing) -> None:
    """List claims: figures, states, periods, quotes."""
    import registan

    with registan.open(listing.ledger) as ledger:
        if listing.form == "table":
            found = list(ledger.claims(listing.matching(listing.asked)))
            show_first(HEAD, [_row(claim) for claim in found], listing.most, "No claim matches.")
            say_publishers(ledger, (claim.document for claim in found[: listing.most]))
        else:
            from registan.export import COLUMNS

            write_rows(ledger.export_rows(listing.matching(listing.most)), COLUMNS, listing.form)


def show(
    claim: Annotated[str, typer.Argument(help="The claim's id or its beginning.", metavar="ID", show_default=False)],
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Show one claim in its paragraph, with all its fields."""
    import registan

    with registan.open(ledger) as opened:
        found, document = opened.claim(claim)
        show_claim(found, document, opened.context(found))
        _show_opinions(opened.opinions().about(found))


def _show_opinions(told: Iterable[Review]) -> None:
    """What people think of the claim, one line each."""
    from ..printing.decided import opinion_in_words

    for each in told:
        say(opinion_in_words(each))


def _row(claim: Claim) -> tuple[str, ...]:
    from registan.model import claim_id

    short = claim_id(claim)[:SHOWN_ID]
    return (short, claim.doc, subject_of(claim), areas_of(claim), figure_of(claim), when_of(claim), claim.quote)
