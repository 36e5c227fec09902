"""Numbers beside states that are no statistic of theirs, and years that are no calendar years."""

from __future__ import annotations

import pytest

from .reading import read, told

NOTHING: list[tuple[str, str]] = [
    ("en", "Peru and Chile extended their 2002 trade agreement for five years."),
    ("en", "Under the 1998 agreements Peru and Chile share the water."),
    ("en", "Construction of the Peru–Chile railway is 45 percent finished."),
    ("ru", "Железная дорога между Перу и Чили построена на 60 %."),
    ("kk", "Перу мен Чили арасындағы жол құрылысы 60 пайызға аяқталды."),
    ("uz", "Peru va Chili oʻrtasidagi yoʻl qurilishi 60 foizga bajarildi."),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_a_year_in_a_name_and_the_state_of_works_are_no_claims(language: str, text: str) -> None:
    assert read(text, "2024-03-04", language) == []


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("In the 2022/23 fiscal year Peru's exports to Chile made $38 million.", None),
        ("In the first nine months of the 2023/24 fiscal year Peru's exports to Chile made $38 million.", None),
        (
            "In the fiscal year from April 2023 to March 2024 Peru's exports to Chile made $38 million.",
            "2023-04-01/2024-03-31",
        ),
        ("In 2023 Peru's exports to Chile made $38 million.", "2023-01-01/2023-12-31"),
    ],
)
def test_a_fiscal_year_is_no_calendar_year(text: str, period: str | None) -> None:
    (row,) = read(text, "2024-06-04")
    assert told(row, "indicator", "period") == ("trade.exports", period)


@pytest.mark.parametrize(
    ("language", "text", "period"),
    [
        (
            "en",
            "In 2022 trade between Peru and Chile made $3 billion. Six agreements were signed at a meeting.",
            None,
        ),
        (
            "ru",
            "В 2022 году товарооборот Перу и Чили составил 3 млрд долларов. "
            "По итогам шестого заседания комиссии подписано пять документов.",
            None,
        ),
        (
            "en",
            "In 2022 trade between Peru and Chile made $3 billion, and 12 agreements were signed.",
            "2022-01-01/2022-12-31",
        ),
    ],
)
def test_what_was_signed_at_a_meeting_is_not_of_a_figures_year(language: str, text: str, period: str | None) -> None:
    assert told(read(text, "2024-03-04", language)[-1], "indicator", "period") == ("agreement.count", period)
