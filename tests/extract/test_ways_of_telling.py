"""Ways of telling a figure that newsrooms share: what each means, and what it must not be taken for."""

from __future__ import annotations

from typing import Any

import pytest

from .reading import read

Y2022 = "2022-01-01/2022-12-31"
Y2023 = "2023-01-01/2023-12-31"

LAST: list[tuple[str, str, dict[str, Any]]] = [
    # a preposition inside the words of the flow still leads the name
    (
        "en",
        "In 2023 Polish shipments to Ukraine rose to $12 billion, while purchases from Ukraine fell to $4.5 billion.",
        {"indicator": "trade.imports", "area": "POL", "counterpart": "UKR"},
    ),
    (
        "en",
        "Poland supplied Ukraine with 2.4 million tonnes of petrol in 2023.",
        {"indicator": "trade.exports", "area": "POL", "counterpart": "UKR"},
    ),
    ("en", "Kenya supplied Uganda with 35 million tonnes of crude oil in 2023.", {"indicator": "energy.oil"}),
    # 'up from about' sets out, it aims at nothing
    (
        "en",
        "Kenya and Uganda want trade to exceed $2 billion by 2026, up from about $1.3 billion today.",
        {"type": "observation", "value": 1300000000, "modality": "asserted"},
    ),
    # a rate of many years is of all of them, a change is of the last
    (
        "en",
        "Trade between Vietnam and Laos grew by an average of 10 percent annually in 2018-2022.",
        {"period": "2018-01-01/2022-12-31"},
    ),
    ("en", "Trade between Vietnam and Laos grew by 10 percent in 2018-2022.", {"period": Y2022}),
    (
        "ru",
        "Товарооборот Вьетнама и Лаоса в 2018–2022 годах рос в среднем на 10 % в год.",
        {"period": "2018-01-01/2022-12-31"},
    ),
    # no deadline where the text gives none
    (
        "en",
        "Laos and Vietnam aim at growth of 10 percent in 2024 and trade of $5 billion in the next few years.",
        {"type": "target", "deadline": None, "period": None},
    ),
    (
        "ru",
        "Вьетнам и Лаос намерены довести товарооборот до 5 млрд долларов в ближайшие годы.",
        {"type": "target", "deadline": None},
    ),
    ("en", "Laos and Vietnam aim at trade of $5 billion by 2030.", {"type": "target", "deadline": "2030-12-31"}),
    # what is given for a goal is no goal
    (
        "en",
        "To support the goal, the Polish bank will provide Ukraine with EUR 150 million in credit lines.",
        {"type": "observation", "indicator": "finance.loan", "modality": "planned"},
    ),
    (
        "ru",
        "На эти цели Азербайджан предоставил Грузии льготный кредит в 775 млн долларов.",
        {"type": "observation", "indicator": "finance.loan"},
    ),
    ("en", "The governments have agreed to lift Polish-Ukrainian trade to $25 billion by 2030.", {"type": "target"}),
    ("ru", "Монголия и Россия: хотим выйти на товарооборот в 3 миллиарда долларов к 2030 году.", {"type": "target"}),
    # a part more or less is a change
    (
        "en",
        "In 2023 Poland exported $400 million of petrol to Ukraine, one fifth less than in 2022.",
        {"measure": "change_pct", "value": -20, "base_period": Y2022},
    ),
    ("en", "In 2023 one fifth of the exports of Poland went to Ukraine.", {"measure": "share_pct", "value": 20}),
    # what ranks is what was counted
    (
        "en",
        "Laos welcomed 976,000 Vietnamese visitors in 2023, ranking second behind Thailand.",
        {"indicator": "tourism.arrivals", "measure": "rank", "value": 2},
    ),
]


@pytest.mark.parametrize(("language", "text", "meaning"), LAST)
def test_the_last_figure_means(language: str, text: str, meaning: dict[str, Any]) -> None:
    row = read(text, language=language)[-1]
    assert {field: row.get(field) for field in meaning} == meaning


COUNTED: list[tuple[str, str, int]] = [
    ("ru", "В 2021 году Азербайджан предоставил Грузии кредит в 775 млн долларов под 1 % годовых.", 1),
    ("en", "In 2021 Azerbaijan gave Georgia a loan of $775 million at 1 percent interest.", 1),
    ("en", "In 2021 loans of Azerbaijan to Georgia made $775 million, 1 percent more than in 2020.", 2),
    ("ru", "Экспорт Азербайджана в Грузию в 2023 году – 711 млн долларов. Расхождение в 700 млн долларов велико.", 1),
    ("ru", "Венгерские компании вложили в Сербию 1 млрд долларов. Банк контролирует 16 % активов страны.", 1),
]


@pytest.mark.parametrize(("language", "text", "count"), COUNTED)
def test_interest_and_gaps_are_no_figures_of_relations(language: str, text: str, count: int) -> None:
    assert len(read(text, language=language)) == count
