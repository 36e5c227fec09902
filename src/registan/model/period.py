"""Reference periods: closed intervals of whole days, open at an end when the text leaves it open."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

OPEN = ".."
_PARTIAL = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z")


@dataclass(frozen=True, slots=True)
class Period:
    """The days that a figure describes, both ends included; None is an open end."""

    start: date | None
    stop: date | None

    def __post_init__(self) -> None:
        if self.start is None and self.stop is None:
            raise ValueError("a period has at least one end")
        if self.start is not None and self.stop is not None and self.start > self.stop:
            raise ValueError(f"no period runs from {self.start} to {self.stop}")

    def __str__(self) -> str:
        if self.start == self.stop:
            return str(self.start)
        return f"{self.start or OPEN}/{self.stop or OPEN}"

    @property
    def interval(self) -> str:
        """ISO 8601 interval, written out even for a single day."""
        return f"{self.start or OPEN}/{self.stop or OPEN}"

    def covers(self, other: Period) -> bool:
        """Whether every day of `other` is a day of this period."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        stops = self.stop is None or (other.stop is not None and other.stop <= self.stop)
        return starts and stops

    def is_full_year(self) -> bool:
        """Whether the period is one calendar year."""
        return self.start is not None and self == year(self.start.year)

    def years_earlier(self, count: int = 1) -> Period:
        """The same days of the year `count` years before (29 February becomes the last day of February)."""
        return Period(_shift(self.start, -count), _shift(self.stop, -count))


def year(number: int) -> Period:
    """The calendar year."""
    return Period(date(number, 1, 1), date(number, 12, 31))


def months(number: int, first: int, last: int) -> Period:
    """Months `first` to `last` of a year, both included; 13 and 14 are in the year after ('winter')."""
    start, stop = (divmod(number * 12 + month - 1, 12) for month in (first, last))
    (begin, first_month), (end, last_month) = start, stop
    return Period(date(begin, first_month + 1, 1), date(end, last_month + 1, monthrange(end, last_month + 1)[1]))


def day(when: date) -> Period:
    """One day."""
    return Period(when, when)


@lru_cache(4096)
def parse_period(text: str) -> Period:
    """Read `2020-01-01/2020-08-31`, `1997-01-01/..`, `../2020-08-31`, `2022-12-21`, `2018-11` or `2018`."""
    start, slash, stop = text.partition("/")
    if slash:
        return Period(_end(start), _end(stop))
    match = _PARTIAL.match(text)
    if not match:
        raise ValueError(f"{text!r} is no ISO 8601 interval, day, month or year")
    number, month, of_month = match.groups()
    if of_month:
        return day(date.fromisoformat(text))
    return _month(int(number), int(month)) if month else year(int(number))


def _month(number: int, month: int) -> Period:
    first = date(number, month, 1)  # refuses a thirteenth month
    return months(number, first.month, first.month)


def _end(text: str) -> date | None:
    return None if text == OPEN else date.fromisoformat(text)


def _shift(when: date | None, years: int) -> date | None:
    if when is None:
        return None
    target = when.year + years
    last = monthrange(target, when.month)[1]
    is_month_end = when.day == monthrange(when.year, when.month)[1]
    return date(target, when.month, last if is_month_end else min(when.day, last))
