"""Fields compared one by one: gold value, read value, verdict."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from registan.scoring.agreement import agrees, close

CLOSE = [
    (4100000000, 4100000000, True),
    (Decimal("66.67"), Decimal("66.7"), True),  # 0.05 % apart
    (1000, 1001, True),  # just within 0.1 % of the larger
    (1000, 1002, False),
    (10_000_000, 10_000_000_000, False),
    (0, 0, True),
    (0, 1, False),
    (-2, 2, False),
    (None, None, True),
    (None, 0, False),
    (5, None, False),
    ("many", 5, False),
]


@pytest.mark.parametrize(("left", "right", "expected"), CLOSE)
def test_figures_agree_within_a_thousandth(left: object, right: object, expected: bool) -> None:
    assert close(left, right) is expected
    assert close(right, left) is expected


def verdict(field: str, gold: dict[str, Any], got: dict[str, Any]) -> bool | None:
    return agrees(field, gold, got)


YEAR, DAY = "2020-01-01/2020-12-31", "2020-05-01"
SIMPLE = [
    ("unit", "USD", "USD", True),
    ("unit", "USD", "PCT", False),
    ("measure", "level", None, False),
    ("period", YEAR, YEAR, True),
    ("period", YEAR, "2019-01-01/2019-12-31", False),
    ("period", DAY, f"{DAY}/{DAY}", True),  # an interval of one day is that day
    ("period", YEAR, None, False),
    ("period", None, None, True),
    ("period", None, YEAR, False),
    ("base_period", None, YEAR, None),
    ("base_period", None, None, True),
    ("reporter", None, None, True),
    ("reporter", None, "KAZ", False),
    ("reporter", "KAZ", None, False),
    ("reporter", "KAZ", "KAZ", True),
    ("deadline", "2030-12-31", "2030-12-31", True),
    ("deadline", None, "2030-12-31", False),
    ("signed", None, "2020", None),
    ("signed", "2020-05", "2020", False),
    ("founded", "2020", None, False),
    ("date", "2020-05-01/2020-05-01", "2020-05-01", True),
    ("place", None, "Tashkent", None),
    ("place", "Tashkent", "Tashkent, Uzbekistan", True),
    ("place", "Astana", "Almaty", False),
    ("place", "Astana", None, False),
    ("parties", ["KAZ", "UZB"], ["UZB", "KAZ"], True),
    ("parties", ["KAZ", "UZB"], ["KAZ"], False),
    ("parties", [], None, True),
    ("name", "Treaty on Allied Relations", "Treaty on allied relations between A and B", True),
    ("name", "Treaty on Allied Relations", "Agreement on water", False),
    ("name", "Қазына", "Қазына", False),  # no Latin letters, nothing to compare by
    ("qualifier", None, "exact", True),
    ("qualifier", "over", None, False),
]


@pytest.mark.parametrize(("field", "gold", "got", "expected"), SIMPLE)
def test_a_field_agrees(field: str, gold: object, got: object, expected: bool | None) -> None:
    assert verdict(field, {field: gold}, {field: got}) is expected


def test_an_inferred_period_is_no_fault_where_the_hand_left_it_open() -> None:
    assert verdict("period", {"period": None}, {"period": YEAR, "period_inferred": True}) is True


AREAS = [
    ("trade.exports", ("KAZ", "UZB"), ("KAZ", "UZB"), (True, True)),
    ("trade.exports", ("KAZ", "UZB"), ("UZB", "KAZ"), (False, False)),
    ("trade.turnover", ("KAZ", "UZB"), ("UZB", "KAZ"), (True, True)),  # an unordered pair
    ("trade.turnover", ("KAZ", None), ("UZB", "KAZ"), (True, None)),
    ("trade.turnover", ("KAZ", "UZB"), ("KAZ", "TJK"), (True, False)),
]


@pytest.mark.parametrize(("indicator", "gold", "got", "expected"), AREAS)
def test_areas_agree_in_order_only_where_the_order_means_something(
    indicator: str, gold: tuple[str, str], got: tuple[str, str], expected: tuple[bool, bool]
) -> None:
    want = {"indicator": indicator, "area": gold[0], "counterpart": gold[1]}
    have = {"indicator": indicator, "area": got[0], "counterpart": got[1]}
    assert (verdict("area", want, have), verdict("counterpart", want, have)) == expected


def test_a_range_agrees_only_with_both_ends() -> None:
    gold = {"value": 40, "value_high": 50}
    assert verdict("value", gold, {"value": 40, "value_high": 50}) is True
    assert verdict("value", gold, {"value": 40, "value_high": None}) is False
    assert verdict("value", {"value": 40}, {"value": 40, "value_high": 50}) is True
