"""Which judgements stand together: where people contradict each other, what was decided later stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from registan.model import Claim, Judgement, in_order


@dataclass(frozen=True, slots=True)
class Conflict:
    """A judgement that cannot stand, with the later ones that it contradicts."""

    judgement: Judgement
    against: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """The judgements that stand: claims that are the same in `classes`, pairs of classes that are not in `apart`.

    Classes are numbered in the order of their first claims; `joins` are the judgements that made each class.
    """

    classes: list[list[Claim]]
    apart: dict[tuple[int, int], Judgement]
    joins: list[list[Judgement]]
    conflicts: list[Conflict]


def weigh(judgements: Iterable[Judgement]) -> Weighed:
    """Take the judgements from the last to the first; one that contradicts those taken already is a conflict."""
    classes = _Classes()
    for judgement in sorted(judgements, key=lambda each: -each.number):
        if judgement.kind != "unsure" and judgement.one != judgement.other:
            classes.take(judgement)
    return classes.weighed()


@dataclass(slots=True)
class _Classes:
    """Classes of the same claims, each known by one of them, its root."""

    parents: dict[Claim, Claim] = field(default_factory=dict)
    same: dict[Claim, list[Judgement]] = field(default_factory=dict)
    apart: dict[Claim, list[Judgement]] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)

    def take(self, judgement: Judgement) -> None:
        one, other = self._root(judgement.one), self._root(judgement.other)
        if judgement.kind == "same":
            against = [each for each in self.apart[one] if one != other and self._ends(each) == {one, other}]
        else:
            against = self.same[one] if one == other else []
        if against:
            self.conflicts.append(Conflict(judgement, tuple(sorted(against, key=lambda each: each.number))))
        elif judgement.kind == "same":
            self._join(one, other)
            self.same[other].append(judgement)
        else:
            self.apart[one].append(judgement)
            self.apart[other].append(judgement)

    def weighed(self) -> Weighed:
        by_root: dict[Claim, list[Claim]] = {}
        for claim in in_order(self.parents):
            by_root.setdefault(self._root(claim), []).append(claim)
        numbers = {root: number for number, root in enumerate(by_root)}
        pairs: dict[tuple[int, int], Judgement] = {}
        for root in by_root:
            for judgement in self.apart[root]:
                low, high = sorted(numbers[end] for end in self._ends(judgement))
                pairs[low, high] = judgement
        joins = [sorted(self.same[root], key=lambda each: each.number) for root in by_root]
        return Weighed(list(by_root.values()), pairs, joins, self.conflicts)

    def _join(self, one: Claim, other: Claim) -> None:
        if one != other:
            self.parents[one] = other
            self.same[other] += self.same.pop(one)
            self.apart[other] += self.apart.pop(one)

    def _root(self, claim: Claim) -> Claim:
        if claim not in self.parents:
            self.parents[claim], self.same[claim], self.apart[claim] = claim, [], []
        while (parent := self.parents[claim]) != claim:
            claim = parent
        return claim

    def _ends(self, judgement: Judgement) -> set[Claim]:
        return {self._root(judgement.one), self._root(judgement.other)}
