from __future__ import annotations

import pytest

from registan.read.dateline import date_in, dateline_of, imprint_of, is_dateline
from registan.read.plain import read_plain_text

LINES = [
    ("Almaty, 4 March 2024", "2024-03-04", True),
    ("Tashkent city, on March 18, 2024 year", "2024-03-18", True),
    ("August 8, 2024", "2024-08-08", True),
    ("04.03.2024", "2024-03-04", True),
    ("2024-03-05", "2024-03-05", True),
    ("Published: 29.12.2022 14:05", "2022-12-29", True),
    ("New York 4 July 2021", "2021-07-04", True),
    ("December 2023", "2023-12", True),
    ("ASTANA, 5 December 2023 – Kazakhstan expects closer business with its neighbours", "2023-12-05", False),
    ("(Tashkent, March 3, 2024) Trade grew by 12 percent", "2024-03-03", False),
    ("Астана, 26 февраля 2024 года", "2024-02-26", True),
    ("Тошкент, 2022 йил 23 декабрь", "2022-12-23", True),
    ("Toshkent, 2023-yil 20-sentabr", "2023-09-20", True),
    ("Астана, 2024 жылғы 5 наурыз", "2024-03-05", True),
    ("Samarqand, 2024-yil 16-sentabr. O‘zA", "2024-09-16", True),
    ("Boku, 2025-yil 24-oktabr – “Trend”", "2025-10-24", True),
    ("Islomobod, 2025-yil 26-fevral. Dunyo.info", "2025-02-26", True),
    ("BERLIN, 3 July 2025 – Trade grew", "2025-07-03", False),
    ("Пномпень, 8 февраля 2024 г.", "2024-02-08", True),
    ("МИНСК, 17 мая 2024 г. Министры подписали договор", "2024-05-17", False),
    ("Белград, 3 марта 2023 г. «Политика и экономика»", "2023-03-03", False),
    # dates that the article speaks of
    ("Открыто 3 маршрута 2024 года", None, False),
    ("On August 8-9, 2024, the head of state paid a visit", None, False),
    ("Trade in January 2024", None, False),
    ("Results of the meeting of 12 March 2024", None, False),
    ("March 2018: a year of change for the region and its people", None, False),
    ("The treaty was signed on 4 March 2024.", None, False),
    ("By 1 January 2024, trade had reached 5 billion dollars", None, False),
    ("31.02.2024", None, False),
    ("1.2.3 Trade in goods", None, False),
    ("10 000 grants for students", None, False),
]


@pytest.mark.parametrize(("line", "expected", "alone"), LINES)
def test_datelines(line: str, expected: str | None, alone: bool) -> None:
    assert dateline_of([line]) == expected
    assert is_dateline(line) is alone


def test_the_first_dateline_counts() -> None:
    assert dateline_of(["Trade grew", "Almaty, 4 March 2024", "Astana, 5 March 2024"]) == "2024-03-04"
    assert dateline_of([]) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Mon, 4 March 2024 10:00", "2024-03-04"), ("updated 04.03.2024", "2024-03-04"), ("no date", None), ("", None)],
)
def test_the_first_date_of_a_text(text: str, expected: str | None) -> None:
    assert date_in(text) == expected


IMPRINTS = [
    ("Policy Brief 14/2022, Observatory for African Economies, Rabat, September 2022", "2022-09"),
    ("An interview with the High Commissioner. The Nation on Sunday, 17 March 2024", "2024-03-17"),
    ("Аналитическая записка. Улан-Батор, апрель 2024 г.", "2024-04"),
    # what a sentence speaks of
    ("The presidents met in Tete and signed three papers, on 26 April 2022.", None),
    ("Trade grew, January-May 2024", None),
    ("In the first half of 2023 trade grew by 3 percent, said the ministry in May 2024", None),
    ("Rabat, September 2022: the ministers met", None),
]


@pytest.mark.parametrize(("line", "expected"), IMPRINTS)
def test_an_imprint_ends_in_its_date(line: str, expected: str | None) -> None:
    assert imprint_of([line]) == expected


def test_a_title_and_its_dateline_need_no_blank_line_between() -> None:
    told = read_plain_text(b"Trade of two states\nHanoi, 9 January 2024\n\nTrade grew.")
    assert told.source.published == "2024-01-09"
