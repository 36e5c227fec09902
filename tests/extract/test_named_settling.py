"""An event without a place is where the only other thing of its days was; what was signed then was signed there."""

from __future__ import annotations

import pytest

from .reading import read_named

SETTLED: list[tuple[str, str, str]] = [
    (
        "en",
        "The President of Peru paid a state visit to Chile on 5-6 June 2022. After talks in Arica the ministers signed "
        "the Treaty on the Protection of Lake Waters.",
        "Arica",
    ),
    (
        "ru",
        "Президент Армении находился в Грузии с официальным визитом 5–6 июня 2022 года. По итогам переговоров в Батуми "
        "подписано соглашение о транзите.",
        "Batumi",
    ),
    (
        "kk",
        "Армения президентінің Грузияға ресми сапары 2022 жылғы 5–6 маусымда өтті. Сапар барысында Батумиде транзит "
        "туралы келісімге қол қойылды.",
        "Batumi",
    ),
]


@pytest.mark.parametrize(("language", "text", "place"), SETTLED[1:])
def test_a_visit_is_where_its_papers_were_signed(language: str, text: str, place: str) -> None:
    visit, paper = sorted(read_named(text, language=language), key=lambda row: row["type"] != "event")
    assert (visit["place"], paper["place"]) == (place, place)
    assert "place" in visit["inferred"]
    assert "place: as what was signed and held on its days" in visit["rules"]


def test_a_town_that_no_table_gives_to_a_party_settles_nothing() -> None:
    language, text, _ = SETTLED[0]
    assert [row["place"] for row in read_named(text, language=language) if row["type"] == "event"] == [None]


def test_two_places_settle_nothing() -> None:
    text = (
        "Президент Армении находился в Грузии с официальным визитом 5–6 июня 2022 года. 5 июня 2022 года в Батуми "
        "подписано соглашение о транзите. 6 июня 2022 года в Тбилиси подписан меморандум о туризме."
    )
    assert [row["place"] for row in read_named(text, language="ru") if row["type"] == "event"] == [None]


def test_what_was_signed_in_another_month_settles_nothing() -> None:
    text = (
        "Президент Армении находился в Грузии с официальным визитом 5–6 июня 2022 года. "
        "В мае 2021 года в Батуми подписано соглашение о транзите."
    )
    assert [row["place"] for row in read_named(text, language="ru") if row["type"] == "event"] == [None]


WRITTEN: list[tuple[str, str, str | None]] = [
    (
        "ЕРЕВАН, 5 июня. 4–5 июня 2022 года прошёл официальный визит президента Грузии в Армению.",
        "2022-06-05",
        "Yerevan",
    ),
    # written at home, or long after
    ("ТБИЛИСИ, 5 июня. 4–5 июня 2022 года прошёл официальный визит президента Грузии в Армению.", "2022-06-05", None),
    ("ЕРЕВАН, 9 июня. 4–5 июня 2022 года прошёл официальный визит президента Грузии в Армению.", "2022-06-09", None),
]


@pytest.mark.parametrize(("text", "published", "place"), WRITTEN)
def test_a_report_is_written_where_the_visit_is(text: str, published: str, place: str | None) -> None:
    rows = read_named(text, published, "ru")
    assert [row["place"] for row in rows] == [place]


def test_a_visit_of_the_title_is_that_of_the_text() -> None:
    text = (
        "Joint Communiqué on the official visit of the President of the Republic of Peru to the Republic of Chile\n\n"
        "The President of Peru paid an official visit to Chile on 14-15 May 2022."
    )
    assert [row["date"] for row in read_named(text) if row["type"] == "event"] == ["2022-05-14/2022-05-15"]


def test_a_visit_the_other_way_stays() -> None:
    text = (
        "The President of Chile will pay an official visit to Peru.\n\n"
        "The President of Peru paid an official visit to Chile on 14-15 May 2022."
    )
    assert len([row for row in read_named(text) if row["type"] == "event"]) == 2
