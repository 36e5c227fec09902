"""Intervals in words."""

from __future__ import annotations

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
    return f"{amount(interval.low, unit)} to {amount(interval.high, unit)}"
