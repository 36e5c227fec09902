"""The rows of a text table: fields with their places, and which rows are heads."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from registan.model import Cell, Span

from .limits import TEXT
from .opening import ReadError

_FIGURE = re.compile(r"[-+(\u2212–<>~≈$€£¥]{0,3}\s?\d[\d\s.,'’\u00a0\u202f]*(?:\s?[%)*†‡]{1,3}|\s?\(?[a-zа-е]\)?)?\Z")
_YEAR = re.compile(r"(?:FY\s?)?(?:19|20)\d\d(?:\s?[/–-]\s?(?:(?:19|20)\d\d|\d\d))?\D{0,6}\Z")


@dataclass(frozen=True, slots=True)
class Field:
    """What stands in one cell; empty cells have no text."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def is_figure(self) -> bool:
        """Whether it is a number with hardly a word ('1,980.5', '12 %', '- 3,1', '4.2*')."""
        digits = sum(char.isdecimal() for char in self.text)
        return digits > 0 and digits >= sum(char.isalpha() for char in self.text)


Row = Sequence[Field]


@dataclass(frozen=True, slots=True)
class Table:
    """A table in the lines `first` to `last` (exclusive) of a stretch."""

    first: int
    last: int
    cells: tuple[Cell, ...]


def cells_of(rows: Sequence[Row], heads: int) -> tuple[Cell, ...]:
    """The filled cells of the rows; the first `heads` rows are heads."""
    if sum(map(len, rows)) > TEXT.cells:
        raise ReadError(f"a table of more than the limit of {TEXT.cells:,} cells; split the file")
    return tuple(
        Cell(row=number, column=column, span=Span(field.start, field.end), header=number < heads)
        for number, row in enumerate(rows)
        for column, field in enumerate(row)
        if field.text
    )


def is_year(text: str) -> bool:
    """Whether the text is a year, fiscal ones and ranges among them: '2023', '2023/24', '2019-2021', '2022 г.'."""
    return _YEAR.match(text) is not None


def head_rows(rows: Sequence[Row]) -> int:
    """How many leading rows are heads where no rule says so: those above the first row of figures other than years."""
    for number, row in enumerate(rows):
        if any(_FIGURE.match(field.text) and not is_year(field.text) for field in row[1:]):
            return number
    return 1 if len(rows) > 1 else 0
