"""How likely a target is at the pace so far, and the growth that it still needs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal, localcontext
from functools import cache

from registan.model import Observation, Outlook

from .series import Point, Series

FEWEST = 5
"""Yearly figures below which nothing is said of the pace."""
LEVEL = Decimal("0.8")
"""The chance with which the interval holds the coming figure."""
DIGITS = 4
"""Significant digits of what is foreseen: the method knows no more."""

_TENTH = Decimal("0.1")


def required_growth(latest: Point, target: Decimal, deadline_year: int) -> Decimal | None:
    """The equal yearly growth in percent that leads from the latest full-year figure to the target by its year.

    None where the year is not after the figure's, or a figure is not positive.
    """
    years = deadline_year - latest.start.year
    value = latest.figure.value
    if years < 1 or value <= 0 or target <= 0:
        return None
    with localcontext() as context:
        context.prec = 40
        factor = (target / value) ** (Decimal(1) / years)
        return ((factor - 1) * 100).quantize(_TENTH)


def outlook(series: Series, target: Decimal, deadline_year: int) -> Outlook | None:
    """Where the pace so far leads by a year: the prediction of an ordinary least squares line through the logarithms.

    The interval is the textbook one for a new observation, `y ± t(n-2) s sqrt(1 + 1/n + (x - mean)² / Sxx)` (Draper and
    Smith, Applied Regression Analysis, 1.4); the chance is that of Student's t beyond the target. None with fewer than
    five yearly figures, with one that is not positive, or where all lie on the line exactly.
    """
    points = _one_a_year(series)
    if len(points) < FEWEST or target <= 0 or any(point.figure.value <= 0 for point in points):
        return None
    line = _Line([point.start.year for point in points], [math.log(point.figure.value) for point in points])
    expected, spread = line.at(deadline_year)
    if spread == 0:
        return None
    reach = _quantile((1 + float(LEVEL)) / 2, line.freedom) * spread
    return Outlook(
        reporter=series.reporter,
        points=tuple(point.figure for point in points),
        expected=_figure(expected),
        low=_figure(expected - reach),
        high=_figure(expected + reach),
        level=LEVEL,
        likely=Decimal(repr(1 - _below((math.log(target) - expected) / spread, line.freedom))).quantize(
            Decimal("0.01")
        ),
    )


class _Line:
    """The least squares line through points, and how far a new one can lie from it."""

    def __init__(self, years: Sequence[int], logs: Sequence[float]) -> None:
        from statistics import fmean, linear_regression

        self._slope, self._start = linear_regression(years, logs)
        self._mean = fmean(years)
        self._sxx = math.fsum((year - self._mean) ** 2 for year in years)
        self._count = len(years)
        self.freedom = self._count - 2
        rest = math.fsum((log - self._value(year)) ** 2 for year, log in zip(years, logs, strict=True))
        self._error = math.sqrt(rest / self.freedom)

    def at(self, year: int) -> tuple[float, float]:
        """The expected logarithm in a year, and the standard error of a new one."""
        far = (year - self._mean) ** 2 / self._sxx
        return self._value(year), self._error * math.sqrt(1 + 1 / self._count + far)

    def _value(self, year: int) -> float:
        return self._start + self._slope * year


def _one_a_year(series: Series) -> list[Point]:
    return [point for point in series.years() if not _is_open(point.figure)]


def _is_open(figure: Observation) -> bool:
    return figure.qualifier in ("over", "under") or figure.value_high is not None


def _below(t: float, freedom: int) -> float:
    """The distribution function of Student's t: the regularised incomplete beta function (Abramowitz-Stegun 26.7.1)."""
    from mpmath import betainc

    tail = float(betainc(freedom / 2, 0.5, 0, freedom / (freedom + t * t), regularized=True)) / 2
    return tail if t < 0 else 1 - tail


@cache
def _quantile(chance: float, freedom: int) -> float:
    """The value that Student's t stays below with a chance of more than a half, by bisection."""
    low, high = 0.0, 1.0
    while _below(high, freedom) < chance:
        high *= 2
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if _below(middle, freedom) < chance else (low, middle)
    return (low + high) / 2


def _figure(log: float) -> Decimal:
    return Decimal(f"{math.exp(log):.{DIGITS - 1}e}")
