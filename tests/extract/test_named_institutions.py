"""Institutions between states, and bodies that one opens in the other."""

from __future__ import annotations

from typing import Any

import pytest

from .reading import read_named, told

INSTITUTION = ("quote", "kind", "parties", "founded", "status")

TOLD: list[tuple[str, str, tuple[Any, ...]]] = [
    (
        "en",
        "The Joint Intergovernmental Commission of Ghana and Togo has worked for years.",
        ("Joint Intergovernmental Commission of Ghana and Togo", "commission", ["GHA", "TGO"], None, "operating"),
    ),
    (
        "en",
        "Togo opened a Consulate General in Accra in 2018.",
        ("Consulate General in Accra", "consulate", ["GHA", "TGO"], "2018", "operating"),
    ),
    (
        "en",
        "The Chile-Peru Business Council unites 80 firms.",
        ("Chile-Peru Business Council", "council", ["CHL", "PER"], None, "operating"),
    ),
    (
        "ru",
        "Вырос капитал Российско-Белорусского фонда развития.",
        ("Российско-Белорусского фонда развития", "fund", ["BLR", "RUS"], None, "operating"),
    ),
    (
        "ru",
        "Создано совместное предприятие «Агро» с участием Армении и Грузии.",
        ("совместное предприятие «Агро»", "company", ["ARM", "GEO"], None, "operating"),
    ),
    (
        "uz",
        "Грузин-Арман тараққиёт жамғармасининг капитали ошди.",
        ("Грузин-Арман тараққиёт жамғармасининг", "fund", ["ARM", "GEO"], None, "operating"),
    ),
    (
        "kk",
        "Грузия мен Армения бірлескен инвестициялық қор құрды.",
        ("Грузия мен Армения бірлескен инвестициялық қор", "fund", ["ARM", "GEO"], None, "operating"),
    ),
    (
        "ru",
        "Межправительственная армяно-грузинская комиссия провела заседание в мае.",
        ("Межправительственная армяно-грузинская комиссия", "commission", ["ARM", "GEO"], None, "operating"),
    ),
    (
        "kk",
        "Грузия мен Арменияның Жоғары деңгейдегі ынтымақтастық кеңесінің отырысы мамырда өтті.",
        (
            "Грузия мен Арменияның Жоғары деңгейдегі ынтымақтастық кеңесінің",
            "council",
            ["ARM", "GEO"],
            None,
            "operating",
        ),
    ),
    (
        "uz",
        "Armaniston – Gruziya savdo-sanoat palatasi 2018-yilda tashkil etilgan.",
        ("Armaniston – Gruziya savdo-sanoat palatasi", "association", ["ARM", "GEO"], "2018", "operating"),
    ),
    (
        "en",
        "Ghana and Togo decided to set up a joint business council and to hold a forum.",
        ("joint business council", "council", ["GHA", "TGO"], None, "planned"),
    ),
    (
        "kk",
        "Батумиде Арменияның бас консулдығы бар.",
        ("Арменияның бас консулдығы", "consulate", ["ARM", "GEO"], None, "operating"),
    ),
    (
        "ru",
        "В 2007 году в Батуми открыт филиал Ереванского государственного университета Армении.",
        ("филиал Ереванского государственного университета Армении", "university", ["ARM", "GEO"], "2007", "operating"),
    ),
    (
        "kk",
        "Батумиде Армения мәдениет орталығы 2022 жылы ашылған.",
        ("Армения мәдениет орталығы", "centre", ["ARM", "GEO"], "2022", "operating"),
    ),
    (
        "ru",
        "15 января 2024 года прошла восьмая сессия Координационного комитета, Грузия и Армения обсудили транзит.",
        ("Координационного комитета", "commission", ["ARM", "GEO"], None, "operating"),
    ),
    (
        "en",
        "A joint commission on river navigation will be created by Ghana and Togo.",
        ("joint commission on river navigation", "commission", ["GHA", "TGO"], None, "planned"),
    ),
]

PASSED_OVER: list[str] = [
    "The Ministry of Trade of Ghana and the Central Bank of Ghana keep the figures of Togo.",
    "The UN Security Council discussed Ghana and Togo.",
    "There are 120 joint ventures of Peru and Chile, all opened since 2015.",
    "Councils and commissions of Peru and Chile are many.",
    "The Chamber of Commerce of Togo published its report on Ghana.",
]


@pytest.mark.parametrize(("language", "text", "fields"), TOLD)
def test_an_institution_is_claimed(language: str, text: str, fields: tuple[Any, ...]) -> None:
    rows = read_named(text, language=language)
    assert [told(row, *INSTITUTION) for row in rows if row["type"] == "institution"] == [fields]


@pytest.mark.parametrize("text", PASSED_OVER)
def test_own_offices_world_bodies_and_counts_are_none(text: str) -> None:
    assert [row for row in read_named(text) if row["type"] == "institution"] == []


def test_a_verb_is_no_part_of_an_embassys_name() -> None:
    (row,) = read_named("Посольство Грузии в Ереване работает с 2015 года.", language="ru")
    assert told(row, "quote", "founded", "place") == ("Посольство Грузии в Ереване", "2015", "Yerevan")


SITES = [
    ("en", "Poland opened consulates in Brest, Grodno and Vitebsk, Belarus.", ["Brest", "Grodno", "Vitebsk"]),
    ("ru", "Консульства Польши в Беларуси действуют в Бресте и Гродно.", ["Brest", "Grodno"]),
    ("en", "Poland opened a consulate in Brest, Belarus, in May.", ["Brest"]),
    ("en", "Peru runs a consulate in Arica, and LAN earns money in Chile.", ["Arica"]),
    ("en", "Peru has consulates in Puerto Natales and Arica, Chile.", ["Puerto Natales", "Arica"]),
]


@pytest.mark.parametrize(("language", "text", "places"), SITES)
def test_one_body_in_each_town(language: str, text: str, places: list[str]) -> None:
    rows = read_named(text, language=language)
    assert [row["place"] for row in rows] == places
    assert len({row["name"] for row in rows}) == len(places)
    assert all(text[row["start"] : row["end"]] == row["quote"] for row in rows)


BODIES = [
    ("en", "A binational commission for the Lauca basin of Peru and Chile was created in 2014.", "commission"),
    ("ru", "В Тбилиси работает Армянский центр науки и культуры.", "centre"),
    ("ru", "В Батуми с 2019 года функционирует почётное консульство.", "consulate"),
]


@pytest.mark.parametrize(("language", "text", "kind"), BODIES)
def test_what_is_common_by_its_nature_needs_no_second_state(language: str, text: str, kind: str) -> None:
    (row,) = read_named(f"{text} Армения и Грузия дружат." if language == "ru" else text, language=language)
    assert row["kind"] == kind


def test_a_joint_company_is_founded() -> None:
    (row,) = read_named("Армения и Грузия договорились создать совместную инвестиционную компанию.", language="ru")
    assert told(row, "kind", "parties", "status") == ("company", ["ARM", "GEO"], "planned")


def test_who_opens_is_not_opened() -> None:
    text = "Lima State University inaugurated a joint centre of Peru and Chile in May 2023."
    assert [row["kind"] for row in read_named(text)] == ["centre"]


def test_a_planned_body_is_not_at_work() -> None:
    (row,) = read_named("Chile will open a trading house in Lima, Peru, in 2025.")
    assert told(row, "kind", "status", "modality", "place") == ("centre", "planned", "planned", "Lima")


def test_who_sits_is_no_part_of_the_bodys_name() -> None:
    rows = read_named(
        "Қырғызстан президенті Садыр Жапаров пен Әзербайжан президенті Ильхам Әлиев Мемлекетаралық кеңестің екінші "
        "отырысын өткізді.",
        "2024-05-21",
        "kk",
    )
    assert [row["name"] for row in rows] == ["Interstate Council", "Second Meeting of Interstate Council"]


SUPREME = [
    ("uz", "Pokiston va Eron hamkor. Strategik hamkorlik oliy kengashining yettinchi yig‘ilishi Islomobodda o‘tdi."),
    ("uz", "Pokiston va Eron hamkor. Oliy darajali strategik hamkorlik kengashining yettinchi yig‘ilishi o‘tdi."),
    ("kk", "Пәкістан мен Иран дос. Стратегиялық ынтымақтастық жоғары кеңесінің жетінші отырысы Исламабадта өтті."),
]


@pytest.mark.parametrize(("language", "text"), SUPREME)
def test_a_council_of_two_states_is_known_however_its_rank_is_told(language: str, text: str) -> None:
    council, meeting = read_named(text, language=language)
    assert (council["kind"], council["parties"]) == ("council", ["IRN", "PAK"])
    assert "Strategic Cooperation" in council["name"]
    assert meeting["name"].startswith("Seventh Meeting of the ")


SHARED = [
    ("Peru and Chile are neighbours. The joint permanent commission met in Lima on 4 May 2023.", "en", "commission"),
    (
        "Перу и Чили. 23 августа в Лиме состоялось заседание совместной пограничной комиссии.",
        "ru",
        "пограничной комиссии",
    ),
    ("Перу ва Эрон ўртасидаги қўшма комиссиянинг 16-йиғилиши Лимада якунланди.", "uz", "комиссиянинг"),
]


@pytest.mark.parametrize(("text", "language", "quote"), SHARED)
def test_a_joint_commission_is_of_the_two_states_of_the_text(text: str, language: str, quote: str) -> None:
    (row,) = [row for row in read_named(text, language=language) if row["type"] == "institution"]
    assert quote in row["quote"]
    assert (row["kind"], len(row["parties"])) == ("commission", 2)


def test_a_commission_of_one_state_is_none() -> None:
    text = "Peru and Chile are neighbours. The election commission met in Lima on 4 May 2023."
    assert not [row for row in read_named(text) if row["type"] == "institution"]
