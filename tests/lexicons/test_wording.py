"""Figures, states and dates in plain English."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from registan.lexicons.wording import amount, dates, due, during, state_name, state_names
from registan.model import parse_period

AMOUNTS = [
    ("391800000", "USD", "391.8 million USD"),
    ("4417100000", "USD", "4,417.1 million USD"),
    ("14.50", "PCT", "14.5 percent"),
    ("9999", "T", "9,999 tonnes"),
    ("35000000", "T", "35 million tonnes"),
    ("-2000000000", "USD", "-2 billion USD"),
    ("1234567", "COUNT", "1,234,567"),
    ("20", "PER_WEEK", "20 a week"),
]


@pytest.mark.parametrize(("value", "unit", "shown"), AMOUNTS)
def test_a_figure_is_shown_as_a_reader_would_write_it(value: str, unit: str, shown: str) -> None:
    assert amount(Decimal(value), unit) == shown


NAMES = [
    ([], ""),
    ([None], ""),
    (["KAZ"], "Kazakhstan"),
    (["KAZ", None, "UZB"], "Kazakhstan and Uzbekistan"),
    (["CHN", "KGZ", "UZB"], "China, Kyrgyzstan and Uzbekistan"),
]


@pytest.mark.parametrize(("codes", "shown"), NAMES)
def test_states_are_listed_by_their_usual_names(codes: list[str | None], shown: str) -> None:
    assert state_names(codes) == shown


def test_a_code_that_has_no_name_stands_for_itself() -> None:
    assert state_name("XQZ") == "XQZ"


WHEN = [
    ("2023", "2023"),
    ("2020-01-01/2022-12-31", "2020 to 2022"),
    ("2023-01-01/2023-09-30", "January to September 2023"),
    ("2024-02-01/2024-02-29", "February 2024"),
    ("2024-02-01/2024-02-28", "1 February 2024 to 28 February 2024"),
    ("2023-11-01/2024-03-31", "November 2023 to March 2024"),
    ("2023-05-01", "1 May 2023"),
    ("1997-01-01/..", "1997 onwards"),
    ("1997-05-08/..", "8 May 1997 onwards"),
    ("../2020-12-31", "up to 2020"),
    ("../2020-08-31", "up to 31 August 2020"),
]


@pytest.mark.parametrize(("text", "shown"), WHEN)
def test_a_period_is_told_as_people_write_it(text: str, shown: str) -> None:
    assert dates(parse_period(text)) == shown


@pytest.mark.parametrize(("text", "shown"), [("2023-05", "in May 2023"), ("2023-05-01", "on 1 May 2023")])
def test_a_figure_is_of_a_month_or_a_day(text: str, shown: str) -> None:
    assert during(parse_period(text)) == shown


@pytest.mark.parametrize(
    ("deadline", "shown"), [("2026-12-31", "2026"), ("2026-09-01", "1 September 2026"), (None, "no date")]
)
def test_a_deadline_at_the_end_of_a_year_is_the_year(deadline: str | None, shown: str) -> None:
    assert due(deadline and date.fromisoformat(deadline)) == shown


def test_no_period_is_told_by_no_word() -> None:
    assert dates(None) == ""
