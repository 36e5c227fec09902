"""What is built without a name of its own: told by its size, by where it is, by the work that has begun."""

from __future__ import annotations

import pytest

from .reading import read_named

PAIRS = {"en": "Chile and Peru. ", "ru": "Чили и Монголия. ", "kk": "Чили мен Моңғолия. ", "uz": "Chili va Eron. "}

BUILT = [
    (
        "Construction of a second pipeline, 1,710 km long, from Tacna to Arica began in March and will cost a billion.",
        "en",
        ("second pipeline", "energy", "under_construction"),
    ),
    ("Construction of the 60 MW solar farm has begun.", "en", ("solar farm", "energy", "under_construction")),
    (
        "Начато строительство солнечной электростанции мощностью 60 МВт.",
        "ru",
        ("солнечной электростанции", "energy", "under_construction"),
    ),
    (
        "Остаётся достроить перемычку Гашуун — Ганцмод.",
        "ru",
        ("перемычку Гашуун", "transport", "under_construction"),
    ),
    (
        "Гоби аймағында қуаты 50 МВт күн электр станциясын салу жобасы келісілді.",
        "kk",
        ("күн электр станциясын", "energy", "agreed"),
    ),
    (
        "Namangan viloyatida yiliga 20 million juft poyabzal ishlab chiqaradigan fabrika qurilishi boshlandi.",
        "uz",
        ("fabrika", "industry", "under_construction"),
    ),
    ("220 МВт қувватга эга «Сангтуда» ГЭСи қурилган.", "uz", ("«Сангтуда» ГЭСи", "energy", "completed")),
]


@pytest.mark.parametrize(("text", "language", "expected"), BUILT)
def test_a_work_is_claimed_with_how_far_it_is(text: str, language: str, expected: tuple[str, str, str]) -> None:
    (row,) = [row for row in read_named(PAIRS[language] + text, language=language) if row["type"] == "project"]
    quote, sector, status = expected
    assert quote in row["quote"]
    assert (row["sector"], row["status"]) == (sector, status)


NOTHING_BUILT = [
    ("Peru's bank opened a credit line of $1 billion.", "en"),
    ("Эксимбанк Перу открыл Чили кредитную линию на 1 млрд долларов.", "ru"),
    ("Chile has 60 power plants.", "en"),
    ("Trade began to grow in March.", "en"),
]


@pytest.mark.parametrize(("text", "language"), NOTHING_BUILT)
def test_a_bank_s_line_and_what_only_is_there_are_no_works(text: str, language: str) -> None:
    assert not [row for row in read_named(PAIRS[language] + text, language=language) if row["type"] == "project"]
