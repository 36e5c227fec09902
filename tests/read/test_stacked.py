"""Tables whose cells stand one below the other, and what only looks like them."""

from __future__ import annotations

import pytest

from registan.model import Document
from registan.read import read_bytes


def rows(text: str) -> list[list[str]]:
    """The rows of the tables of a text, heads first."""
    document = read_bytes(text.encode(), "a.txt")
    assert isinstance(document, Document)
    found: list[list[str]] = []
    for block in document.blocks:
        for cell in block.cells:
            if cell.column == 0:
                found.append([])
            found[-1].append(cell.span.of(document.text))
    return found


TABLES = [
    (
        ["Trade, USD million", "Indicator", "2021", "2022", "Exports", "1.5", "2.5", "Imports", "3.5", "-"],
        [["Indicator", "2021", "2022"], ["Exports", "1.5", "2.5"], ["Imports", "3.5", "-"]],
    ),
    (["Год", "Всего", "2021", "33,1", "2022", "95,0"], [["Год", "Всего"], ["2021", "33,1"], ["2022", "95,0"]]),
    (
        ["Item", "2021/22", "2022/23", "Exports", "1.5", "2.5", "Imports", "3.5", "…"],
        [["Item", "2021/22", "2022/23"], ["Exports", "1.5", "2.5"], ["Imports", "3.5", "…"]],
    ),
]


@pytest.mark.parametrize(("lines", "table"), TABLES)
def test_cells_of_one_line_each_are_a_table(lines: list[str], table: list[list[str]]) -> None:
    assert rows("Peru and Chile\n\nOf their trade.\n\n" + "\n".join(lines) + "\n") == table


NO_TABLES = [
    ["Exports", "1.5", "2.5", "Imports", "3.5"],  # no head, and one figure less
    ["Item", "2021", "2022", "Exports", "1.5", "2.5", "Imports", "3.5"],  # the last row is cut
    ["Lima", "12 May 2023", "Peru grew.", "It sold ore in 2022.", "Chile bought 15", "Both gained 20"],
    ["Page", "14", "Index", "15"],
]


@pytest.mark.parametrize("lines", NO_TABLES)
def test_lines_that_do_not_come_out_even_are_no_table(lines: list[str]) -> None:
    assert rows("Peru and Chile\n\nOf their trade.\n\n" + "\n".join(lines) + "\n") == []


def test_a_head_of_tabs_may_be_shorter_than_its_rows() -> None:
    text = "\tUSD million\t\tin %\n\t2022\t2023\t2022\nExports\t1,5\t2,5\t3,5\nImports\t1,5\t2,5\t\n"
    document = read_bytes(f"Peru and Chile\n\n{text}".encode(), "a.txt")
    assert isinstance(document, Document)
    cells = {cell.span.of(document.text): (cell.row, cell.column) for cell in document.blocks[-1].cells}
    assert (cells["in %"], cells["3,5"], cells["Imports"]) == ((0, 3), (2, 3), (3, 0))


def test_prose_with_tabs_is_no_table() -> None:
    assert rows("Peru and Chile\n\n1\tPeru sold 15 tonnes.\n2\tChile bought 20\tand paid.\n") == []
