"""Which figures the arithmetic of their own document bears out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from registan.model import Observation, Span
from registan.model.alike import document_at

from ..figures.cells import sheet_of
from ..within.growth import check_growth
from ..within.identities import check_identities
from ..within.shares import check_shares
from .around import spot_at
from .books import Figures, source_of

Backed = Mapping[str, frozenset[Span]]
"""For each document the places of the figures with which some identity, rate or share of it holds."""


class Backing:
    """Looks into a document when one of its figures is disputed, and remembers what it saw or was `known`."""

    def __init__(self, claims: Iterable[Observation], known: Backed | None = None) -> None:
        self._claims = claims
        self._known = known
        self._seen: dict[str, frozenset[Span]] = {}

    def backs(self, said: Iterable[Figures]) -> bool:
        """Whether some identity, rate or share of its document holds with one of these figures."""
        places = (place for each in said for place in each.places if self._of(document_at(place)))
        return any(span in self._of(document) for document, span in map(spot_at, places))

    def backs_claim(self, claim: Observation) -> bool:
        """Whether one of its document holds with this one."""
        return claim.span in self._of(source_of(claim))

    @cached_property
    def _documents(self) -> Mapping[str, list[Observation]]:
        found: dict[str, list[Observation]] = {}
        for claim in self._claims:
            found.setdefault(source_of(claim), []).append(claim)
        return found

    def _of(self, source: str) -> frozenset[Span]:
        if self._known is not None:
            return self._known.get(source, frozenset())
        if source not in self._seen:
            self._seen[source] = backed_in(self._documents[source])
        return self._seen[source]


def backed_in(claims: Iterable[Observation]) -> frozenset[Span]:
    """The places of the figures of one document that its arithmetic bears out."""
    sheet = sheet_of(claims)
    checks = [*check_identities(sheet), *check_growth(sheet), *check_shares(sheet)]
    return frozenset(claim.span for check in checks if check.holds for claim in check.claims)
