"""Names that several currencies share, by whose figure it is."""

from __future__ import annotations

import pytest

from registan.lexicons.coins import coin_at

from .reading import read

COINS: list[tuple[str, str, str]] = [
    (
        "en",
        "Trade amounted to $340.2 million in 2023, Ethiopia's Customs Commission said. "
        "Djibouti's statistics office puts imports from Ethiopia at 61.7 billion francs.",
        "DJF",
    ),
    ("en", "Pakistan's exports to China reached 5 billion rupees in 2023.", "PKR"),
    ("en", "Indian exports to Nepal made 800 billion rupees in 2023, Nepal's customs department said.", "NPR"),
    ("en", "Indian exports to Nepal made 800 billion rupees in 2023.", "INR"),  # its usual meaning
    ("en", "Nepal's imports from China made 800 billion Indian rupees in 2023.", "INR"),  # named in full
    ("en", "Egypt's imports from Kenya made 3 billion pounds in 2023.", "EGP"),
    ("ru", "Экспорт Пакистана в Китай достиг в 2023 году 5 млрд рупий.", "PKR"),
    ("kk", "2023 жылы Пәкістанның Қытайға экспорты 5 млрд рупияға жетті.", "PKR"),
    ("uz", "2023-yilda Pokistonning Xitoyga eksporti 5 mlrd rupiyaga yetdi.", "PKR"),
]


@pytest.mark.parametrize(("language", "text", "unit"), COINS)
def test_a_bare_coin_is_that_of_whose_figure_it_is(language: str, text: str, unit: str) -> None:
    assert read(text, "2024-03-04", language)[-1]["unit"] == unit


def test_a_coin_of_nobody_near_takes_no_currency_from_before() -> None:
    rows = read("In 2023 trade between Peru and Chile reached $2 billion, and exports made 60 billion francs.")
    assert [row["unit"] for row in rows] == ["USD"]


@pytest.mark.parametrize("word", ["frankfurt", "poundage", "dollar", "crowned", "леопард", "песок"])
def test_other_words_name_no_coin(word: str) -> None:
    assert coin_at(word) is None
