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
from .camps import Camp, Origins, camps_of

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
    def by_statistic(self) -> Mapping[Statistic, list[tuple[Book, Observation]]]:
        """Every comparable figure that is judged, with its book, in the order of the library."""
        found: dict[Statistic, list[tuple[Book, Observation]]] = {}
        for shelf, by_book in self.books.judged.items():
            told = [(book, claim) for book, claims in by_book.items() for claim in claims]
            found.setdefault((shelf.cell.at(None), shelf.unit), []).extend(told)
        return found

    def against(self, claim: Observation, book: Book | None = None) -> tuple[Observation, ...]:
        """Figures of other origins that the claim cannot stand beside: of a part of its period and larger, or of a
        longer one and smaller; one an origin, the nearest period first. Any book's where the claim's is not known.
        """
        if not is_cumulative(claim):
            return ()
        own = self._origin(claim)
        others = (other for other in self._others(claim, book or claim.reporter) if self._origin(other) != own)
        against = [other for other in others if exceeds(*ordered(claim, other))]
        found: dict[str, Observation] = {}
        for other in sorted(against, key=lambda each: _distance(claim, each)):
            found.setdefault(self._origin(other), other)
        return tuple(found.values())

    def by_year(self, accused: Container[object]) -> Iterator[dict[Period, Camp]]:
        """What each book has of a statistic for the parts of one year, where its documents agree on a figure."""
        for told in self.by_statistic.values():
            years: dict[tuple[Book, int], list[Observation]] = {}
            for book, claim in told:
                if is_cumulative(claim) and claim.period and claim.period.start and spot(claim) not in accused:
                    years.setdefault((book, claim.period.start.year), []).append(claim)
            yield from (_settled(claims) for claims in years.values() if len(claims) > 1)

    def _others(self, claim: Observation, book: Book | None) -> Iterator[Observation]:
        cell, unit = cell_of(claim), claim.unit
        for period in self.books.nested(Shelf(cell, unit)):
            for other_book, claims in self.books.shelves[Shelf(cell.at(period), unit)].items():
                yield from claims if book in (None, other_book) else ()

    def _origin(self, claim: Observation) -> str:
        return self.origins.get(source_of(claim), source_of(claim))


def _settled(claims: Iterable[Observation]) -> dict[Period, Camp]:
    by_period: dict[Period, list[Observation]] = {}
    for claim in claims:
        if claim.period:
            by_period.setdefault(claim.period, []).append(claim)
    camps = {period: camps_of(by_period[period]) for period in sorted(by_period, key=str)[:MOST]}
    return {period: found[0] for period, found in camps.items() if len(found) == 1}


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
