"""Times that a figure is compared with: never the figure's own, and never that of the sentences after it."""

from __future__ import annotations

import pytest

from .reading import read

Y2022, Y2023 = "2022-01-01/2022-12-31", "2023-01-01/2023-12-31"

COMPARED = [
    ("en", "Oman's trade with India stood at $1.9 billion in 2023, the office said, up 15 percent from 2022."),
    ("en", "Oman's trade with India stood at $1.9 billion in 2023, 15 percent above 2022."),
    ("en", "Oman's trade with India stood at $1.9 billion in 2023, 15 percent up on 2022."),
    ("en", "Oman's trade with India stood at $1.9 billion in 2023, a 15 percent increase from 2022."),
    ("en", "In 2023 Oman's trade with India grew 15 percent over 2022."),
    ("en", "In 2023 Oman's trade with India grew 15 percent from the 2022 figure."),
    ("en", "In 2023 Oman's trade with India exceeded the 2022 figure by 15 percent."),
    ("en", "Compared with 2022, Oman's trade with India grew by 15 percent in 2023."),
    ("ru", "Товарооборот Омана с Индией в 2023 году составил 1,9 млрд долларов, рост к 2022 году – 15 %."),
    ("ru", "Товарооборот Омана с Индией в 2023 году вырос на 15 % против 2022 года."),
    ("ru", "Товарооборот Омана с Индией в 2023 году превысил показатель 2022 года на 15 %."),
    ("ru", "Товарооборот Омана с Индией в 2023 году составил 1,9 млрд долларов, на 15 % выше 2022 года."),
    ("ru", "Товарооборот Омана с Индией в 2023 году составил 1,9 млрд долларов, или 115 % к уровню 2022 года."),
    ("kk", "2023 жылы Оман мен Үндістан арасындағы тауар айналымы 2022 жылға қарағанда 15 пайызға өсті."),
    ("kk", "2023 жылы Оман мен Үндістан арасындағы тауар айналымы 2022 жылғыдан 15 пайызға көп болды."),
    ("uz", "2023-yilda Ummon va Hindiston o'rtasidagi tovar ayirboshlash 2022-yilga nisbatan 15 foizga oshdi."),
    ("uz", "2023-yilda Ummon va Hindiston o'rtasidagi tovar ayirboshlash 2022-yil darajasidan 15 foizga oshdi."),
    ("ky", "2023-жылы Оман менен Индиянын ортосундагы товар жүгүртүү 2022-жылга караганда 15 пайызга өстү."),
    ("ky", "2023-жылы Оман менен Индиянын ортосундагы товар жүгүртүү 2022-жылдагыдан 15 пайызга көбөйдү."),
]
NEXT = {
    "en": "Exports reached $1.1 billion.",
    "ru": "Экспорт достиг 1,1 млрд долларов.",
    "kk": "Экспорт 1,1 млрд долларға жетті.",
    "uz": "Eksport 1,1 mlrd dollarga yetdi.",
    "ky": "Экспорт 1,1 млрд долларга жетти.",
}
LOOKING_BACK = [
    ("en", "Oman's trade with India stood at $1.9 billion in 2023, up from $1.65 billion in 2022."),
    ("en", "Oman's trade with India stood at $1.9 billion in 2023, after $1.65 billion in 2022."),
    ("en", "Oman's trade with India stood at $1.9 billion in 2023 (2022: $1.65 billion)."),
    ("ru", "Товарооборот Омана с Индией в 2023 году составил 1,9 млрд долларов против 1,65 млрд в 2022 году."),
    ("ru", "Товарооборот Омана с Индией в 2023 году составил 1,9 млрд долларов, тогда как в 2022-м – 1,65 млрд."),
]


@pytest.mark.parametrize(("language", "text"), COMPARED, ids=[text for _, text in COMPARED])
def test_the_year_compared_with_is_the_base_of_the_change_alone(language: str, text: str) -> None:
    rows = read(f"{text} {NEXT[language]}", language=language)
    change = next(row for row in rows if row["measure"] == "change_pct")
    assert (change["value"], change["period"], change["base_period"]) == (15, Y2023, Y2022)
    assert {row["period"] for row in rows} == {Y2023}


@pytest.mark.parametrize(("language", "text"), LOOKING_BACK, ids=[text for _, text in LOOKING_BACK])
def test_an_earlier_level_beside_a_later_one_is_not_what_the_text_goes_on_with(language: str, text: str) -> None:
    periods = [row["period"] for row in read(f"{text} {NEXT[language]}", language=language)]
    assert periods == [Y2023, Y2022, Y2023]


def test_an_earlier_level_keeps_its_time_to_itself() -> None:
    rows = read("Oman's trade with India rose by 15 percent to $1.9 billion, from $1.65 billion in 2022.")
    assert [row["period"] for row in rows] == [None, None, Y2022]


@pytest.mark.parametrize(
    "text",
    [
        "Oman's exports to India grew by more than 40 percent in 2023.",
        "Oman's exports to India exceeded $1.9 billion in 2023.",
        "Oman's exports to India grew 40 percent over 2023.",
    ],
)
def test_words_of_more_before_a_figure_compare_no_times(text: str) -> None:
    assert [row["period"] for row in read(text)] == [Y2023]


def test_a_change_is_counted_from_the_time_of_the_level_left() -> None:
    rows = read("Philippine exports to Thailand fell 2.4 percent to $3 billion in 2023 from $3.09 billion in 2022.")
    assert [(row["period"], row["base_period"]) for row in rows] == [(Y2023, Y2022), (Y2023, None), (Y2022, None)]
