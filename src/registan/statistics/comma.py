"""Cells of a CSV file with their places in its text, row by row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from registan.model import Span

from .limits import TABLE
from .series import Field, SeriesError

Row = list[Field]

DELIMITERS = ",;\t|"
_LOOKED_AT = 20


def rows_of(text: str, delimiter: str) -> Iterator[Row]:
    """All rows, blank ones too, so that they are counted as people see them.

    Raises SeriesError beyond a limit and where a quotation mark is never closed.
    """
    apart = re.escape(delimiter)
    cell = re.compile(rf'[ ]*"((?:[^"]++|"")*+)"[ ]*(?=[{apart}\r\n]|\Z)|([^{apart}\r\n]*)')
    at, count, row = 0, 0, Row()
    while at <= len(text):
        match = cell.match(text, at)
        assert match is not None
        row.append(_field(match, text))
        at = match.end()
        if text.startswith(delimiter, at):
            at += 1
            _within(len(row), TABLE.columns, "columns")
            continue
        count += 1
        _within(count, TABLE.rows, "rows")
        if at < len(text) or any(field.text for field in row):
            yield row
        row = []
        at += 2 if text.startswith("\r\n", at) else 1


def is_blank(row: Row) -> bool:
    """Whether nothing stands in the row."""
    return not any(field.text for field in row)


def delimiter_of(text: str) -> str:
    """The mark between cells: the one that gives the first rows the same number of columns, most of them."""
    head = "\n".join(text.splitlines()[:_LOOKED_AT])
    return max(DELIMITERS, key=lambda mark: _evenness(head, mark))


def _evenness(head: str, delimiter: str) -> tuple[int, int]:
    try:
        widths = Counter(len(row) for row in rows_of(head, delimiter) if not is_blank(row))
    except SeriesError:
        return 0, 0
    width, rows = max(widths.items(), key=lambda each: (each[0] > 1, each[1], each[0]), default=(0, 0))
    return (rows, width) if width > 1 else (0, 0)


def _field(match: re.Match[str], text: str) -> Field:
    quoted = match.group(1) is not None
    start, end = match.span(1 if quoted else 2)
    inner = text[start:end]
    _within(len(inner), TABLE.field, "characters in one field (is a quotation mark never closed?)")
    if quoted:
        return Field(inner.replace('""', '"'), Span(start, end))
    if '"' not in inner and inner == inner.strip():
        return Field(inner, Span(start, end))
    if inner.lstrip().startswith('"') and inner.count('"') == 1:
        line = text.count("\n", 0, start) + 1
        raise SeriesError(f"line {line}: a quotation mark is opened and never closed")
    left = len(inner) - len(inner.lstrip())
    said = inner.strip()
    return Field(said, Span(start + left, start + left + len(said)))


def _within(count: int, limit: int, what: str) -> None:
    if count > limit:
        raise SeriesError(f"it has more than {limit:,} {what}; split the file")
