"""Figures that stand in a wrong place of their own document, and 'by' printed for 'to'."""

from __future__ import annotations

from dataclasses import replace

import pytest

from registan.reconcile import reconcile

T, X, M = "trade.turnover KAZ-UZB", "trade.exports KAZ-UZB", "trade.imports KAZ-UZB"

TOLD = {
    "a wrong year": (
        f"{X} 2022 '$3,114.2 million'\n{T} 2023 '$4,417.1 million'\n{M} 2023 '$1,302.9 million'",
        "wrong_period",
        {"period": "2023-01-01/2023-12-31"},
    ),
    "the total of a wrong year": (
        f"{T} 2021 '$4,417.1 million'\n{X} 2023 '$3,114.2 million'\n{M} 2023 '$1,302.9 million'",
        "wrong_period",
        {"period": "2023-01-01/2023-12-31"},
    ),
    "a wrong currency": (
        f"{M} 2023 '$1,302.9 million' unit=EUR\n{T} 2023 '$4,417.1 million'\n{X} 2023 '$3,114.2 million'",
        "wrong_currency",
        {"unit": "USD"},
    ),
    "a level of a wrong year beside a rate": (
        f"{T} 2021 '$4,417.1 million'\n{T} 2022 '$3,601.2 million'\n{T} 2023 '22.7%' base_period=2022",
        "wrong_period",
        {"period": "2023-01-01/2023-12-31"},
    ),
}


@pytest.mark.parametrize(("text", "how", "fields"), TOLD.values(), ids=TOLD)
def test_what_fits_only_elsewhere_is_doubted(document, text: str, how: str, fields: dict[str, str]) -> None:
    (found,) = reconcile(document(text))
    assert (found.severity, found.suspect) == ("doubt", 0)
    assert found.suggestion and (found.suggestion.how, dict(found.suggestion.fields)) == (how, fields)
    assert found.claims[0].quote == text.split("'")[1]


SILENT = {
    "too few digits": f"{X} 2022 '$3.1 billion'\n{T} 2023 '$4.4 billion'\n{M} 2023 '$1.3 billion'",
    "its place is taken": f"""
        {X} 2022 '$3,114.2 million'\n{X} 2023 '$3,114.2 million'
        {T} 2023 '$4,417.1 million'\n{M} 2023 '$1,302.9 million'
    """,
    "it does not fit": f"{X} 2022 '$2,994.4 million'\n{T} 2023 '$4,417.1 million'\n{M} 2023 '$1,302.9 million'",
    "it fits where it is": f"""
        {X} 2022 '$3,114.2 million'\n{M} 2022 '$1,252.8 million'\n{T} 2022 '$4,367.0 million'
        {T} 2023 '$4,417.1 million'\n{M} 2023 '$1,302.9 million'
    """,
    "two kinds of exports": f"{X} 2023 '$1,302.9 million'\n{T} 2023 '$4,417.1 million'\n{X} 2023 '$3,114.2 million'",
    "one way alone": f"{X} 2023 '$3,114.2 million'\n{T} 2023 '$6,228.4 million'",
    "another reporter": f"""
        {X} 2022 '$3,114.2 million' reporter=UZB\n{T} 2023 '$4,417.1 million' reporter=KAZ
        {M} 2023 '$1,302.9 million' reporter=KAZ
    """,
    "other goods": f"""
        {X} 2022 '$3,114.2 million' product=wheat\n{T} 2023 '$4,417.1 million'\n{M} 2023 '$1,302.9 million'
    """,
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_can_stand_where_it_is_is_not_told(document, text: str) -> None:
    assert [found.rule for found in reconcile(document(text))] == []


def test_a_period_that_the_text_did_not_say_is_not_its_fault(document) -> None:
    claims = document(TOLD["a wrong year"][0])
    assert reconcile([replace(claims[0], inferred=("period",)), *claims[1:]]) == []


GREW = """
    trade.turnover KAZ-UZB 2023 '{} million' measure={} unit=USD
    trade.turnover KAZ-UZB 2022 '$3,000.0 million'
    trade.turnover KAZ-UZB 2023 '35.0%' base_period=2022
"""


@pytest.mark.parametrize(
    ("figure", "measure", "how", "meant"),
    [
        ("4,050.0", "change_abs", "by_for_to", "level"),
        ("1,050.0", "level", "to_for_by", "change_abs"),
        ("1,050.0", "change_abs", None, None),
        ("4,050.0", "level", None, None),
        ("4,020.0", "change_abs", "", None),
    ],
)
def test_by_for_to_and_to_for_by(document, figure: str, measure: str, how: str | None, meant: str | None) -> None:
    found = reconcile(document(GREW.format(figure, measure)))
    told = [(each.suggestion.how, dict(each.suggestion.fields)) for each in found if each.suggestion]
    assert told == ([(how, {"measure": meant})] if meant else [])
