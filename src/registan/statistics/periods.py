"""SDMX time periods as intervals of days: 2020, 2020-Q1, 2020-S1, 2020-M03, 2020-03, 2020-W05, ranges, date-times."""

from __future__ import annotations

import re
from datetime import date, timedelta

from registan.model import Period
from registan.model.period import day, months, year

_MONTHS = {"A": 12, "S": 6, "H": 6, "T": 4, "Q": 3, "M": 1}
_STANDARD = re.compile(r"(\d{4})-?([ASHTQMWD])(\d{1,3})\Z")
_GREGORIAN = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:T[\d:.]+)?(?:Z|[+-]\d\d:\d\d)?\Z")
_QUARTER_FIRST = re.compile(r"(?:([QHSM])(\d{1,2})|(\d{1,2})\.)[ .-]?(\d{4})\Z")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)?\Z")
_DURATION = re.compile(r"P(?:(\d{1,3})Y)?(?:(\d{1,3})M)?(?:(\d{1,4})D)?\Z")


def read_period(text: str) -> Period | None:
    """The days that a time period of a series covers; None when it is none."""
    said = text.strip()
    try:
        if "/" in said:
            return _range(*said.split("/", 1))
        return _standard(said) or _gregorian(said) or _turned(said) or _compact(said)
    except ValueError:  # month 13, quarter 5, 30 February
        return None


def _standard(text: str) -> Period | None:
    """Reporting periods, of a reporting year that begins in January."""
    match = _STANDARD.match(text)
    if not match:
        return None
    number, kind, count = int(match.group(1)), match.group(2), int(match.group(3))
    if kind == "W":
        start = date.fromisocalendar(number, count, 1)
        return Period(start, start + timedelta(days=6))
    if kind == "D":
        when = date(number, 1, 1) + timedelta(days=count - 1)
        return day(when) if count and when.year == number else None
    return _part(number, _MONTHS[kind], count)


def _part(number: int, length: int, count: int) -> Period | None:
    if not 1 <= count <= 12 // length:
        return None
    return months(number, (count - 1) * length + 1, count * length)


def _gregorian(text: str) -> Period | None:
    match = _GREGORIAN.match(text)
    if not match:
        return None
    number, month, of_month = match.groups()
    if of_month:
        return day(date(int(number), int(month), int(of_month)))
    return _part(int(number), 1, int(month)) if month else year(int(number))


def _turned(text: str) -> Period | None:
    """'Q1 2020' and '03.2020', as tables for people write them."""
    match = _QUARTER_FIRST.match(text)
    if not match:
        return None
    kind, count, month, number = match.groups()
    return _part(int(number), _MONTHS[kind or "M"], int(count or month))


def _compact(text: str) -> Period | None:
    """'202003' and '20200331', as trade services write them."""
    match = _COMPACT.match(text)
    if not match:
        return None
    number, month, of_month = match.groups()
    if of_month:
        return day(date(int(number), int(month), int(of_month)))
    return _part(int(number), 1, int(month))


def _range(start: str, stop: str) -> Period | None:
    """'2020-01-01/P1Y' (a start and a duration) or '2020-01/2020-06' (two periods)."""
    first = read_period(start)
    duration = _DURATION.match(stop)
    if first is None or first.start is None:
        return None
    if not duration or stop == "P":
        last = read_period(stop)
        return Period(first.start, last.stop) if last else None
    years, of_months, days = (int(part or 0) for part in duration.groups())
    after = first.start.year * 12 + first.start.month - 1 + years * 12 + of_months
    end = date(after // 12, after % 12 + 1, min(first.start.day, 28)) + timedelta(
        days=first.start.day - min(first.start.day, 28)
    )
    return Period(first.start, end + timedelta(days=days - 1))
