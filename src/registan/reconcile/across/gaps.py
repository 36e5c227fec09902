"""How far apart the books of two states usually lie: a band around the importer's figure for one of the exporter's."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from registan.lexicons.comparisons import comparisons

ENOUGH = 5
"""With gaps of so many periods a flow has a band of its own."""

_NORMAL = 1.4826
"""The median absolute deviation times this estimates a normal deviation (Rousseeuw and Croux 1993)."""
_DEVIATIONS = 4
_LEAST = math.log(1.3)
"""However alike the gaps of some years are, the next can be so far off without a fault."""


@dataclass(frozen=True, slots=True)
class Band:
    """Between which factors a gap is like those of its flow; `periods` tells from how many it was learnt, 0 if not."""

    low: Decimal
    high: Decimal
    centre: Decimal
    periods: int

    def holds(self, ratio: Decimal) -> bool:
        """Whether the gap is like the others."""
        return self.low <= ratio <= self.high

    @property
    def source(self) -> str:
        """Where the band is from, in words."""
        if not self.periods:
            return "books of two states hardly ever lie so far apart"
        return f"{self.periods} periods of this flow lie between {self.low} and {self.high} times"


def band_of(ratios: Sequence[Decimal], centre: Decimal) -> Band:
    """The band of a flow with these gaps: of its own where there are enough of them, else the widest that is usual.

    `centre` is the usual gap where nothing is known of the flow. Floats are good enough for the width of a band.
    """
    if len(ratios) < ENOUGH:
        widest = comparisons().widest
        return Band(centre / widest, centre * widest, centre, 0)
    logs = sorted(math.log(ratio) for ratio in ratios)
    middle = median(logs)
    deviation = _NORMAL * median(abs(each - middle) for each in logs)
    reach = max(_DEVIATIONS * deviation, _LEAST)
    low, usual, high = (_rounded(math.exp(middle + step)) for step in (-reach, 0, reach))
    return Band(low, high, usual, len(ratios))


def _rounded(factor: float) -> Decimal:
    return Decimal(f"{factor:.2f}")
