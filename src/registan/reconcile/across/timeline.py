"""Figures of one statistic at different times: a part of a period leaves something for the whole, and the other way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from registan.lexicons.identities import identities
from registan.lexicons.indicators import indicators
from registan.lexicons.wording import amount, dates
from registan.model import Observation, Period
from registan.model.alike import document_at

from ..figures.cells import Cell, cell_of, place
from .around import Accused, unaccused
from .books import Book, Figures, Library, Shelf, source_of
from .camps import Camp, Origins, camps_of, camps_on

MOST = 60
"""More periods of one year than this are no calendar's."""

Statistic = tuple[Cell, str]
"""A cell without its period, and a unit."""


@dataclass(frozen=True)
class Timelines:
    """The figures of all documents by statistic, whatever their time and book."""

    books: Library
    origins: Origins

    @cached_property
    def by_statistic(self) -> Mapping[Statistic, list[Shelf]]:
        """The shelves that are judged, in the order of the library."""
        found: dict[Statistic, list[Shelf]] = {}
        for shelf in self.books.judged:
            found.setdefault((shelf.cell.at(None), shelf.unit), []).append(shelf)
        return found

    def against(self, claim: Observation, book: Book | None = None) -> tuple[Observation, ...]:
        """Figures of other origins that the claim cannot stand beside: of a part of its period and larger, or of a
        longer one and smaller; one an origin, the nearest period first. Any book's where the claim's is not known.
        """
        if not is_cumulative(claim):
            return ()
        own = self._origin(source_of(claim))
        others = sorted(self._others(claim, book or claim.reporter), key=lambda each: place(each.claim)[1:])
        days = [_days(claim, each.claim) for each in others]
        found: dict[str, Observation] = {}
        placed = ((days[number], at, number) for number, each in enumerate(others) for at in each.places)
        for _, at, number in sorted(placed):
            origin = self._origin(document_at(at))
            if origin != own and origin not in found:
                found[origin] = others[number].at(at)
        return tuple(found.values())

    def by_year(self, accused: Accused) -> Iterator[dict[Period, Camp]]:
        """What each book has of a statistic for the parts of one year, where its documents agree on a figure."""
        for shelves in self.by_statistic.values():
            years: dict[tuple[Book, int], dict[Shelf, list[Figures]]] = {}
            for shelf in shelves:
                start = shelf.cell.period.start if shelf.cell.period else None
                for book, said in self.books.shelves[shelf].items() if start else ():
                    told = unaccused((each for each in said if is_cumulative(each.claim)), accused)
                    if told and start:
                        years.setdefault((book, start.year), {})[shelf] = told
            for (book, _), told_on in years.items():
                if len(told_on) > 1:
                    yield self._settled(book, told_on)

    def _settled(self, book: Book, told_on: Mapping[Shelf, list[Figures]]) -> dict[Period, Camp]:
        found: dict[Period, Camp] = {}
        for shelf in sorted(told_on, key=lambda each: str(each.cell.period))[:MOST]:
            told = told_on[shelf]
            is_whole = told == self.books.shelves[shelf][book]
            camps = camps_on(self.books, shelf, book) if is_whole else camps_of(told)
            if len(camps) == 1 and shelf.cell.period:
                found[shelf.cell.period] = camps[0]
        return found

    def _others(self, claim: Observation, book: Book | None) -> Iterator[Figures]:
        """The figures of parts of the claim's period that exceed it, and of longer periods that it exceeds."""
        for shelf in self.books.nested(Shelf(cell_of(claim), claim.unit)):
            period = shelf.cell.period
            is_part = claim.period is not None and period is not None and claim.period.covers(period)
            for other_book, said in self.books.shelves[shelf].items():
                for each in said if book in (None, other_book) else ():
                    if exceeds(each.claim, claim) if is_part else exceeds(claim, each.claim):
                        yield each

    def _origin(self, document: str) -> str:
        return self.origins.get(document, document)


def is_cumulative(claim: Observation) -> bool:
    """Whether parts of a period add up to the whole and none exceeds it."""
    known = indicators().get(claim.indicator)
    is_flow = known is not None and known.time == "flow" and claim.indicator not in identities().signed
    return is_flow and claim.measure == "level" and is_closed(claim.period)


def is_closed(period: Period | None) -> bool:
    """Whether both ends of a period are known."""
    return period is not None and period.start is not None and period.stop is not None


def exceeds(part: Observation, whole: Observation) -> bool:
    """Whether the part is larger than the whole, whatever rounding did to both."""
    low, high = part.interval.low, whole.interval.high
    return low is not None and high is not None and low > high


def listed(claims: Iterable[Observation]) -> str:
    """'553.9 million USD for 2020-01-01 to 2020-08-31 in a.txt', for each of them."""
    return " and ".join(f"{amount(each.value, each.unit)} for {dates(each.period)} in {each.doc}" for each in claims)


def ordered(one: Observation, other: Observation) -> tuple[Observation, Observation]:
    """The part, then the whole."""
    is_whole = one.period is not None and other.period is not None and one.period.covers(other.period)
    return (other, one) if is_whole else (one, other)


def _days(one: Observation, other: Observation) -> int:
    """How many days lie between the ends of their periods."""
    return sum(abs((getattr(one.period, end) - getattr(other.period, end)).days) for end in ("start", "stop"))
