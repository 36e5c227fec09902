"""Tables without any rule: columns that are kept apart by two blanks or more."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from .lines import Line
from .rows import Field, Row, Table, cells_of, head_rows

_FIELD = re.compile(r"\S+(?:[ \u00a0\u202f]\S+)*")
_LEAST_ROWS = 2
_LEAST_FIGURES = 2
_MOST_HEADS = 3
_LONGEST_TITLE = 40

Extent = tuple[int, int]


def aligned_tables(lines: Sequence[Line]) -> Iterator[Table]:
    """The tables of a stretch in which rows and figures leave no doubt."""
    split = [_split(line) for line in lines]
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and (len(split[end]) >= 2 or (end > at and _is_title(split, end))):
            end += 1
        if end - at >= _LEAST_ROWS:
            table = _table(lines, split, at, end)
            if table is not None:
                yield table
        at = end + 1


def _is_title(split: Sequence[Row], at: int) -> bool:
    """Whether a line of one field is a title between rows: 'EUR million', 'Exports'."""
    text = split[at][0].text if split[at] else ""
    beside = at + 1 < len(split) and len(split[at + 1]) >= 2 and len(split[at - 1]) >= 2
    return beside and len(text) <= _LONGEST_TITLE and text[-1:] not in (".", ";")


def _split(line: Line) -> list[Field]:
    return [Field(line.start + match.start(), match.group()) for match in _FIELD.finditer(line.text)]


def _table(lines: Sequence[Line], split: Sequence[Row], first: int, last: int) -> Table | None:
    body = [at for at in range(first, last) if sum(field.is_figure for field in split[at]) >= _LEAST_FIGURES]
    width, count = Counter(len(split[at]) for at in body).most_common(1)[0] if body else (0, 0)
    if count < _LEAST_ROWS:
        return None
    first, last = max(first, body[0] - _MOST_HEADS), body[-1] + 1
    columns = _columns([(lines[at], split[at]) for at in body if len(split[at]) == width])
    rows = [_placed(lines[at], split[at], columns) for at in range(first, last)]
    return Table(first, last, cells_of(rows, head_rows(rows)))


def _extent(line: Line, field: Field) -> Extent:
    left = field.start - line.start + len(line.lead)
    return left, left + len(field.text)


def _columns(rows: Sequence[tuple[Line, Row]]) -> list[Extent]:
    """From where to where each column reaches, over all full rows."""
    extents = [[_extent(line, field) for field in row] for line, row in rows]
    return [
        (min(left for left, _ in column), max(right for _, right in column)) for column in zip(*extents, strict=True)
    ]


def _placed(line: Line, row: Row, columns: Sequence[Extent]) -> Row:
    """The row with each field in the column that it stands over, empty fields between."""
    if len(row) == len(columns):
        return row
    places = [_nearest(_extent(line, field), columns) for field in row]
    if len(set(places)) < len(places):
        return row
    placed = [Field(line.start, "")] * len(columns)
    for place, field in zip(places, row, strict=True):
        placed[place] = field
    return placed


def _nearest(extent: Extent, columns: Sequence[Extent]) -> int:
    """The column that a field stands over; of several the first, as a title over them all."""
    over = [at for at, column in enumerate(columns) if column[0] < extent[1] and extent[0] < column[1]]
    if over:
        return over[0]

    def apart(column: Extent) -> tuple[int, int]:
        gap = max(column[0] - extent[1], extent[0] - column[1])
        return gap, abs(column[0] + column[1] - extent[0] - extent[1])

    return min(range(len(columns)), key=lambda at: apart(columns[at]))
