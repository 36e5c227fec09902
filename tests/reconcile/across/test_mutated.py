"""Copies of one release of which one has another figure."""

from __future__ import annotations

import pytest

from registan.reconcile.between import Around, reconcile_between

TURNOVER = "trade.turnover KAZ-VNM 2022 '${} million'"
DAYS = {"a.txt": "2023-08-22", "b.txt": "2023-08-23", "c.txt": "2023-08-23"}


def between(document, *texts: str, published=None, **origins: str):
    claims = [claim for at, text in enumerate(texts) for claim in document(text, f"{'abcdefgh'[at]}.txt")]
    known = {f"{name}.txt": f"{origin}.txt" for name, origin in origins.items()}
    return reconcile_between(claims, Around(origins=known, published=published or {}))


def test_one_copy_against_the_others_is_suspected(document) -> None:
    texts = [TURNOVER.format(figure) for figure in ("588.3", "585.3", "588.3")]
    (found,) = between(document, *texts, b="a", c="a")
    assert (found.kind, found.severity, found.suspect, found.claims[0].doc) == ("digits", "doubt", 0, "b.txt")
    assert found.suggestion and dict(found.suggestion.fields) == {"value": 588300000}


def test_of_two_the_later_is_suspected_and_of_one_day_none(document) -> None:
    texts = [TURNOVER.format(figure) for figure in ("588.3", "585.3")]
    (found,) = between(document, *texts, published=DAYS, b="a")
    assert found.suspect == 0 and found.claims[0].doc == "b.txt"
    (found,) = between(document, *texts, published=dict.fromkeys(DAYS, "2023-08-22"), b="a")
    assert found.suspect is None and found.suggestion is None


def test_it_is_told_once_where_the_reporter_is_named(document) -> None:
    texts = [f"{TURNOVER.format(figure)} reporter=KAZ" for figure in ("588.3", "585.3", "588.3")]
    (found,) = between(document, *texts, b="a", c="a")
    assert found.rule == "a copy has the figures of its original"


SILENT = {
    "no copies": (("588.3", "585.3"), {}),
    "no misprint": (("588.3", "601.7"), {"b": "a"}),
    "more digits": (("588", "585.3"), {"b": "a"}),
    "rounded": (("588.34", "588.3"), {"b": "a"}),
    "of two origins": (("588.3", "585.3", "585.3"), {"c": "b"}),
    "three figures": (("588.3", "585.3", "508.3"), {"b": "a", "c": "a"}),
}


@pytest.mark.parametrize(("figures", "origins"), SILENT.values(), ids=SILENT)
def test_what_is_no_change_of_a_copy_is_not_told(document, figures, origins) -> None:
    assert between(document, *map(TURNOVER.format, figures), published=DAYS, **origins) == []
