"""Products and quotients of intervals of positive numbers, rounded outward where they do not come out even."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from registan.model import Interval

_DOWN = Context(prec=40, rounding=ROUND_FLOOR)
_UP = Context(prec=40, rounding=ROUND_CEILING)
_ZERO = Decimal(0)
HUNDRED = Decimal(100)


def times(left: Interval, right: Interval) -> Interval:
    """All products of two numbers that are not negative."""
    low = _DOWN.multiply(_floor(left), _floor(right))
    high = None if left.high is None or right.high is None else _UP.multiply(left.high, right.high)
    return _ordered(low, high)


def over(left: Interval, right: Interval) -> Interval:
    """All quotients of two numbers that are not negative."""
    low = _ZERO if right.high is None or right.high <= 0 else _DOWN.divide(_floor(left), right.high)
    high = None if left.high is None or _floor(right) == 0 else _UP.divide(left.high, _floor(right))
    return _ordered(low, high)


def common(intervals: list[Interval]) -> Interval | None:
    """The numbers that lie in all of them, None when there are none."""
    lows = [each.low for each in intervals if each.low is not None]
    highs = [each.high for each in intervals if each.high is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    return None if low is not None and high is not None and low > high else Interval(low, high)


def factor_of(percent: Interval) -> Interval:
    """What a growth of that many percent multiplies by."""
    return percent.scaled(1 / HUNDRED) + Interval(Decimal(1), Decimal(1))


def percent_of(factor: Interval) -> Interval:
    """The growth in percent that multiplies by that factor."""
    return (factor - Interval(Decimal(1), Decimal(1))).scaled(HUNDRED)


def _floor(interval: Interval) -> Decimal:
    return max(_ZERO, interval.low) if interval.low is not None else _ZERO


def _ordered(low: Decimal, high: Decimal | None) -> Interval:
    return Interval(low, None if high is None else max(low, high))
