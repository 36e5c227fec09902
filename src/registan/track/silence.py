"""Since when nothing was heard of a thing that is neither done nor over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from .known import last_day

SILENCE = 2
"""Years without a mention after which a thing counts as silent."""


def silent_since(mentions: Iterable[str | None], as_of: date) -> str | None:
    """The time of the last mention, when it lies more than `SILENCE` years before the day; else None."""
    told = [when for when in mentions if when]
    if not told:
        return None
    last = max(told, key=last_day)
    return last if last_day(last) < _years_before(as_of, SILENCE) else None


def _years_before(day: date, years: int) -> date:
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year - years, day=28 if is_leap_day else day.day)
