"""Fiscal years: how they are printed, and that their days are those of the state that counts in them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from registan.extract import extract
from registan.lexicons import table
from registan.model import Document, Observation
from registan.read import read_bytes

CASES = [
    ("en", "India's exports to Kenya were $5.1 billion in 2023/24.", "2023-04-01/2024-03-31"),
    ("en", "India's exports to Kenya were $5.1 billion in FY2023/24.", "2023-04-01/2024-03-31"),
    ("en", "India's exports to Kenya were $5.1 billion in FY24.", "2023-04-01/2024-03-31"),
    ("en", "In the 2023–24 financial year, Australian exports to Fiji were $5.1 billion.", "2023-07-01/2024-06-30"),
    ("en", "In fiscal year 2023, US exports to Ghana were $5.1 billion.", "2022-10-01/2023-09-30"),
    ("en", "In fiscal year 2023, Japan's exports to Ghana were $5.1 billion.", "2023-04-01/2024-03-31"),
    ("ru", "В 2022/23 финансовом году экспорт Ирана в Армению составил 478 млн долларов.", "2022-03-21/2023-03-20"),
    ("kk", "2022/23 қаржы жылында Пәкістанның Қазақстанға экспорты 478 млн доллар болды.", "2022-07-01/2023-06-30"),
    (
        "uz",
        "2022/23 moliya yilida Hindistonning Nepalga eksporti 478 mln dollar boʻldi.",
        "2022-04-01/2023-03-31",
    ),
    # a state that keeps the calendar year, a year of one number where usage differs, and years that are not fiscal
    ("en", "Ghana's exports to Brazil were $5.1 billion in FY2023/24.", None),
    ("en", "Canada's exports to Brazil were $5.1 billion in fiscal year 2023.", None),
    ("en", "India's wheat exports to Nepal were 5.1 million tonnes in the 2023/24 season.", None),
    ("en", "India's exports to Kenya were $5.1 billion in 2023.", "2023-01-01/2023-12-31"),
]


@pytest.mark.parametrize(("language", "text", "period"), CASES, ids=[case[1] for case in CASES])
def test_the_days_of_a_fiscal_year_are_those_of_its_state(language: str, text: str, period: str | None) -> None:
    document = read_bytes(text.encode(), f"a-{language}.txt")
    assert isinstance(document, Document)
    claims = [claim for claim in extract(document) if isinstance(claim, Observation)]
    assert [claim.period and claim.period.interval for claim in claims] == [period]


def test_every_row_names_a_state_and_a_day() -> None:
    codes = {row["code"] for row in table("territories.csv")}
    spans: dict[str, list[tuple[int, int]]] = {}
    for row in table("fiscal_years.csv"):
        assert row["code"] in codes and row["source"] and row["named_by"] in ("start", "end", "")
        assert (int(row["month"]), int(row["day"])) != (1, 1) and 1 <= int(row["month"]) <= 12
        spans.setdefault(row["code"], []).append((int(row["since"] or 0), int(row["until"] or 9999)))
    for known in spans.values():
        assert all(before[1] < after[0] for before, after in pairwise(known))
