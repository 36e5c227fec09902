"""Words that stand for a state of the document: the neighbour, the kingdom."""

from __future__ import annotations

import pytest

from registan.extract.passage.standins import BY_STANDIN

from .reading import read, told

HEAD = {
    "en": "Tbilisi, 5 May 2024. Georgia and Norway trade more than before.",
    "ru": "Тбилиси, 5 мая 2024 года. Грузия и Норвегия торгуют больше, чем прежде.",
    "kk": "Тбилиси, 2024 жылғы 5 мамыр. Грузия мен Норвегия бұрынғыдан көп сауда жасайды.",
    "uz": "Tbilisi, 2024-yil 5-may. Gruziya va Norvegiya avvalgidan ko'p savdo qilmoqda.",
}

MEANT = [
    ("en", "Imports from the neighbouring country made $200 million in 2023.", "GEO", "NOR"),
    ("en", "In 2023 the kingdom's exports to Georgia reached $100 million.", "NOR", "GEO"),
    ("en", "In 2023 Norway's exports to the neighbouring country made $70 million.", "NOR", "GEO"),
    ("ru", "В 2023 году импорт из королевства составил 200 млн долларов.", "GEO", "NOR"),
    ("ru", "Экспорт в соседнюю страну составил в 2023 году 100 млн долларов.", "GEO", "NOR"),
    ("kk", "2023 жылы көрші елден импорт 200 млн долларды құрады.", "GEO", "NOR"),
    ("kk", "2023 жылы көршіге экспорт 100 млн долларды құрады.", "GEO", "NOR"),
    ("uz", "2023-yilda qo'shni mamlakatdan import 200 mln dollarni tashkil etdi.", "GEO", "NOR"),
    ("uz", "2023-yilda qirollikka eksport 100 mln dollarni tashkil etdi.", "GEO", "NOR"),
]


@pytest.mark.parametrize(("language", "sentence", "area", "counterpart"), MEANT)
def test_the_neighbour_and_the_kingdom_are_states_of_the_documents_pair(
    language: str, sentence: str, area: str, counterpart: str
) -> None:
    row = read(f"{HEAD[language]}\n\n{sentence}", language=language)[-1]
    assert told(row, "area", "counterpart") == (area, counterpart)
    assert "area" in row["inferred"]


def test_the_rule_is_named() -> None:
    text = f"{HEAD['en']}\n\nIn 2023 the kingdom's exports to Georgia reached $100 million."
    assert BY_STANDIN in read(text)[-1]["rules"]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2023 the neighbouring Armenia sold goods worth $5 million to Georgia.",
        "In 2023 exports of the Republic of Armenia to Georgia made $5 million.",
    ],
)
def test_a_word_beside_the_name_it_describes_adds_no_state(sentence: str) -> None:
    row = read(f"{HEAD['en']}\n\n{sentence}")[-1]
    assert {row["area"], row["counterpart"]} == {"ARM", "GEO"}
    assert BY_STANDIN not in row.get("rules", ())


def test_the_title_of_a_state_leaves_the_preposition_to_its_name() -> None:
    head = "Ulaanbaatar, 18 January 2022. Mongolia and the Republic of Korea trade more."
    flows = "exports to the Republic of Korea made $17 million and its imports from the Republic of Korea $298 million"
    rows = read(f"{head}\n\nIn 2021 Mongolia's {flows}.")[-2:]
    assert [told(row, "area", "counterpart") for row in rows] == [("MNG", "KOR"), ("MNG", "KOR")]


def test_a_title_that_no_state_of_the_pair_bears_is_left() -> None:
    text = "Tbilisi, 5 May 2024. Georgia and Armenia trade.\n\nImports from the sultanate made $3 million in 2023."
    assert "OMN" not in {row["counterpart"] for row in read(text)}
