"""What a sentence leaves to be understood: who its people are, what its number is a part of, whose year it is not."""

from __future__ import annotations

from typing import Any

import pytest

from .reading import read, told

PAIR = {"ru": "БЕЛГРАД, 3 марта. Сербия и Черногория торгуют.", "en": "Serbia and Montenegro trade."}

PEOPLE = [
    ("Some 3,500 Senegalese study in Moroccan universities.", ("education.students", 3500, "MAR", "SEN")),
    ("25,000 Senegalese live in Morocco.", ("people.diaspora", 25_000, "MAR", "SEN")),
    ("The Moroccan community in Senegal is estimated at 8,000 people.", ("people.diaspora", 8000, "SEN", "MAR")),
    # an adjective before what it describes names no people
    ("20 Senegalese companies live off the trade with Morocco.", ("other", 20, "SEN", "MAR")),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people_are_known_by_what_they_do(text: str, expected: tuple[Any, ...]) -> None:
    row = read(f"Morocco and Senegal are friends. {text}")[-1]
    assert told(row, "indicator", "value", "area", "counterpart") == expected


def test_since_relations_began_it_is_trade_that_has_grown() -> None:
    text = "Чили мен Корея. 1990 жылы дипломатиялық қатынас орнағаннан бері сауда 200 есе өсті."
    (row,) = read(text, language="kk")
    assert told(row, "indicator", "measure") == ("trade.turnover", "change_pct")


FROM_TO = [
    ("Сеул мен Улаанбаатар арасындағы рейстер саны аптасына 9-дан 16-ға дейін көбейді.", "kk"),
    ("Seul va Ulan-Bator o'rtasidagi reyslar soni haftasiga 9 dan 16 taga ko'paydi.", "uz"),
]


@pytest.mark.parametrize(("text", "language"), FROM_TO)
def test_from_and_to_by_endings_are_two_numbers(text: str, language: str) -> None:
    rows = read(text, language=language)
    assert [told(row, "indicator", "value") for row in rows] == [("transport.flights", 9), ("transport.flights", 16)]


PARTS = [
    ("Chile and Peru. The works will cost €110 million, of which 50 million will come from a bank.", "en"),
    ("Чили и Перу. Работы обойдутся в 110 млн евро; из них 50 млн предоставит инвестиционный банк.", "ru"),
]


@pytest.mark.parametrize(("text", "language"), PARTS)
def test_a_part_of_a_sum_is_a_sum(text: str, language: str) -> None:
    whole, part = read(text, language=language)
    assert told(whole, "value", "unit") == (110_000_000, "EUR")
    assert told(part, "value", "unit") == (50_000_000, "EUR")


def test_a_part_that_is_named_behind_a_dash_is_of_that() -> None:
    text = "Чили мен Корея. Кореяда 52 мың Чили азаматы тұрады, олардың 7,3 мыңы – студенттер."
    assert [told(row, "indicator", "value") for row in read(text, language="kk")] == [
        ("people.diaspora", 52_000),
        ("education.students", 7300),
    ]


def test_how_far_the_work_is_measures_nothing_else() -> None:
    rows = read("Chile and Peru. A line, which will let them trade 400 MW, is 60 percent complete.")
    assert [row["unit"] for row in rows] == ["MW"]


def test_a_stock_at_the_end_of_a_year_is_of_its_last_day() -> None:
    text = "Чили мен Корея. 2022 жылдың соңындағы жағдай бойынша жинақталған инвестиция 1,1 млрд долларға бағаланады."
    (row,) = read(text, language="kk")
    assert told(row, "indicator", "period") == ("investment.stock", "2022-12-31")


def test_a_share_of_a_stock_is_of_its_day() -> None:
    text = (
        "At the end of 2022 the stock of Peruvian direct investment in Chile was $2.1 billion, 28 percent of the whole."
    )
    assert [row["period"] for row in read(text)] == ["2022-12-31", "2022-12-31"]


def test_half_and_half_is_no_figure() -> None:
    rows = read("Chile and Peru. The power station (696 MW) is owned half and half.")
    assert [row["unit"] for row in rows] == ["MW"]


def test_what_was_is_of_no_year_to_come() -> None:
    text = "Chile and Peru. The plant is to be finished in 2027 and will cost $300 million.\n\n"
    *_, visited = read(text + "620,000 tourists from Chile visited Peru.")
    assert told(visited, "indicator", "period") == ("tourism.arrivals", None)


def test_what_ought_to_be_reached_is_an_aim() -> None:
    (row,) = read("Chile and Peru. By 2030 trade should reach half a billion dollars.")
    assert told(row, "type", "deadline") == ("target", "2030-12-31")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Chile and Peru. The pipeline will be able to carry 1.5 billion cubic metres a year.", "en"),
        ("Чили и Перу. Трубопровод сможет пропускать 1,5 млрд кубометров в год.", "ru"),
    ],
)
def test_the_cubic_metres_of_a_pipeline_are_gas(text: str, language: str) -> None:
    assert read(text, language=language)[0]["indicator"] == "energy.gas"


COME = [
    ("Ежегодно Камбоджу посещали 360 тыс. граждан Лаоса.", "ru"),
    ("In 2022 8,900 Laotians visited Cambodia.", "en"),
    ("8,900 Laotians spent their holidays in Cambodia in 2022.", "en"),
]


@pytest.mark.parametrize(("text", "language"), COME)
def test_people_beside_a_verb_of_coming_are_visitors(text: str, language: str) -> None:
    row = read(text, language=language)[0]
    assert told(row, "indicator", "area", "counterpart") == ("tourism.arrivals", "KHM", "LAO")


def test_who_went_the_other_way_is_counted_as_who_came() -> None:
    text = "Laos and Cambodia. In 2022 8,900 tourists from Laos visited Cambodia, while 3,100 went the other way."
    came, went = read(text)
    assert told(came, "area", "counterpart", "value") == ("KHM", "LAO", 8900)
    assert told(went, "area", "counterpart", "value") == ("LAO", "KHM", 3100)


def test_a_share_of_a_flow_has_its_states() -> None:
    text = "Of the $214 million worth of goods that Laos bought from Cambodia in 2022, fish made up 71 percent."
    whole, share = read(text)
    assert told(whole, "indicator", "area", "counterpart") == told(share, "indicator", "area", "counterpart")


SEEN_FROM = [
    (
        "За 2022 год внешнеторговый оборот Черногории с Сербией достиг 1,05 млрд евро. "
        "На импорт пришлось 930 млн евро, на экспорт — 120 млн.",
        "ru",
    ),
    (
        "Trade turnover of Montenegro with Serbia was €1.05 billion. Imports were €930 million, exports €120 million.",
        "en",
    ),
]


@pytest.mark.parametrize(("text", "language"), SEEN_FROM)
def test_the_flows_of_a_state_s_trade_with_another_are_its_own(text: str, language: str) -> None:
    _, bought, sold = read(f"{PAIR[language]} {text}", language=language)
    assert told(bought, "indicator", "area", "counterpart") == ("trade.imports", "MNE", "SRB")
    assert told(sold, "indicator", "area", "counterpart") == ("trade.exports", "MNE", "SRB")


def test_a_question_leaves_its_answer_no_further_from_what_was_said() -> None:
    text = "– 2021-yilda Laos va Xitoy savdo aylanmasi 180 million dollarga yetdi.\n\n– Joriy yilda nima bo‘ldi?\n\n"
    *_, last = read(text + "– Yanvar-fevralda 34 million dollar bo‘ldi.", "2022-03-18", "uz")
    assert told(last, "indicator", "period") == ("trade.turnover", "2022-01-01/2022-02-28")
