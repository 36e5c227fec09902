"""Tables printed as they are kept: a line a row, its fields parted by semicolons or by commas without a blank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .lines import Line
from .rows import Field, Row, Table, cells_of, head_rows

_MARKS = ((re.compile(r";"), ";", 2), (re.compile(r",(?!\s)|,(?=\s*\Z)"), ",", 3))
"""What parts fields, the sign to look for first, and how many fields a row has at least."""
_LEAST_ROWS = 2


def delimited_tables(lines: Sequence[Line]) -> Iterator[Table]:
    """The tables of a stretch: lines with equally many fields, at least two of them mostly figures."""
    for mark, sign, least in _MARKS:
        fields = [len(mark.findall(line.text)) + 1 if sign in line.text else 1 for line in lines]
        at = 0
        while at < len(lines):
            end = at + 1
            while end < len(lines) and fields[end] == fields[at]:
                end += 1
            if fields[at] >= least and end - at >= _LEAST_ROWS:  # prose is not even split
                rows = [list(_split(line, mark)) for line in lines[at:end]]
                if sum(map(_is_body, rows)) >= _LEAST_ROWS:
                    yield Table(at, end, cells_of(rows, head_rows(rows)))
            at = end


def _is_body(row: Row) -> bool:
    """Whether the fields behind the first are figures or empty, with one figure at least."""
    fields = [field for field in row[1:] if field.text]
    return bool(fields) and all(field.is_figure for field in fields)


def _split(line: Line, mark: re.Pattern[str]) -> Iterator[Field]:
    low = 0
    for high in (*(match.start() for match in mark.finditer(line.text)), len(line.text)):
        raw = line.text[low:high]
        yield Field(line.start + low + len(raw) - len(raw.lstrip()), raw.strip())
        low = high + 1
