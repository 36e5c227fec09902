"""Intervals in words."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from registan.lexicons.wording import amount
from registan.model import Interval


def between(interval: Interval, unit: str) -> str:
    """An interval in words: '3.05 billion USD to 3.15 billion USD', 'at least 3 persons'."""
    if interval.low is None or interval.high is None:
        end = interval.low if interval.high is None else interval.high
        return (
            "any figure" if end is None else f"{'at least' if interval.high is None else 'at most'} {amount(end, unit)}"
        )
    if interval.low == interval.high:
        return amount(interval.low, unit)
    low, high = _shown(interval.low, interval.high)
    return f"{amount(low, unit)} to {amount(high, unit)}"


def _shown(low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    """Both ends with no more digits than their distance makes worth telling; the interval never becomes narrower."""
    step = Decimal(1).scaleb((high - low).adjusted() - 1)
    return (low / step).to_integral_value(ROUND_FLOOR) * step, (high / step).to_integral_value(ROUND_CEILING) * step
