"""What a cell of a table prints."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.reconcile.tables.figures import decimal_of, read_figure

READ = [
    ("508.1", "508.1", "exact"),
    ("-0.50", "-0.50", "exact"),
    ("007", "7", "exact"),
    ("> 12", "12", "over"),
    (">=12.0", "12.0", "over"),
    ("<3", "3", "under"),
    ("≤3", "3", "under"),
    ("~4.5", "4.5", "about"),
    ("+7", "7", "exact"),
    ("−7.25", "-7.25", "exact"),
    ("1 234 567.8", "1234567.8", "exact"),
    ("1\u00a0234", "1234", "exact"),
    ("1,234.5", "1234.5", "exact"),
    ("1.5E+2", "150", "exact"),
    ("25e-1", "2.5", "exact"),
]


@pytest.mark.parametrize(("text", "value", "qualifier"), READ)
def test_a_figure_is_read_with_its_precision(text: str, value: str, qualifier: str) -> None:
    figure = read_figure(text)
    assert figure is not None
    assert (str(figure.value), figure.qualifier) == (value, qualifier)


NO_FIGURE = [
    "",
    "abc",
    "NaN",
    "nan",
    "inf",
    "1_000",
    "1,23",
    "12 34",
    "1.2.3",
    "--5",
    "> ",
    "٣",
    "9" * 61,
    "1e999",
    "5%",
]


@pytest.mark.parametrize("text", NO_FIGURE)
def test_what_is_no_figure_is_not_read(text: str) -> None:
    assert read_figure(text) is None


@pytest.mark.parametrize(
    ("text", "value"), [("1234,5", "1234.5"), ("1.234,50", "1234.50"), ("-7", "-7"), ("2.5", "2.5")]
)
def test_a_table_with_semicolons_may_print_decimal_commas(text: str, value: str) -> None:
    figure = read_figure(text, decimal_comma=True)
    assert figure is not None
    assert str(figure.value) == value


@given(st.integers(-(10**40), 10**40), st.integers(0, 12))
def test_a_printed_decimal_reads_back(number: int, decimals: int) -> None:
    value = decimal_of(number, decimals)
    figure = read_figure(f"{value:f}")
    assert figure is not None
    assert (figure.number, figure.decimals) == (number, decimals)
    assert figure.value == Decimal(number).scaleb(-decimals) or abs(number) >= 10**28
