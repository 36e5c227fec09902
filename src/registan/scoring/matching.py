"""Which claim was read where the hand read one: one to one, best agreement first."""

from __future__ import annotations

from collections.abc import Sequence

from .agreement import agrees, close
from .fields import FIELDS, FIGURES, Row


def match(gold: Sequence[Row], got: Sequence[Row]) -> list[tuple[Row, Row]]:
    """Pairs of claims of one document and type whose anchors overlap and whose figures are the same."""
    candidates = [
        (-_agreement(want, have), i, j)
        for i, want in enumerate(gold)
        for j, have in enumerate(got)
        if _could_match(want, have)
    ]
    taken_gold: set[int] = set()
    taken_got: set[int] = set()
    pairs = []
    for _, i, j in sorted(candidates):
        if i not in taken_gold and j not in taken_got:
            taken_gold.add(i)
            taken_got.add(j)
            pairs.append((gold[i], got[j]))
    return pairs


def _could_match(gold: Row, got: Row) -> bool:
    overlap = gold["start"] < got["end"] and got["start"] < gold["end"]
    return overlap and (gold["type"] not in FIGURES or close(gold.get("value"), got.get("value")))


def _agreement(gold: Row, got: Row) -> int:
    return sum(agrees(field, gold, got) is True for field in FIELDS[gold["type"]])
