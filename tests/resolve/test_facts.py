"""Which claims are one fact, which are not, and which reading is best."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registan.model import Target, fact_id, fact_to_row
from registan.resolve import facts

SAME: list[dict[str, Any]] = [{}, {"area": "UZB", "counterpart": "KAZ"}, {"inferred": ("period",)}]

OTHER: list[dict[str, Any]] = [
    {"reporter": "UZB"},
    {"reporter": None},
    {"period": "2022"},
    {"period": "2023-01-01/2023-09-30"},
    {"period": None},
    {"product": "wheat"},
    {"measure": "share_pct", "unit": "PCT"},
    {"unit": "EUR"},
    {"indicator": "trade.exports"},
    {"counterpart": "KGZ"},
    {"area": None},
]


@pytest.mark.parametrize("said", SAME, ids=str)
def test_claims_of_one_cell_are_one_fact(figure, said: dict[str, Any]) -> None:
    (one,) = facts([figure("a.txt", "4.4"), figure("b.txt", "4.4", **said)])
    assert [claim.doc for claim in one.claims] == ["a.txt", "b.txt"]
    assert one.origins == 2


@pytest.mark.parametrize("said", OTHER, ids=str)
def test_claims_of_other_cells_are_other_facts(figure, said: dict[str, Any]) -> None:
    two = facts([figure("a.txt", "4.4"), figure("b.txt", "4.4", **said)])
    assert len(two) == 2
    assert len({fact_id(fact) for fact in two}) == 2


def test_exports_of_one_side_are_not_those_of_the_other(figure) -> None:
    said = {"indicator": "trade.exports"}
    there, back = figure("a.txt", "4.4", **said), figure("b.txt", "4.4", area="UZB", counterpart="KAZ", **said)
    assert len(facts([there, back])) == 2


@pytest.mark.parametrize("missing", ["period", "area"])
def test_what_is_not_told_is_not_taken_for_the_same(figure, missing: str) -> None:
    assert len(facts([figure("a.txt", "4.4", **{missing: None}), figure("b.txt", "4.4", **{missing: None})])) == 2
    assert len(facts([figure("a.txt", "4.4", at, **{missing: None}) for at in (0, 50)])) == 1


def test_of_projects_many_stand_side_by_side(figure) -> None:
    said = {"indicator": "project.value"}
    values = ["4.4", "4.4", "5.1"]
    assert len(facts([figure(f"{at}.txt", value, **said) for at, value in enumerate(values)])) == 2


def test_plans_and_targets_state_no_fact(figure) -> None:
    claim = figure("a.txt", "4.4")
    target = Target(
        doc="b.txt", span=claim.span, quote=claim.quote, indicator="trade.turnover", value=claim.value, unit="USD"
    )
    assert facts([target, figure("c.txt", "4.4", modality="planned"), figure("d.txt", "4.4", modality="negated")]) == []


BEST: list[tuple[list[tuple[str, dict[str, Any]]], int, str]] = [
    ([("4.4", {})], 0, "the only figure"),
    ([("4.4", {}), ("4.4", {})], 0, "all 2 independent origins give this figure"),
    ([("4.4", {}), ("4.4171", {})], 1, "the most precise: the others agree with it"),
    ([("4.9", {}), ("4.4", {}), ("4.42", {})], 2, "2 of 3 independent origins agree with it"),
    ([("4", {"qualifier": "over"}), ("4.4", {})], 1, "the most precise: the others agree with it"),
    ([("4.4", {"inferred": ("period",)}), ("4.4", {})], 1, "all 2 independent origins give this figure"),
]


@pytest.mark.parametrize(("said", "best", "why"), BEST)
def test_the_best_reading_says_why(figure, said: list[tuple[str, dict[str, Any]]], best: int, why: str) -> None:
    (one,) = facts([figure(f"{at}.txt", value, **fields) for at, (value, fields) in enumerate(said)])
    assert (one.best, one.why) == (best, why)


def test_copies_are_one_origin(figure) -> None:
    claims = [
        figure(f"{name}.txt", value) for name, value in zip("abcde", ("4.9", "4.9", "4.9", "4.4", "4.4"), strict=True)
    ]
    (one,) = facts(claims, {"b.txt": "a.txt", "c.txt": "a.txt"})
    assert (one.reading.doc, one.origins) == ("d.txt", 3)


def test_a_fact_keeps_its_id_whoever_mentions_it_next(figure) -> None:
    (before,) = facts([figure("b.txt", "4.4")])
    (after,) = facts([figure("a.txt", "4.41"), figure("b.txt", "4.4")])
    assert fact_id(before) == fact_id(after)
    assert fact_to_row(after)["value"] == 4410000000


@settings(max_examples=30, deadline=None)
@given(order=st.permutations(range(8)), data=st.data())
def test_the_order_of_claims_means_nothing(figure, order: list[int], data: st.DataObject) -> None:
    values = data.draw(st.lists(st.sampled_from(["4.4", "4.41", "4.9"]), min_size=8, max_size=8))
    claims = [figure(f"{at % 3}.txt", value, 40 * at, period=f"202{at % 2}") for at, value in enumerate(values)]
    assert [fact_to_row(each) for each in facts([claims[at] for at in order])] == [
        fact_to_row(x) for x in facts(claims)
    ]
