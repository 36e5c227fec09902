from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.statistics.periods import read_period

CASES = [
    ("2020", "2020-01-01/2020-12-31"),
    (" 2020 ", "2020-01-01/2020-12-31"),
    ("2020-A1", "2020-01-01/2020-12-31"),
    ("2020-S2", "2020-07-01/2020-12-31"),
    ("2020-H1", "2020-01-01/2020-06-30"),
    ("2020-T3", "2020-09-01/2020-12-31"),
    ("2020-Q1", "2020-01-01/2020-03-31"),
    ("2020Q4", "2020-10-01/2020-12-31"),
    ("2020-M03", "2020-03-01/2020-03-31"),
    ("2020-03", "2020-03-01/2020-03-31"),
    ("2020-3", "2020-03-01/2020-03-31"),
    ("2020-02-29", "2020-02-29"),
    ("2020-W05", "2020-01-27/2020-02-02"),
    ("2020-W53", "2020-12-28/2021-01-03"),
    ("2021-W01", "2021-01-04/2021-01-10"),
    ("2020-D060", "2020-02-29"),
    ("2020-01-01T00:00:00", "2020-01-01"),
    ("2020-01-01/P1Y", "2020-01-01/2020-12-31"),
    ("2020-01-01T00:00:00/P3M", "2020-01-01/2020-03-31"),
    ("2020-01-15/P10D", "2020-01-15/2020-01-24"),
    ("2020-01/2020-06", "2020-01-01/2020-06-30"),
    ("2020-Q2/2020-Q3", "2020-04-01/2020-09-30"),
    ("2018-01-31/P1M", "2018-01-31/2018-03-02"),
    ("Q1 2020", "2020-01-01/2020-03-31"),
    ("03.2020", "2020-03-01/2020-03-31"),
    ("202003", "2020-03-01/2020-03-31"),
    ("20200331", "2020-03-31"),
]
NONE = (
    " |20|2020-Q5|2020-Q0|2020-M13|2020-13|2020-02-30|2020-W54|2021-D366|2020-D000|Q5 2020|2020/|/2020|2020/2019"
    "|2020-01-01/P|Total|12020|0000|20２０x"
).split("|")


@pytest.mark.parametrize(("text", "period"), CASES)
def test_a_time_period_is_an_interval_of_days(text: str, period: str) -> None:
    assert str(read_period(text)) == period


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_time_period(text: str) -> None:
    assert read_period(text) is None


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_the_week_of_a_day_holds_it_and_has_seven_days(when: date) -> None:
    number, week, _ = when.isocalendar()
    period = read_period(f"{number}-W{week:02d}")
    assert period is not None
    assert period.start is not None
    assert period.stop is not None
    assert period.start <= when <= period.stop
    assert period.stop - period.start == timedelta(days=6)


@given(st.text("0123456789-/PQSMWDTYZ:+. ", max_size=30))
def test_nothing_that_looks_like_a_period_raises(text: str) -> None:
    period = read_period(text)
    assert period is None or period.start is not None
