"""Two cells in each other's place and one more misprinted: which rows say so, and which do not."""

from __future__ import annotations

import pytest

from registan.reconcile.tables.report import reconcile_table

RULES = {
    "vars": ["x", "m", "t", "b", "px", "pm"],
    "eq": [
        {"name": "turnover", "coef": {"t": 1, "x": -1, "m": -1}},
        {"name": "balance", "coef": {"b": 1, "x": -1, "m": 1}},
    ],
    "band": [
        {"name": "mirror x", "num": "pm", "den": "x", "lo": 0.85, "hi": 1.35},
        {"name": "mirror m", "num": "m", "den": "px", "lo": 0.85, "hi": 1.35},
    ],
    "nonneg": ["x", "m", "t"],
}
RIGHT = {"x": "908.1", "m": "300.2", "t": "1208.3", "b": "607.9", "px": "280.1", "pm": "950.0"}

SPOILED = [
    ("with a swapped digit", {"x": "1208.3", "t": "908.1", "m": "302.0"}, {"x": "908.1", "t": "1208.3", "m": "300.2"}),
    ("with a lost digit", {"m": "1208.3", "t": "300.2", "x": "98.1"}, {"m": "300.2", "t": "1208.3", "x": "908.1"}),
    ("with a lost sign", {"x": "300.2", "m": "908.1", "t": "1280.3"}, {"x": "908.1", "m": "300.2", "t": "1208.3"}),
    ("without anything else", {"x": "1208.3", "t": "908.1"}, {"x": "908.1", "t": "1208.3"}),
]


def mended(row: dict[str, str]) -> dict[str, str | None]:
    found = reconcile_table([{"id": "1", **row}], RULES).found
    return {each.var: None if each.value is None else str(each.value) for each in found}


@pytest.mark.parametrize(("why", "wrong", "right"), SPOILED)
def test_cells_in_each_others_place_are_put_back(why: str, wrong: dict[str, str], right: dict[str, str]) -> None:
    assert mended({**RIGHT, **wrong}) == right


def test_two_plain_misprints_are_no_exchange() -> None:
    assert mended({**RIGHT, "x": "980.1", "m": "302.0"}) == {"x": "908.1", "m": "300.2"}


def test_a_bound_is_exchanged_with_nothing() -> None:
    row = {**RIGHT, "x": "1208.3", "t": ">908.1"}
    listed = reconcile_table([{"id": "1", **row}], RULES).explanations[0]["explanations"]
    assert not [each for each in listed if {"x", "t"} <= {cell["var"] for cell in each["cells"]}]
