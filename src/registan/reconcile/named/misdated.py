"""How one date may have been misprinted as another: a year, a month or a day that is off by a digit or two swapped."""

from __future__ import annotations

from datetime import date

from registan.model import Period

_DAYS = 31
_NEAR_YEARS = 10


def misdated(one: Period, other: Period) -> str | None:
    """`wrong_year`, `wrong_month` or `wrong_day` where that alone tells two spans of days apart; None where more does.

    Both must be told to the day: of two months or years everything is possible.
    """
    ends = (one.start, one.stop, other.start, other.stop)
    if any(end is None for end in ends) or not (_is_of_days(one) and _is_of_days(other)):
        return None
    parts = [_off(first, second) for first, second in ((one.start, other.start), (one.stop, other.stop))]
    return parts[0] if parts[0] == parts[1] else None


def _is_of_days(period: Period) -> bool:
    """Whether it is a day or a few, no whole month or year."""
    start, stop = period.start, period.stop
    return start is not None and stop is not None and (stop - start).days < _DAYS - 4


def _off(one: date | None, other: date | None) -> str | None:
    if one is None or other is None:
        return None
    differing = [name for name in ("year", "month", "day") if getattr(one, name) != getattr(other, name)]
    if len(differing) != 1:
        return None
    if differing == ["year"] and abs(one.year - other.year) > _NEAR_YEARS:
        return None
    return f"wrong_{differing[0]}"
