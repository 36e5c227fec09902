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
