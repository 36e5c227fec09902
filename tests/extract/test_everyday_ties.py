"""People, water, vehicles and events: figures of relations that are no trade."""

from __future__ import annotations

from decimal import Decimal

import pytest

from .reading import read, told

FIELDS = ("indicator", "value", "unit", "measure", "area", "counterpart")
PAIR = "Türkiye and Georgia work together.\n\n"

TOLD = [
    # vehicles that pass a border are no capacity of a plant
    (
        "Freight trucks passing the Kartsakhi checkpoint rose by 12% to 48,300.",
        [("other", 12, "PCT", "change_pct", "GEO", "TUR"), ("other", 48_300, "COUNT", "level", "GEO", "TUR")],
    ),
    (
        "A plant makes 48,300 trucks a year.",
        [("project.capacity", 48_300, "PER_YEAR", "level", "GEO", "TUR")],
    ),
    # cubic kilometres are cubic metres in the format
    (
        "In 2022 Georgia released 1.9 cubic kilometres of water from the cascade.",
        [("water.release", 1_900_000_000, "M3", "level", "GEO", None)],
    ),
    # by how much a figure differs is said of the same states
    (
        "In 2022 Georgia released 1.9 km³ of water to its neighbour, 0.3 km³ less than agreed.",
        [
            ("water.release", 1_900_000_000, "M3", "level", "GEO", "TUR"),
            ("water.release", -300_000_000, "M3", "change_abs", "GEO", "TUR"),
        ],
    ),
    # the level that a figure left is of the same two
    (
        "Georgia delivered 14.1 TWh of electricity to its neighbour, down from 15.6 TWh a year ago.",
        [
            ("energy.electricity", 14_100_000_000, "KWH", "level", "GEO", "TUR"),
            ("energy.electricity", 15_600_000_000, "KWH", "level", "GEO", "TUR"),
        ],
    ),
    # what was lent the dollars of its neighbour counts the persons named before it
    (
        "The number of tourists grew to 3 million and the volume of investments to $5 billion in 2023.",
        [("tourism.arrivals", 3_000_000, "PERSON"), ("investment.flow", 5_000_000_000, "USD")],
    ),
    (
        "Exports grew to 3 million and imports to $5 million in 2023.",
        [("trade.exports", 3_000_000, "USD"), ("trade.imports", 5_000_000, "USD")],
    ),
    # of what nation the people are that live in a country
    (
        "Some 5,200 Turkish citizens hold residence permits in Georgia.",
        [("people.diaspora", 5_200, "PERSON", "level", "GEO", "TUR")],
    ),
    (
        "About 700,000 citizens of Türkiye of Georgian origin live in the north-east.",
        [("people.diaspora", 700_000, "PERSON", "level", "TUR", "GEO")],
    ),
    # grants for students are grants
    (
        "The quota of scholarships for Georgian students was doubled to 200 a year.",
        [("education.grants", 100, "PCT", "change_pct", "TUR", "GEO"), ("education.grants", 200, "COUNT")],
    ),
    ("Some 200 Georgian students study in Ankara.", [("education.students", 200, "PERSON", "level", "TUR", "GEO")]),
    (
        "Türkiye provides 1,000 scholarships a year to Georgia.",
        [("education.grants", 1_000, "COUNT", "level", "TUR", "GEO")],
    ),
    ("Some 167 Georgian cadets study in Ankara.", [("education.students", 167, "PERSON", "level", "TUR", "GEO")]),
    # a part of what was counted, and whence it came; the whole came from everywhere
    (
        "In 2023 Georgia received 3.4 million visitors, of whom 1.1 million came from Türkiye.",
        [
            ("tourism.arrivals", 3_400_000, "PERSON", "level", "GEO", None),
            ("tourism.arrivals", 1_100_000, "PERSON", "level", "GEO", "TUR"),
        ],
    ),
    (
        "In 2023 Georgia received 3.4 million visitors, 1.1 million of them from Türkiye.",
        [("tourism.arrivals", 3_400_000), ("tourism.arrivals", 1_100_000, "PERSON", "level", "GEO", "TUR")],
    ),
    # an adjective of who live somewhere means people; before a noun it does not
    ("Some 10,000 Chinese live in Georgia.", [("people.diaspora", 10_000, "PERSON", "level", "GEO", "CHN")]),
    ("Some 10 Chinese firms work in Georgia.", [("enterprise.count", 10)]),
    # what is given goes to the state behind the verb
    ("Türkiye gave Georgia $1 million for flood victims.", [("aid.value", 1_000_000, "USD", "level", "GEO", "TUR")]),
    ("Türkiye lent Georgia $20 million.", [("finance.loan", 20_000_000, "USD", "level", "GEO", "TUR")]),
    ("Türkiye's exports gave it $1 million.", [("trade.exports", 1_000_000, "USD", "level", "TUR", "GEO")]),
    # guests of an event are no tourists of a country
    ("The exhibition drew 12,000 visitors over ten days.", [("people.participants", 12_000, "COUNT")]),
    ("Georgia received 12,000 visitors in May.", [("tourism.arrivals", 12_000, "PERSON")]),
    ("The exhibition of tourism drew 12,000 visitors.", [("tourism.arrivals", 12_000, "PERSON")]),
]

OTHERS = [
    ("ru", "Число грузовиков на переходе выросло на 12%, до 310 тысяч.", [("other", 12), ("other", 310_000)]),
    ("ru", "Монголия сбросила 1,9 куб. км воды.", [("water.release", 1_900_000_000)]),
    (
        "ru",
        "Число туристов выросло до 3 млн, а объем инвестиций — до 5 млрд долларов.",
        [("tourism.arrivals", 3_000_000), ("investment.stock", 5_000_000_000)],
    ),
    ("ru", "Выставка собрала 12 000 посетителей.", [("people.participants", 12_000)]),
    (
        "kk",
        "Туристер саны 3 млн-ға, ал инвестиция көлемі 5 млрд долларға жетті.",
        [("tourism.arrivals", 3_000_000), ("investment.stock", 5_000_000_000)],
    ),
    ("kk", "Моңғолияда тұратын қытай азаматтарының саны 5 200-ге жетті.", [("people.diaspora", 5_200)]),
    ("kk", "Көрмеге 12 000 адам келді.", [("people.participants", 12_000)]),
    ("kk", "2023 жылы Моңғолияға 1,4 млн қытай турисі келді.", [("tourism.arrivals", 1_400_000)]),
    (
        "ru",
        "В 2023 году Монголия приняла 3,4 млн туристов, из них 1,1 млн — из Китая.",
        [("tourism.arrivals", 3_400_000), ("tourism.arrivals", 1_100_000)],
    ),
    ("ru", "Китай ежегодно выделяет Монголии 1000 стипендий.", [("education.grants", 1_000)]),
    ("uz", "Ko'rgazmaga 12 000 kishi tashrif buyurdi.", [("people.participants", 12_000)]),
    ("uz", "Mo'g'ulistonda 5 200 nafar Xitoy fuqarosi yashaydi.", [("people.diaspora", 5_200)]),
    ("ky", "Көргөзмөгө 12 000 адам келди.", [("people.participants", 12_000)]),
]
PAIRS = {
    "ru": "Монголия и Китай сотрудничают.\n\n",
    "kk": "Қытай мен Моңғолия ынтымақтасуда.\n\n",
    "uz": "Xitoy va Mo'g'uliston hamkorlik qilmoqda.\n\n",
    "ky": "Кытай менен Моңголия кызматташууда.\n\n",
}


@pytest.mark.parametrize(("language", "text", "expected"), OTHERS)
def test_the_same_is_told_in_other_languages(language, text, expected) -> None:
    rows = read(PAIRS[language] + text, language=language)
    assert [told(row, "indicator", "value") for row in rows] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade reached $1.4 billion in 2023, a quarter more than in 2019.", [25]),
        ("Trade reached $1.4 billion in 2023, a third less than a year earlier.", [Decimal("-33.3333")]),
        ("A third more important meeting followed.", []),
    ],
)
def test_so_much_more_in_a_fraction(text, expected) -> None:
    assert [row["value"] for row in read(PAIR + text) if row["unit"] == "PCT"] == expected


def test_when_the_work_will_be_done_is_no_time_of_its_cost() -> None:
    text = "The modernisation of the Vale checkpoint, which is to cost $14 million, should end in 2027."
    assert [row["period"] for row in read(PAIR + text)] == [None]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_a_figure_of_everyday_ties(text, expected) -> None:
    rows = read(PAIR + text)
    assert [told(row, *FIELDS)[: len(fields)] for row, fields in zip(rows, expected, strict=True)] == expected


def test_a_change_ends_where_it_is_printed() -> None:
    rows = read(PAIR + "Electricity imports fell 14% to 640 million kWh in 2024.")
    assert [row["quote"] for row in rows] == ["14%", "640 million kWh"]


OFFICES = [
    ("It handled 4.1 million travellers in 2023, the Revenue Service of Georgia said.", "GEO"),
    ("The crossing handled 4.1 million travellers in 2023, Georgia's Border Police said.", "GEO"),
    ("Exports were $4 million in 2023, Türkiye's export council reported.", "TUR"),
    ("Exports were $4 million in 2023, the Georgian National Tourism Administration said.", "GEO"),
    # an office that only acts says nothing
    ("The revenue service collected duties when exports reached $3 million in 2023.", None),
]


@pytest.mark.parametrize(("text", "reporter"), OFFICES)
def test_whose_office_says_so(text, reporter) -> None:
    assert [row["reporter"] for row in read(PAIR + text)] == [reporter]


def test_a_state_committee_is_of_the_state_that_it_names() -> None:
    text = (
        "Turkiya va Gruziya hamkorlik qilmoqda.\n\nDavlat qo'mitasi ma'lumotlariga ko'ra, eksport 4 mln dollar bo'ldi."
    )
    assert [row["reporter"] for row in read(text, language="uz")] == [None]


REGIONS = [
    ("Georgia's exports to the Baltic states reached $2 billion in 2023.", "GEO", "XBS"),
    ("Georgia's exports to Africa reached $2 billion in 2023.", "GEO", "XCF"),
    ("Georgia's exports to South Africa reached $2 billion in 2023.", "GEO", "ZAF"),
    ("Georgia's exports reached $2 billion in 2023.", "GEO", "TUR"),
    ("African countries' exports to Georgia reached $2 billion in 2023.", "XCF", "GEO"),
    # a region that only says where something is the first of its kind
    ("The busiest crossing of Europe let through 2 million passengers in 2023.", "GEO", "TUR"),
    ("The busiest crossing of Central Asia let through 2 million passengers in 2023.", "GEO", "TUR"),
    # a body of states is named as a side
    ("Exports of Georgia to Mercosur reached $2 billion in 2023.", "GEO", "XMS"),
    ("Mercosur took 2 million tonnes of the exports of Georgia in 2023.", "GEO", "XMS"),
]


@pytest.mark.parametrize(("text", "area", "counterpart"), REGIONS)
def test_what_is_said_of_a_region_is_said_of_no_state_of_the_pair(text, area, counterpart) -> None:
    assert [(row["area"], row["counterpart"]) for row in read(PAIR + text)] == [(area, counterpart)]
