"""Figures of the last years together: of no year that the text spoke of before."""

from __future__ import annotations

import pytest

from .reading import read

HEAD = {
    "en": "Tokyo, 15 August 2023. Japan and Peru trade. In 2022 turnover reached $3 billion.",
    "ru": "Токио, 15 августа 2023 года. Япония и Перу торгуют. В 2022 году товарооборот составил 3 млрд долларов.",
    "kk": "Токио, 2023 жылғы 15 тамыз. Жапония мен Перу сауда жасайды. 2022 жылы тауар айналымы 3 млрд доллар болды.",
    "uz": "Tokio, 2023-yil 15-avgust. Yaponiya va Peru hamkor. 2022-yilda tovar ayirboshlash 3 mlrd dollar bo'ldi.",
}
NO_YEAR = [
    ("en", "Japanese investment in Peru grew from $1 million to $400 million over the past ten years."),
    ("en", "Exports of Japan to Peru have tripled in recent years to $900 million."),
    ("ru", "Инвестиции Японии в Перу за последние десять лет выросли с 1 млн до 400 млн долларов."),
    ("ru", "В последние годы экспорт Японии в Перу вырос до 900 млн долларов."),
    ("kk", "Соңғы он жылда Жапонияның Перуге экспорты 900 млн долларға жетті."),
    ("kk", "Соңғы жылдары Жапонияның Перуге экспорты 900 млн долларға жетті."),
    ("uz", "So'nggi o'n yilda Yaponiyaning Peruga eksporti 900 mln dollarga yetdi."),
    ("uz", "Oxirgi yillarda Yaponiyaning Peruga eksporti 900 mln dollarga yetdi."),
]
WITH_A_YEAR = [
    ("en", "Exports of Japan to Peru reached $900 million."),
    ("en", "Exports of Japan to Peru rose over the past year to $900 million."),
    ("ru", "Экспорт Японии в Перу составил 900 млн долларов."),
    ("kk", "Жапонияның Перуге экспорты 900 млн долларға жетті."),
    ("uz", "Yaponiyaning Peruga eksporti 900 mln dollarga yetdi."),
]
STOCK = [
    ("en", "Japanese investment in Peru has exceeded $2 billion."),
    ("ru", "Объём японских инвестиций в Перу превысил 2 млрд долларов."),
    ("kk", "Жапон инвестициясының көлемі 2 млрд доллардан асты."),
    ("uz", "Yapon investitsiyalari hajmi 2 mlrd dollardan oshdi."),
]


@pytest.mark.parametrize(("language", "text"), NO_YEAR)
def test_the_last_years_are_no_year_told_before(language: str, text: str) -> None:
    rows = read(f"{HEAD[language]} {text}", "2023-08-15", language)[1:]
    assert rows
    assert all(row["period"] is None for row in rows)


@pytest.mark.parametrize(("language", "text"), WITH_A_YEAR)
def test_without_such_words_the_year_goes_on(language: str, text: str) -> None:
    assert read(f"{HEAD[language]} {text}", "2023-08-15", language)[-1]["period"] == "2022-01-01/2022-12-31"


@pytest.mark.parametrize(("language", "text"), STOCK)
def test_what_investment_has_passed_is_all_of_it(language: str, text: str) -> None:
    row = read(f"{HEAD[language]} {text}", "2023-08-15", language)[-1]
    assert (row["indicator"], row["period"], row["qualifier"]) == ("investment.stock", None, "over")


OF_PAPERS = [
    ("en", "They signed the Action Plan for 2023–2025. Exports of Japan to Peru reached $58 million.", None),
    (
        "ru",
        "Подписана Программа сотрудничества на 2023–2025 годы. Экспорт Японии в Перу составил 58 млн долларов.",
        None,
    ),
    (
        "kk",
        "Тараптар 2023–2025 жылдарға арналған бағдарламаға қол қойды. Жапонияның Перуге экспорты 58 млн доллар.",
        None,
    ),
    (
        "uz",
        "Tomonlar 2023–2025-yillarga mo'ljallangan dasturni imzoladi. Yaponiyaning Peruga eksporti 5 mln dollar.",
        None,
    ),
    # when a paper was signed is told time, and so are years without a paper
    ("en", "They signed an agreement in 2021. Exports of Japan to Peru reached $58 million.", "2021-01-01/2021-12-31"),
    ("en", "Much happened in 2020–2021. Exports of Japan to Peru reached $58 million.", "2020-01-01/2021-12-31"),
]
PAIR = {
    "en": "Japan and Peru cooperate.",
    "ru": "Япония и Перу сотрудничают.",
    "kk": "Жапония мен Перу дос.",
    "uz": "Yaponiya va Peru do'st.",
}


@pytest.mark.parametrize(("language", "text", "period"), OF_PAPERS)
def test_the_years_that_a_paper_is_for_are_no_figures(language: str, text: str, period: str | None) -> None:
    assert read(f"{PAIR[language]} {text}", "2023-08-15", language)[-1]["period"] == period
