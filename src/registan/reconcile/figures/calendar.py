"""Months, quarters and halves that make up a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal

from registan.model import Interval, Observation, Period

SLACK = Decimal("0.05")
"""By what part of itself a total may differ from parts that were told at other times: each is revised by itself."""
_COUNTS = (12, 4, 3, 2)
_UNEVEN_DAYS = 4


def partitions(whole: Period, inside: Sequence[Period]) -> Iterator[list[Period]]:
    """The months, the quarters, the thirds, the halves that follow each other from end to end."""
    for count in _COUNTS:
        parts: list[Period] = []
        for period in sorted(inside, key=str):
            last = parts[-1].stop if parts else None
            if period.start == (last + timedelta(days=1) if last else whole.start) and _is_part(period, whole, count):
                parts.append(period)
        if len(parts) == count and parts[-1].stop == whole.stop:
            yield parts


def _is_part(period: Period, whole: Period, count: int) -> bool:
    return abs(_days(period) - _days(whole) / count) <= _UNEVEN_DAYS


def _days(period: Period) -> int:
    return (period.stop - period.start).days + 1 if period.start and period.stop else 0


def wide(total: Observation) -> Interval:
    """What the total can stand for when its parts were revised since."""
    reach, stated = abs(total.value) * SLACK, total.interval
    low = None if stated.low is None else stated.low - reach
    return Interval(low, None if stated.high is None else stated.high + reach)
