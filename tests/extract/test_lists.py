"""Lists in a sentence: which state, subject or time goes with which figure."""

from __future__ import annotations

from typing import Any

import pytest

from .reading import read, told

FIGURE = ("quote", "indicator", "value", "area", "counterpart")

RESPECTIVELY: list[tuple[str, str, list[tuple[Any, ...]]]] = [
    (
        "en",
        "In 2023 Georgia's exports to Armenia and imports from Armenia amounted to 2.1 and 1.4 billion dollars, "
        "respectively.",
        [
            ("2.1", "trade.exports", 2_100_000_000, "GEO", "ARM"),
            ("1.4 billion dollars", "trade.imports", 1_400_000_000, "GEO", "ARM"),
        ],
    ),
    (
        "en",
        "Exports and imports between Georgia and Armenia amounted to $2.1 billion and $1.4 billion respectively.",
        [
            ("$2.1 billion", "trade.exports", 2_100_000_000, "GEO", "ARM"),
            ("$1.4 billion", "trade.imports", 1_400_000_000, "GEO", "ARM"),
        ],
    ),
    (
        "ru",
        "Экспорт Грузии в Армению и импорт из Армении в 2023 году составили соответственно 2,1 млрд и 1,4 млрд "
        "долларов.",
        [
            ("2,1 млрд", "trade.exports", 2_100_000_000, "GEO", "ARM"),
            ("1,4 млрд долларов", "trade.imports", 1_400_000_000, "GEO", "ARM"),
        ],
    ),
    (
        "kk",
        "2023 жылы Грузияның Арменияға экспорты мен Армениядан импорты тиісінше 2,1 млрд және 1,4 млрд долларды "
        "құрады.",
        [
            ("2,1 млрд", "trade.exports", 2_100_000_000, "GEO", "ARM"),
            ("1,4 млрд долларды", "trade.imports", 1_400_000_000, "GEO", "ARM"),
        ],
    ),
    (
        "uz",
        "2023-yilda Gruziyaning Armanistonga eksporti va Armanistondan importi mos ravishda 2,1 mlrd va 1,4 mlrd "
        "dollarni tashkil etdi.",
        [
            ("2,1 mlrd", "trade.exports", 2_100_000_000, "GEO", "ARM"),
            ("1,4 mlrd dollarni", "trade.imports", 1_400_000_000, "GEO", "ARM"),
        ],
    ),
]

BY_STATE: list[tuple[str, str, list[tuple[str, str, str]]]] = [
    (
        "en",
        "Georgia's trade turnover in 2023: Armenia – $1.2 billion, Azerbaijan – $900 million, Turkey – $2.5 billion.",
        [("$1.2 billion", "ARM", "GEO"), ("$900 million", "AZE", "GEO"), ("$2.5 billion", "GEO", "TUR")],
    ),
    (
        "en",
        "In 2023 Georgia exported goods worth $300 million to Armenia, $450 million to Azerbaijan and $120 million to "
        "Turkey.",
        [("$300 million", "GEO", "ARM"), ("$450 million", "GEO", "AZE"), ("$120 million", "GEO", "TUR")],
    ),
    (
        "en",  # no list: the two states own the figures together
        "Trade between Georgia and Armenia reached $1.2 billion in 2022 and $1.4 billion in 2023.",
        [("$1.2 billion", "ARM", "GEO"), ("$1.4 billion", "ARM", "GEO")],
    ),
    (
        "ru",
        "В товарообороте Молдовы первое место занимает Румыния (2,1 млрд долларов; 28 %), за ней следуют Украина "
        "(1,1 млрд; 14 %) и Италия, на которую пришлось 600 млн долларов, или 8 %.",
        [
            ("2,1 млрд долларов", "MDA", "ROU"),
            ("28 %", "MDA", "ROU"),
            ("1,1 млрд", "MDA", "UKR"),
            ("14 %", "MDA", "UKR"),
            ("600 млн долларов", "ITA", "MDA"),
            ("8 %", "ITA", "MDA"),
        ],
    ),
]


@pytest.mark.parametrize(("language", "sentence", "expected"), RESPECTIVELY)
def test_figures_said_respectively_go_with_the_things_in_their_order(
    language: str, sentence: str, expected: list[tuple[Any, ...]]
) -> None:
    assert [told(row, *FIGURE) for row in read(sentence, language=language)] == expected


@pytest.mark.parametrize(("language", "sentence", "expected"), BY_STATE)
def test_each_figure_of_a_list_of_states_has_its_own_state(
    language: str, sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    found = [told(row, "quote", "area", "counterpart") for row in read(sentence, language=language)]
    assert [(row[0], {*row[1:]}) for row in found if row[0] != "первое место"] == [
        (row[0], {*row[1:]}) for row in expected
    ]


def test_a_dash_ties_a_figure_to_the_subject_behind_it() -> None:
    text = "2023 жылы Грузия мен Арменияның тауар айналымы 3,9 млрд доллар болды. Оның 784,6 млн доллары – экспорт, "
    found = read(f"{text}3 118,2 млн доллары – импорт.", language="kk")
    assert [told(row, "indicator", "value") for row in found[1:]] == [
        ("trade.exports", 784_600_000),
        ("trade.imports", 3_118_200_000),
    ]


def test_years_behind_the_figures_go_with_them_in_their_order() -> None:
    text = "Imports into Ghana amounted to 12, 14 and 18 million dollars in 2021, 2022 and 2023 respectively."
    assert [(row["value"], row["period"][:4]) for row in read(text)] == [
        (12_000_000, "2021"),
        (14_000_000, "2022"),
        (18_000_000, "2023"),
    ]


def test_figures_that_are_no_run_keep_the_subject_beside_them() -> None:
    text = "Exports of Georgia to Armenia made $300 million, and imports fell respectively."
    assert [told(row, "quote", "indicator") for row in read(text)] == [("$300 million", "trade.exports")]
