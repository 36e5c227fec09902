"""Which documents have one origin: shared passages, the same unusual figures in the same order, the same mistakes."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

from registan.model import Claim, Observation

from .marks import errors_of, figures_of, passages_of

FEWEST = 4
"""Shared sampled passages below which two texts are not held for copies."""
SHARED = 0.4
"""The part of the smaller text's passages that a copy shares with its origin."""
COMMON = 200
"""A passage in more documents than this is a form of words that everybody uses."""

Marks = Mapping[str, frozenset[Hashable]]


@dataclass(frozen=True, slots=True)
class Copy:
    """A document's origin, and what betrays it."""

    origin: str
    why: str


def copies(
    claims: Iterable[Claim],
    texts: Mapping[str, str] | None = None,
    published: Mapping[str, str] | None = None,
    suspects: Iterable[Claim] = (),
) -> dict[str, Copy]:
    """For each document that is a copy its origin, the earliest published one; documents go by digest or file name.

    `suspects` are claims that the findings within documents suspect: who repeats a mistake, copied it. The order of
    anything means nothing; the work grows as the texts do.
    """
    found: dict[str, list[Observation]] = {}
    for claim in dict.fromkeys(claims):
        if isinstance(claim, Observation):
            found.setdefault(claim.document or claim.doc, []).append(claim)
    order = sorted({*found, *(texts or {})}, key=lambda name: ((published or {}).get(name) or "9999", name))
    passages = {name: passages_of((texts or {}).get(name, "")) for name in order}
    figures = {name: figures_of(found.get(name, ())) for name in order}
    errors = errors_of(suspects)
    family = _Family(order)
    family.join(_sharing(order, passages, part=SHARED, fewest=FEWEST), "the same passages of text")
    family.join(_sharing(order, figures), "the same unusual figures in the same order")
    mistakes = {name: errors.get(name, frozenset()) for name in order}
    family.join(_sharing(order, mistakes), "the same mistakes")
    return family.copies()


def _sharing(order: list[str], marks: Marks, *, part: float = 0.0, fewest: int = 1) -> list[tuple[str, str]]:
    """Documents with the first one that has enough of their marks."""
    first: dict[Hashable, str] = {}
    seen: dict[Hashable, int] = {}
    pairs = []
    for name in order:
        shared: dict[str, int] = {}
        for mark in marks[name]:
            seen[mark] = seen.get(mark, 0) + 1
            origin = first.setdefault(mark, name)
            if origin != name and seen[mark] <= COMMON:
                shared[origin] = shared.get(origin, 0) + 1
        for origin in sorted(shared):
            smaller = min(len(marks[name]), len(marks[origin]))
            if shared[origin] >= max(fewest, part * smaller):
                pairs.append((origin, name))
    return pairs


class _Family:
    """Documents under their origins; of two that are joined the earlier is the origin."""

    def __init__(self, order: list[str]) -> None:
        self._age = {name: at for at, name in enumerate(order)}
        self._parents: dict[str, Copy] = {}

    def join(self, pairs: Iterable[tuple[str, str]], why: str) -> None:
        """Put each two documents, and all that were joined to them, under one origin."""
        for pair in pairs:
            roots = {self._root(name) for name in pair}
            if len(roots) == 2:
                earlier, later = sorted(roots, key=self._age.__getitem__)
                self._parents[later] = Copy(earlier, why)

    def copies(self) -> dict[str, Copy]:
        """Every document that is not its own origin."""
        return {name: Copy(self._root(name), copy.why) for name, copy in list(self._parents.items())}

    def _root(self, name: str) -> str:
        way = []
        while name in self._parents:
            way.append(name)
            name = self._parents[name].origin
        for each in way:
            self._parents[each] = Copy(name, self._parents[each].why)
        return name
