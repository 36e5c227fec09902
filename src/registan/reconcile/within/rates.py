"""When a rate of growth is to blame rather than the levels that it lies between."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from registan.model import Interval

from ..figures.misprint import misprints_of
from ..figures.printed import printed
from .suspect import Suspect

REVISION = Decimal(2)
"""Percentage points by which the growth of statistics that are revised later can miss the levels beside it."""

_PRECISE = 4
"""With fewer digits a level is rounded so much that its misprints are not told from other figures."""


def odd_rate(suspects: Sequence[Suspect]) -> Suspect | None:
    """The one rate among levels that no misprint could mend.

    A level is copied from a table, so that what goes wrong with it are its digits; a rate is computed, and can be of
    other months, of other goods or in other prices. Of a rate that a revised level could explain, none is told.
    """
    rates = [each for each in suspects if each.claim.measure == "change_pct"]
    levels = [each for each in suspects if each.claim.measure == "level"]
    if len(rates) != 1 or len(rates) + len(levels) != len(suspects) or any(_is_open(each) for each in levels):
        return None
    return rates[0] if misses(rates[0].claim.interval, rates[0].wanted) > REVISION else None


def _is_open(level: Suspect) -> bool:
    """Whether the level may have been misprinted after all."""
    shown = printed(level.claim)
    return shown is None or shown.digits < _PRECISE or bool(misprints_of(level.claim, level.wanted))


def misses(one: Interval, other: Interval) -> Decimal:
    """How far apart two intervals lie."""
    below = one.low - other.high if one.low is not None and other.high is not None else Decimal(0)
    above = other.low - one.high if other.low is not None and one.high is not None else Decimal(0)
    return max(below, above)
