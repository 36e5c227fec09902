"""The pieces of a stretch of lines: what each line makes by itself, and paragraphs of the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from registan.model import Cell, Span
from registan.model.document import BlockKind

from . import shapes
from .aligned import aligned_tables
from .dateline import is_dateline
from .delimited import delimited_tables
from .furniture import furniture_among
from .lines import Line
from .ruled import is_rule, ruled_tables
from .stacked import stacked_tables
from .wrapping import is_ended, paragraphs


@dataclass(frozen=True, slots=True)
class Piece:
    """A block in the making."""

    kind: BlockKind
    lines: Sequence[Line]
    level: int = 0
    cells: tuple[Cell, ...] = ()

    @property
    def span(self) -> Span:
        """From its first character to its last."""
        return Span(self.lines[0].start, self.lines[-1].end)

    @property
    def only_line(self) -> str | None:
        """Its text when it is a single line of writing."""
        return self.lines[0].text if len(self.lines) == 1 and self.kind != "table" else None


class Stretch:
    """Lines without an empty one between them, in a document with these running heads and this width of lines."""

    def __init__(self, lines: Sequence[Line], running: frozenset[str], width: int) -> None:
        self._lines, self._width = lines, width
        self._furniture = furniture_among(lines, running)

    def pieces(self) -> Iterator[Piece]:
        """The pieces in order."""
        at = 0
        found = [*ruled_tables(self._lines), *delimited_tables(self._lines), *aligned_tables(self._lines)]
        found += [] if found else stacked_tables(self._lines)
        tables = sorted(found, key=lambda table: table.first)
        for table in tables:
            if table.first >= at:
                yield from self._written(at, table.first)
                yield Piece("table", self._lines[table.first : table.last], cells=table.cells)
                at = table.last
        yield from self._written(at, len(self._lines))

    def _written(self, at: int, last: int) -> Iterator[Piece]:
        """The pieces of lines that hold no table."""
        prose: list[Line] = []
        while at < last:
            piece = self._marked(at, last)
            if piece is not None or (prose and _begins_item(prose[-1], self._lines[at])):
                yield from self._paragraphs(prose)
                prose = []
            if piece is None:
                prose.append(self._lines[at])
                at += 1
            else:
                yield piece
                at += len(piece.lines)
        yield from self._paragraphs(prose)

    def _marked(self, at: int, last: int) -> Piece | None:
        """The piece that the line makes by itself, or with the lines that belong to its kind."""
        line = self._lines[at]
        following = self._lines[at + 1] if at + 1 < last else None
        if level := shapes.heading_level(line):
            return Piece("heading", [line], level)
        if level := shapes.underlined_level(line, following):
            return Piece("heading", self._lines[at : at + 2], level)
        if self._furniture[at] or is_rule(line):
            return Piece("furniture", [line])
        if shapes.is_capitals(line):
            end = at + 1
            while end < last and shapes.is_capitals(self._lines[end]):
                end += 1
            return Piece("heading", self._lines[at:end], 2)
        alone = is_dateline(line.text) and not shapes.is_item(line)  # '- Treaty on Extradition (6 May 1998)'
        return Piece("paragraph", [line]) if alone else None

    def _paragraphs(self, lines: Sequence[Line]) -> Iterator[Piece]:
        for paragraph in paragraphs(lines, self._width):
            yield Piece("list_item" if shapes.is_item(paragraph[0]) else "paragraph", paragraph)


def _begins_item(before: Line, line: Line) -> bool:
    return shapes.is_item(line) and (shapes.is_bullet(line) or shapes.is_item(before) or is_ended(before.text))
