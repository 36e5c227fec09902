"""How many documents were signed is of the day on which they were, as the package of them is dated."""

from __future__ import annotations

import pytest

from .reading import read

SIGNED = [
    ("kk", "Бүгін Чили президенті Перуге мемлекеттік сапармен келді. {} Сапар қорытындысында 14 құжатқа қол қойылды."),
    (
        "ru",
        "Сегодня президент Чили прибыл в Перу с государственным визитом. {} По итогам визита подписано 14 документов.",
    ),
]
BETWEEN = {
    "kk": "2023 жылы тауар айналымы 3 млрд доллар болды.",
    "ru": "В 2023 году товарооборот составил 3 млрд долларов.",
}


@pytest.mark.parametrize(("language", "text"), SIGNED)
def test_a_count_of_documents_is_of_the_day_of_its_package(language: str, text: str) -> None:
    rows = read(text.format(BETWEEN[language]), language=language)
    assert [(row["indicator"], row["period"]) for row in rows[1:]] == [("agreement.count", "2024-03-04")]
    assert "period" in rows[1]["inferred"]


def test_a_count_keeps_the_time_it_tells_itself() -> None:
    text = "Бүгін Чили президенті Перуге мемлекеттік сапармен келді. 2021 жылы екі ел 14 құжатқа қол қойды."
    assert read(text, language="kk")[0]["period"] == "2021-01-01/2021-12-31"


YEAR = "2023-01-01/2023-12-31"
AFTER_STATISTICS = [
    # the year of a statistic is not when papers were signed
    ("en", "Trade of Kenya and Uganda reached $1.2 billion in 2023. The sides signed 12 documents.", None),
    (
        "en",
        "Trade of Kenya and Uganda reached $1.2 billion in 2023.\n\n12 documents were signed after the talks.",
        None,
    ),
    ("en", "Trade of Kenya and Uganda reached $1.2 billion in 2023. Documents worth $9 million were signed.", None),
    ("ru", "Товарооборот Кении и Уганды в 2023 году составил 1,2 млрд долларов. Подписано 12 документов.", None),
    (
        "ru",
        "Товарооборот Кении и Уганды в 2023 году составил 1,2 млрд долларов. Подписаны контракты на 40 млн долларов.",
        None,
    ),
    (
        "kk",
        "2023 жылы Кения мен Уганданың тауар айналымы 1,2 млрд доллар болды. Тараптар 12 құжатқа қол қойды.",
        None,
    ),
    (
        "uz",
        "2023-yilda Keniya va Uganda o‘rtasidagi savdo 1,2 mlrd dollar bo‘ldi. Tomonlar 12 ta hujjat imzoladi.",
        None,
    ),
    # unless the text says that it is
    ("en", "Trade of Kenya and Uganda reached $1.2 billion in 2023. That year 12 documents were signed.", YEAR),
    (
        "ru",
        "Товарооборот Кении и Уганды в 2023 году составил 1,2 млрд долларов. В том же году подписано 12 документов.",
        YEAR,
    ),
    ("kk", "2023 жылы Кения мен Уганданың тауар айналымы 1 млрд доллар болды. Сол жылы 12 құжатқа қол қойылды.", YEAR),
    (
        "uz",
        "2023-yilda Keniya va Uganda o‘rtasidagi savdo 1 mlrd dollar bo‘ldi. Shu yili 12 ta hujjat imzolandi.",
        YEAR,
    ),
    # the year of what was told, or of another count of papers, is
    ("en", "In 2023 Kenya and Uganda drew closer. The sides signed 12 documents.", YEAR),
    ("en", "Kenya and Uganda signed 9 documents in 2023. Another 12 agreements were initialled.", YEAR),
    ("ru", "В 2023 году Кения и Уганда сблизились. Стороны подписали 12 документов.", YEAR),
    ("kk", "2023 жылы Кения мен Уганда жақындасты. Тараптар 12 құжатқа қол қойды.", YEAR),
    ("uz", "2023-yilda Keniya va Uganda yaqinlashdi. Tomonlar 12 ta hujjat imzoladi.", YEAR),
    # and other figures keep the year, signed or not
    ("en", "Trade of Kenya and Uganda reached $1.2 billion in 2023. 40 cultural events were held.", YEAR),
    (
        "en",
        "Trade of Kenya and Uganda was $1.2 billion in 2023. Exports under the treaty signed in Kampala: $9 million.",
        YEAR,
    ),
]


@pytest.mark.parametrize(("language", "text", "period"), AFTER_STATISTICS)
def test_papers_are_of_the_year_of_no_statistic(language: str, text: str, period: str | None) -> None:
    assert read(text, language=language)[-1]["period"] == period
