"""What stands above a cell and beside it: heads over several rows, cells that span columns, titles of parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from registan.model import Block, Cell

from .shape import Shape, figure_in

_LETTER = re.compile(r"[^\W\d_]")


@dataclass(slots=True)
class Layout:
    """Head text by column and by row; `parts` the text of the nearest row above without figures, by row.

    `columns`: the figures of each column, `rows` the rows that hold figures, as printed.
    """

    above: dict[int, str] = field(default_factory=dict)
    beside: dict[int, str] = field(default_factory=dict)
    parts: dict[int, str] = field(default_factory=dict)
    columns: dict[int, list[str]] = field(default_factory=dict)

    def texts(self) -> set[str]:
        """All texts that are heads of something."""
        return {"", *self.above.values(), *self.beside.values(), *self.parts.values()}


def read_layout(text: str, block: Block, shape: Shape) -> Layout:
    """The heads of the cells of a table block: above them, `shape.shift` columns to the left, and beside them."""
    rows: dict[int, list[Cell]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, []).append(cell)
    first = next((at for at, row in rows.items() if not row[0].header and _has_figures(text, row)), 0)
    heads = [row for at, row in rows.items() if row[0].header or at < first]
    layout = Layout(above=_above(text, heads, shape.shift, max((c.column for c in block.cells), default=0)))
    part = ""
    for at, row in rows.items():
        if row[0].header or at < first:
            if not row[0].header and len(row) == 1:
                part = row[0].span.of(text).strip()  # a title of a part right below the head
            continue
        if not _has_figures(text, row):
            part = row[0].span.of(text).strip() if len(row) == 1 else ""
            continue
        layout.parts[at] = part
        for cell in row:
            if cell.column == 0:
                layout.beside[at] = cell.span.of(text).strip()
            elif figure := figure_in(cell.span.of(text).strip()):
                layout.columns.setdefault(cell.column, []).append(figure)
    for cell in block.cells:
        words = cell.span.of(text).strip()
        if cell.row in layout.beside and cell.column and cell.column not in layout.columns and _LETTER.search(words):
            layout.beside[cell.row] += f", {words}"  # a column of units, or of names behind numbers
    return layout


def _has_figures(text: str, row: Sequence[Cell]) -> bool:
    return any(cell.column and figure_in(cell.span.of(text).strip()) for cell in row)


def _above(text: str, heads: Sequence[Sequence[Cell]], shift: int, last: int) -> dict[int, str]:
    """The words over each column, those of the upper rows first; a cell of an upper row covers the empty ones after it.

    It covers them only as far as its own column and theirs have words of their own below it.
    """
    lines = [{cell.column + shift: cell.span.of(text).strip() for cell in row} for row in heads]
    titles = [line for line in lines if len(line) > 1 or len(lines) == 1]
    above: dict[int, list[str]] = {}
    for depth, line in enumerate(titles):
        below = titles[depth + 1] if depth + 1 < len(titles) else {}
        covering = ""
        for column in range(last + shift + 1):
            words = line.get(column, "")
            if words:
                covering = words if column and column in below else ""
            elif covering and column in below:
                words = covering
            else:
                covering = ""
            if words:
                above.setdefault(column, []).append(words)
    spread = " ".join(line[min(line)] for line in lines if line not in titles)
    return {column: " ".join(words) for column, words in above.items()} | ({-1: spread} if spread else {})
