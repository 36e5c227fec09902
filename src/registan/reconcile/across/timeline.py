"""Figures of one statistic at different times: a part of a period leaves something for the whole, and the other way."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from registan.lexicons.identities import identities
from registan.lexicons.indicators import indicators
from registan.lexicons.wording import amount, dates
from registan.model import Observation, Period

from ..figures.cells import Cell, cell_of, place
from .around import spot
from .books import Book, Library, Shelf, source_of
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
        own = self._origin(claim)
        others = self._others(claim, book or claim.reporter)
        against = [other for other in others if self._origin(other) != own]
        found: dict[str, Observation] = {}
        for other in sorted(against, key=lambda each: _distance(claim, each)):
            found.setdefault(self._origin(other), other)
        return tuple(found.values())

    def by_year(self, accused: Container[object]) -> Iterator[dict[Period, Camp]]:
        """What each book has of a statistic for the parts of one year, where its documents agree on a figure."""
        for shelves in self.by_statistic.values():
            years: dict[tuple[Book, int], dict[Shelf, list[Observation]]] = {}
            for shelf in shelves:
                start = shelf.cell.period.start if shelf.cell.period else None
                for book, claims in self.books.shelves[shelf].items() if start else ():
                    told = [claim for claim in claims if spot(claim) not in accused and is_cumulative(claim)]
                    if told and start:
                        years.setdefault((book, start.year), {})[shelf] = told
            for (book, _), told_on in years.items():
                if sum(map(len, told_on.values())) > 1:
                    yield self._settled(book, told_on)

    def _settled(self, book: Book, told_on: Mapping[Shelf, list[Observation]]) -> dict[Period, Camp]:
        found: dict[Period, Camp] = {}
        for shelf in sorted(told_on, key=lambda each: str(each.cell.period))[:MOST]:
            told = told_on[shelf]
            is_whole = len(told) == len(self.books.shelves[shelf][book])
            camps = camps_on(self.books, shelf, book) if is_whole else camps_of(told)
            if len(camps) == 1 and shelf.cell.period:
                found[shelf.cell.period] = camps[0]
        return found

    def _others(self, claim: Observation, book: Book | None) -> Iterator[Observation]:
        """The figures of parts of the claim's period that exceed it, and of longer periods that it exceeds."""
        cell, unit = cell_of(claim), claim.unit
        low, high = claim.interval.low, claim.interval.high
        for period in self.books.nested(Shelf(cell, unit)):
            is_part = cell.period is not None and cell.period.covers(period)
            for other_book, claims in self.books.shelves[Shelf(cell.at(period), unit)].items():
                if book not in (None, other_book):
                    continue
                if is_part and high is not None:
                    yield from (each for each in claims if each.interval.low is not None and each.interval.low > high)
                if not is_part and low is not None:
                    yield from (each for each in claims if each.interval.high is not None and each.interval.high < low)

    def _origin(self, claim: Observation) -> str:
        return self.origins.get(source_of(claim), source_of(claim))


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


def _distance(one: Observation, other: Observation) -> tuple[object, ...]:
    """How many days lie between the ends of their periods, then where the other stands."""
    days = 0
    for end in ("start", "stop"):
        days += abs((getattr(one.period, end) - getattr(other.period, end)).days)
    return days, other.doc, other.document, *place(other)
