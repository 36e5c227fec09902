"""Exchange rates with their date and source, and figures converted by them: only when asked, never by a guess."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from registan.lexicons.statistics import codes
from registan.model import Interval, Observation, Period

from .meaning import is_money
from .near import did_you_mean
from .periods import read_period
from .sdmx_csv import delimiter_of_sdmx, read_sdmx_csv
from .sdmx_xml import is_sdmx_xml, read_sdmx_xml
from .series import Message, Point, SeriesError

COLUMNS = ("from", "to", "period", "rate", "source")
_CURRENCY, _DENOMINATOR = "CURRENCY", "CURRENCY_DENOM"
Key = tuple[str, str, Period]


class NoRateError(Exception):
    """A figure that cannot be converted; the message names the currencies and the period for which a rate is wanted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """One unit of currency `base` was `value` units of `quote` over the days of `period`, as `source` says."""

    base: str
    quote: str
    period: Period
    value: Decimal
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversion:
    """A figure in another currency, with what it can stand for, and the rate that made it of the printed one."""

    value: Decimal
    interval: Interval
    unit: str
    rate: Rate
    is_inverse: bool

    @property
    def told(self) -> str:
        """How it was converted, in words."""
        rate = self.rate
        return f"1 {rate.base} = {rate.value.normalize():f} {rate.quote} ({rate.period}, {rate.source})"


@dataclass(frozen=True, slots=True)
class Rates:
    """Rates by currencies and period."""

    known: Mapping[Key, Rate] = field(default_factory=dict)

    def of(self, base: str, quote: str, period: Period) -> Rate | None:
        """The rate of exactly this period: a year's mean says nothing of a month."""
        return self.known.get((base, quote, period))


def read_rates(text: str, source: str) -> Rates:
    """The rates of a CSV file (from, to, period, rate, source) or of an SDMX message of exchange rates.

    `source` is who says them where the file does not. SeriesError names the row that is none.
    """
    delimiter = delimiter_of_sdmx(text)
    if delimiter is not None:
        return _collected(_of_message(read_sdmx_csv(text, delimiter), source))
    if is_sdmx_xml(text):
        return _collected(_of_message(read_sdmx_xml(text), source))
    return _collected(_of_table(text, source))


def convert(claim: Observation, unit: str, rates: Rates) -> Conversion:
    """The claim's figure in another currency; NoRateError where no rate of its own period is known."""
    if not is_money(claim.unit) or not is_money(unit) or claim.measure not in ("level", "change_abs"):
        raise NoRateError(f"{claim.quote!r} ({claim.unit}, {claim.measure}) is no sum of money that {unit} could tell")
    if claim.period is None:
        raise NoRateError(f"{claim.quote!r} says no period, so no rate can be its own")
    rate, inverse = rates.of(claim.unit, unit, claim.period), rates.of(unit, claim.unit, claim.period)
    known = rate or inverse
    if known is None:
        raise NoRateError(f"no rate from {claim.unit} to {unit} for {claim.period} is given: add a row to the rates")
    factor = known.value if rate else 1 / known.value
    return Conversion(
        value=claim.value * factor,
        interval=claim.interval.scaled(factor),
        unit=unit,
        rate=known,
        is_inverse=rate is None,
    )


def _collected(rates: Iterable[tuple[str, Rate]]) -> Rates:
    known: dict[Key, Rate] = {}
    for place, rate in rates:
        key = (rate.base, rate.quote, rate.period)
        if key in known and known[key].value != rate.value:
            raise SeriesError(f"{place}: a second rate from {rate.base} to {rate.quote} for {rate.period}")
        known[key] = rate
    if not known:
        raise SeriesError("it holds no rates")
    return Rates(known)


def _of_table(text: str, source: str) -> Iterator[tuple[str, Rate]]:
    rows = csv.DictReader(io.StringIO(text, newline=""))
    heads = [(head or "").strip() for head in rows.fieldnames or ()]
    rows.fieldnames = heads
    for column in COLUMNS[:4]:
        if column not in heads:
            raise SeriesError(f"rates have no column {column!r} ({', '.join(COLUMNS)}): {did_you_mean(column, heads)}")
    for row in rows:
        told = {name: (row.get(name) or "").strip() for name in COLUMNS}
        place = f"row {rows.line_num}"
        yield place, _rate(place, told, told["source"] or source)


def _of_message(message: Message, source: str) -> Iterator[tuple[str, Rate]]:
    """A unit of the denominator is so many units of the currency."""
    for number, point in enumerate(message.points, 1):
        if point.figure is not None and point.figure.text not in codes().missing:
            told = {"from": _said(point, _DENOMINATOR), "to": _said(point, _CURRENCY)}
            told |= {"period": _said(point, codes().concepts["period"][0]), "rate": point.figure.text}
            place = point.place or f"observation {number}"
            yield place, _rate(place, told, f"{source}, {point.structure}" if point.structure else source)


def _said(point: Point, component: str) -> str:
    return point.values[component].text if component in point.values else ""


def _rate(place: str, told: Mapping[str, str], source: str) -> Rate:
    for side in ("from", "to"):
        if not is_money(told[side]):
            raise SeriesError(f"{place}: {told[side]!r} is no currency's three letters")
    period = read_period(told["period"])
    if period is None:
        raise SeriesError(f"{place}: {told['period']!r} is no time period such as 2020 or 2020-03-31")
    try:
        value = Decimal(told["rate"])
    except InvalidOperation as error:
        raise SeriesError(f"{place}: {told['rate']!r} is no rate") from error
    if not value.is_finite() or value <= 0:
        raise SeriesError(f"{place}: a rate is above zero")
    return Rate(base=told["from"], quote=told["to"], period=period, value=value, source=source)
