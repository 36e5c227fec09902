"""Rows of tables whose figures nobody can place, told to the user: nothing is dropped in silence."""

from __future__ import annotations

from collections.abc import Iterator

from registan.model import Block, Document

from .shape import read_shape

_SHOWN = 3
_LONGEST = 40


def unread_rows(document: Document) -> tuple[str, ...]:
    """A note for each table of the document that has rows which do not fit its head, with where they stand."""
    tables = [block for block in document.blocks if block.kind == "table"]
    notes = (_note(document.text, block, number) for number, block in enumerate(tables, 1))
    return tuple(note for note in notes if note)


def _note(text: str, block: Block, number: int) -> str:
    slipped = read_shape(text, block).slipped
    if not slipped:
        return ""
    rows = list(_rows(text, block, slipped))
    shown = ", ".join(rows[:_SHOWN]) + (f" and {len(rows) - _SHOWN:,} more" if len(rows) > _SHOWN else "")
    many = f"{len(rows):,} rows have" if len(rows) > 1 else "1 row has"
    return f"table {number}: {many} another number of cells than its head and could not be read: {shown}"


def _rows(text: str, block: Block, slipped: frozenset[int]) -> Iterator[str]:
    """Each such row by its first cell and its line."""
    seen: set[int] = set()
    for cell in block.cells:
        if cell.row in slipped and cell.row not in seen:
            seen.add(cell.row)
            words = " ".join(cell.span.of(text).split())
            short = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
            yield f'"{short}" (line {text.count(chr(10), 0, cell.span.start) + 1:,})'
