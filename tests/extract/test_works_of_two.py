"""What two states build, own and send each other: its time, its states, and the other way round."""

from __future__ import annotations

from typing import Any

import pytest

from .reading import read, told

NO_TIME = [
    ("Peru and Chile. The Tacna line (233 km) was opened in 2022.", "en"),
    (
        "Peru and Chile. In 2014 a plant with a capacity of 1.2 million tonnes was opened in Tacna; it employs 250.",
        "en",
    ),
    ("Перу и Чили. В 2022 году открыта железная дорога Такна — Арика (233 км).", "ru"),
    ("Перу ва Чили. Узунлиги 5 км бўлган туннель 2006 йилда ишга туширилди.", "uz"),
]


@pytest.mark.parametrize(("text", "language"), NO_TIME)
def test_the_year_of_an_opening_is_not_the_time_of_a_length_or_a_capacity(text: str, language: str) -> None:
    rows = read(text, language=language)
    assert rows
    assert {row["period"] for row in rows} == {None}


def test_what_is_counted_in_a_year_keeps_it() -> None:
    (row,) = read("Peru and Chile. In 2022 the railway carried 340 thousand tonnes of freight.")
    assert row["period"] == "2022-01-01/2022-12-31"


PLANTS = [
    ("Chile and Peru. A solar plant of 90 MW is being built in Peru.", "en", ("PER", "CHL")),
    ("Чили и Монголия. В Монголии строятся на индийский и китайский кредиты две ГЭС на 90 МВт.", "ru", ("MNG", "CHL")),
    (
        "Tojikiston va Eron. 220 MVt quvvatga ega GES Eron sarmoyasi hisobiga Tojikistonda qurildi.",
        "uz",
        ("TJK", "IRN"),
    ),
]


@pytest.mark.parametrize(("text", "language", "parties"), PLANTS)
def test_a_plant_stands_in_one_state_and_is_told_as_of_both(text: str, language: str, parties: tuple[Any, ...]) -> None:
    (row,) = [row for row in read(text, language=language) if row["unit"] == "MW"]
    assert told(row, "area", "counterpart") == parties


FIRMS = [
    (
        "Chile and Peru trade. Around 40 Peruvian companies are active, from banks to cement.",
        ("enterprise.count", "CHL", "PER"),
    ),
    (
        "Chile and Peru trade. Twelve Peruvian companies are registered with the tax office.",
        ("enterprise.count", "CHL", "PER"),
    ),
    # companies at an event, of a third state or of nobody are counted as before
    ("Chile and Peru trade. Around 40 Peruvian companies asked for a hearing.", ("other", "PER", "CHL")),
    ("Chile and Peru trade. Around 40 companies are active.", ("other", "CHL", "PER")),
]


def test_works_that_firms_do_are_not_where_they_work() -> None:
    (row,) = read("Чили и Перу торгуют. Сорок перуанских компаний ведут дорожные работы.", language="ru")
    assert row["indicator"] == "other"


@pytest.mark.parametrize(("text", "expected"), FIRMS)
def test_firms_of_one_state_that_are_at_work_are_in_the_other(text: str, expected: tuple[Any, ...]) -> None:
    (row,) = read(text)
    assert told(row, "indicator", "area", "counterpart") == expected


TURNED = [
    (
        "In 2023 187,000 Chinese tourists visited Mongolia, the flow in the opposite direction was 1.3 million people.",
        "en",
    ),
    (
        "Монголию посетили 187 тыс. туристов из Китая, поток в обратном направлении превысил 1,3 млн человек.",
        "ru",
    ),
    ("В 2023 году Монголию посетили 187 тыс. туристов из Китая. Обратный поток составил 1,3 млн человек.", "ru"),
]


@pytest.mark.parametrize(("text", "language"), TURNED)
def test_the_opposite_flow_has_the_same_states_the_other_way_round(text: str, language: str) -> None:
    there, back = read(text, language=language)
    assert told(there, "area", "counterpart") == ("MNG", "CHN")
    assert told(back, "area", "counterpart", "indicator") == ("CHN", "MNG", "tourism.arrivals")


def test_goods_carried_through_a_state_are_transit_and_through_a_port_freight() -> None:
    crossed, handled = read(
        "Iran and Tajikistan. In 2023 1.2 million tonnes of Tajik goods were carried through Iran. "
        "In 2023 2 million tonnes of cargo were carried through the port of Dushanbe."
    )
    assert told(crossed, "indicator", "area", "counterpart") == ("trade.transit", "IRN", "TJK")
    assert handled["indicator"] == "transport.freight"


BACK = [
    (
        "Trade between Chile and Peru was $731 million in 2022. Imports were $700 million, exports $31 million.\n\n"
        "In the first five months of 2023 the figure was $330 million.",
        "en",
        "trade.turnover",
    ),
    (
        "Товарооборот Чили и Перу составил 731 млн долларов. Импорт составил 700 млн, экспорт 31 млн долларов.\n\n"
        "За пять месяцев 2023 года показатель достиг 330 млн долларов.",
        "ru",
        "trade.turnover",
    ),
    # with one flow alone the figure goes on of it
    (
        "Chilean exports to Peru were $31 million in 2022.\n\nIn the first half of 2023 the figure was $33 million.",
        "en",
        "trade.exports",
    ),
]


@pytest.mark.parametrize(("text", "language", "indicator"), BACK)
def test_after_both_flows_the_figure_is_their_sum(text: str, language: str, indicator: str) -> None:
    assert read(text, language=language)[-1]["indicator"] == indicator


COINS = [
    ("Senegal's and Morocco's trade. Senegal's agency puts imports from Morocco at 118 billion CFA francs.", "XOF"),
    ("Gabon's and Morocco's trade. Gabon's agency puts imports from Morocco at 118 billion CFA francs.", "XAF"),
    ("Senegal's and Morocco's trade. Imports of Senegal made 118 billion Swiss francs.", "CHF"),
]


@pytest.mark.parametrize(("text", "coin"), COINS)
def test_the_cfa_franc_is_that_of_the_state(text: str, coin: str) -> None:
    assert read(text)[-1]["unit"] == coin


def test_the_month_of_an_imprint_is_not_the_time_of_the_text() -> None:
    text = "Briefing note. Ulaanbaatar, April 2024\n\nChina takes 72.6 percent of the trade of Mongolia."
    (row,) = read(text, published="2024-04")
    assert row["period"] is None
    (row,) = read("Exports of Mongolia to China fell in April 2024 to $3 million.", published="2024-04")
    assert row["period"] == "2024-04-01/2024-04-30"


SHARES_OF_POWER = [
    ("В 2021 году Камбоджа купила у Лаоса 3,1 млрд кВт·ч, или 27 % своего потребления.", "ru"),
    ("In 2021 Cambodia imported 1.06 terawatt-hours of electricity from Laos, 9 percent of its consumption.", "en"),
]


@pytest.mark.parametrize(("text", "language"), SHARES_OF_POWER)
def test_a_share_beside_electricity_is_of_electricity(text: str, language: str) -> None:
    whole, share = read(text, language=language)
    assert told(whole, "indicator", "area", "counterpart") == ("energy.electricity", "LAO", "KHM")
    assert told(share, "indicator", "area", "counterpart") == ("energy.electricity", "LAO", "KHM")


def test_a_share_of_a_sum_of_imports_is_of_imports() -> None:
    *_, share = read("In 2021 Cambodia imported goods worth $10 million from Laos, 9 percent of its imports.")
    assert share["indicator"] == "trade.imports"
