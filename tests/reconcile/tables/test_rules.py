"""Rules of a table, and what is said of rules that cannot be read."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from registan.reconcile.tables.errors import TableError
from registan.reconcile.tables.rules import load_rules, read_rules

TURNOVER = {"name": "turnover", "coef": {"t": 1, "x": -1, "m": -1}}


def test_rules_are_read_with_their_columns_in_order() -> None:
    band = {"name": "mirror", "num": "partner_m", "den": "x", "lo": 0.85, "hi": 1.35}
    rules = read_rules({"vars": ["x", "m", "t"], "eq": [TURNOVER], "band": [band], "nonneg": ["x"]})
    assert rules.names == ("x", "m", "t", "partner_m")
    assert rules.doubted == 3  # what only a band names is compared with
    assert rules.equalities[0].terms == ((0, -1), (1, -1), (2, 1))
    assert rules.nonneg == {0}
    assert rules.warnings == ()


def test_coefficients_become_whole_numbers() -> None:
    rules = read_rules({"eq": [{"coef": {"a": 0.5, "b": Decimal("-1.25")}, "rhs": 3}]})
    assert rules.equalities[0].terms == ((0, 2), (1, -5))
    assert rules.equalities[0].rhs == 12


def test_unknown_keys_are_ignored_with_a_warning() -> None:
    rules = read_rules({"vars": ["x"], "eq": [{**TURNOVER, "tolerance": 1}], "bands": []})
    assert rules.warnings == (
        "rules: the key 'bands' is not known and was ignored",
        "rules: the key eq[0].'tolerance' is not known and was ignored",
    )


REFUSED: list[tuple[Any, str]] = [
    ([], "no JSON object"),
    ({}, "name no variable"),
    ({"vars": "x"}, "'vars' is no list"),
    ({"vars": ["x", "x"]}, "'vars' names 'x' twice"),
    ({"vars": ["x"], "eq": {}}, "'eq' is no list"),
    ({"vars": ["x"], "eq": [3]}, "eq[0] is no object"),
    ({"vars": ["x"], "eq": [{"name": "a"}]}, "eq[0].coef"),
    ({"vars": ["x"], "eq": [{"coef": {"x": "much"}}]}, "eq[0].coef.x is no usable number: 'much'"),
    ({"vars": ["x"], "eq": [{"coef": {"x": True}}]}, "eq[0].coef.x"),
    ({"vars": ["x"], "eq": [{"coef": {"x": 0}}]}, "eq[0].coef has no column"),
    ({"vars": ["x"], "eq": [{"coef": {"x": 1}, "rhs": float("nan")}]}, "eq[0].rhs"),
    ({"vars": ["x"], "eq": [{"coef": {"x": 1e300}}]}, "eq[0].coef.x"),
    ({"vars": ["x"], "band": [{"num": "x", "lo": 1, "hi": 2}]}, "band[0].den"),
    ({"vars": ["x"], "band": [{"num": "x", "den": "m", "lo": 2, "hi": 1}]}, "band[0]: 'lo' and 'hi'"),
    ({"vars": ["x"], "band": [{"num": "x", "den": "m", "lo": 0, "hi": 1, "weight": -1}]}, "band[0].weight"),
    ({"vars": ["x"], "nonneg": [1]}, "'nonneg' is no list"),
]


@pytest.mark.parametrize(("stated", "said"), REFUSED)
def test_rules_that_cannot_be_read_name_the_key(stated: Any, said: str) -> None:
    with pytest.raises(TableError) as refused:
        read_rules(stated)
    assert said in str(refused.value)


@pytest.mark.parametrize("text", ["", "{", '{"vars": [NaN]}', "[" * 100_000])
def test_a_file_that_is_no_json_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "rules.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(TableError, match=r"rules\.json"):
        load_rules(path)
