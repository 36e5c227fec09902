"""What documents say against each other: contradictions, mirror gaps, moved targets, dates and names that cannot be."""

from __future__ import annotations

from collections.abc import Iterable

from registan.model import Claim, Finding, Observation, Target

from .around import Around
from .backing import Backing
from .books import library, source_of
from .camps import camps_of
from .contradiction import check_contradictions
from .dates import check_dates
from .findings import in_order
from .mirror import check_mirrors
from .misnamed import check_names
from .targets import check_targets

__all__ = ["Around", "disputed", "reconcile_between"]


def reconcile_between(claims: Iterable[Claim], around: Around | None = None) -> list[Finding]:
    """The findings that no document gives by itself, most serious first; the order of the claims means nothing.

    Rounding, different periods, different goods, growth in time and figures of unknown reporters give none.
    """
    around = around or Around()
    once = list(dict.fromkeys(claims))
    figures = [claim for claim in once if isinstance(claim, Observation)]
    books = library(figures)
    targets = [claim for claim in figures if isinstance(claim, Target)]
    found = [
        *check_contradictions(books, around, Backing(figures)),
        *check_mirrors(books, around),
        *check_targets(targets, around),
        *check_dates(figures, around),
        *check_names(once),
    ]
    return sorted(found, key=in_order)


def disputed(claims: Iterable[Claim]) -> frozenset[str]:
    """The documents that speak of figures on which some documents differ: which of them are copies, matters."""
    books = library([claim for claim in dict.fromkeys(claims) if isinstance(claim, Observation)])
    shelves = (figures for by_book in books.shelves.values() for figures in by_book.values() if len(figures) > 1)
    return frozenset(source_of(claim) for figures in shelves if len(camps_of(figures)) > 1 for claim in figures)
