"""Numbers that a line's end or blanks break: whole where no doubt is left, else not read at all."""

from __future__ import annotations

import pytest

from .reading import read

WHOLE = [
    ("en", "Trade between Oman and India reached $4.\n9 billion in 2023.", 4_900_000_000),
    ("en", "Trade between Oman and India reached 12\n345 million dollars in 2023.", 12_345_000_000),
    ("ru", "Товарооборот Омана и Индии в 2023 году составил 4,\n9 млрд долларов.", 4_900_000_000),
    ("ru", "Товарооборот Омана и Индии в 2023 году составил 12\n345,6 млн долларов.", 12_345_600_000),
    ("ru", "Товарооборот Омана и Индии в 2023 году составил 12 345,6 млн долларов.", 12_345_600_000),
]
BROKEN = [
    ("en", "In 2023 trade between Oman and India reached 1 2 3.4 million dollars."),
    ("ru", "Товарооборот Омана и Индии в 2023 году составил 1 2 3,4 млн долларов."),
    ("ru", "Товарооборот Омана и Индии в 2023 году составил 12 34 млн долларов."),
]


@pytest.mark.parametrize(("language", "text", "value"), WHOLE)
def test_a_number_broken_at_a_line_is_read_whole(language: str, text: str, value: int) -> None:
    (row,) = read(text, language=language)
    assert (row["value"], row["period"]) == (value, "2023-01-01/2023-12-31")


@pytest.mark.parametrize(("language", "text"), BROKEN)
def test_pieces_side_by_side_are_no_number(language: str, text: str) -> None:
    assert read(text, language=language) == []


def test_the_number_of_a_line_and_the_end_of_a_sentence_stay_what_they_are() -> None:
    rows = read("Trade between Oman and India grew by 4.\n9 projects between Oman and India are under way.")
    assert [row["value"] for row in rows if row["indicator"] == "project.count"] == [9]


def test_a_unit_in_capitals_behind_a_shortened_scale_ends_no_sentence() -> None:
    (row,) = read("Мощность станции в Омане – 14 тыс. МВт.", language="ru")
    assert (row["quote"], row["value"], row["unit"]) == ("14 тыс. МВт", 14_000, "MW")
