"""Tables whose fields are parted by semicolons or commas, and prose that is none."""

from __future__ import annotations

import pytest

from registan.model import Document
from registan.read import read_bytes

TABLES = [
    (
        "Year;Exports;Imports\n2021;700.1;300.2\n2022;710.5;\n",
        [["Year", "Exports", "Imports"], ["2021", "700.1", "300.2"]],
    ),
    (
        "year,exports,imports\n2021,700.1,300.2\n2022,,310\n",
        [["year", "exports", "imports"], ["2021", "700.1", "300.2"]],
    ),
]
PROSE = [
    "In 2021 exports were 700; imports 300\nIn 2022 exports were 710; imports 310\n",
    "Exports, 700 million,\nimports, 300 million,\n",
    "Year;Exports\n2021;700.1;300.2\n2022;710.5\n",
]


@pytest.mark.parametrize(("text", "rows"), TABLES)
def test_lines_of_fields_are_a_table(text: str, rows: list[list[str]]) -> None:
    document = read_bytes(text.encode(), "t.txt")
    assert isinstance(document, Document)
    (table,) = [block for block in document.blocks if block.kind == "table"]
    cells = [[cell.span.of(text) for cell in table.cells if cell.row == row] for row in (0, 1)]
    assert cells == rows
    assert [cell.header for cell in table.cells if cell.row == 1] == [False] * 3


@pytest.mark.parametrize("text", PROSE)
def test_prose_with_commas_and_semicolons_is_no_table(text: str) -> None:
    document = read_bytes(text.encode(), "t.txt")
    assert isinstance(document, Document)
    assert not any(block.kind == "table" for block in document.blocks)
