"""Whose surplus or deficit a balance is."""

from __future__ import annotations

import pytest

from .reading import read

HEAD = {
    "en": "Mongolia's trade\n\nUlaanbaatar, 18 January 2022\n\nMongolia and South Korea trade more.",
    "ru": "Торговля Монголии\n\nУлан-Батор, 18 января 2022 года\n\nМонголия и Южная Корея торгуют больше.",
}
MEANT = [
    ("en", "In 2021 trade was $316 million, with a deficit of $280 million for Mongolia.", "MNG", -280),
    ("en", "In 2021 trade was $316 million, with a surplus of $280 million for South Korea.", "KOR", 280),
    ("en", "In 2021 trade with South Korea left Mongolia with a deficit of $280 million.", "MNG", -280),
    ("en", "South Korea's surplus was $280 million in 2021.", "KOR", 280),
    ("ru", "В 2021 году дефицит для Монголии составил 280 млн долларов.", "MNG", -280),
]


@pytest.mark.parametrize(("language", "sentence", "area", "millions"), MEANT)
def test_a_balance_is_of_the_state_that_it_is_said_to_be_for(
    language: str, sentence: str, area: str, millions: int
) -> None:
    row = read(f"{HEAD[language]}\n\n{sentence}", language=language)[-1]
    assert (row["indicator"], row["area"], row["value"]) == ("trade.balance", area, millions * 10**6)
