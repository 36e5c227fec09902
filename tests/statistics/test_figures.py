from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.statistics.figures import FigureError, Style, read_figure, style_of

POINT, COMMA, UNTOLD = Style(decimal="."), Style(decimal=","), Style()
CASES = [
    ("1234", UNTOLD, "1234", "1"),
    ("12.5", UNTOLD, "12.5", "0.1"),
    ("12,5", UNTOLD, "12.5", "0.1"),
    ("1 234,5", UNTOLD, "1234.5", "0.1"),
    ("1\u00a0234\u202f567", UNTOLD, "1234567", "1"),
    ("1'234'567.8", UNTOLD, "1234567.8", "0.1"),
    ("1,234,567", UNTOLD, "1234567", "1"),
    ("1.234.567,89", UNTOLD, "1234567.89", "0.01"),
    ("1,234.5", UNTOLD, "1234.5", "0.1"),
    ("0,123", UNTOLD, "0.123", "0.001"),
    ("1,234", POINT, "1234", "1"),
    ("1,234", COMMA, "1.234", "0.001"),
    ("-12.5", POINT, "-12.5", "0.1"),
    ("−12.5", POINT, "-12.5", "0.1"),
    ("– 3", POINT, "-3", "1"),
    ("+7", POINT, "7", "1"),
    ("1.5E9", POINT, "1500000000", "1E+8"),
    ("561783.0", POINT, "561783.0", "0.1"),
    ("12.5*", POINT, "12.5", "0.1"),
    ("12.5¹", POINT, "12.5", "0.1"),
    ("12.5 [2]", POINT, "12.5", "0.1"),
    ("12.5 (p)", POINT, "12.5", "0.1"),
    ("12.5 e", POINT, "12.5", "0.1"),
    ("12.5a)", POINT, "12.5", "0.1"),
    ("35%", POINT, "35", "1"),
    ("  42  ", POINT, "42", "1"),
]
MISSING = ["", " ", "..", "…", "-", "–", "—", ":", "n/a", "NaN", "x", "#N/A"]
NO_FIGURES = [
    "abc",
    "1 23",
    "12 34,5",
    "1,23,456",
    "12..5",
    "1-2",
    "12.5.6",
    "١٢",
    "12€",
    "2020-Q1",
    "1" * 41,
    "1e99999",
    "1e999",
    "1e-99",
]


@pytest.mark.parametrize(("text", "style", "value", "resolution"), CASES)
def test_a_figure_and_the_worth_of_its_last_digit(text: str, style: Style, value: str, resolution: str) -> None:
    figure = read_figure(text, style)
    assert figure is not None
    assert (figure.value, figure.resolution) == (Decimal(value), Decimal(resolution))
    assert text[figure.start : figure.end].strip() == text[figure.start : figure.end]
    assert not text[figure.start : figure.end].endswith(("*", "¹", "]", ")", "e", "%"))


@pytest.mark.parametrize("text", MISSING)
def test_signs_of_no_value(text: str) -> None:
    assert read_figure(text, POINT) is None


@pytest.mark.parametrize("text", NO_FIGURES)
def test_what_is_no_figure_is_said(text: str) -> None:
    with pytest.raises(FigureError):
        read_figure(text, POINT)


def test_a_comma_that_can_be_either_is_asked_about_unless_the_table_tells() -> None:
    with pytest.raises(FigureError, match="say `decimal"):
        read_figure("1,234", UNTOLD)
    assert style_of(["1,234", "5"], UNTOLD).decimal is None
    assert style_of(["1,234", "5,5"], UNTOLD).decimal == ","
    assert style_of(["1,234", "5,000.5"], UNTOLD).decimal == "."
    assert style_of(["1,2", "3.4"], UNTOLD).decimal is None
    assert style_of(["1,2"], POINT).decimal == "."


def test_own_signs_of_no_value() -> None:
    assert read_figure("confidential", Style(missing=frozenset({"confidential"}))) is None


@pytest.mark.parametrize(("text", "qualifier"), [("<0.1", "under"), ("> 200", "over"), ("~5", "about"), ("5", "exact")])
def test_marks_that_qualify(text: str, qualifier: str) -> None:
    figure = read_figure(text, POINT)
    assert figure is not None
    assert figure.qualifier == qualifier


@given(st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**12), max_value=10**12))
def test_a_printed_figure_reads_back_in_either_style(value: Decimal) -> None:
    english = f"{value:,.2f}"
    continental = english.translate(str.maketrans(",.", ".,"))
    blank = english.replace(",", "\u00a0").replace(".", ",")
    for text, style in ((english, POINT), (continental, COMMA), (blank, COMMA)):
        figure = read_figure(text, style)
        assert figure is not None
        assert figure.value == value
