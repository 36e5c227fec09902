"""Full-text conditions: what was typed is sought character by character, upper and lower case alike."""

from __future__ import annotations

from sqlalchemy import Column, ColumnElement, Integer, MetaData, Table, Text, column, false, func, select

from ..errors import FilterError
from ..tables import schema
from ..tables.text import is_storable, like_pattern, phrase

TRIGRAM = 3
"""Characters of the shortest text that the index can find; shorter ones are sought row by row."""


def _index(name: str) -> Table:
    return Table(name, MetaData(), Column("rowid", Integer), Column(name, Text))


_PASSAGES, _CLAIMS = _index("passages_search"), _index("claims_search")


def in_passages(text: str) -> ColumnElement[bool]:
    """Passages that hold the text."""
    return _holds(schema.passages, schema.passages.c.text, _PASSAGES, text)


def in_quotes(text: str) -> ColumnElement[bool]:
    """Claims whose quote holds the text."""
    return _holds(schema.claims, schema.claims.c.quote, _CLAIMS, text)


def near(text: str) -> ColumnElement[bool]:
    """Claims whose quote, or the passage in which it stands, holds the text."""
    claim, passage = schema.claims.c, schema.passages.c
    around = (
        select(passage.number)
        .where(passage.document == claim.document, passage.start <= claim.start, passage.stop >= claim.stop)
        .where(in_passages(text))
        .correlate(schema.claims)
    )
    return in_quotes(text) | around.exists()


def _holds(table: Table, searched: Column[str], index: Table, text: str) -> ColumnElement[bool]:
    if not text:
        raise FilterError("An empty text stands everywhere: give at least one character to search for.")
    if not is_storable(text):
        return false()
    if "\0" in text:
        return func.instr(searched, text) > 0
    if len(text) < TRIGRAM:
        return searched.like(like_pattern(text), escape="\\")
    return table.c.number.in_(select(index.c.rowid).where(column(index.name).match(phrase(text))))
