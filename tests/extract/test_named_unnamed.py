"""Agreements, visits and bodies that have no name of their own: told by their kind, their parties and their date."""

from __future__ import annotations

from typing import Any

import pytest

from .reading import read_named, told

AGREEMENTS: list[tuple[str, str, tuple[Any, ...]]] = [
    (
        "en",
        "A bilateral investment treaty was signed by Georgia and Latvia on 5 May 2019 in Riga.",
        ("treaty", ["GEO", "LVA"], "2019-05-05", "Riga"),
    ),
    (
        "en",
        "Georgia and Latvia concluded a free trade agreement in June 2018.",
        ("agreement", ["GEO", "LVA"], "2018-06", None),
    ),
    (
        "ru",
        "Грузия и Латвия заключили инвестиционное соглашение в июне 2018 года.",
        ("agreement", ["GEO", "LVA"], "2018-06", None),
    ),
    ("ru", "5 мая 2019 года Грузия и Латвия подписали соглашение.", ("agreement", ["GEO", "LVA"], "2019-05-05", None)),
    (
        "kk",
        "2019 жылғы 5 мамырда Тбилисиде Грузия мен Латвия достық туралы шартқа қол қойды.",
        ("treaty", ["GEO", "LVA"], "2019-05-05", "Tbilisi"),
    ),
    (
        "uz",
        "2018-yil iyun oyida Gruziya va Latviya o'rtasida erkin savdo bitimi tuzildi.",
        ("agreement", ["GEO", "LVA"], "2018-06", None),
    ),
]

NONE = [
    ("en", "Georgia and Latvia want to sign an agreement."),
    ("en", "In 2019 Georgia signed an agreement."),
    ("en", "In 2023 some 12 thousand Georgians visited Latvia."),
    ("ru", "В 2023 году Латвию посетили 12 тысяч туристов."),
]

OTHERS: list[tuple[str, str, tuple[Any, ...]]] = [
    (
        "en",
        "The President of Georgia visited Armenia on 12 March 2024.",
        ("visited", "visit", ["ARM", "GEO"], "2024-03-12"),
    ),
    (
        "en",
        "Foreign ministers of Georgia and Armenia held talks in Yerevan on 12 March 2024.",
        ("held talks in Yerevan", "meeting", ["ARM", "GEO"], "2024-03-12"),
    ),
    (
        "ru",
        "Премьер-министр Грузии посетил Ереван 12 марта 2024 года.",
        ("посетил Ереван", "visit", ["ARM", "GEO"], "2024-03-12"),
    ),
    (
        "kk",
        "Грузин-армян үкіметаралық комиссиясының 12-отырысы 2024 жылғы 3–4 маусымда Тбилисиде өтті.",
        ("комиссиясының 12-отырысы", "meeting", ["ARM", "GEO"], "2024-06-03/2024-06-04"),
    ),
    (
        "uz",
        "Gruziya-Armaniston hukumatlararo komissiyasining 12-yig'ilishi 2024-yil 3-4-iyun kunlari Tbilisida bo'lib "
        "o'tdi.",
        ("komissiyasining 12-yig'ilishi", "meeting", ["ARM", "GEO"], "2024-06-03/2024-06-04"),
    ),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), AGREEMENTS)
def test_an_agreement_without_a_name_is_told_by_parties_and_date(
    language: str, sentence: str, expected: tuple[Any, ...]
) -> None:
    (row,) = [row for row in read_named(sentence, language=language) if row["type"] == "agreement"]
    assert told(row, "kind", "parties", "signed", "place") == expected


@pytest.mark.parametrize(("language", "sentence"), NONE)
def test_what_is_not_told_of_two_states_and_a_day_is_no_claim(language: str, sentence: str) -> None:
    assert read_named(sentence, language=language) == []


@pytest.mark.parametrize(("language", "sentence", "expected"), OTHERS)
def test_visits_and_sessions(language: str, sentence: str, expected: tuple[Any, ...]) -> None:
    found = [row for row in read_named(sentence, language=language) if row["type"] == "event"]
    assert [told(row, "quote", "kind", "parties", "date") for row in found] == [expected]


def test_a_joint_body_is_told_by_its_founding() -> None:
    (row,) = read_named("The first joint Georgian-Armenian investment fund was set up in 2022.")
    assert told(row, "kind", "parties", "founded") == ("fund", ["ARM", "GEO"], "2022")


BODIES = [
    ("ru", "В 2021 году создан Белорусско-сербский деловой совет.", ("council", ["BLR", "SRB"], "2021")),
    ("kk", "2021 жылы Беларусь-Сербия іскерлік кеңесі құрылды.", ("council", ["BLR", "SRB"], "2021")),
    ("uz", "2021-yilda Belarus–Serbiya ishbilarmonlar kengashi tashkil etildi.", ("council", ["BLR", "SRB"], "2021")),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), BODIES)
def test_a_council_of_two_states_is_told_by_its_founding(
    language: str, sentence: str, expected: tuple[Any, ...]
) -> None:
    (row,) = read_named(sentence, language=language)
    assert told(row, "kind", "parties", "founded") == expected


def test_the_day_of_publication_dates_what_a_sentence_says_of_it() -> None:
    text = "In Belgrade on 14 May the sides signed a memorandum on tourism between Belarus and Serbia."
    (row,) = read_named(text, published="2024-05-14")
    assert told(row, "signed", "place") == ("2024-05-14", "Belgrade")
    assert [
        row["quote"] for row in read_named("MINSK, 14 May 2024 (BNA) -- Belarus and Serbia met.", "2024-05-14")
    ] == []


def test_when_a_body_was_founded_is_not_when_it_met() -> None:
    found = read_named("The Belarus-Serbia Business Council, founded in 2021, met in Minsk.")
    assert [row["type"] for row in found] == ["institution"]
