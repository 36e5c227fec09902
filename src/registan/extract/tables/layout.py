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

    `split`: for a row with several cells of words the first and the others. `columns`: the figures of each column.
    """

    above: dict[int, str] = field(default_factory=dict)
    beside: dict[int, str] = field(default_factory=dict)
    parts: dict[int, str] = field(default_factory=dict)
    split: dict[int, tuple[str, str]] = field(default_factory=dict)
    columns: dict[int, list[str]] = field(default_factory=dict)

    def texts(self) -> set[str]:
        """All texts that are heads of something."""
        halves = (half for halves in self.split.values() for half in halves)
        return {"", *self.above.values(), *self.beside.values(), *self.parts.values(), *halves}


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
            if cell.column and (figure := figure_in(cell.span.of(text).strip())):
                layout.columns.setdefault(cell.column, []).append(figure)
    _put_beside(layout, text, [rows[at] for at in layout.parts])
    return layout


def _put_beside(layout: Layout, text: str, rows: Sequence[Sequence[Cell]]) -> None:
    """The words of each row: its first cell, and cells of columns without figures (units, names behind numbers).

    An empty first cell before other words stands for the one above it: 'Rwanda | Exports', ' | Imports'.
    """
    first = ""
    for row in rows:
        words = [cell.span.of(text).strip() for cell in row if cell.column and cell.column not in layout.columns]
        words = [one for one in words if _LETTER.search(one)]
        if row[0].column == 0:
            first = row[0].span.of(text).strip()
        elif not words:
            continue
        layout.beside[row[0].row] = ", ".join([first, *words])
        if words:
            layout.split[row[0].row] = first, ", ".join(words)


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
