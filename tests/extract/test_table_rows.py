"""What the rows of a table are of: partners, parts of the row above, goods, changes, months of a year above."""

from __future__ import annotations

from typing import Any

import pytest

from registan.extract import extract
from registan.model import Document, to_row
from registan.read import read_bytes

HEAD = "Ghana and Togo\nAccra, 12 February 2024\n\n"


def claimed(text: str, *fields: str, name: str = "t.md") -> list[tuple[Any, ...]]:
    document = read_bytes(text.encode(), name)
    assert isinstance(document, Document)
    rows = [to_row(claim) for claim in extract(document)]
    return [(row["quote"], *(row[field] for field in fields)) for row in rows]


def test_rows_of_states_are_the_partners_of_the_state_in_the_title() -> None:
    table = (
        "Exports of Ghana by country in 2023\n\n| Country | USD million | Share, % |\n|---|---|---|\n"
        "| Switzerland | 2,610.5 | 15.6 |\n| Togo | 203.4 | 1.2 |\n| Other countries | 9.1 | 0.1 |\n"
        "| All countries | 16,745.0 | 100.0 |\n"
    )
    told = claimed(HEAD + table, "indicator", "measure", "area", "counterpart")
    assert told == [
        ("2,610.5", "trade.exports", "level", "GHA", "CHE"),
        ("15.6", "trade.exports", "share_pct", "GHA", "CHE"),
        ("203.4", "trade.exports", "level", "GHA", "TGO"),
        ("1.2", "trade.exports", "share_pct", "GHA", "TGO"),
        ("16,745.0", "trade.exports", "level", "GHA", "WLD"),
    ]


def test_rows_that_name_goods_or_parts_are_no_trade_of_all() -> None:
    table = (
        "Trade of Ghana with Togo, million US dollars\n\n| Item | 2023 |\n|---|---|\n| Exports | 203.4 |\n"
        "| of which: shea butter | 61.0 |\n| Imports | 99.8 |\n| Cement | 12.5 |\n| Turnover | 303.2 |\n"
    )
    assert claimed(HEAD + table, "indicator", "product") == [
        ("203.4", "trade.exports", None),
        ("61.0", "trade.exports", "shea butter"),
        ("99.8", "trade.imports", None),
        ("12.5", "trade.imports", "cement"),
        ("303.2", "trade.turnover", None),
    ]


def test_titles_between_rows_head_those_below_them() -> None:
    table = (
        "Trade of Ghana with Togo, thousand tonnes\n\n| Goods | 2022 | 2023 |\n|---|---|---|\n| Exports | | |\n"
        "| Sugar | 1.5 | 2.5 |\n| Imports | | |\n| Rice | 3.5 | 4.5 |\n"
    )
    assert claimed(HEAD + table, "indicator", "product") == [
        ("1.5", "trade.exports", "sugar"),
        ("2.5", "trade.exports", "sugar"),
        ("3.5", "trade.imports", "rice"),
        ("4.5", "trade.imports", "rice"),
    ]


CHANGES = [
    ("Change, 2023/2022, %", "18.3", "change_pct", "18.3", "2023-01-01/2023-12-31", "2022-01-01/2022-12-31"),
    ("in % of previous year", "118.3", "change_pct", "18.3", "2023-01-01/2023-12-31", "2022-01-01/2022-12-31"),
    ("Change on previous year, %", "118.3", "change_pct", "118.3", "2023-01-01/2023-12-31", "2022-01-01/2022-12-31"),
    ("Change on previous year, %", "-8.3", "change_pct", "-8.3", "2023-01-01/2023-12-31", "2022-01-01/2022-12-31"),
    ("Share in total, %", "18.3", "share_pct", "18.3", "2023-01-01/2023-12-31", None),
]


@pytest.mark.parametrize(("head", "printed", "measure", "value", "period", "base"), CHANGES)
def test_a_column_of_changes_says_what_it_compares(
    head: str, printed: str, measure: str, value: str, period: str, base: str | None
) -> None:
    heads = f"Trade of Ghana with Togo\n\n| Item | 2023, USD million | {head} |\n|---|---|---|\n"
    table = f"{heads}| Exports | 3.4 | {printed} |\n"
    told = claimed(HEAD + table, "measure", "value", "period", "base_period")[-1]
    assert (*map(str, told[1:4]), told[4]) == (measure, value, period, base)


def test_months_beside_a_cell_are_of_the_year_above_it() -> None:
    rows = (
        "<tr><th rowspan=2>Month</th><th colspan=2>Exports of Ghana to Togo, USD thousand</th>"
        "<th colspan=2>Imports of Ghana from Togo, USD thousand</th></tr>"
        "<tr><th>2022</th><th>2023</th><th>2022</th><th>2023</th></tr>"
        "<tr><td>July</td><td>52 310</td><td>71 945</td><td>21 404</td><td>…</td></tr>"
    )
    page = f"<html><body><h1>Ghana and Togo</h1><p>Accra, 5 May 2024. Trade.</p><table>{rows}</table></body></html>"
    assert claimed(page, "indicator", "area", "counterpart", "period", name="t.html") == [
        ("52 310", "trade.exports", "GHA", "TGO", "2022-07-01/2022-07-31"),
        ("71 945", "trade.exports", "GHA", "TGO", "2023-07-01/2023-07-31"),
        ("21 404", "trade.imports", "GHA", "TGO", "2022-07-01/2022-07-31"),
    ]


@pytest.mark.parametrize("printed", ["203.4*", "203.4 p", "203.4 (r)", "203.4¹"])
def test_a_mark_of_a_note_belongs_to_no_figure(printed: str) -> None:
    table = f"Trade of Ghana with Togo, USD million\n\n| Item | 2023 |\n|---|---|\n| Exports | {printed} |\n"
    assert [(quote, str(value)) for quote, value in claimed(HEAD + table, "value")] == [("203.4", "203400000")]


@pytest.mark.parametrize("printed", ["203.4 km", "…", "-", "n/a", "12 of 15"])
def test_words_in_a_cell_are_no_figure(printed: str) -> None:
    heads = "Trade of Ghana with Togo, USD million\n\n| Item | 2022 | 2023 |\n|---|---|---|\n"
    table = f"{heads}| Exports | 1.5 | {printed} |\n"
    assert claimed(HEAD + table) == [("1.5",)]
