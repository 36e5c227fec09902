"""What a state trades with all, told before what it trades with one."""

from __future__ import annotations

import pytest

from .reading import read

WHOLE = [
    (
        "en",
        "In 2022 Moldova's exports amounted to $4,332 million.",
        "Moldova's exports to Romania reached $1,240 million.",
    ),
    (
        "ru",
        "В 2022 году экспорт Молдовы составил 4 332 млн долларов.",
        "Экспорт Молдовы в Румынию достиг 1 240 млн долларов.",
    ),
    (
        "kk",
        "2022 жылы Молдованың экспорты 4 332 млн долларды құрады.",
        "Молдованың Румынияға экспорты 1 240 млн долларға жетті.",
    ),
    (
        "uz",
        "2022-yilda Moldova eksporti 4 332 mln dollarni tashkil etdi.",
        "Moldovaning Ruminiyaga eksporti 1 240 mln dollarga yetdi.",
    ),
    (
        "en",
        "In 2022 Moldova's trade turnover was $4,332 million.",
        "Moldova's turnover with Romania reached $1,240 million.",
    ),
]


@pytest.mark.parametrize(("language", "first", "second"), WHOLE)
def test_what_names_no_partner_before_one_is_named_is_of_all(language: str, first: str, second: str) -> None:
    whole, part = read(f"{first} {second}", language=language)
    assert (whole["area"], whole["counterpart"]) == ("MDA", "WLD") and "counterpart" in whole["inferred"]
    assert {part["area"], part["counterpart"]} == {"MDA", "ROU"}


def test_what_goes_on_about_the_whole_is_of_all_too() -> None:
    text = (
        "In 2023 Georgia's trade turnover was $21.67 billion. Exports totalled $6.09 billion and imports $15.58"
        " billion. Georgia's turnover with Türkiye was $3.1 billion."
    )
    assert [row["counterpart"] for row in read(text)] == ["WLD", "WLD", "WLD", "TUR"]


PAIR = [
    ("Moldova's exports amounted to $1,240 million.", "Wheat exports to Romania were $200 million."),
    ("Moldova's exports amounted to $1,240 million.", "In 2021 Moldova's exports to Romania were $740 million."),
    ("Exports to Romania were $4,332 million.", "Moldova's exports to Romania were $433 million."),
    ("Moldova's exports amounted to $1,240 million.", "Moldova's exports to Romania were $1,239.8 million."),
]


@pytest.mark.parametrize(("first", "second"), PAIR)
def test_other_goods_years_and_the_same_figure_widen_nothing(first: str, second: str) -> None:
    text = f"Moldova and Romania traded in 2022. {first} {second}"
    assert "WLD" not in {row["counterpart"] for row in read(text)}
