"""Reference periods: whole days, both ends included, an end open where the text leaves it open."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

from registan.model import Period, parse_period
from registan.model.period import day, months, year

from .making import DAYS, periods

READ = [
    ("2018", year(2018)),
    ("2018-11", Period(date(2018, 11, 1), date(2018, 11, 30))),
    ("2024-02", Period(date(2024, 2, 1), date(2024, 2, 29))),
    ("2022-12-21", day(date(2022, 12, 21))),
    ("2020-01-01/2020-08-31", months(2020, 1, 8)),
    ("1997-01-01/..", Period(date(1997, 1, 1), None)),
    ("../2020-08-31", Period(None, date(2020, 8, 31))),
]


@pytest.mark.parametrize(("text", "period"), READ)
def test_iso_intervals_days_months_and_years_are_read(text: str, period: Period) -> None:
    assert parse_period(text) == period


NO_PERIOD = [
    "",
    "20",
    "2018-13",
    "2018-00",
    "2023-02-29",
    "2020-08-31/2020-01-01",
    "../..",
    "2018/2019",
    "2018-Q1",
    "x",
]


@pytest.mark.parametrize("text", NO_PERIOD)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_period(text)


@given(periods())
def test_what_is_written_reads_back(period: Period) -> None:
    assert parse_period(str(period)) == period
    assert parse_period(period.interval) == period


@given(periods(), periods())
def test_periods_that_cover_each_other_are_equal(one: Period, other: Period) -> None:
    assert one.covers(one)
    assert (one.covers(other) and other.covers(one)) == (one == other)


COVERED = [
    ("2023", "2023-01", True),
    ("2023-01", "2023", False),
    ("2020-01-01/..", "2023", True),
    ("2023", "2020-01-01/..", False),
    ("../2023-12-31", "2020-01-01/..", False),
    ("2023", "2022-12-31", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), COVERED)
def test_a_period_covers_what_lies_within(one: str, other: str, expected: bool) -> None:
    assert parse_period(one).covers(parse_period(other)) is expected


@pytest.mark.parametrize(("text", "expected"), [("2023", True), ("2023-01", False), ("2023-01-01/..", False)])
def test_only_a_calendar_year_is_a_full_year(text: str, expected: bool) -> None:
    assert parse_period(text).is_full_year() is expected


def test_winter_ends_in_the_year_after() -> None:
    assert months(2023, 12, 14) == Period(date(2023, 12, 1), date(2024, 2, 29))


EARLIER = [("2024-02-29", "2023-02-28"), ("2023-02-28", "2022-02-28"), ("2025-02", "2024-02"), ("2023", "2022")]


@pytest.mark.parametrize(("text", "earlier"), EARLIER)
def test_the_same_days_a_year_before_end_where_the_month_ends(text: str, earlier: str) -> None:
    assert parse_period(text).years_earlier() == parse_period(earlier)


@given(DAYS)
def test_one_day_is_told_as_one_day(when: date) -> None:
    assert str(day(when)) == str(when)
    assert day(when).interval == f"{when}/{when}"
