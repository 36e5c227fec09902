"""Aims whose deadline was over when they were told."""

from __future__ import annotations

import pytest

from registan.reconcile.between import Around, reconcile_between

AIM = "trade.turnover BLR-UZB - '$2 billion' type=target modality=planned deadline={}"


SET = "Belarus and Uzbekistan agreed to bring trade to $2 billion."


def between(document, *told: tuple[str, str], sentence: str = SET):
    claims, published = [], {}
    for at, (deadline, day) in enumerate(told):
        doc = f"{'abcdefgh'[at]}.txt"
        claims += document(AIM.format(deadline), doc)
        published[doc] = day
    return [
        each
        for each in reconcile_between(claims, Around(published=published, sentence=lambda _: sentence))
        if each.kind == "date"
    ]


def test_the_year_that_was_over_is_suspected(document) -> None:
    (found,) = between(document, ("2020-12-31", "2024-08-01"), ("2030-12-31", "2024-08-02"))
    assert (found.severity, found.suspect, found.claims[0].doc) == ("doubt", 0, "a.txt")
    assert found.suggestion and dict(found.suggestion.fields) == {"deadline": "2030-12-31"}


SILENT = {
    "alone": [("2020-12-31", "2024-08-01")],
    "told of long after": [("2020-12-31", "2024-08-01"), ("2030-12-31", "2026-08-02")],
    "more than a digit": [("2019-12-31", "2024-08-01"), ("2030-12-31", "2024-08-02")],
    "known before": [("2020-12-31", "2024-08-01"), ("2030-12-31", "2024-08-02"), ("2020-12-31", "2017-09-05")],
    "not over": [("2025-12-31", "2024-08-01"), ("2035-12-31", "2024-08-02")],
}


@pytest.mark.parametrize("told", SILENT.values(), ids=SILENT)
def test_aims_that_were_put_off_or_remembered_are_not_told(document, told) -> None:
    assert between(document, *told) == []


REMEMBERED = [
    "Earlier they had agreed to bring trade to $2 billion.",
    "Ранее стороны ставили цель довести товарооборот до 2 млрд долларов.",
    "Trade of $2 billion was the target.",
]


@pytest.mark.parametrize("sentence", REMEMBERED)
def test_an_aim_that_is_remembered_is_not_told(document, sentence: str) -> None:
    told = ("2020-12-31", "2024-08-01"), ("2030-12-31", "2024-08-02")
    assert between(document, *told, sentence=sentence) == []
