"""Claims matched by place and figure, one to one."""

from __future__ import annotations

from typing import Any

from registan.scoring import match


def figure(start: int, end: int, value: int | None, **fields: Any) -> dict[str, Any]:
    return {"doc": "a.txt", "type": "observation", "start": start, "end": end, "value": value, **fields}


def test_claims_match_where_anchors_overlap_and_the_figure_is_the_same() -> None:
    gold = [figure(0, 10, 5), figure(20, 30, 7), figure(40, 50, 9)]
    got = [figure(9, 12, 5), figure(20, 30, 8), figure(50, 60, 9)]
    assert match(gold, got) == [(gold[0], got[0])]


def test_each_claim_matches_once_and_the_better_agreement_wins() -> None:
    gold = [figure(0, 10, 5, unit="USD", period="2020")]
    got = [figure(0, 10, 5, unit="PCT"), figure(2, 10, 5, unit="USD", period="2020")]
    assert match(gold, got) == [(gold[0], got[1])]


def test_two_hand_read_claims_share_one_place_but_not_one_reading() -> None:
    gold = [figure(0, 10, 5, indicator="trade.exports"), figure(0, 10, 5, indicator="trade.imports")]
    got = [figure(0, 10, 5, indicator="trade.imports")]
    assert match(gold, got) == [(gold[1], got[0])]


def test_claims_without_figures_match_by_place_alone() -> None:
    gold = [{"doc": "a", "type": "agreement", "start": 0, "end": 9, "kind": "treaty"}]
    got = [{"doc": "a", "type": "agreement", "start": 8, "end": 12, "kind": "plan"}]
    assert match(gold, got) == [(gold[0], got[0])]
    assert match(gold, [got[0] | {"start": 9}]) == []
