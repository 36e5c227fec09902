"""Readings of one figure of one book: which documents agree, and which agree with no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from registan.model import Interval, Observation
from registan.model.alike import Place, document_at, place_of

from ..figures.cells import place
from ..figures.printed import last_digit
from .books import Book, Figures, Library, Shelf, source_of

MOST = 5
"""More readings than this are figures of different things that only look like one."""

Origins = Mapping[str, str]
"""For each document the one that its text or figures are copied from; documents that are not in it are their own."""


@dataclass(frozen=True)
class Camp:
    """Figures that meet, the most precise first."""

    said: tuple[Figures, ...]

    @property
    def figure(self) -> Observation:
        """The most precise mention."""
        return self.said[0].claim

    @cached_property
    def documents(self) -> frozenset[str]:
        """The documents that say so."""
        return frozenset().union(*(each.documents for each in self.said))

    def witnesses(self, origins: Origins) -> int:
        """How many independent origins say so: copies are no witnesses."""
        return len({origins.get(document, document) for document in self.documents})

    def mentions(self, most: int = 4) -> tuple[Observation, ...]:
        """One mention a document, the most precise documents first."""
        placed = [(*_width(each.claim), at, each) for each in self.said for at in _one_a_document(each, most)]
        told: dict[str, Observation] = {}
        for _, same in groupby(sorted(placed, key=itemgetter(0, 1, 2)), key=itemgetter(0, 1, 2)):
            here = [each.at(at) for *_, at, each in same]
            told.setdefault(source_of(here[0]), min(here, key=place) if len(here) > 1 else here[0])
            if len(told) == most:
                break
        return tuple(told.values())


def _one_a_document(each: Figures, most: int) -> Iterable[Place]:
    """Where the first mentions of a figure stand, one a document."""
    told: dict[str, Place] = {}
    for at in each.places:
        told.setdefault(document_at(at), at)
        if len(told) == most:
            break
    return told.values()


def camps_on(books: Library, shelf: Shelf, book: Book) -> list[Camp]:
    """The readings of a book's figure on a shelf, grouped once for all rules that ask."""
    place = shelf, book
    if place not in books.camps:
        books.camps[place] = camps_of(books.shelves[shelf][book])
    return books.camps[place]


def camps_of(said: Iterable[Figures]) -> list[Camp]:
    """Group the figures of one book on one shelf, the most precise first; no groups where there are too many."""
    groups: list[tuple[Interval, list[Figures]]] = []
    for same in _most_precise_first(said):
        group = _of_kin(same[0].claim, groups)
        if group is None:
            groups.append((loose(same[0].claim), same))
        else:
            group += same
        if len(groups) > MOST:
            return []
    return [Camp(tuple(group)) for _, group in groups]


def _of_kin(claim: Observation, groups: Sequence[tuple[Interval, list[Figures]]]) -> list[Figures] | None:
    """The figures that the claim agrees with: rather those that it is a rounding of than those that were cut off."""
    own = loose(claim)
    kin = [group for reach, group in groups if reach.meets(own)]
    rounded = [group for group in kin if group[0].claim.interval.meets(claim.interval)] if len(kin) > 1 else []
    return next(iter(rounded or kin), None)


def loose(claim: Observation) -> Interval:
    """What a figure can stand for when another document may have cut its digits off instead of rounding them."""
    half = last_digit(claim) / 2
    stated = claim.interval
    low = None if stated.low is None else stated.low - half
    return Interval(low, None if stated.high is None else stated.high + half)


def apart(one: Observation, other: Observation) -> Decimal:
    """By what part of the larger figure two figures differ."""
    largest = max(abs(one.value), abs(other.value))
    return abs(one.value - other.value) / largest if largest else Decimal(0)


def _most_precise_first(said: Iterable[Figures]) -> list[list[Figures]]:
    """Those that state one figure, in whatever words, together; each in the place of its first mention."""
    at = {each.claim: each for each in said}
    figures: dict[object, list[Figures]] = {}
    for claim in _settled([(_precision(claim), claim) for claim in at]):
        stated = claim.value, claim.value_high, claim.resolution, claim.qualifier
        figures.setdefault(stated, []).append(at[claim])
    return list(figures.values())


def _settled(ranked: list[tuple[tuple[object, ...], Observation]]) -> Iterator[Observation]:
    """Where the figures of one place are as precise, all that they say decides, which is asked only then."""
    ranked.sort(key=itemgetter(0))
    for _, alike in groupby(ranked, key=itemgetter(0)):
        here = [claim for _, claim in alike]
        yield from sorted(here, key=place) if len(here) > 1 else here


def _precision(claim: Observation) -> tuple[object, ...]:
    return *_width(claim), place_of(claim)


def _width(claim: Observation) -> tuple[bool, Decimal]:
    """How wide the interval is that a figure states; an open one is the widest."""
    low, high = claim.interval.low, claim.interval.high
    return (True, Decimal(0)) if low is None or high is None else (False, high - low)


def mixed(camps: Sequence[Camp]) -> tuple[Observation, ...]:
    """The most precise mention of each camp, then the others."""
    firsts = [camp.figure for camp in camps]
    rest = [claim for camp in camps for claim in camp.mentions() if claim not in firsts]
    return (*firsts, *rest)
