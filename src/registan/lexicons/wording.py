"""Figures, states and dates in plain English, as messages and listings print them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from registan.model import Observation, Period, Suggestion, parse_period

from .tables import table

_SCALES = ((12, " trillion"), (9, " billion"), (6, " million"), (3, " thousand"), (0, ""))
_DECIMALS = 2
_SMALL = 10_000
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
    """When: '2023', '2023-01-01 to 2023-09-30', '' where the text does not say."""
    if period is None:
        return ""
    if period.is_full_year() and period.start:
        return str(period.start.year)
    return str(period).replace("/", " to ")


def suggested(suggestion: Suggestion, unit: str) -> str:
    """What the suspect should say instead, as a reader would write it: '391.8 million USD', 'EUR', '2022'."""
    return ", ".join(_meant(name, str(value), unit) for name, value in suggestion.fields)


def _meant(field: str, value: str, unit: str) -> str:
    if field == "value":
        return amount(Decimal(value), unit)
    if field == "period":
        return dates(parse_period(value))
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
