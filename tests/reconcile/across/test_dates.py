"""Results told before their period was over."""

from __future__ import annotations

import pytest

from registan.reconcile.between import Around, reconcile_between

SILENT = {
    "over": ("trade.turnover KAZ-UZB 2023 '$4,417.1 million'", "2024-01-20"),
    "over on the day": ("trade.turnover KAZ-UZB 2023-01-01/2023-09-30 '$3,250.6 million'", "2023-09-30"),
    "this year so far": ("trade.turnover KAZ-UZB 2023 '$3,538 million'", "2023-12-06"),
    "this year so far, early": ("trade.turnover KAZ-UZB 2023 '$1 billion'", "2023-03-06"),
    "an aim that is told as a result": ("trade.turnover KAZ-UZB 2026 '$2 billion'", "2024-10-15"),
    "a plan": ("trade.turnover KAZ-UZB 2024 '$5 billion' modality=planned", "2023-12-06"),
    "an aim": ("trade.turnover KAZ-UZB 2030 '$10 billion' type=target", "2023-12-06"),
    "about": ("trade.turnover KAZ-UZB 2023-01-01/2023-09-30 '$3.2 billion' qualifier=about", "2023-09-12"),
    "a stock": ("enterprise.count UZB-KAZ 2023-01-01/2023-09-30 '1,136'", "2023-09-12"),
    "unpublished": ("trade.turnover KAZ-UZB 2050 '$4,417.1 million'", None),
    "a month known to the month": ("trade.turnover KAZ-UZB 2023-01-01/2023-08-31 '$3.2 billion'", "2023-08"),
}


@pytest.mark.parametrize(("text", "published"), SILENT.values(), ids=SILENT)
def test_what_can_be_known_is_not_told(document, text: str, published: str | None) -> None:
    assert reconcile_between(document(text), Around(published={"a.txt": published} if published else {})) == []


TOLD = {
    "not begun": ("2024-04-01/2024-09-30", "2023-10-20", "error", "2023-04-01/2023-09-30"),
    "a year not begun": ("2025", "2024-03-04", "error", "2023-01-01/2023-12-31"),
    "months not over": ("2024-01-01/2024-09-30", "2024-06-12", "doubt", "2023-01-01/2023-09-30"),
    "a year just begun": ("2024", "2024-02-06", "doubt", "2023-01-01/2023-12-31"),
}


@pytest.mark.parametrize(("period", "published", "severity", "meant"), TOLD.values(), ids=TOLD)
def test_what_cannot_be_known_is_told(document, period: str, published: str, severity: str, meant: str) -> None:
    claims = document(f"trade.exports KAZ-UZB {period} '$1,302.9 million'")
    (found,) = reconcile_between(claims, Around(published={"a.txt": published}))
    assert (found.kind, found.severity, found.suspect) == ("date", severity, 0)
    assert found.suggestion and dict(found.suggestion.fields) == {"period": meant}
