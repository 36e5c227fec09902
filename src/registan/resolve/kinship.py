"""Which documents share enough to have one origin, told from the marks that several of them have.

Nothing here looks at all pairs of documents. A mark ties each document that has it to the earliest one only, and a mark
of very many documents ties none; so a new document can change the ties of those alone with which it shares a mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from .marks import FIGURES, MISTAKE, PASSAGE, kind_of

FEWEST = 4
"""Shared sampled passages below which two texts are not held for copies."""
SHARED = 0.4
"""The part of the smaller text's passages that a copy shares with its origin."""
COMMON = 200
"""A mark in more documents than this is a form of words, or a figure, that everybody uses."""

_WHY = {
    PASSAGE: "the same passages of text",
    FIGURES: "the same unusual figures in the same order",
    MISTAKE: "the same mistakes",
}

Tie = tuple[str, str, int]
"""An earlier document, a later one, and the kind of marks that tie them."""


def ties(buckets: Iterable[tuple[int, Sequence[str]]], passages: Mapping[str, int]) -> list[Tie]:
    """The ties between the documents of `buckets`: each a mark and all documents that have it, earliest first.

    `passages` counts the sampled passages of each document.
    """
    shared: dict[Tie, int] = {}
    for mark, sources in buckets:
        if 1 < len(sources) <= COMMON:
            for later in sources[1:]:
                tie = sources[0], later, kind_of(mark)
                shared[tie] = shared.get(tie, 0) + 1
    return sorted(tie for tie, count in shared.items() if _is_enough(tie, count, passages))


def _is_enough(tie: Tie, count: int, passages: Mapping[str, int]) -> bool:
    earlier, later, kind = tie
    return kind != PASSAGE or count >= max(FEWEST, SHARED * min(passages[earlier], passages[later]))


def families(found: Iterable[Tie], age: Mapping[str, int]) -> Iterator[tuple[str, str, str]]:
    """Every document that is not its own origin, with its origin (the earliest of its family) and what betrays it."""
    parents: dict[str, tuple[str, str]] = {}

    def root(name: str) -> str:
        while name in parents:
            parent, why = parents[name]
            if parent in parents:
                parents[name] = parents[parent][0], why
            name = parent
        return name

    for earlier, later, kind in sorted(found, key=lambda tie: (tie[2], age[tie[1]], age[tie[0]])):
        roots = sorted({root(earlier), root(later)}, key=age.__getitem__)
        if len(roots) == 2:
            parents[roots[1]] = roots[0], _WHY[kind]
    for name in parents:
        yield name, root(name), parents[name][1]
