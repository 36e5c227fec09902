"""The tables of a page that hold data, with spanning cells in their places; tables for layout are no tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from registan.model import Cell, Span

from ..limits import HTML, TEXT
from ..opening import ReadError
from ..rows import Field, head_rows

_SPACE = re.compile(r"\s+")
_DIGIT = re.compile(r"\d")
_LONGEST_CELL = 1_000
_MOST_WORK = 10 * TEXT.cells
_UNREAD = frozenset({"script", "style", "template", "noscript"})


@dataclass(slots=True)
class Grid:
    """A table as text: rows parted by line ends, cells by tabs; the cells' spans count from the text's start."""

    text: str
    cells: tuple[Cell, ...]
    caption: str


@dataclass(slots=True)
class _Put:
    row: int
    column: int
    text: str
    head: bool


def data_tables(body: etree._Element) -> frozenset[etree._Element]:
    """The tables without a table inside that have at least two rows and two columns and a head or figures."""
    open_tables: list[etree._Element] = []
    outer: set[etree._Element] = set()
    found: list[etree._Element] = []
    for event, element in etree.iterwalk(body, events=("start", "end"), tag="table"):
        if event == "end":
            open_tables.pop()
            continue
        if open_tables:
            outer.add(open_tables[-1])
        open_tables.append(element)
        found.append(element)
    return frozenset(table for table in found if table not in outer and _holds_data(table))


def grid_of(table: etree._Element) -> Grid:
    """The table's cells in their rows and columns."""
    caption = next((_words(element) for element in table.iter("caption")), "")
    puts = list(_placed(table))
    heads = _heads(table, puts)
    pieces: list[str] = []
    cells: list[Cell] = []
    at, row, column = 0, 0, 0
    for put in puts:
        gap = "\n" * (put.row - row) if put.row > row else "\t" * (put.column - column)
        if put.row > row:
            gap += "\t" * put.column
        row, column = put.row, put.column
        pieces += [gap, put.text]
        at += len(gap)
        if put.text:
            span = Span(at, at + len(put.text))
            cells.append(Cell(row=put.row, column=put.column, span=span, header=put.row < heads))
        at += len(put.text)
    return Grid("".join(pieces), tuple(cells), caption)


def _holds_data(table: etree._Element) -> bool:
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return False
    cells = [cell for row in rows for cell in row]
    if any(cell.tag == "th" for cell in cells):
        return True
    texts = [_words(cell) for cell in cells]
    return max(map(len, texts)) <= _LONGEST_CELL and sum(bool(_DIGIT.search(text)) for text in texts) >= 2


def _placed(table: etree._Element) -> Iterator[_Put]:
    """The cells in reading order, each at its first row and column."""
    covered: dict[int, int] = {}  # column -> rows that a cell from above still covers
    work = 0
    row = 0
    for line in table.iter("tr"):
        column = 0
        work += len(covered)
        below: dict[int, int] = {at: left - 1 for at, left in covered.items() if left > 1}
        for cell in line:
            if cell.tag not in ("td", "th"):
                continue
            while column in covered:
                column += 1
            wide, high = _span(cell, "colspan", HTML.colspan), _span(cell, "rowspan", HTML.rowspan)
            wide = max(1, min(wide, HTML.columns - column))
            work += wide
            if work > _MOST_WORK:
                raise ReadError("a table whose cells span more places than the limit allows; split the page")
            yield _Put(row, column, _words(cell), cell.tag == "th")
            if high > 1:
                below.update(dict.fromkeys(range(column, column + wide), high - 1))
            column += wide
        covered = below
        row += 1


def _span(cell: etree._Element, name: str, limit: int) -> int:
    stated = (cell.get(name) or "").strip()
    return min(max(int(stated), 1), limit) if stated.isdecimal() and len(stated) <= 9 else 1


def _heads(table: etree._Element, puts: list[_Put]) -> int:
    """How many leading rows are heads: the rows of `thead`, else leading rows of `th` alone, else by their figures."""
    stated = sum(1 for head in table.iter("thead") for row in head.iter("tr"))
    if stated:
        return stated
    rows: list[list[_Put]] = []
    for put in puts:
        if not rows or rows[-1][0].row != put.row:
            rows.append([])
        rows[-1].append(put)
    marked = 0
    while marked < len(rows) and all(put.head for put in rows[marked]):
        marked += 1
    if marked:
        return rows[marked - 1][0].row + 1
    return head_rows([[Field(0, put.text) for put in row] for row in rows])


def _words(element: etree._Element) -> str:
    texts = (
        text
        for event, node in etree.iterwalk(element, events=("start", "end", "comment", "pi"))
        for text in _said(event, node, element)
    )
    return _SPACE.sub(" ", "".join(texts)).strip()


def _said(event: str, node: etree._Element, whole: etree._Element) -> Iterator[str]:
    if event == "start" and node.tag not in _UNREAD:
        yield node.text or ""
        if node.tag in ("br", "p", "div", "li"):
            yield " "
    elif event != "start" and node is not whole:
        yield node.tail or ""
