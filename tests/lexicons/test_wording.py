"""Figures, states and dates in plain English."""

from __future__ import annotations

from decimal import Decimal

import pytest

from registan.lexicons.wording import amount, dates, state_name, state_names
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


@pytest.mark.parametrize(
    ("text", "shown"),
    [("2023", "2023"), ("2023-01-01/2023-09-30", "2023-01-01 to 2023-09-30"), ("2023-05-01", "2023-05-01")],
)
def test_a_year_is_told_by_its_number_anything_else_by_its_days(text: str, shown: str) -> None:
    assert dates(parse_period(text)) == shown


def test_no_period_is_told_by_no_word() -> None:
    assert dates(None) == ""
