"""Rows that do not fit the head of their table: no figure is claimed under another one's head."""

from __future__ import annotations

from typing import Any

import pytest

from registan.extract import extract, unread_rows
from registan.model import Document, to_row
from registan.read import read_bytes

HEAD = "Kenya and Uganda\nNairobi, 12 February 2024\n\nTrade of Kenya with Uganda, million US dollars.\n\n"
RULED = "| Year | Exports | Imports | Turnover |\n|---|---|---|---|\n| 2021 | 600.1 | 200.2 | 800.3 |\n"
HTML = (
    "<html><body><h1>Kenya and Uganda</h1><p>Nairobi, 12 February 2024</p>"
    "<p>Trade of Kenya with Uganda, million US dollars.</p><table>{}</table></body></html>"
)


def claimed(text: str, name: str = "t.md") -> set[tuple[Any, ...]]:
    document = read_bytes(text.encode(), name)
    assert isinstance(document, Document)
    rows = [to_row(claim) for claim in extract(document)]
    return {(row["quote"], row["indicator"].partition(".")[2], row["period"][:4]) for row in rows}


WHOLE = {("600.1", "exports", "2021"), ("200.2", "imports", "2021"), ("800.3", "turnover", "2021")}

ROWS = [
    ("| 2022 | 200.5 | 900.7 |", set()),
    ("| 2022 | 200.5 | 900.7 | |", {("200.5", "exports", "2022"), ("900.7", "imports", "2022")}),
    ("| 2022 | | 900.7 | 1,100.2 |", {("900.7", "imports", "2022"), ("1,100.2", "turnover", "2022")}),
    ("| 2022 | 200.5 | 900.7 | 1,101.2 | 5.5 |", set()),
    (
        "| 2022 | 200.5 | 900.7 | 1,101.2 | revised |",
        {("200.5", "exports", "2022"), ("900.7", "imports", "2022"), ("1,101.2", "turnover", "2022")},
    ),
]


@pytest.mark.parametrize(("row", "more"), ROWS, ids=[row for row, _ in ROWS])
def test_a_row_with_another_number_of_cells_than_the_head_claims_nothing(row: str, more: set[tuple[Any, ...]]) -> None:
    assert claimed(HEAD + RULED + row + "\n") == WHOLE | more


def test_a_head_without_a_cell_above_the_first_column_stands_over_its_own_figures() -> None:
    table = (
        "<tr><th>2021</th><th>2022</th></tr>"
        "<tr><td>Exports</td><td>600.1</td><td>700.5</td></tr>"
        "<tr><td>Imports</td><td>200.2</td><td>300.7</td></tr>"
    )
    wanted = {("600.1", "exports", "2021"), ("700.5", "exports", "2022")}
    wanted |= {("200.2", "imports", "2021"), ("300.7", "imports", "2022")}
    assert claimed(HTML.format(table), "t.html") == wanted


def test_an_empty_cell_among_blanks_leaves_its_room() -> None:
    table = (
        "Indicator        2021     2022\n"
        "Exports         600.1    700.5\n"
        "Imports                  300.7\n"
        "Turnover        800.3  1,001.2\n"
    )
    assert ("300.7", "imports", "2022") in claimed(HEAD + table, "t.txt")


def test_rows_that_are_not_read_are_told_with_their_place() -> None:
    document = read_bytes((HEAD + RULED + "| 2022 | 200.5 | 900.7 |\n| 2023 | 1.5 |\n").encode(), "t.md")
    assert isinstance(document, Document)
    note = "table 1: 2 rows have another number of cells than its head and could not be read:"
    assert unread_rows(document) == (f'{note} "2022" (line 9), "2023" (line 10)',)


def test_a_table_that_is_read_whole_has_no_note() -> None:
    document = read_bytes((HEAD + RULED).encode(), "t.md")
    assert isinstance(document, Document)
    assert unread_rows(document) == ()


def test_the_empty_cells_at_the_end_of_the_last_row_count() -> None:
    table = "Item\t2021\t2022\nExports\t600.1\t700.5\nImports\t200.2\t300.7\nTurnover\t800.3\t\n"
    assert ("800.3", "turnover", "2021") in claimed(HEAD + table, "t.txt")
