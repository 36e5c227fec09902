from __future__ import annotations

import pytest

from registan.read.dateline import date_in, dateline_of, is_dateline

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
