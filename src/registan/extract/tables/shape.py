"""Whether the rows of a table fit its head: a row with another number of cells has its figures under wrong heads."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from registan.model import Block, Cell

_MARK = r"[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|(?<=\s)\d\)|\(?[a-zа-е]\)?"
"""A mark of a note behind a figure: '4.2*', '4.2 p', '4.2 (r)', '4.2 1)'."""
_SIGNS = r"\s.,\u00a0\u202f'()%+\u2212–-"
_NUMERIC = re.compile(rf"(?P<figure>[{_SIGNS}]*\d(?:[\d{_SIGNS}]*[\d)%])?)\s*(?P<mark>{_MARK})?\Z")
_RANK = re.compile(r"(\d{1,3})(?:-?[^\W\d_'’]{0,3}['’]?[^\W\d_]{0,3})?\Z")
_MARKS = re.compile(r"[\t;,|│┃║]")
_BARS = frozenset("|│┃║")


def figure_in(words: str) -> str:
    """The figure that a cell holds and nothing else but a mark of a note, '' where it holds something else."""
    match = _NUMERIC.match(words)
    return match["figure"].strip() if match else ""


def rank_in(words: str) -> str:
    """The place that a cell of ranks holds: '45', '45th', '45-е', '' for anything else."""
    match = _RANK.match(words)
    return match[1] if match else ""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a table's rows lie under its head.

    `shift`: by how many columns the heads stand too far to the left (1 where the head has no cell above the first
    column). `slipped`: rows with another number of cells, whose figures nobody can place.
    """

    shift: int = 0
    slipped: frozenset[int] = frozenset()


def read_shape(text: str, block: Block) -> Shape:
    """The shape of a table block of the text."""
    rows: dict[int, list[Cell]] = {}
    for cell in block.cells:
        rows.setdefault(cell.row, []).append(cell)
    heads = [row for row in rows.values() if row[0].header]
    body = {at: row for at, row in rows.items() if not row[0].header and _figures(text, row)}
    if not heads or not body:
        return Shape()
    width = max(_width(text, block, row) for row in heads)
    if all(_width(text, block, row) == width + 1 for row in body.values()) and _labelled(body):
        return Shape(shift=1)
    return Shape(slipped=frozenset(at for at, row in body.items() if not _fits(text, block, row, width)))


def _figures(text: str, row: Sequence[Cell]) -> list[Cell]:
    return [cell for cell in row if cell.column and figure_in(cell.span.of(text).strip())]


def _labelled(body: Mapping[int, Sequence[Cell]]) -> bool:
    """Whether every row begins with a cell that names it."""
    return all(row[0].column == 0 for row in body.values())


def _fits(text: str, block: Block, row: Sequence[Cell], width: int) -> bool:
    """Whether a row has as many cells as the head, notes behind the last figure not counted."""
    last = max(cell.column for cell in _figures(text, row))
    wide = _width(text, block, row)
    return wide == width or (wide > width > last) or _is_placed(text, row)


def _is_placed(text: str, row: Sequence[Cell]) -> bool:
    """Whether the cells stand in columns of blanks, where an empty one leaves its room."""
    return not any(_MARKS.search(text[before.span.end : after.span.start]) for before, after in pairwise(row))


def _width(text: str, block: Block, row: Sequence[Cell]) -> int:
    """The number of cells, empty ones at the end counted as far as the text marks them."""
    end = text.find("\n", row[-1].span.end)  # empty cells at the end of the last row lie beyond the block
    tail = text[row[-1].span.end : end if end >= 0 else len(text)]
    marks = len(_MARKS.findall(tail))
    begin = max(text.rfind("\n", 0, row[0].span.start) + 1, block.span.start)
    closed = _BARS & {*tail} and _BARS & {*text[begin : row[0].span.start]}
    return row[-1].column + 1 + max(0, marks - bool(closed))
