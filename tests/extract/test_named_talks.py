"""Agreements that are still negotiated, and names that begin after the persons who sign."""

from __future__ import annotations

import pytest

from .reading import read_named

TALKS = [
    ("Negotiations on the Free Trade Agreement between Peru and Laos are to be concluded by 2026.", "en", "planned"),
    ("Peru and Laos are negotiating a Comprehensive Economic Partnership Agreement.", "en", "planned"),
    ("Peru and Laos concluded negotiations on the Comprehensive Economic Partnership Agreement.", "en", "planned"),
    ("After long negotiations, Peru and Laos signed the Free Trade Agreement on 5 January 2024.", "en", "signed"),
    ("Перу и Лаос ведут переговоры о Всеобъемлющем соглашении об экономическом партнёрстве.", "ru", "planned"),
    ("Перу мен Лаос келіссөздер қорытындысында Еркін сауда туралы келісімге қол қойды.", "kk", "signed"),
]


@pytest.mark.parametrize(("text", "language", "status"), TALKS)
def test_what_is_negotiated_is_not_signed(text: str, language: str, status: str) -> None:
    assert [row["status"] for row in read_named(text, language=language) if row["type"] == "agreement"] == [status]


SIGNING = [
    (
        "Қырғызстан президенті Садыр Жапаров пен Тәжікстан президенті Эмомали Рахмон "
        "Мемлекеттік шекара туралы шартқа қол қойды.",
        "kk",
        "Мемлекеттік шекара туралы шартқа",
    ),
    (
        "Gruziya Prezidenti Salome Zurabishvili va Latviya Prezidenti Egils Levits "
        "madaniyat sohasida hamkorlik to'g'risidagi bitimni imzoladi.",
        "uz",
        "madaniyat sohasida hamkorlik to'g'risidagi bitimni",
    ),
]


@pytest.mark.parametrize(("text", "language", "quote"), SIGNING)
def test_who_signs_is_no_part_of_the_name(text: str, language: str, quote: str) -> None:
    assert [row["quote"] for row in read_named(text, language=language) if row["type"] == "agreement"] == [quote]


def test_a_name_ends_before_what_is_to_be() -> None:
    rows = read_named("The Agreement on Free Trade between Peru and Laos is to be signed in 2026.")
    assert [row["quote"] for row in rows] == ["Agreement on Free Trade between Peru and Laos"]


MET_AT_THE_END = [
    ("Иран мен Армения. Екі ел премьер-министрлері 2024 жылғы 5 наурызда Тегеранда кездесті.", "kk", "2024-03-05"),
    ("O‘zbekiston vaziri Vyetnam vaziri bilan 12-fevral kuni Toshkentda uchrashdi.", "uz", "2024-02-12"),
    ("Председатель КНР и президент Монголии встречались 19 октября 2023 года в Пекине.", "ru", "2023-10-19"),
    # teams that play, and a meeting of no day
    ("Иран мен Армения. Екі ел командалары 2024 жылғы 5 наурызда Тегеранда кездесті.", "kk", None),
    ("O‘zbekiston vaziri Vyetnam vaziri bilan Toshkentda uchrashdi.", "uz", None),
]


@pytest.mark.parametrize(("text", "language", "date"), MET_AT_THE_END)
def test_who_met_stands_before_a_verb_that_comes_last(text: str, language: str, date: str | None) -> None:
    events = [row for row in read_named(text, language=language) if row["type"] == "event"]
    assert [row["date"] for row in events] == ([date] if date else [])
