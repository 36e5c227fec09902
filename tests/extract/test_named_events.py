"""Events as told in sentences; only those that are named, numbered or dated."""

from __future__ import annotations

from typing import Any

import pytest

from .reading import read_named, told

EVENT = ("kind", "parties", "date", "place", "modality")

TOLD: list[tuple[str, str, tuple[Any, ...]]] = [
    (
        "en",
        "The President of Peru paid a state visit to Chile on 5-6 June 2022.",
        ("visit", ["CHL", "PER"], "2022-06-05/2022-06-06", None, "asserted"),
    ),
    (
        "en",
        "Ministers of Peru and Chile met in Arequipa on 7 February 2024.",
        ("meeting", ["CHL", "PER"], "2024-02-07", "Arequipa", "asserted"),
    ),
    (
        "en",
        "Kenya and Uganda hosted the Nairobi Investment Forum in October 2022.",
        ("forum", ["KEN", "UGA"], "2022-10", None, "asserted"),
    ),
    ("en", "2019 was declared the Year of Chile in Peru.", ("year", ["CHL", "PER"], "2019", None, "asserted")),
    (
        "en",
        "Diplomatic relations between Ghana and Togo were established on 12 March 1961.",
        ("relations", ["GHA", "TGO"], "1961-03-12", None, "asserted"),
    ),
    (
        "ru",
        "14 мая 2023 года в Тбилиси прошёл третий форум регионов Армении и Грузии.",
        ("forum", ["ARM", "GEO"], "2023-05-14", "Tbilisi", "asserted"),
    ),
    (
        "kk",
        "2023 жылғы 15 мамырда Бакуде Түркия мен Әзербайжан үкіметаралық комиссиясының үшінші отырысы өтті.",
        ("meeting", ["AZE", "TUR"], "2023-05-15", "Baku", "asserted"),
    ),
    (
        "uz",
        "2023-yil 15-may kuni Bokuda Turkiya va Ozarbayjon komissiyasining uchinchi yig'ilishi bo'lib o'tdi.",
        ("meeting", ["AZE", "TUR"], "2023-05-15", "Baku", "asserted"),
    ),
    (
        "en",
        "The fifth session of the Ghana-Togo Commission is scheduled for October 2025 in Accra.",
        ("meeting", ["GHA", "TGO"], "2025-10", "Accra", "planned"),
    ),
    (
        "en",
        "Soldiers of Ghana and Togo trained in the Volta-3 exercise from 4 to 15 May 2023.",
        ("exercise", ["GHA", "TGO"], "2023-05-04/2023-05-15", None, "asserted"),
    ),
    (
        "en",
        "A declaration on trade was adopted at the consultations of Ghana and Togo in Accra on 17 September 2020.",
        ("meeting", ["GHA", "TGO"], "2020-09-17", "Accra", "asserted"),
    ),
    (
        "en",
        "The Presidents of Peru and Chile chaired the talks at Torre Tagle on Sunday, 12 June 2022.",
        ("meeting", ["CHL", "PER"], "2022-06-12", None, "asserted"),
    ),
    (
        "en",
        "Days of Ghanaian Cinema were held in Lomé, Togo, in May 2023.",
        ("other", ["GHA", "TGO"], "2023-05", "Lomé", "asserted"),
    ),
    (
        "ru",
        "В июне 2024 года в Тбилиси пройдут Дни армянской культуры.",
        ("other", ["ARM", "GEO"], "2024-06", "Tbilisi", "planned"),
    ),
]

PASSED_OVER: list[str] = [
    "Meetings between officials of Peru and Chile are held often.",
    "Diplomatic relations between Ghana and Togo are excellent.",
    "Egypt's parliament met to discuss the budget of Sudan.",
    "Visitors from Peru like the conference rooms of Chile.",
    "The year was good for Peru and Chile.",
    "The week was long for Peru and Chile.",
    "Prior to the visit, Peru and Chile exchanged notes in May 2023.",
]


@pytest.mark.parametrize(("language", "text", "fields"), TOLD)
def test_an_event_is_claimed(language: str, text: str, fields: tuple[Any, ...]) -> None:
    rows = read_named(text, language=language)
    assert [told(row, *EVENT) for row in rows if row["type"] == "event"] == [fields]


@pytest.mark.parametrize("text", PASSED_OVER)
def test_what_is_neither_named_nor_dated_is_no_event(text: str) -> None:
    assert [row for row in read_named(text) if row["type"] == "event"] == []


def test_the_second_after_the_first() -> None:
    rows = read_named(
        "The first forum of Peru and Chile was held in Lima in May 2018, the second in Tacna in June 2020."
    )
    assert [told(row, "kind", "date") for row in rows] == [("forum", "2018-05"), ("forum", "2020-06")]


NEXT = [
    (
        "en",
        "The ninth session of the Ghana-Togo Commission was held in Lomé in May 2023. The tenth is planned for 2025.",
    ),
    (
        "en",
        "The ninth session of the Ghana-Togo Commission was held in Lomé in May 2023. The next will be held in 2025.",
    ),
    (
        "ru",
        "Девятое заседание комиссии Армении и Грузии прошло в мае 2023 года. Десятое планируется провести в 2025 году.",
    ),
    ("ru", "Девятое заседание комиссии Армении и Грузии прошло в мае 2023 года. Следующее состоится в 2025 году."),
]


@pytest.mark.parametrize(("language", "text"), NEXT)
def test_a_sentence_can_begin_with_the_next_of_a_row(language: str, text: str) -> None:
    rows = [row for row in read_named(text, language=language) if row["type"] == "event"]
    assert [told(row, "kind", "date", "modality") for row in rows] == [
        ("meeting", "2023-05", "asserted"),
        ("meeting", "2025", "planned"),
    ]


def test_an_ordinal_that_begins_a_sentence_can_be_of_anything() -> None:
    rows = read_named(
        "The ninth session of the Ghana-Togo Commission was held in Lomé in May 2023. The first point was trade."
    )
    assert len([row for row in rows if row["type"] == "event"]) == 1


def test_the_verb_of_a_named_meeting_is_no_second_one() -> None:
    rows = read_named("The 12th session of the Ghana-Togo Commission convened in Accra in May 2025.")
    assert [told(row, "quote", "date") for row in rows if row["type"] == "event"] == [
        ("12th session of the Ghana-Togo Commission", "2025-05")
    ]


WEEKDAYS = [
    ("en", "On Tuesday Ghana and Togo signed the Treaty on Lakes.", "2024-03-05", "2024-03-05"),
    ("en", "On Friday Ghana and Togo signed the Treaty on Lakes.", "2024-03-05", "2024-03-01"),
    ("ru", "В среду Армения и Грузия подписали Договор об озёрах.", "2024-03-05", "2024-02-28"),
    ("ru", "Армения и Грузия подписали Договор об охране среды.", "2024-03-05", None),
    ("en", "On Tuesday Ghana and Togo signed the Treaty on Lakes.", "2024-03", None),
    ("en", "On Tuesday Ghana and Togo will sign the Treaty on Lakes.", "2024-03-05", None),
]


@pytest.mark.parametrize(("language", "text", "published", "signed"), WEEKDAYS)
def test_a_weekday_is_the_last_before_the_day_of_writing(
    language: str, text: str, published: str, signed: str | None
) -> None:
    rows = [row for row in read_named(text, published, language) if row["type"] == "agreement"]
    assert [row["signed"] for row in rows] == [signed]


def test_the_states_whose_leaders_meet_all_take_part() -> None:
    rows = read_named(
        "31 марта 2024 года в Худжанде состоялась встреча глав Кыргызстана, Таджикистана и Узбекистана, на которой "
        "принята Декларация о вечной дружбе.",
        language="ru",
    )
    assert [row["parties"] for row in rows] == [["KGZ", "TJK", "UZB"]] * 2
    assert rows[0]["name"] == "Meeting of Heads of Kyrgyzstan, Tajikistan and Uzbekistan"


def test_a_day_without_a_year_is_of_the_year_last_told() -> None:
    rows = read_named(
        "Президент Армении посетил Тбилиси 25 февраля 2022 года. Форум Армении и Грузии, состоявшийся 26 февраля, "
        "был большим. Следующее заседание комиссии Армении и Грузии пройдёт в 2026 году.",
        None,
        "ru",
    )
    assert [row["date"] for row in rows if row["type"] == "event"] == ["2022-02-25", "2022-02-26", "2026"]


def test_what_is_to_come_follows_all_that_was() -> None:
    rows = read_named(
        "The seventh meeting of the Ghana-Togo Commission took place in Accra on 21 May 2024. Days of Ghanaian Culture "
        "were held in Lomé in October 2022. The Ghana-Togo Investment Forum will be held in Lomé on 12 September.",
        None,
    )
    assert [row["date"] for row in rows if row["type"] == "event"] == ["2024-05-21", "2022-10", "2024-09-12"]


def test_what_is_done_at_a_forum_dates_it() -> None:
    rows = read_named(
        "На полях Армяно-азиатского форума в Ереване в мае 2023 года Армения и Грузия обсудили торговлю.", None, "ru"
    )
    assert [told(row, "quote", "date") for row in rows] == [("Армяно-азиатского форума в Ереване", "2023-05")]


def test_a_group_stands_for_its_members() -> None:
    (row,) = read_named("Tashkent hosted the sixth summit of the heads of state of Central Asia in May 2023.")
    assert row["parties"] == ["KAZ", "KGZ", "TJK", "TKM", "UZB"]


def test_headlines_tell_nothing_of_their_own() -> None:
    from registan.extract import extract
    from registan.model import Block, Document, Span

    text = "Third Chile-Peru Forum"
    heading = Block(kind="heading", span=Span(0, len(text)), language="en")
    document = Document(name="t.txt", digest="0" * 64, text=text, blocks=(heading,), published=None)
    assert extract(document) == []


def test_the_date_of_what_came_before_is_not_the_visits() -> None:
    text = "In May 2022, shortly before the President of Peru's state visit to Chile, the Second Lake Forum took place."
    dates = {row["kind"]: row["date"] for row in read_named(text)}
    assert dates["forum"] == "2022-05"
    assert dates.get("visit") is None or dates["visit"] != "2022-05"


def test_the_states_that_are_named_meet_and_not_the_group_before() -> None:
    text = (
        "The leaders of the Central Asian states held the sixth Consultative Meeting of the Central Asian states on "
        "9 August 2024. There the first meeting of the Supreme Council of Kazakhstan and Uzbekistan took place."
    )
    assert [row["parties"] for row in read_named(text) if row["type"] == "event"][-1] == ["KAZ", "UZB"]


TWO = [
    ("en", "Chile's foreign minister, Ana Rojas, met her Vietnamese counterpart in Lima on Monday.", ["CHL", "VNM"]),
    ("en", "The Chilean minister met with the Vietnamese Foreign Minister in Lima on 13 May 2024.", ["CHL", "VNM"]),
    ("en", "The Chilean minister held talks with the president of Vietnam in Lima on 13 May 2024.", ["CHL", "VNM"]),
    ("ru", "Министр Чили встретился с президентом Вьетнама в Лиме 13 мая 2024 года.", ["CHL", "VNM"]),
    ("ru", "13 мая министр Чили встретился со своим вьетнамским коллегой в Лиме.", ["CHL", "VNM"]),
]
NOT_TWO = [
    ("en", "In 2023 exports of Chile met the needs of Vietnamese buyers. The minister met journalists on 13 May 2024."),
    ("en", "The minister of Chile met Vietnamese businessmen on 13 May 2024."),
    ("en", "The minister of Chile met his Vietnamese counterpart. Trade reached $1 billion on 13 May 2024."),
    ("ru", "Министр Чили встретился со студентами 13 мая 2024 года. Президент Вьетнама доволен."),
]


@pytest.mark.parametrize(("language", "text", "parties"), TWO)
def test_whoever_meets_somebody_of_another_state_meets(language: str, text: str, parties: list[str]) -> None:
    (row,) = read_named(text, "2024-05-14", language)
    assert (row["kind"], row["parties"], row["date"], row["place"]) == ("meeting", parties, "2024-05-13", "Lima")


@pytest.mark.parametrize(("language", "text"), NOT_TWO)
def test_whom_else_they_meet_makes_no_meeting_of_states(language: str, text: str) -> None:
    assert read_named(text, "2024-05-14", language) == []
