"""Figures, states and dates in plain English, as messages and listings print them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache

from registan.model import Observation, Period, Suggestion, parse_period

from .tables import table

_SCALES = ((12, " trillion"), (9, " billion"), (6, " million"), (3, " thousand"), (0, ""))
_DECIMALS = 2
_SMALL = 10_000
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)  # not the calendar module's: those follow the locale
_UNITS = {
    "PCT": "percent",
    "COUNT": "",
    "PERSON": "persons",
    "T": "tonnes",
    "M3": "cubic metres",
    "KWH": "kilowatt-hours",
    "MW": "megawatts",
    "L": "litres",
    "HA": "hectares",
    "KM": "kilometres",
    "KM2": "square kilometres",
    "DAY": "days",
    "PER_WEEK": "a week",
    "PER_YEAR": "a year",
}


def amount(value: Decimal, unit: str) -> str:
    """The figure as a reader would write it: '391.8 million USD', '14.5 percent'."""
    shown = f"{_number(value)}"
    for power, name in _SCALES if abs(value) >= _SMALL else ():
        scaled = value.scaleb(-power)
        if abs(scaled) >= 1 and scaled == round(scaled, _DECIMALS):
            shown = f"{_number(scaled)}{name}"
            break
    return f"{shown} {_UNITS.get(unit, unit)}".strip()


def label(claim: Observation) -> str:
    """'trade exports of wheat': the indicator's code in words."""
    name = claim.indicator.replace(".", " ").replace("_", " ")
    return f"{name} of {claim.product}" if claim.product else name


def head(claim: Observation) -> str:
    """Whom and when the sentence is about."""
    areas = " and ".join(state_name(code) for code in (claim.area, claim.counterpart) if code)
    return ", ".join(part for part in (areas, dates(claim.period)) if part) or "In one passage"


@cache
def state_name(code: str) -> str:
    """The usual English name of a state, its code where there is none."""
    names = (row["en"].split("|")[0] for row in table("territories.csv") if row["code"] == code)
    return next(names, code).removeprefix("^")


def state_names(codes: Iterable[str | None]) -> str:
    """'Kazakhstan', 'Kazakhstan and Uzbekistan', 'China, Kyrgyzstan and Uzbekistan'; '' for no code."""
    names = [state_name(code) for code in codes if code]
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def dates(period: Period | None) -> str:
    """When: '2023', 'January to September 2023', '5 May 2023', '1997 onwards', '' where the text does not say."""
    if period is None:
        return ""
    start, stop = period.start, period.stop
    if start is None or stop is None:
        return _open(start, stop)
    if start == stop:
        return _day(start)
    if not (start.day == 1 and _ends_month(stop)):
        return f"{_day(start)} to {_day(stop)}"
    if start.month == 1 and stop.month == len(_MONTHS):
        return f"{start.year}" if start.year == stop.year else f"{start.year} to {stop.year}"
    last = f"{_MONTHS[stop.month - 1]} {stop.year}"
    if start.year != stop.year:
        return f"{_MONTHS[start.month - 1]} {start.year} to {last}"
    return last if start.month == stop.month else f"{_MONTHS[start.month - 1]} to {last}"


def during(period: Period | None) -> str:
    """'in 2023', 'on 5 May 2023'."""
    return f"{'on' if period and period.start == period.stop else 'in'} {dates(period)}"


def _open(start: date | None, stop: date | None) -> str:
    """A period that has one end only; of a first or last day of a year the year is enough."""
    if start is not None:
        return f"{start.year if (start.month, start.day) == (1, 1) else _day(start)} onwards"
    assert stop is not None  # each period has an end
    return f"up to {due(stop)}"


def due(deadline: date | None) -> str:
    """By when: '2026' for the last day of a year, '1 September 2026'; 'no date' where none is named."""
    if deadline is None:
        return "no date"
    return str(deadline.year) if (deadline.month, deadline.day) == (12, 31) else _day(deadline)


def stated(when: str) -> str:
    """The day, month or year in which something was said, given as in ISO 8601: 'December 2018'."""
    return dates(parse_period(when))


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _ends_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def suggested(suggestion: Suggestion, unit: str) -> str:
    """What the suspect should say instead, as a reader would write it: '391.8 million USD', 'EUR', '2022'."""
    return ", ".join(_meant(name, str(value), unit) for name, value in suggestion.fields)


def _meant(field: str, value: str, unit: str) -> str:
    if field == "value":
        return amount(Decimal(value), unit)
    if field == "period":
        return dates(parse_period(value))
    if field == "deadline":
        return due(date.fromisoformat(value))
    if field in ("date", "signed", "founded"):
        return stated(value)
    if field == "indicator":
        return value.replace(".", " ").replace("_", " ")
    if field in ("area", "counterpart", "reporter"):
        return f"{state_name(value)} as {field}"
    return _MEASURES.get(value, value) if field == "measure" else value.replace("/", " to ")


_MEASURES = {
    "level": "what the figure went to, not by how much it changed",
    "change_abs": "by how much the figure changed, not what it went to",
    "change_pct": "by how many percent the figure changed",
}


def slip(how: str) -> str:
    """How the misprint came about, in words: 'digits swapped', '“by” for “to”'."""
    printed, _, meant = how.partition("_for_")
    return f"“{printed}” for “{meant}”" if meant else how.replace("_", " ")


def _number(value: Decimal) -> str:
    return f"{round(value, 4).normalize():,f}"
