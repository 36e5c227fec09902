"""A figure that stands in another place of the same statistics: of another year, way, reporter, part of the year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from registan.lexicons.identities import identities
from registan.lexicons.wording import amount, dates, state_name
from registan.model import Observation

from ..figures.cells import Cell
from ..figures.printed import last_digit, printed
from .around import spot
from .books import Book, Library, Shelf, source_of
from .camps import Camp, Origins, camps_of

FLOW_SWAPPED = "flow_swapped"
"""How a figure of one way of a trade came to be told for the other."""

_TELLING = 3
"""With fewer digits a figure is the same as another by chance."""


@dataclass(frozen=True, slots=True)
class Stray:
    """The figure in the place where it belongs, and how the other came to be told for it.

    `fields` are what should change where not the figure is wrong but what is said of it.
    """

    claim: Observation
    how: str
    fields: tuple[tuple[str, object], ...] = ()

    @property
    def why(self) -> str:
        """What the figure is, in words."""
        figure = amount(self.claim.value, self.claim.unit)
        if self.how == FLOW_SWAPPED:
            return f"{figure} is the figure of the other way of that trade: the ways were probably exchanged."
        if self.how == "reporter_swapped":
            return f"{figure} is the figure of {state_name(str(self.fields[0][1]))}: it was probably taken from there."
        return f"{figure} is the figure of {dates(self.claim.period)}: it was probably copied from there."


def stray_of(books: Library, shelf: Shelf, book: Book, camp: Camp, origins: Origins) -> Stray | None:
    """Where, in another document, the figure of this camp belongs: the years beside come first.

    Another reporter's book is no home where most have another figure there: who exchanged two has both in wrong places.
    """
    figure = camp.figure
    shown = printed(figure)
    if shown is None or shown.digits < _TELLING or figure.qualifier != "exact":
        return None
    digit, stated, own = last_digit(figure), figure.interval, camp.documents
    for claim, how, fields in _elsewhere(books, shelf, book, figure, origins):
        is_finer = claim.qualifier == "exact" and last_digit(claim) <= digit
        if is_finer and source_of(claim) not in own and claim.interval.meets(stated):
            return Stray(claim, how, fields)
    return None


def way_swapped(books: Library, shelf: Shelf, book: Book, camp: Camp) -> Stray | None:
    """Where another document has the camp's figure for the other way of the trade, however few its digits: enough where
    its rival is found there too.
    """
    for claim, how, fields in _other_way(books, shelf, book, camp.figure):
        if source_of(claim) not in camp.documents and claim.interval.meets(camp.figure.interval):
            return Stray(claim, how, fields)
    return None


def _standing(home: Sequence[Observation], origins: Origins) -> Iterator[Observation]:
    """The figures of a place but those of which another has more witnesses there."""
    camps = camps_of(home) if len(home) > 1 else []
    witnesses = [camp.witnesses(origins) for camp in camps]
    most = max(witnesses, default=0)
    outvoted = {spot(claim) for camp, own in zip(camps, witnesses, strict=True) if own < most for claim in camp.claims}
    return (claim for claim in home if spot(claim) not in outvoted)


Place = tuple[Observation, str, tuple[tuple[str, object], ...]]


def _elsewhere(books: Library, shelf: Shelf, book: Book, figure: Observation, origins: Origins) -> Iterator[Place]:
    cell, unit = shelf.cell, shelf.unit
    period = cell.period
    if period is None or period.start is None:
        return
    for years in (1, -1):
        if 1 < period.start.year - years < 9999:
            for claim in books.of(cell.at(period.years_earlier(years)), unit, book, figure.interval):
                yield claim, "figure_of_another_period", ()
    for other in sorted(books.nested(shelf), key=str):
        if other.start is not None and other.start.year == period.start.year:
            for claim in books.of(cell.at(other), unit, book):
                yield claim, "figure_of_another_period", ()
    yield from _other_way(books, shelf, book, figure)
    for other_book, claims in books.shelves.get(shelf, {}).items():
        if other_book != book and any(claim.interval.meets(figure.interval) for claim in claims):
            for claim in _standing(claims, origins):
                yield claim, "reporter_swapped", (("reporter", other_book),)


def _other_way(books: Library, shelf: Shelf, book: Book, figure: Observation) -> Iterator[Place]:
    """The figures of the flow that goes the other way: what is called exports should be called imports."""
    mirrors = identities().mirrors
    other = mirrors.get(figure.indicator) or next((one for one, to in mirrors.items() if to == figure.indicator), None)
    cell = shelf.cell
    if other:
        back = Cell(cell.indicator, cell.counterpart, cell.area, cell.product, cell.period)
        for claim in books.of(back, shelf.unit, book, figure.interval):
            yield claim, FLOW_SWAPPED, (("indicator", other),)
