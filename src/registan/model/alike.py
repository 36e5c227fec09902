"""Claims that say the same in the same words: hundreds of documents print one figure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Any, Generic, TypeVar

from .claim import Agreement, Claim, Event, Institution, Observation, Project, Target
from .exchange import claim_id
from .span import Span

Place = tuple[str, str, int, int]
"""Where a claim stands: the name and digest of its document, start and end."""

C = TypeVar("C", bound=Claim)
T = TypeVar("T")
_OF_ITS_PLACE = ("doc", "document", "span")
_SAID: dict[type[Claim], tuple[str, ...]] = {
    kind: tuple(field.name for field in fields(kind) if field.name not in _OF_ITS_PLACE)
    for kind in (Observation, Target, Agreement, Event, Institution, Project)
}
"""The fields of each kind of claim but those of its place."""


@dataclass(frozen=True, eq=False)
class Alike(Generic[C]):
    """Claims that differ in nothing but their places: the first of them, and the places of all in order.

    What rules ask of such claims is told once for all of them; a claim is made of a place where one is cited.
    """

    claim: C
    places: Sequence[Place]

    def __len__(self) -> int:
        return len(self.places)

    def __iter__(self) -> Iterator[C]:
        """The claims in their order."""
        return map(self.at, self.places)

    def stands_at(self, place: Place) -> bool:
        """Whether one of them stands there."""
        at = bisect_left(self.places, place)
        return at < len(self.places) and self.places[at] == place

    def at(self, place: Place) -> C:
        """The claim that stands there."""
        if place == self.places[0]:
            return self.claim
        doc, document, start, end = place
        return type(self.claim)(doc=doc, document=document, span=Span(start, end), **self._said)

    def only(self, places: Sequence[Place]) -> Alike[C]:
        """Those that stand at some of the places, of which there is one at least."""
        return self if len(places) == len(self.places) else Alike(self.at(places[0]), places)

    @cached_property
    def documents(self) -> frozenset[str]:
        """The documents that say so."""
        return frozenset(map(document_at, self.places))

    @cached_property
    def _said(self) -> dict[str, Any]:
        return {name: getattr(self.claim, name) for name in _SAID[type(self.claim)]}


def document_at(place: Place) -> str:
    """The document of a place: its digest, or the name of a file that is not at hand."""
    return place[1] or place[0]


def place_of(claim: Claim) -> Place:
    """Where a claim stands."""
    return claim.doc, claim.document, claim.span.start, claim.span.end


def gathered(claims: Iterable[C]) -> list[Alike[C]]:
    """Claims that were told once each, gathered; the order of the claims means nothing."""
    return joined(Alike(claim, (place_of(claim),)) for claim in claims)


def joined(parts: Iterable[Alike[C]]) -> list[Alike[C]]:
    """What says the same told once, in the order of first places."""
    by_said: dict[object, list[Alike[C]]] = {}
    for part in parts:
        kind = type(part.claim)
        by_said.setdefault((kind, attrgetter(*_SAID[kind])(part.claim)), []).append(part)
    found = [_one(here) for here in by_said.values()]
    return [each for _, each in _in_order([(each.places[0], each) for each in found])]


def in_places(those: Iterable[Alike[C]]) -> list[tuple[Place, Alike[C]]]:
    """All their places in the one order of claims, each with what says so there."""
    return _in_order([(place, each) for each in those for place in each.places])


def _one(parts: Sequence[Alike[C]]) -> Alike[C]:
    if len(parts) == 1:
        return parts[0]
    places = sorted(place for part in parts for place in part.places)
    return Alike(next(part.claim for part in parts if part.places[0] == places[0]), places)


def _in_order(placed: list[tuple[Place, Alike[C]]]) -> list[tuple[Place, Alike[C]]]:
    """An id is a hash of the whole claim: asked only where places do not settle the order."""
    placed.sort(key=itemgetter(0))
    if len({place for place, _ in placed}) == len(placed):
        return placed
    ordered: list[tuple[Place, Alike[C]]] = []
    for place, same in groupby(placed, key=itemgetter(0)):
        here = list(same)
        ordered += sorted(here, key=lambda each: _by_id(each[1].at(place))) if len(here) > 1 else here
    return ordered


def _by_id(claim: Claim) -> tuple[str, str]:
    return claim.type, claim_id(claim)
