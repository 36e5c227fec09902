"""Mentions: figures and dates of any text, as the exchange format of mentions has them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from registan.extract.mentions.guess import guess_language
from registan.extract.mentions.reader import mentions

Told = tuple[str, str, object, str | None, str | None]
"""Printed, kind, value, unit, interval."""

CASES: list[tuple[str, list[Told]]] = [
    (
        "In 2018, 54 investment and commercial contracts worth $110.5 million",
        [
            ("2018", "date", None, None, "2018-01-01/2018-12-31"),
            ("54 investment and commercial contracts", "number", Decimal(54), "contract", None),
            ("$110.5 million", "money", Decimal(110500000), "USD", None),
        ],
    ),
    (
        "between 200 and 300 companies, 12-15%",
        [
            ("200 and 300 companies", "number", (Decimal(200), Decimal(300)), "company", None),
            ("12-15%", "percent", (Decimal(12), Decimal(15)), "PCT", None),
        ],
    ),
    (
        "on 27-28 November, last year",
        [
            ("27-28 November", "date", None, None, "2023-11-27/2023-11-28"),
            ("last year", "date", None, None, "2022-01-01/2022-12-31"),
        ],
    ),
    ("on 1 March 2020", [("1 March 2020", "date", None, None, "2020-03-01/2020-03-01")]),
    ("since 1997", [("1997", "date", None, None, "1997-01-01/..")]),
    (
        "5 barrels, 3 wagons of 2 km",
        [
            ("5 barrels", "number", Decimal(5), "barrel", None),
            ("3 wagons", "number", Decimal(3), "wagon", None),
            ("2 km", "number", Decimal(2), "KM", None),
        ],
    ),
    (
        "exports were 553.9 million dollars, imports 1.211 billion.",
        [
            ("553.9 million dollars", "money", Decimal("553900000"), "USD", None),
            ("1.211 billion", "money", Decimal("1211000000"), "USD", None),
        ],
    ),
    ("one goal, a third place, it doubled, in the same period a year earlier", []),
]


@pytest.mark.parametrize(("text", "meaning"), CASES)
def test_mentions_are_listed_in_order(
    text: str, meaning: list[tuple[str, str, object, str | None, str | None]]
) -> None:
    found = mentions(text, "en", date(2023, 12, 5))
    assert [(text[m.start : m.end], m.kind, m.value, m.unit, m.interval) for m in found] == meaning


def test_a_date_that_nothing_settles_is_left_out() -> None:
    assert mentions("on 27-28 November, last year", "en") == []


@pytest.mark.parametrize("reference", [date.min, date.max])
@pytest.mark.parametrize("text", ["999 weeks ago", "999 years from now", "next month", "yesterday", "last August"])
def test_a_reference_at_the_calendar_s_end_settles_nothing(text: str, reference: date) -> None:
    assert [mention for mention in mentions(text, "en", reference) if mention.kind == "date"] == []


def test_a_unit_that_is_no_whole_time_has_no_date() -> None:
    assert [mention.kind for mention in mentions("three kilograms ago", "en", date(2022, 12, 29))] == ["number"]


def test_a_language_without_lexicon_is_refused() -> None:
    with pytest.raises(KeyError):
        mentions("5", "tlh")


def test_english_is_guessed_when_nothing_speaks_for_another_language() -> None:
    assert guess_language("Trade grew by 5 percent.") == "en"
    assert guess_language("") == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Türkiye and Azerbaijan take stock of their trade and transport ties", "en"),
        ("Во втором квартале товарооборот составил 2,5 млрд долларов", "ru"),
        ("Компания «Қазақстан темір жолы» в прошлом году перевезла 24 млн тонн грузов", "ru"),
        ("Өткен жылы екі ел арасындағы сауда 2,5 млрд долларға жетті", "kk"),
        ("Өткөн жылы эки өлкөнүн ортосундагы соода 2,5 млрд долларга жетти", "ky"),
        ("Ўтган йили икки давлат ўртасидаги савдо 2,5 млрд долларга етди", "uz"),
        ("O‘tgan yili ikki davlat o‘rtasidagi savdo 2,5 mlrd dollarga yetdi", "uz"),
        ("Ötken jyly ekı el arasyndağy sauda 2,5 mlrd dollarğa jettı", "kk"),
        ("2 mlrd so‘m", "uz"),
        ("5 миллиард теңге", "kk"),
    ],
)
def test_a_language_is_guessed_from_its_letters_and_commonest_words(text: str, language: str) -> None:
    assert guess_language(text) == language
