"""Ids made of content: these very ones, on every machine and in every later version."""

from __future__ import annotations

from decimal import Decimal

from registan.model import content_id


def test_an_id_is_pinned() -> None:
    assert content_id("claim", "a.txt", {"value": Decimal("4.10"), "area": "KAZ"}) == "1e612d60a84cddc2ed0e"


def test_the_order_of_keys_means_nothing_and_the_order_of_parts_does() -> None:
    assert content_id({"a": 1, "b": 2}) == content_id({"b": 2, "a": 1})
    assert content_id("a", "b") != content_id("b", "a")


def test_parts_do_not_run_together() -> None:
    assert len({content_id("ab", "c"), content_id("a", "bc"), content_id("abc"), content_id(["ab", "c"])}) == 4
