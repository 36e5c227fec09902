"""Which figures the arithmetic of their own document bears out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from registan.model import Observation

from .books import source_of
from .cells import sheet_of
from .growth import check_growth
from .identities import check_identities
from .shares import check_shares


class Backing:
    """Looks into a document when one of its figures is disputed, and remembers what it saw."""

    def __init__(self, claims: Iterable[Observation]) -> None:
        self._claims = list(claims)
        self._backed: dict[str, frozenset[object]] = {}

    @cached_property
    def _documents(self) -> Mapping[str, list[Observation]]:
        found: dict[str, list[Observation]] = {}
        for claim in self._claims:
            found.setdefault(source_of(claim), []).append(claim)
        return found

    def backs(self, claims: Sequence[Observation]) -> bool:
        """Whether some identity, rate or share of its document holds with one of these figures."""
        return any(claim.span in self._of(source_of(claim)) for claim in claims)

    def _of(self, source: str) -> frozenset[object]:
        if source not in self._backed:
            sheet = sheet_of(self._documents[source])
            checks = [*check_identities(sheet), *check_growth(sheet), *check_shares(sheet)]
            holding = (claim for check in checks if check.holds for claim in check.claims)
            self._backed[source] = frozenset(claim.span for claim in holding)
        return self._backed[source]
