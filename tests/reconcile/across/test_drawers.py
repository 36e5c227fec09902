"""Which figures are judged together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from registan.model import Observation, Period, Span, Target
from registan.model.period import months, year
from registan.reconcile.across.drawers import drawer_of, other_way, spans_years

FIGURE = Observation(
    doc="a.txt",
    span=Span(0, 3),
    quote="1.0",
    indicator="trade.exports",
    value=Decimal(1),
    unit="USD",
    area="KAZ",
    counterpart="UZB",
    period=year(2020),
)


@pytest.mark.parametrize(
    "change",
    [
        {"period": months(2020, 1, 6)},
        {"period": Period(date(2020, 7, 1), date(2021, 6, 30))},
        {"reporter": "UZB"},
        {"unit": "EUR"},
        {"measure": "change_pct"},
        {"indicator": "trade.imports", "area": "UZB", "counterpart": "KAZ"},
    ],
)
def test_what_can_clash_lies_in_one_drawer(change: dict[str, object]) -> None:
    assert drawer_of(replace(FIGURE, **change)) == drawer_of(FIGURE)


@pytest.mark.parametrize(
    "change",
    [
        {"period": year(2021)},
        {"period": None},
        {"area": "UZB", "counterpart": "KAZ"},
        {"indicator": "trade.turnover"},
    ],
)
def test_other_years_and_statistics_lie_in_others(change: dict[str, object]) -> None:
    assert drawer_of(replace(FIGURE, **change)) != drawer_of(FIGURE)


def test_an_aim_lies_in_one_drawer_whatever_its_deadline() -> None:
    fields = {name: getattr(FIGURE, name) for name in ("doc", "span", "quote", "indicator", "value", "unit", "area")}
    aims = [Target(**fields, deadline=date(at, 12, 31), period=year(at)) for at in (2025, 2030)]
    assert drawer_of(aims[0]) == drawer_of(aims[1])


def test_only_flows_with_ways_have_another() -> None:
    drawer = drawer_of(replace(FIGURE, area="UZB", counterpart="KAZ"))
    assert drawer is not None and other_way(drawer_of(FIGURE).statistic) == drawer.statistic
    assert other_way(drawer_of(replace(FIGURE, indicator="trade.turnover")).statistic) is None


@pytest.mark.parametrize(
    ("period", "expected"),
    [(year(2020), False), (Period(date(2020, 7, 1), date(2021, 6, 30)), True), (Period(date(2020, 1, 1), None), False)],
)
def test_a_period_that_ends_in_a_later_year_spans_years(period: Period, expected: bool) -> None:
    assert spans_years(period) == expected
    assert not spans_years(None)
