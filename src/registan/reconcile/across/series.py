"""Series: the figures that can be held against each other, whatever their period, reporter and document."""

from __future__ import annotations

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
    family = claim.indicator.partition(".")[0]
    pair = sorted((claim.area or _NONE, claim.counterpart or _NONE))
    unit = claim.unit if claim.unit in UNITS else MONEY  # a figure may be printed in a wrong currency
    return " ".join((family, *pair, unit, claim.product or _NONE))
