"""What documents lend to the groups of their claims, as rules ask for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from operator import attrgetter

from registan.model import Claim, Finding, Observation, Span
from registan.model.alike import document_at
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


def accusations(said: Iterable[Said], lent: Iterable[Lent], inputs: Inputs) -> tuple[Finding, ...]:
    """The findings within documents that doubt one of the figures, in the order of the documents' names."""
    figures = (each for each in said if isinstance(each.claims.claim, Observation))
    places = {(document_at(place), *place[2:]) for each in figures for place in each.doubted}
    accusing = {name for name, _, _ in places}
    ordered = sorted((each for each in lent if each.name in accusing), key=attrgetter("name"))
    return tuple(inputs.accusations(ordered, places))


def sentences(inputs: Inputs) -> Callable[[Claim], str]:
    """Finds the sentence that a claim stands in; its quote where the ledger lacks the document."""

    @lru_cache(KEPT_TEXTS)
    def text(digest: str) -> str | None:
        return inputs.text(digest)

    def sentence(claim: Claim) -> str:
        found = text(claim.document) if claim.document else None
        return claim.quote if found is None else sentence_around(found, claim.span).of(found)

    return sentence
