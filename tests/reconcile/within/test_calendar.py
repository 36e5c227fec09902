"""Halves, quarters and months that do not make their year."""

from __future__ import annotations

import pytest

from registan.reconcile import reconcile

H1, H2, YEAR = "2023-01-01/2023-06-30", "2023-07-01/2023-12-31", "2023"
X = "trade.exports GEO-ROU {} '${} million'"


def told(*figures: tuple[str, str], rest: str = "") -> str:
    return "\n".join(X.format(*figure) + rest for figure in figures)


def test_a_year_with_swapped_digits_is_mended_by_its_halves(document) -> None:
    (found,) = reconcile(document(told((H1, "61.4"), (H2, "58.2"), (YEAR, "191.6"))))
    assert (found.kind, found.severity, found.suspect) == ("digits", "error", 0)
    assert found.suggestion and dict(found.suggestion.fields) == {"value": 119600000}


def test_four_quarters_that_no_misprint_mends_are_told_without_a_suspect(document) -> None:
    quarters = ("2023-01-01/2023-03-31", "2023-04-01/2023-06-30", "2023-07-01/2023-09-30", "2023-10-01/2023-12-31")
    figures = [*zip(quarters, ("31.4", "30.7", "29.5", "28.8"), strict=True), (YEAR, "187.3")]
    (found,) = reconcile(document(told(*figures)))
    assert (found.rule, found.suspect) == ("total = sum of its parts", None)


SILENT = {
    "they make it": told((H1, "61.4"), (H2, "58.2"), (YEAR, "119.6")),
    "rounded": told((H1, "61.44"), (H2, "58.23"), (YEAR, "119.7")),
    "revised": told((H1, "61.4"), (H2, "58.2"), (YEAR, "122.9")),
    "one half": told((H1, "61.4"), (YEAR, "191.6")),
    "a balance": told((H1, "61.4"), (H2, "58.2"), (YEAR, "141.9")).replace("trade.exports", "trade.balance"),
    "of a stock": told((H1, "61.4"), (H2, "58.2"), (YEAR, "63.9")).replace("trade.exports", "investment.stock"),
    "two reporters": "\n".join(
        (told((H1, "61.4"), (H2, "58.2"), rest=" reporter=GEO"), told((YEAR, "141.9"), rest=" reporter=ROU"))
    ),
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_a_year_can_be_is_not_told(document, text: str) -> None:
    assert reconcile(document(text)) == []
