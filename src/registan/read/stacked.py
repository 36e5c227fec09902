"""Tables that lost their columns: one cell a line, row after row, as a PDF's text often prints them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .lines import Line
from .rows import Field, Row, Table, cells_of, is_year

_LONGEST = 70
_MOST_TITLES = 3
_WIDTHS = range(2, 13)
_LEAST_ROWS = 3
"""Rows with the head."""
_NOTHING = frozenset({"-", "–", "—", "…", "...", "x", "х", "n/a", "н/д"})


def stacked_tables(lines: Sequence[Line]) -> Iterator[Table]:
    """The table of a stretch, where its lines come out as rows of a label and as many figures as the head has titles.

    Up to three lines before the head may be its title.
    """
    if not _may_be_cells(lines):
        return
    fields = [Field(line.start, line.text) for line in lines]
    for first in range(min(_MOST_TITLES, len(fields)) + 1):
        for width in _WIDTHS:
            rows = _rows(fields[first:], width)
            if rows:
                yield Table(first, len(lines), cells_of(rows, 1))
                return


def _may_be_cells(lines: Sequence[Line]) -> bool:
    """Whether the lines are short, and many of them figures."""
    if len(lines) < _LEAST_ROWS * _WIDTHS[0] or any(len(line) > _LONGEST for line in lines):
        return False
    return sum(line.text[-1:].isdecimal() for line in lines) * 3 >= len(lines)


def _rows(fields: Sequence[Field], width: int) -> list[Row]:
    """The fields in rows of that width, [] when they do not come out as a table."""
    if len(fields) % width or len(fields) < _LEAST_ROWS * width:
        return []
    rows = [fields[at : at + width] for at in range(0, len(fields), width)]
    return list(rows) if _is_head(rows[0]) and all(map(_is_body, rows[1:])) else []


def _is_head(row: Row) -> bool:
    return not row[0].is_figure and all(not field.is_figure or is_year(field.text) for field in row[1:])


def _is_body(row: Row) -> bool:
    label, values = row[0], row[1:]
    told = all(field.is_figure or field.text.lower() in _NOTHING for field in values)
    named = not label.is_figure or is_year(label.text)
    return named and told and any(field.is_figure and not is_year(field.text) for field in values)
