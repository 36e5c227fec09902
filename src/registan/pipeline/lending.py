"""What documents lend to the groups of their claims, as rules ask for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from registan.model import Claim, Finding, Observation, Span
from registan.store.derived import Lent, Said
from registan.store.inputs import Inputs

from .sentence import sentence_around

KEPT_TEXTS = 64
"""Texts that are held at once while sentences are looked up."""


class Backed(Mapping[str, frozenset[Span]]):
    """The places that documents bear out, read only of those that are asked about."""

    def __init__(self, lent: Iterable[Lent]) -> None:
        self._lent = {each.name: each.backed for each in lent}
        self._read: dict[str, frozenset[Span]] = {}

    def __getitem__(self, source: str) -> frozenset[Span]:
        if source not in self._read:
            ends = (pair.partition("-") for pair in self._lent[source].split())
            self._read[source] = frozenset(Span(int(start), int(end)) for start, _, end in ends)
        return self._read[source]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lent)

    def __len__(self) -> int:
        return len(self._lent)


def accusations(said: Iterable[Said], lent: Mapping[int, Lent], inputs: Inputs) -> tuple[Finding, ...]:
    """The findings within documents that doubt one of the figures, in the order of the documents' names."""
    doubted = [each for each in said if each.doubted and isinstance(each.claim, Observation)]
    places = {(lent[each.source].name, each.claim.span.start, each.claim.span.end) for each in doubted}
    accusing = sorted({lent[each.source].name: lent[each.source] for each in doubted}.items())
    return tuple(finding for _, each in accusing for finding in inputs.accusations(each, places))


def sentences(inputs: Inputs) -> Callable[[Claim], str]:
    """Finds the sentence that a claim stands in; its quote where the ledger lacks the document."""

    @lru_cache(KEPT_TEXTS)
    def text(digest: str) -> str | None:
        return inputs.text(digest)

    def sentence(claim: Claim) -> str:
        found = text(claim.document) if claim.document else None
        return claim.quote if found is None else sentence_around(found, claim.span).of(found)

    return sentence
