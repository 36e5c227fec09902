"""Days and weeks counted within a month: 'the last Monday of March', 'первый день октября 2014 года'."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from registan.extract.dates.printed_date import Printed
from registan.extract.dates.years import with_year
from registan.extract.figures.reader import ordinal_suffix
from registan.extract.vocabulary import Found, Vocabulary
from registan.lexicons import Tokens

_LAST = -1
_SHIFTS = {"last": -1, "this": 0, "next": 1}
_SOON = timedelta(days=183)
_WEEK = 7

Bounds = tuple[int, date, date]
"""The token after the date, its first and its last day."""


def read_within(tokens: Tokens, at: int, vocabulary: Vocabulary, reference: date | None) -> Bounds | None:
    """The day, weekday or whole week (Monday to Sunday) of that number in a month, from its first or its last."""
    number = _number(tokens, at, vocabulary)
    unit = _unit(tokens, number.last, vocabulary) if number else None
    if number is None or unit is None:
        return None
    joint = vocabulary.role_at("calendar", "joint", tokens, unit.last)
    month = vocabulary.at("months", tokens, joint.last if joint else unit.last)
    month = month or (vocabulary.small_month_at(tokens, joint.last) if joint else None)
    if month is None:
        return None
    part = with_year(tokens, Printed(at, month.last, "month", None, (month.value, month.value)), vocabulary)
    year = _year(part, reference)
    days = _days(year, int(month.value), int(number.value), unit.value) if year else None
    return (part.last, *days) if days else None


def _number(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Found | None:
    norm = tokens.norms[at]
    if norm.isdecimal():
        suffix = ordinal_suffix(tokens, at + 1, vocabulary) if len(norm) <= 2 else None
        return Found(at, suffix, int(norm)) if suffix and int(norm) else None
    if last := vocabulary.role_at("calendar", "final", tokens, at):
        return Found(at, last.last, _LAST)
    return vocabulary.at("ordinals", tokens, at)


def _unit(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Found | None:
    """A weekday's number, 'DAY' or 'WEEK'."""
    if weekday := vocabulary.at("weekdays", tokens, at):
        return weekday
    unit = vocabulary.at("units", tokens, at)
    return Found(at, unit.last, unit.value.code) if unit and unit.value.code in ("DAY", "WEEK") else None


def _year(part: Printed, reference: date | None) -> int | None:
    """The year that the text gives, else that of the reference, the one before for what lies far ahead."""
    if part.years:
        return part.years[0]
    if reference is None or part.months is None:
        return None
    if part.relative:
        return reference.year + _SHIFTS[part.relative]
    ahead = date(reference.year, part.months[0], 1) - reference > _SOON
    return reference.year - ahead


def _days(year: int, month: int, number: int, unit: str | int) -> tuple[date, date] | None:
    first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    step = timedelta(days=1 if unit == "DAY" else _WEEK)
    weekday = first.weekday() if unit == "DAY" else 0 if unit == "WEEK" else int(unit) - 1
    length = timedelta(days=_WEEK - 1 if unit == "WEEK" else 0)
    begin = first + timedelta(days=(weekday - first.weekday()) % _WEEK)
    count = (last - length - begin) // step + 1
    if number == _LAST:
        number = count
    start = begin + (number - 1) * step
    return (start, start + length) if 1 <= number <= count else None
