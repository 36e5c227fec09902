"""Aims whose deadline was over when they were announced."""

from __future__ import annotations

import pytest

from registan.reconcile.between import Around, reconcile_between

AIM = "trade.turnover KAZ-UZB - '$5 billion' type=target deadline=2020-12-31"
SILENT = {
    "in time": f"{AIM} announced=2018-12-05",
    "on the day": f"{AIM} announced=2020-12-31",
    "told of later": AIM,
    "given up": f"{AIM} announced=2021-05-01 modality=negated",
}


def test_an_aim_that_comes_after_its_deadline_is_told(document) -> None:
    (found,) = reconcile_between(document(f"{AIM} announced=2021-05-01"), Around())
    assert (found.kind, found.severity, found.suspect) == ("date", "doubt", 0)
    assert "by 2020" in found.message and "announced on 1 May 2021" in found.message


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_can_have_been_announced_is_not_told(document, text: str) -> None:
    assert reconcile_between(document(text), Around(published={"a.txt": "2024-01-01"})) == []
