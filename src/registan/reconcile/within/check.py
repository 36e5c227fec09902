"""One identity applied to certain figures of one document: whether it holds, and what would make it hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice, product
from typing import Literal

from registan.model import Interval, Observation

from ..figures.cells import of_one_book, of_one_time, reach

Sort = Literal["sum", "growth", "change", "share", "within"]
Expect = Callable[[Sequence[Interval]], tuple[Interval, ...]]
"""From the figures' intervals: for each of them, what the others leave it."""

_WIDEST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """Figures that must satisfy a rule together.

    `expected[i]` is what the others leave for `claims[i]`. A break of a `certain` check is a fault by itself; of
    another one only when a misprint mends it to the last printed digit.
    """

    sort: Sort
    rule: str
    claims: tuple[Observation, ...]
    expected: tuple[Interval, ...]
    certain: bool = True

    @property
    def holds(self) -> bool:
        """Whether rounding leaves room for the rule to hold."""
        return self.claims[0].interval.meets(self.expected[0])

    def leaves(self, claim: Observation) -> Interval:
        """What the other figures leave for that one."""
        return self.expected[self.claims.index(claim)]


def settle(
    sort: Sort, rule: str, roles: Sequence[Iterable[Observation]], expect: Expect, certain: bool = True
) -> list[Check]:
    """The checks of a rule whose roles several figures could fill.

    Whatever combination holds is taken to be what the author meant; only when none does, the one that stands closest
    together is broken.
    """
    checks = []
    for claims in islice(product(*roles), _WIDEST):
        if len(set(claims)) == len(claims) and of_one_book(claims) and of_one_time(claims):
            expected = expect([claim.interval for claim in claims])
            checks.append(Check(sort=sort, rule=rule, claims=claims, expected=expected, certain=certain))
    holding = [check for check in checks if check.holds]
    return holding or sorted(checks, key=lambda check: reach(check.claims))[:1]
