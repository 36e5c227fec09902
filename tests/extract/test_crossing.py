"""States that goods cross, weeks told from the day of writing, and whose partner a state is."""

from __future__ import annotations

import pytest

from .reading import read, read_named, told

TRANSIT = [
    ("en", "Afghan transit through Pakistan fell to 1.1 million tonnes in 2023."),
    ("ru", "Афганский транзит через Пакистан сократился до 1,1 млн тонн в 2023 году."),
    ("kk", "2023 жылы Пәкістан аумағы арқылы ауған жүктерінің транзиті 1,1 млн тонна болды."),
    ("uz", "Pokiston hududi orqali afg'on tranzit yuklari 2023-yilda 1,1 mln tonnani tashkil etdi."),
]


@pytest.mark.parametrize(("language", "text"), TRANSIT)
def test_the_state_that_is_crossed_is_the_area_of_transit(language: str, text: str) -> None:
    assert [told(row, "indicator", "area", "counterpart") for row in read(text, language=language)] == [
        ("trade.transit", "PAK", "AFG")
    ]


PASSED = [
    ("en", "In 2023 Azerbaijan exported 5 million tonnes of goods to Türkiye through Georgia."),
    ("uz", "2023-yilda Ozarbayjon Turkiyaga Gruziya orqali 5 mln tonna mahsulot eksport qildi."),
]


@pytest.mark.parametrize(("language", "text"), PASSED)
def test_the_state_that_goods_pass_is_no_side_of_the_trade(language: str, text: str) -> None:
    assert [told(row, "indicator", "area", "counterpart") for row in read(text, language=language)] == [
        ("trade.exports", "AZE", "TUR")
    ]


WEEKS = [
    ("en", "Last week Peru and Laos signed 18 contracts in Lima."),
    ("ru", "На прошлой неделе Перу и Лаос подписали в Лиме 18 контрактов."),
    ("kk", "Өткен аптада Лимада Перу мен Лаос 18 келісімшартқа қол қойды."),
    ("uz", "O'tgan hafta Limada Peru va Laos 18 ta shartnoma imzoladi."),
]


@pytest.mark.parametrize(("language", "text"), WEEKS)
def test_what_was_signed_last_week_is_dated_from_monday_to_sunday(language: str, text: str) -> None:
    rows = read(text, "2024-02-06", language)
    assert [told(row, "value", "period") for row in rows] == [(18, "2024-01-29/2024-02-04")]


def test_a_week_is_no_period_of_a_flow() -> None:
    text = "Peru va Laos savdosi 2 mlrd dollarga yetganini o'tgan hafta vazir ma'lum qildi."
    assert [row["period"] for row in read(text, "2024-02-06", "uz")] == [None]


def test_a_forum_of_last_week_has_its_days() -> None:
    text = (
        "O'tgan hafta Toshkentda bo'lib o'tgan O'zbekiston va Qozog'iston biznes-forumida hujjatlar muhokama qilindi."
    )
    assert [told(row, "kind", "date", "place") for row in read_named(text, "2024-02-06", "uz")] == [
        ("forum", "2024-01-29/2024-02-04", "Tashkent")
    ]


PARTNERS = [
    ("en", "Germany is Poland's main partner, and Poland is the fifth largest trading partner for Germany."),
    ("uz", "Germaniya Polshaning asosiy savdo hamkori, Polsha esa Germaniya uchun beshinchi o'rinda turadi."),
]


@pytest.mark.parametrize(("language", "text"), PARTNERS)
def test_a_partner_for_a_state_is_ranked_among_its_own(language: str, text: str) -> None:
    assert [told(row, "value", "area", "counterpart") for row in read(text, language=language)] == [(5, "DEU", "POL")]
