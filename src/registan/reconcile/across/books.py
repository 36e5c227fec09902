"""Whose figures: the asserted levels of all documents by cell and by the reporter whose book they are from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from registan.lexicons.comparisons import comparisons
from registan.lexicons.indicators import indicators
from registan.model import Claim, Interval, Observation
from registan.model.alike import Alike, Place, document_at

from ..figures.cells import Cell, cell_of, nested
from .drawers import Trial, drawer_at

if TYPE_CHECKING:
    from .camps import Camp

Figures = Alike[Observation]
"""One figure of one cell, as many documents print it."""
Book = str
"""The reporter of a figure, named by the text or, where its document names only one, meant."""


def source_of(claim: Observation) -> str:
    """The document that a claim stands in: its digest, or the name of a file that is not at hand."""
    return claim.document or claim.doc


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where figures of one statistic in one unit stand; a book keeps one figure on it."""

    cell: Cell
    unit: str


@dataclass(frozen=True)
class Library:
    """The figures of all documents by shelf and book, each list in the order of first places; of a `trial`, those
    at hand. `strangers` are those whose book nobody knows.
    """

    shelves: Mapping[Shelf, Mapping[Book, list[Figures]]]
    strangers: Mapping[Shelf, list[Figures]]
    trial: Trial | None = None

    @cached_property
    def judged(self) -> Mapping[Shelf, Mapping[Book, list[Figures]]]:
        """The shelves whose figures are judged."""
        if self.trial is None:
            return self.shelves
        return {shelf: by_book for shelf, by_book in self.shelves.items() if self.is_judged(shelf)}

    def is_judged(self, shelf: Shelf) -> bool:
        """Whether the figures of a shelf are judged."""
        return self.trial is None or drawer_at(shelf.cell) in self.trial.judged

    @cached_property
    def _by_statistic(self) -> Mapping[tuple[Cell, str], list[Shelf]]:
        """The shelves of a statistic in one unit."""
        found: dict[tuple[Cell, str], list[Shelf]] = {}
        for shelf in self.shelves:
            found.setdefault((shelf.cell.at(None), shelf.unit), []).append(shelf)
        return found

    @cached_property
    def camps(self) -> dict[tuple[Shelf, Book], list[Camp]]:
        """The readings of books' figures that were grouped already: see `camps_on`."""
        return {}

    @cached_property
    def _nested(self) -> dict[Shelf, list[Shelf]]:
        return {}

    def nested(self, shelf: Shelf) -> list[Shelf]:
        """The shelves of the same statistic whose periods are a part of its own or hold it, once looked for."""
        if shelf not in self._nested:
            every = self._by_statistic.get((shelf.cell.at(None), shelf.unit), ())
            self._nested[shelf] = [other for other in every if nested(shelf.cell.period, other.cell.period)]
        return self._nested[shelf]

    def of(self, cell: Cell, unit: str, book: Book, stated: Interval | None = None) -> Sequence[Figures]:
        """The figures of one book on one shelf; none is fine where none meets the interval that is `stated`."""
        if self.trial is None or drawer_at(cell) in self.trial.at_hand:
            return self.shelves.get(Shelf(cell, unit), {}).get(book, [])
        return self.trial.elsewhere(cell, unit, book, stated)


Named = Mapping[str, frozenset[Book]]
"""For each document the reporters that it names."""


def library(said: Iterable[Figures], named: Named, trial: Trial | None = None) -> Library:
    """Sort the levels that can be compared between documents; they come in the order of first places.

    A figure is comparable when its cell holds one figure by its nature, its period is closed, and its reporter is
    known: to a figure whose book nobody knows, another is no contradiction merely because it differs.
    """
    shelves: dict[Shelf, dict[Book, list[Figures]]] = {}
    strangers: dict[Shelf, list[Figures]] = {}
    for each in said:
        claim = each.claim
        if is_reported(claim) and is_comparable(claim):
            shelf = Shelf(cell_of(claim), claim.unit)
            for book, theirs in _by_book(each, named):
                home = strangers.setdefault(shelf, []) if book is None else _of(shelves, shelf, book)
                home.append(theirs)
    return Library(shelves, strangers, trial)


def _of(shelves: dict[Shelf, dict[Book, list[Figures]]], shelf: Shelf, book: Book) -> list[Figures]:
    return shelves.setdefault(shelf, {}).setdefault(book, [])


def _by_book(each: Figures, named: Named) -> Iterator[tuple[Book | None, Figures]]:
    """A figure by the book that it is from in each document."""
    if each.claim.reporter:
        yield each.claim.reporter, each
        return
    books: dict[Book | None, list[Place]] = {}
    for place in each.places:
        books.setdefault(_meant(each.claim, named.get(document_at(place), frozenset())), []).append(place)
    yield from ((book, each.only(places)) for book, places in books.items())


def is_reported(claim: Observation) -> bool:
    """Whether a claim tells a figure that somebody counted: nothing planned, possible or denied."""
    return claim.type == "observation" and claim.modality == "asserted"


def is_comparable(claim: Observation) -> bool:
    """Whether its cell holds one level of a closed period, that documents can differ on."""
    period = claim.period
    is_closed = period is not None and period.start is not None and period.stop is not None
    return is_closed and claim.measure == "level" and claim.indicator in comparisons().single


def named_in(claims: Iterable[Claim]) -> dict[str, frozenset[Book]]:
    """The reporters that each document names, where it names any."""
    found: dict[str, set[Book]] = {}
    for claim in claims:
        if isinstance(claim, Observation) and is_reported(claim) and claim.reporter:
            found.setdefault(source_of(claim), set()).add(claim.reporter)
    return {source: frozenset(named) for source, named in found.items()}


def with_books(claims: Iterable[Claim], named: Named) -> Iterator[tuple[Observation, Book | None]]:
    """The reported figures, each with the reporter whose book it is from; None where nobody knows."""
    for claim in claims:
        if isinstance(claim, Observation) and is_reported(claim):
            yield claim, claim.reporter or _meant(claim, named.get(source_of(claim), frozenset()))


def _meant(claim: Observation, named: frozenset[Book]) -> Book | None:
    """The one reporter that the document names; where it names none, the state of which alone the figure is."""
    if named:
        return next(iter(named)) if len(named) == 1 else None
    known = indicators().get(claim.indicator)
    return claim.area if known and known.parties == "single" else None
