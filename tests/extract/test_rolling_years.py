"""Years that end with another month than December."""

from __future__ import annotations

import pytest

from .reading import read

HEAD = {
    "en": "Tokyo, 15 August 2023. Japan trades with Uzbekistan.",
    "ru": "Токио, 15 августа 2023 года. Япония торгует с Узбекистаном.",
    "kk": "Токио, 2023 жылғы 15 тамыз. Жапония Өзбекстанмен сауда жасайды.",
    "uz": "Tokio, 2023-yil 15-avgust. Yaponiya O'zbekiston bilan savdo qiladi.",
}
TO_JUNE, TO_MARCH, JUNE = "2022-07-01/2023-06-30", "2022-04-01/2023-03-31", "2023-06-01/2023-06-30"
MEANT = [
    ("en", "Exports were $236 million in the 12 months to June 2023.", TO_JUNE),
    ("en", "In the year ended March 2023 exports were $236 million.", TO_MARCH),
    ("ru", "За 12 месяцев по июнь 2023 года экспорт составил 236 млн долларов.", TO_JUNE),
    ("ru", "За год, завершившийся в марте 2023 года, экспорт составил 236 млн долларов.", TO_MARCH),
    ("kk", "2023 жылғы наурызға дейінгі 12 айда экспорт 236 млн доллар болды.", TO_MARCH),
    ("uz", "2023-yil iyungacha bo'lgan 12 oyda eksport 236 mln dollarni tashkil etdi.", TO_JUNE),
    ("en", "In June 2023 exports were $236 million.", JUNE),
    ("ru", "В июне 2023 года экспорт составил 236 млн долларов.", JUNE),
]


@pytest.mark.parametrize(("language", "sentence", "period"), MEANT)
def test_the_twelve_months_up_to_a_month_are_a_year(language: str, sentence: str, period: str) -> None:
    (row,) = read(f"{HEAD[language]}\n\n{sentence}", "2023-08-15", language)
    assert row["period"] == period


def test_other_counts_of_months_are_no_year() -> None:
    (row,) = read(f"{HEAD['en']}\n\nIn the 6 months to June 2023 exports were $236 million.", "2023-08-15")
    assert row["period"] != TO_JUNE
