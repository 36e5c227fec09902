"""registan statistics revisions: which figures later releases of a series changed."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

import typer

from ...options.pages import Page
from ...options.records import takes
from ...options.selection import Selection
from ...printing.listing import show_listing, write_json
from ...printing.wording import areas_of, figure_of, subject_of, when_of

if TYPE_CHECKING:
    from registan.statistics.vintages import Revision

EXAMPLES = """Examples:

\b
  registan statistics revisions --indicator trade.exports
  registan statistics revisions --format jsonl > revisions.jsonl

A revision is a figure that the same publisher gave otherwise in its next release; the largest come first. Both stay
in the ledger; `registan why` compares any two claims."""

HEAD = ("earlier", "later", "about", "areas", "by", "period", "was", "is", "change")


@dataclass(frozen=True, kw_only=True)
class Listing(Page, Selection):
    """Revisions of which claims, how many and in which form."""


def register(group: typer.Typer) -> None:
    """Add the command."""
    group.command(epilog=EXAMPLES)(takes(Listing)(revisions))


def revisions(listing: Listing) -> None:
    """List what later releases of official series revised."""
    import registan

    with registan.open(listing.ledger) as ledger:
        found = ledger.revisions(listing.matching())
    shown = list(islice(found, listing.most))
    if listing.form == "jsonl":
        write_json(map(_exchanged, shown))
        return
    show_listing(HEAD, [_row(each) for each in shown], len(found), "No figure was revised.")


def _row(revision: Revision) -> tuple[str, ...]:
    earlier, later = revision.earlier, revision.later
    return (
        revision.published[0],
        revision.published[1],
        subject_of(later) + (f" of {later.product}" if later.product else ""),
        areas_of(later),
        later.reporter or "not named",
        when_of(later),
        figure_of(earlier),
        figure_of(later),
        _change(revision),
    )


def _change(revision: Revision) -> str:
    change = revision.change
    told = "" if change is None else f"{change:+.1f} %"
    return f"{told} (rounding)".strip() if revision.is_rounding else told


def _exchanged(revision: Revision) -> dict[str, Any]:
    from registan.model import claim_id, to_row

    earlier, later = to_row(revision.earlier), to_row(revision.later)
    cell = "indicator measure unit area counterpart reporter period base_period product".split()
    change = revision.change
    return {
        **{name: later[name] for name in cell},
        "publisher": revision.publisher or None,
        "published": list(revision.published),
        "values": [earlier["value"], later["value"]],
        "change_pct": None if change is None else round(change, 2),
        "is_rounding": revision.is_rounding,
        "claims": [claim_id(revision.earlier), claim_id(revision.later)],
    }
