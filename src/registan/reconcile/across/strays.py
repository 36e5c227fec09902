"""A figure that stands in another place of the same statistics: of another year, way, reporter, part of the year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from registan.lexicons.identities import identities
from registan.lexicons.wording import amount, dates, state_name
from registan.model import Observation
from registan.model.alike import document_at, in_places

from ..figures.cells import Cell
from ..figures.printed import last_digit, printed
from .books import Book, Figures, Library, Shelf
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
    for home, how, fields in _elsewhere(books, shelf, book, figure, origins):
        claim = _first_of_others([each for each in home if _is_it(each, figure)], camp)
        if claim is not None:
            return Stray(claim, how, fields)
    return None


def way_swapped(books: Library, shelf: Shelf, book: Book, camp: Camp) -> Stray | None:
    """Where another document has the camp's figure for the other way of the trade, however few its digits: enough where
    its rival is found there too.
    """
    for home, how, fields in _other_way(books, shelf, book, camp.figure):
        same = [each for each in home if each.claim.interval.meets(camp.figure.interval)]
        claim = _first_of_others(same, camp)
        if claim is not None:
            return Stray(claim, how, fields)
    return None


def _first_of_others(said: Sequence[Figures], camp: Camp) -> Observation | None:
    """The first of these figures in a document that is not the camp's."""
    told = in_places(each for each in said if not each.documents <= camp.documents)
    return next((each.at(at) for at, each in told if document_at(at) not in camp.documents), None)


def _is_it(said: Figures, figure: Observation) -> bool:
    """Whether a figure that is told no less precisely is the same."""
    claim = said.claim
    is_finer = claim.qualifier == "exact" and last_digit(claim) <= last_digit(figure)
    return is_finer and claim.interval.meets(figure.interval)


def _standing(home: Sequence[Figures], origins: Origins) -> list[Figures]:
    """The figures of a place but those of which another has more witnesses there."""
    camps = camps_of(home) if len(home) > 1 else []
    witnesses = [camp.witnesses(origins) for camp in camps]
    most = max(witnesses, default=0)
    outvoted = {each for camp, own in zip(camps, witnesses, strict=True) if own < most for each in camp.said}
    return [each for each in home if each not in outvoted]


Home = tuple[Sequence[Figures], str, tuple[tuple[str, object], ...]]
"""The figures of a place where one may belong, and what would be wrong of it then."""


def _elsewhere(books: Library, shelf: Shelf, book: Book, figure: Observation, origins: Origins) -> Iterator[Home]:
    cell, unit = shelf.cell, shelf.unit
    period = cell.period
    if period is None or period.start is None:
        return
    for years in (1, -1):
        if 1 < period.start.year - years < 9999:
            beside = cell.at(period.years_earlier(years))
            yield books.of(beside, unit, book, figure.interval), "figure_of_another_period", ()
    for other in sorted((each.cell for each in books.nested(shelf)), key=lambda each: str(each.period)):
        if other.period and other.period.start and other.period.start.year == period.start.year:
            yield books.of(other, unit, book), "figure_of_another_period", ()
    yield from _other_way(books, shelf, book, figure)
    for other_book, said in books.shelves.get(shelf, {}).items():
        if other_book != book and any(each.claim.interval.meets(figure.interval) for each in said):
            yield _standing(said, origins), "reporter_swapped", (("reporter", other_book),)


def _other_way(books: Library, shelf: Shelf, book: Book, figure: Observation) -> Iterator[Home]:
    """The figures of the flow that goes the other way: what is called exports should be called imports."""
    mirrors = identities().mirrors
    other = mirrors.get(figure.indicator) or next((one for one, to in mirrors.items() if to == figure.indicator), None)
    cell = shelf.cell
    if other:
        back = Cell(cell.indicator, cell.counterpart, cell.area, cell.product, cell.period)
        yield books.of(back, shelf.unit, book, figure.interval), FLOW_SWAPPED, (("indicator", other),)
