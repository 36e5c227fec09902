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
    # the year for which it was set, by its case alone
    (
        "ru",
        "Перу и Чили намерены довести товарооборот до 5 млрд долларов к 2027 году; "
        "в 2019 году та же цель ставилась на 2023 год.",
    ),
    (
        "kk",
        "Перу мен Чили тауар айналымын 2027 жылға дейін 5 млрд долларға жеткізбек. "
        "2019 жылы дәл осы мақсат 2023 жылға белгіленген болатын.",
    ),
    (
        "uz",
        "Peru va Chili savdo aylanmasini 2027-yilga qadar 5 mlrd dollarga yetkazmoqchi. "
        "2019-yilda ayni shu maqsad 2023-yilga belgilangan edi.",
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


PUT_OFF: list[tuple[str, str]] = [
    ("en", "The goal of $5 billion in trade between Peru and Chile, first set for 2020, was moved to 2025."),
    ("en", "Peru and Chile have put off their target of $5 billion in trade from 2020 to 2025."),
    ("en", "The deadline for bringing trade of Peru and Chile to $5 billion was extended from 2020 to 2025."),
    ("ru", "Срок достижения товарооборота Перу и Чили в 5 млрд долларов перенесён с 2020 на 2025 год."),
    ("kk", "Перу мен Чили сауданы 5 млрд долларға жеткізу мерзімін 2020 жылдан 2025 жылға шегерді."),
    ("uz", "Peru va Chili savdoni 5 mlrd dollarga yetkazish muddatini 2020-yildan 2025-yilga ko'chirdi."),
]


@pytest.mark.parametrize(("language", "text"), PUT_OFF)
def test_an_aim_put_off_is_told_with_both_deadlines(language: str, text: str) -> None:
    rows = read(text, "2024-03-04", language)
    assert sorted(told(row, "type", "value", "deadline", "period") for row in rows) == [
        ("target", 5_000_000_000, "2020-12-31", "2020-01-01/2020-12-31"),
        ("target", 5_000_000_000, "2025-12-31", "2025-01-01/2025-12-31"),
    ]


PROMISED: list[tuple[str, str]] = [
    ("en", "Trade between Peru and Chile was to reach $5 billion by 2020, but made only $3.1 billion."),
    (
        "ru",
        "Товарооборот между Перу и Чили планировалось довести до 5 млрд долларов к 2020 году, "
        "однако он составил лишь 3,1 млрд.",
    ),
    (
        "kk",
        "Перу мен Чили тауар айналымын 2020 жылы 5 млрд долларға жеткізу жоспарланған болатын, "
        "бірақ ол 3,1 млрд доллар ғана болды.",
    ),
    (
        "uz",
        "Peru va Chili oʻrtasidagi savdo 2020-yilda 5 mlrd dollarga yetkazilishi kerak edi, "
        "lekin 3,1 mlrd dollarni tashkil etdi.",
    ),
]


@pytest.mark.parametrize(("language", "text"), PROMISED)
def test_a_promise_whose_time_is_over_is_no_figure_of_that_year(language: str, text: str) -> None:
    rows = read(text, "2024-03-04", language)
    assert [told(row, "type", "value", "deadline") for row in rows] == [
        ("target", 5_000_000_000, "2020-12-31"),
        ("observation", 3_100_000_000, None),
    ]


def test_what_was_not_brought_about_is_denied() -> None:
    (row,) = read("Peru failed to bring trade with Chile to $5 billion by 2020.")
    assert told(row, "type", "modality", "value") == ("observation", "negated", 5_000_000_000)


DOUBLED: list[tuple[str, str, list[tuple[str, str, str | None]]]] = [
    ("en", "Peru and Chile want to double their trade by 2030.", [("target", "change_pct", "2030-12-31")]),
    ("en", "Peru and Chile agreed to double bilateral trade by 2030.", [("target", "change_pct", "2030-12-31")]),
    (
        "en",
        "Peru and Chile agreed to double trade to $2.5 billion by 2028.",
        [("target", "change_pct", "2028-12-31"), ("target", "level", "2028-12-31")],
    ),
    (
        "en",
        "Peru and Chile want to double their trade of $3.1 billion by 2030.",
        [("target", "change_pct", "2030-12-31"), ("observation", "level", None)],
    ),
    ("en", "In 2022 Peru managed to double its exports to Chile.", [("observation", "change_pct", None)]),
    ("ru", "Перу и Чили рассчитывают удвоить товарооборот к 2030 году.", [("target", "change_pct", "2030-12-31")]),
    (
        "kk",
        "Перу мен Чили 2030 жылға дейін тауар айналымын екі есе арттырмақ.",
        [("target", "change_pct", "2030-12-31")],
    ),
    (
        "uz",
        "Peru va Chili 2030-yilga qadar savdo aylanmasini ikki baravar oshirishni rejalashtirmoqda.",
        [("target", "change_pct", "2030-12-31")],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), DOUBLED)
def test_an_aim_to_double(language: str, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    rows = read(text, "2024-03-04", language)
    assert [told(row, "type", "measure", "deadline") for row in rows] == expected
