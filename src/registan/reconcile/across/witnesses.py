"""What other documents say of one figure: whose books have it, or what the rest of its document wants instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from registan.model import Interval, Observation
from registan.model.alike import Place, document_at, in_places, place_of

from ..figures.cells import cell_of
from ..figures.printed import printed
from .books import Book, Figures, Library, Shelf, source_of
from .camps import Origins

_TELLING = 3
"""With fewer digits two figures are the same by chance."""


@dataclass(frozen=True)
class Voices:
    """What origins other than its `own` say of a figure."""

    said: Sequence[Figures]
    own: str
    origins: Origins

    def __bool__(self) -> bool:
        return any(self._origin(document) != self.own for each in self.said for document in each.documents)

    @cached_property
    def firsts(self) -> Sequence[tuple[Place, Figures]]:
        """One figure an origin, that of the first place."""
        found: dict[str, tuple[Place, Figures]] = {}
        for at, each in in_places(self.said):
            found.setdefault(self._origin(document_at(at)), (at, each))
        return [first for origin, first in found.items() if origin != self.own]

    @cached_property
    def claims(self) -> tuple[Observation, ...]:
        """These figures, to be cited."""
        return tuple(each.at(at) for at, each in self.firsts)

    def _origin(self, document: str) -> str:
        return self.origins.get(document, document)


@dataclass(frozen=True, slots=True)
class Testimony:
    """Figures of other origins against a figure, for it, and those of other reporters' books, which honestly differ."""

    against: Voices
    favour: Voices
    mirrors: Voices


@dataclass(frozen=True, slots=True)
class _Said:
    """The figures of a shelf by book."""

    by_book: Sequence[tuple[Book | None, Sequence[Figures]]]

    def book_of(self, claim: Observation) -> Book | None:
        """Whose the claim is, which may not be on the shelf."""
        at = place_of(claim)
        mine = (book for book, said in self.by_book for each in said if each.stands_at(at) and each.at(at) == claim)
        return next(mine, claim.reporter)


@dataclass(frozen=True)
class Witnesses:
    """All figures at hand, with whose they are by what their documents name: nobody's figures bear witness too."""

    books: Library
    origins: Origins

    def of(self, claim: Observation, wanted: Interval) -> Testimony:
        """What is said of a figure of which the rest of its document wants another, one figure an origin.

        In the same book every figure speaks. Where either book is not known, only one that is the printed or the wanted
        figure to three digits does: two books are never so alike by chance. Of two known books neither tells on the
        other, but how far they lie apart can be told.
        """
        told, own = self._on(Shelf(cell_of(claim), claim.unit)), self.origins.get(source_of(claim), source_of(claim))
        book = told.book_of(claim)
        against: list[Figures] = []
        favour: list[Figures] = []
        mirrors: list[Figures] = []
        for its_book, said in told.by_book:
            is_known = None not in (book, its_book)
            for each in said:
                is_same = each.claim.interval.meets(claim.interval)
                speaks = book == its_book if is_known else is_same != each.claim.interval.meets(wanted)
                if speaks and (is_known or _is_telling(each.claim)):
                    (favour if is_same else against).append(each)
                elif its_book is not None and claim.value > 0 and each.claim.value > 0:
                    mirrors.append(each)
        return Testimony(*(Voices(each, own, self.origins) for each in (against, favour, mirrors)))

    def _on(self, shelf: Shelf) -> _Said:
        """The figures of a shelf."""
        return _Said([*self.books.shelves.get(shelf, {}).items(), (None, self.books.strangers.get(shelf, ()))])


def _is_telling(claim: Observation) -> bool:
    """Whether it has too many digits to be another by chance."""
    shown = printed(claim)
    return shown is not None and shown.digits >= _TELLING


def middle(interval: Interval) -> Decimal | None:
    """The middle of a closed interval of positive figures; None of any other."""
    if interval.low is None or interval.high is None or interval.low <= 0:
        return None
    return (interval.low + interval.high) / 2


def far(one: Decimal, other: Decimal) -> Decimal:
    """How many times one positive figure is the other, the larger by the smaller."""
    return max(one, other) / min(one, other)
