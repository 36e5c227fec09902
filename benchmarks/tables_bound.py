"""How much of the planted can be known at all: rounding leaves two last digits open where a misprint kept no trace.

Turnover and balance, each rounded by itself, settle the last digit of exports in half of the rows and leave two equally
likely figures in the other half. So where a figure was replaced (by last year's, by itself in another unit without its
last digits), nobody can restore more than three of four exactly. `knowable` is the chance of the best guess of somebody
who is told which cells are wrong and how they were misprinted, for one reporter's exports, imports, sum and net.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import product
from math import floor, prod

FLOWS = ("exp", "imp", "sum", "net")
_FINE = 24
"""Points within a last digit at which the unrounded figures are tried."""
_AROUND = 3
_OFFSETS = {"exp": 0.5, "imp": 0.25}
"""So that no sum or difference falls between two last digits."""


def knowable(said: Mapping[str, int], wrong: Mapping[str, tuple[int, str]], side: int = 1) -> float:
    """The chance that the likeliest figures for the wrong cells are those that were meant.

    `said` are the right figures of a reporter in last digits, `wrong` what was printed in their place and by which
    kind of misprint; `side` is -1 where net is imports less exports.
    """
    chances: Counter[tuple[int, ...]] = Counter()
    for exports, imports in product(_points(said, wrong, "exp"), _points(said, wrong, "imp")):
        net = side * (exports - imports)
        printed = {"exp": exports, "imp": imports, "sum": exports + imports, "net": net}
        found = {flow: floor(value + 0.5) for flow, value in printed.items()}
        if all(flow in wrong or found[flow] == said[flow] for flow in FLOWS):
            chances[tuple(found[flow] for flow in wrong)] += 1
    weighed = [
        count * prod(_chance(meant, *how) for meant, how in zip(figures, wrong.values(), strict=True))
        for figures, count in chances.items()
    ]
    return max(weighed) / sum(weighed)


def _points(said: Mapping[str, int], wrong: Mapping[str, tuple[int, str]], flow: str) -> list[float]:
    """What the unrounded figure can have been: near the right one, and within its rounding where it was printed."""
    digits = _AROUND * _FINE if flow in wrong else _FINE // 2
    return [said[flow] + (step + _OFFSETS[flow]) / _FINE for step in range(-digits, digits)]


def _chance(meant: int, printed: int, kind: str) -> float:
    """Of that print where this was meant, by such a misprint."""
    digits, sign = str(abs(meant)), -1 if meant < 0 else 1
    if kind == "period":
        return 1.0
    if kind == "sign":
        return float(printed == -meant)
    if kind == "thousand":
        return float(printed in {meant * 1000, floor(meant / 1000 + 0.5)})
    spelled = [sign * int(text or "0") for text in _spelled(digits, kind)]
    return spelled.count(printed) / len(spelled)


def _spelled(digits: str, kind: str) -> list[str]:
    places = range(len(digits))
    if kind == "digit":
        return [digits[:at] + one + digits[at + 1 :] for at in places for one in "0123456789" if one != digits[at]]
    if kind == "omission":
        return [digits[:at] + digits[at + 1 :] for at in places]
    if kind == "doubled":
        return [digits[:at] + digits[at] + digits[at:] for at in places]
    lasts = [min(at, len(digits) - 2) for at in places]
    return [digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :] for at in lasts]
