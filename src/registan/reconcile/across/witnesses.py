"""What other documents say of one figure: whose books have it, or what the rest of its document wants instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from operator import attrgetter

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


@dataclass(frozen=True, slots=True, eq=False)
class _Voice:
    """A figure with its place among those of its shelf, and the origin of its document."""

    at: int
    origin: str
    claim: Observation

    @property
    def is_telling(self) -> bool:
        """Whether it has too many digits to be another by chance."""
        shown = printed(self.claim)
        return shown is not None and shown.digits >= _TELLING


@dataclass(frozen=True, slots=True)
class _Said:
    """The figures of a shelf with their books, and by book and interval: most print the same figure."""

    books: Mapping[Observation, Book | None]
    alike: Mapping[tuple[Book | None, Interval], list[_Voice]]


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
        book = told.books.get(claim, claim.reporter)
        against: list[_Voice] = []
        favour: list[_Voice] = []
        mirrors: list[_Voice] = []
        for (its_book, its), alike in told.alike.items():
            others = [voice for voice in alike if voice.origin != own]
            is_same, is_known = its.meets(claim.interval), None not in (book, its_book)
            speaks = book == its_book if is_known else is_same != its.meets(wanted)
            speaking = [voice for voice in others if is_known or voice.is_telling] if speaks else []
            (favour if is_same else against).extend(speaking)
            if its_book is not None and claim.value > 0 and len(speaking) < len(others):
                rest = others if not speaks else [voice for voice in others if not voice.is_telling]
                mirrors += [voice for voice in rest if voice.claim.value > 0]
        return Testimony(_firsts(against), _firsts(favour), _firsts(mirrors))

    def _on(self, shelf: Shelf) -> _Said:
        """The figures of a shelf, told once."""
        if shelf not in self._known:
            by_book = self.books.shelves.get(shelf, {}).items()
            books: dict[Observation, Book | None] = {claim: book for book, claims in by_book for claim in claims}
            books |= dict.fromkeys(self.books.strangers.get(shelf, ()))
            alike: dict[tuple[Book | None, Interval], list[_Voice]] = {}
            for at, claim in enumerate(in_order(books)):
                if isinstance(claim, Observation):
                    voice = _Voice(at, self._origin(claim), claim)
                    alike.setdefault((books[claim], claim.interval), []).append(voice)
            self._known[shelf] = _Said(books, alike)
        return self._known[shelf]

    @cached_property
    def _known(self) -> dict[Shelf, _Said]:
        return {}

    def _origin(self, claim: Observation) -> str:
        return self.origins.get(source_of(claim), source_of(claim))


def _firsts(voices: Iterable[_Voice]) -> tuple[Observation, ...]:
    """One figure an origin, that of the first place."""
    found: dict[str, Observation] = {}
    for voice in sorted(voices, key=attrgetter("at")):
        found.setdefault(voice.origin, voice.claim)
    return tuple(found.values())


def middle(interval: Interval) -> Decimal | None:
    """The middle of a closed interval of positive figures; None of any other."""
    if interval.low is None or interval.high is None or interval.low <= 0:
        return None
    return (interval.low + interval.high) / 2


def far(one: Decimal, other: Decimal) -> Decimal:
    """How many times one positive figure is the other, the larger by the smaller."""
    return max(one, other) / min(one, other)
