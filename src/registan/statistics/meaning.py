"""The parts of a claim as series say them: indicator, unit, areas, period, goods; what cannot be told is a problem."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from registan.lexicons import indicators, table
from registan.lexicons.statistics import Coded, codes
from registan.model import UNITS, Period
from registan.model.claim import MEASURES

from .near import did_you_mean
from .periods import read_period
from .roles import area_of

_MOST_POWER = 15


class UntoldError(Exception):
    """A figure that makes no claim; the message is the kind of trouble, without the figure."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What is measured, how and in which unit."""

    indicator: str
    measure: str
    unit: str
    counterpart: str | None


def coded_of(code: str) -> Coded:
    """What a code of an indicator measures: one of ours, also as TRADE_EXPORTS, or one of a known database."""
    known = codes().indicators.get(code)
    if known:
        return known
    for each in (code, code.lower().replace("_", ".", 1)):
        if each in indicators():
            return Coded(indicator=each)
    near = did_you_mean(code, indicators()) if "." in code else "a mapping file says it with `codes`"
    raise UntoldError(f"no indicator is known for {code!r}: {near}")


def measured(coded: Coded, unit: str | None, measure: str | None) -> Measured:
    """What is measured; the unit must be one that the indicator is counted in."""
    how = measure or coded.measure or "level"
    if how not in MEASURES:
        raise UntoldError(f"no measure is called {how!r}: {did_you_mean(how, MEASURES)}")
    said = unit_of(unit) if unit else coded.unit
    if said is None:
        raise UntoldError("its unit is not told; say `unit:` in a mapping file")
    known = indicators()[coded.indicator]
    if how in ("level", "change_abs") and not known.takes(said, is_money(said)):
        hint = " (say `measure: change_pct` or `share_pct`)" if said == "PCT" else ""
        raise UntoldError(f"{coded.indicator} is not counted in {said}{hint}")
    return Measured(coded.indicator, how, said, coded.counterpart)


def unit_of(text: str) -> str:
    """The unit's code."""
    code = codes().units.get(text) or codes().units.get(text.upper()) or text.upper()
    if code in UNITS or is_money(code):
        return code
    raise UntoldError(f"no unit is known for {text!r}: a mapping file says it with `codes`")


def is_money(code: str) -> bool:
    """Whether the code is a currency's."""
    return code in _currencies()


@cache
def _currencies() -> frozenset[str]:
    return frozenset(row["code"] for row in table("currencies.csv"))


def power_of(text: str) -> int:
    """The power of ten that figures are printed in: 6 for millions; '1000000' says the same."""
    try:
        number = Decimal(text)
        power = number.adjusted() if number >= 100 and number == Decimal(10) ** number.adjusted() else int(number)
        if abs(power) > _MOST_POWER or (number < 100 and power != number):
            raise ValueError
    except (ArithmeticError, ValueError) as error:
        raise UntoldError(f"{text!r} is no unit multiplier: it is a power of ten, 6 for millions") from error
    return power


def known_area(text: str) -> str:
    """The area's code."""
    code = area_of(text)
    if code is None:
        raise UntoldError(f"no state or group is known for {text!r}: a mapping file says it with `codes`")
    return code


def known_period(text: str) -> Period:
    """The days that are meant."""
    period = read_period(text)
    if period is None:
        raise UntoldError(f"{text!r} is no time period such as 2020, 2020-Q1, 2020-03 or 2020-03-31")
    return period


def goods_of(text: str) -> str | None:
    """The commodity by the name that claims use; None for all of them."""
    if text in codes().totals:
        return None
    return text.lower()
