"""Whose an aim is and on which day it was set."""

from __future__ import annotations

import pytest

from .reading import read, told

AIMS: list[tuple[str, str, list[tuple[str, str | None, str | None]]]] = [
    (
        "en",
        "At their summit of 6 December 2021 in Lima the presidents of Peru and Chile signed a declaration.\n\n"
        "The heads of state mandated their governments to raise mutual trade to $5 billion by 2026.",
        [("$5 billion", "2026-12-31", "2021-12-06")],
    ),
    (
        "en",
        "The presidents of Peru and Chile met on 6 December 2021. In 2023 trade made $3.1 billion. "
        "The sides plan to bring trade to $5 billion by 2026.",
        [("$3.1 billion", None, None), ("$5 billion", "2026-12-31", None)],  # the text has moved on
    ),
    (
        "en",
        "As of 1 January 2024, 40 companies from Peru worked in Chile. Chile and Peru aim to bring trade to $5 billion "
        "by 2026.",
        [("40 companies", None, None), ("$5 billion", "2026-12-31", None)],
    ),
    (
        "ru",
        "15 мая 2023 года в Лиме прошла встреча президентов Перу и Чили. Стороны намерены довести товарооборот "
        "до 5 млрд долларов к 2026 году.",
        [("5 млрд долларов", "2026-12-31", "2023-05-15")],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), AIMS)
def test_an_aim_is_dated_by_the_occasion_it_is_told_of(
    language: str, text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    rows = read(text, "2024-03-04", language)
    assert [told(row, "quote", "deadline", "announced") for row in rows] == expected


def test_an_aim_of_both_sides_is_not_the_office_of_the_sentence_before() -> None:
    rows = read(
        "Chile's National Statistics Institute put trade with Peru at $3.1 billion in 2023. "
        "The sides agreed to bring it to $5 billion by 2026."
    )
    assert [told(row, "type", "reporter") for row in rows] == [("observation", "CHL"), ("target", None)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Peru and Chile signed a treaty on 3 May 2014. Since then they have concluded 31 agreements."),
        ("ru", "3 мая 2014 года Перу и Чили подписали договор. С тех пор страны заключили 31 соглашение."),
    ],
)
def test_a_running_count_has_no_day(language: str, text: str) -> None:
    (row,) = read(text, "2024-03-04", language)
    assert told(row, "indicator", "value", "period") == ("agreement.count", 31, None)


MOVED: list[tuple[str, str]] = [
    (
        "en",
        "The sides agreed to bring trade between Peru and Chile to $5 billion by 2027; "
        "in 2019 the same goal had been set for 2023.",
    ),
    (
        "en",
        "Peru and Chile agreed to bring their trade to $5 billion by 2027. This target was to be reached by 2023.",
    ),
    (
        "ru",
        "Перу и Чили намерены довести товарооборот до 5 млрд долларов к 2027 году. "
        "Ранее, в 2019 году, эту цель планировали достичь к 2023 году.",
    ),
    (
        "kk",
        "Перу мен Чили тауар айналымын 2027 жылға дейін 5 млрд долларға жеткізбек. "
        "Бұған дейін бұл межеге 2023 жылға қарай жету жоспарланған еді.",
    ),
    (
        "uz",
        "Peru va Chili savdo aylanmasini 2027-yilga qadar 5 mlrd dollarga yetkazmoqchi. "
        "Ilgari bu maqsadga 2023-yilga qadar erishish rejalashtirilgan edi.",
    ),
]


@pytest.mark.parametrize(("language", "text"), MOVED)
def test_an_aim_told_again_has_its_other_deadline(language: str, text: str) -> None:
    rows = read(text, "2024-03-04", language)
    assert sorted(told(row, "type", "value", "deadline") for row in rows) == [
        ("target", 5_000_000_000, "2023-12-31"),
        ("target", 5_000_000_000, "2027-12-31"),
    ]
    assert len({row["quote"] for row in rows}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile agreed to bring trade to $5 billion by 2027. This goal is to be reached by 2027.",
        "Peru and Chile agreed to bring trade to $5 billion by 2027. This goal is ambitious, he said in 2023.",
        "Peru and Chile agreed to bring trade to $5 billion by 2027. A road was promised for 2023.",
    ],
)
def test_an_aim_is_not_told_again(text: str) -> None:
    assert [row["deadline"] for row in read(text) if row["type"] == "target"] == ["2027-12-31"]
