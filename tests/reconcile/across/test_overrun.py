"""Nine months that exceed the year of a document that names no reporter."""

from __future__ import annotations

import pytest

from registan.reconcile.between import Around, reconcile_between

YEAR = """
    trade.turnover KAZ-LVA 2023 '$248.3 million'
    trade.exports KAZ-LVA 2023 '$71.2 million'
    trade.imports KAZ-LVA 2023 '$177.1 million'
"""
MONTHS = "trade.turnover KAZ-LVA 2023-01-01/2023-09-30 '${} million' reporter=KAZ"


def between(document, *texts: str):
    claims = [claim for at, text in enumerate(texts) for claim in document(text, f"{'abcdefgh'[at]}.txt")]
    return reconcile_between(claims, Around())


def test_swapped_digits_that_go_with_the_pace_of_a_year_that_adds_up_are_told(document) -> None:
    (found,) = between(document, YEAR, MONTHS.format("817.4"))
    assert (found.kind, found.severity, found.suspect, found.claims[0].doc) == ("digits", "doubt", 0, "b.txt")
    assert found.suggestion and dict(found.suggestion.fields) == {"value": 187400000}


SILENT = {
    "two books can differ so": (YEAR, MONTHS.format("302.5")),
    "no misprint goes with the pace": (YEAR, MONTHS.format("643.9")),
    "nothing bears out the year": (YEAR.strip().splitlines()[0], MONTHS.format("817.4")),
    "less than the year": (YEAR, MONTHS.format("187.4")),
}


@pytest.mark.parametrize("texts", SILENT.values(), ids=SILENT)
def test_what_other_books_explain_is_not_told(document, texts) -> None:
    assert between(document, *texts) == []
