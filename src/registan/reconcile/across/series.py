"""Series: the figures that can be held against each other, whatever their period, reporter and document."""

from __future__ import annotations

from functools import lru_cache

from registan.lexicons.indicators import MONEY
from registan.model import UNITS, Claim, Observation

_NONE = "-"


def series_of(claim: Claim) -> str | None:
    """The series of a figure or target: family of indicators, unordered pair of areas, unit (any
    currency is money), goods; None for others.

    A family is what stands before the indicator's dot: 'trade' holds both ways of a flow and their sum, so that a
    figure, its mirror and the total that they are part of share a series. All claims of one fact do too.
    """
    if not isinstance(claim, Observation):
        return None
    return _series(claim.indicator, claim.area, claim.counterpart, claim.unit, claim.product)


@lru_cache(1 << 14)
def _series(indicator: str, area: str | None, counterpart: str | None, unit: str, product: str | None) -> str:
    family = indicator.partition(".")[0]
    pair = sorted((area or _NONE, counterpart or _NONE))
    kind = unit if unit in UNITS else MONEY  # a figure may be printed in a wrong currency
    return " ".join((family, *pair, kind, product or _NONE))
