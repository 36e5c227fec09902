"""A month or quarter that has the figure of its year."""

from __future__ import annotations

from dataclasses import replace

import pytest

from registan.reconcile import reconcile
from registan.reconcile.between import Around, reconcile_between

T, KZ = "trade.turnover KAZ-UZB", "reporter=KAZ"
YEAR = f"{T} 2023 '$4,417.1 million' {KZ}"
SUMS = f"trade.exports KAZ-UZB 2023 '$3,114.2 million' {KZ}\ntrade.imports KAZ-UZB 2023 '$1,302.9 million' {KZ}"
MARCH = "2023-03-01/2023-03-31"


def between(document, *texts: str):
    claims = [claim for at, text in enumerate(texts) for claim in document(text, f"{'abcdefgh'[at]}.txt")]
    found = reconcile_between(claims, Around(within=tuple(reconcile(claims))))
    return [finding for finding in found if finding.severity != "note"]


@pytest.mark.parametrize("period", [MARCH, "2023-01-01/2023-03-31", "2023-01-01/2023-06-30"])
def test_a_part_that_has_the_figure_of_the_year_is_told(document, period: str) -> None:
    (found,) = between(document, f"{T} {period} '$4,417.1 million' {KZ}", f"{YEAR}\n{SUMS}")
    assert (found.kind, found.severity, found.suspect, found.claims[0].doc) == ("arithmetic", "doubt", 0, "a.txt")
    assert found.suggestion and dict(found.suggestion.fields) == {"period": "2023-01-01/2023-12-31"}


def test_one_word_against_another_is_a_tie(document) -> None:
    (found,) = between(document, f"{T} {MARCH} '$4,417.1 million' {KZ}", YEAR)
    assert found.suspect is None


SILENT = {
    "nearly all of the year": f"{T} 2023-01-01/2023-11-30 '$4,417.1 million' {KZ}",
    "few digits": f"{T} {MARCH} '$4.4 billion' {KZ}",
    "another reporter": f"{T} {MARCH} '$4,417.1 million' reporter=UZB",
    "another year": f"{T} 2022-03-01/2022-03-31 '$4,417.1 million' {KZ}",
    "a period that was only inherited": f"{T} {MARCH} '$4,417.1 million' {KZ} inferred=period",
}


@pytest.mark.parametrize("part", SILENT.values(), ids=SILENT)
def test_what_can_be_so_is_not_told(document, part: str) -> None:
    text = part.replace(" inferred=period", "")
    claims = [*document(text, "a.txt"), *document(YEAR, "b.txt")]
    if text != part:
        claims[0] = replace(claims[0], inferred=("period",))
    assert [found for found in reconcile_between(claims) if found.severity != "note"] == []
