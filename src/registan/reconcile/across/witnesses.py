"""What other documents say of one figure: whose books have it, or what the rest of its document wants instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from registan.model import Interval, Observation, in_order

from ..figures.cells import cell_of
from ..figures.printed import printed
from .books import Book, Library, Shelf, source_of
from .camps import Origins

_TELLING = 3
"""With fewer digits two figures are the same by chance."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """Figures of other origins against a figure, for it, and those of other reporters' books, which honestly differ."""

    against: tuple[Observation, ...]
    favour: tuple[Observation, ...]
    mirrors: tuple[Observation, ...]


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
        told, own = self._on(Shelf(cell_of(claim), claim.unit)), self._origin(claim)
        book = next((book for other, book in told if other == claim), claim.reporter)
        against: dict[str, Observation] = {}
        favour: dict[str, Observation] = {}
        mirrors: dict[str, Observation] = {}
        for other, its_book in told:
            origin, its = self._origin(other), other.interval
            if origin == own:
                continue
            is_same, is_known = its.meets(claim.interval), None not in (book, its_book)
            if book == its_book if is_known else is_same != its.meets(wanted) and _is_telling(other):
                (favour if is_same else against).setdefault(origin, other)
            elif its_book is not None and claim.value > 0 and other.value > 0:
                mirrors.setdefault(origin, other)
        return Testimony(*(tuple(found.values()) for found in (against, favour, mirrors)))

    def _on(self, shelf: Shelf) -> Sequence[tuple[Observation, Book | None]]:
        """The figures of a shelf, in the order of their places, with their books."""
        if shelf not in self._known:
            by_book = self.books.shelves.get(shelf, {}).items()
            books: dict[Observation, Book | None] = {claim: book for book, claims in by_book for claim in claims}
            books |= dict.fromkeys(self.books.strangers.get(shelf, ()))
            ordered = (claim for claim in in_order(books) if isinstance(claim, Observation))
            self._known[shelf] = [(claim, books[claim]) for claim in ordered]
        return self._known[shelf]

    @cached_property
    def _known(self) -> dict[Shelf, list[tuple[Observation, Book | None]]]:
        return {}

    def _origin(self, claim: Observation) -> str:
        return self.origins.get(source_of(claim), source_of(claim))


def _is_telling(claim: Observation) -> bool:
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
