"""A time in brackets is that of the figure in them: what stands before keeps its own, and so does the next sentence."""

from __future__ import annotations

import pytest

from .reading import read

BEFORE = {
    "en": "In 2024 trade between Peru and Chile came to $1.2 billion. ",
    "ru": "В 2024 году товарооборот Перу и Чили составил 1,2 млрд долларов. ",
    "kk": "2024 жылы Перу мен Чили арасындағы тауар айналымы 1,2 млрд доллар болды. ",
    "uz": "2024 yilda Peru va Chili tovar ayirboshlashi 1,2 mlrd dollar bo'ldi. ",
}
ASIDES = [
    ("en", "Exports of Peru were $700 million ($650 million in 2023). Imports were $500 million."),
    ("ru", "Экспорт Перу составил 700 млн долларов (в 2023 году – 650 млн). Импорт составил 500 млн долларов."),
    ("kk", "Перу экспорты 700 млн доллар болды (2023 жылы – 650 млн доллар). Импорт 500 млн доллар болды."),
    ("uz", "Peru eksporti 700 mln dollar bo'ldi (2023 yilda 650 mln dollar). Import 500 mln dollar bo'ldi."),
]


@pytest.mark.parametrize(("language", "text"), ASIDES)
def test_a_time_in_brackets_is_only_of_what_they_hold(language: str, text: str) -> None:
    rows = read(BEFORE[language] + text, language=language)
    assert [(row["value"], row["period"][:4]) for row in rows[1:]] == [
        (700_000_000, "2024"),
        (650_000_000, "2023"),
        (500_000_000, "2024"),
    ]


def test_a_time_alone_in_brackets_is_of_the_figure_before() -> None:
    rows = read("Exports of Peru to Chile were $700 million (2023). Imports were $500 million.")
    assert rows[0]["period"] == "2023-01-01/2023-12-31"
