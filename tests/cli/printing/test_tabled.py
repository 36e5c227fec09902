"""Rows of a table that cannot be true, in words."""

from __future__ import annotations

from registan.cli.printing.tabled import row_in_words
from registan.reconcile.tables.report import reconcile_table

RULES = {
    "vars": ["x", "m", "t", "b"],
    "eq": [
        {"name": "turnover", "coef": {"t": 1, "x": -1, "m": -1}},
        {"name": "balance", "coef": {"b": 1, "x": -1, "m": 1}},
    ],
}
RIGHT = {"id": "2020", "x": "908.1", "m": "300.2", "t": "1208.3", "b": "607.9"}


def said(**wrong: str) -> str:
    (told,) = reconcile_table([{**RIGHT, **wrong}], RULES).explanations
    return row_in_words(told)


def test_a_misprint_is_told_with_its_kind() -> None:
    assert said(x="980.1") == "2020: x 980.1 should probably say 908.1 (digits swapped)"


def test_two_doubted_cells_are_both_told() -> None:
    assert said(x="980.1", m="302.0") == (
        "2020: x 980.1 should probably say 908.1 (digits swapped); m 302.0 should probably say 300.2 (digits swapped)"
    )


def test_what_is_as_likely_is_told() -> None:
    assert said(b="", x="907.1") == ("2020: x 907.1 should probably say 908.1 (digit substituted); as likely: m or t")


def test_a_row_that_no_few_cells_explain_says_so() -> None:
    told = {"id": "7", "broken": ["turnover", "balance"], "explanations": []}
    assert row_in_words(told) == "7: turnover, balance cannot hold, and no few cells explain it"
