"""Searching quotes and passages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlalchemy import Connection, select

from registan.model import Span

from ..records import Hit
from ..tables import schema
from ..tables.rows import claim_of
from .claims import ORDER
from .matching import in_passages, in_quotes

_BATCH = 100
_AROUND = 100
"""Characters shown before and after what was found."""


def search_claims(connection: Connection, text: str, limit: int | None) -> Iterator[Hit]:
    """Claims whose quote holds the text, in their fixed order."""
    wanted = select(schema.claims.c.row).where(in_quotes(text)).order_by(*ORDER).limit(limit)
    for row in connection.execution_options(yield_per=_BATCH).execute(wanted).scalars():
        found = claim_of(row)
        yield Hit(
            kind="claim",
            doc=found.doc,
            document=found.document,
            span=found.span,
            text=found.quote,
            start=found.span.start,
            claim=found,
        )


def search_passages(connection: Connection, text: str, limit: int | None) -> Iterator[Hit]:
    """Passages that hold the text, by file name, document and place."""
    passage, document = schema.passages.c, schema.documents.c
    wanted = (
        select(document.name, passage.document, passage.start, passage.text)
        .join_from(schema.passages, schema.documents)
        .where(in_passages(text))
        .order_by(document.name, passage.document, passage.start)
        .limit(limit)
    )
    for row in connection.execution_options(yield_per=_BATCH).execute(wanted):
        place = _place_in(row.text, text)
        first, last = max(place.start - _AROUND, 0), place.end + _AROUND
        yield Hit(
            kind="passage",
            doc=row.name,
            document=row.document,
            span=Span(row.start + place.start, row.start + place.end),
            text=row.text[first:last],
            start=row.start + first,
        )


def _place_in(passage: str, text: str) -> Span:
    """Where the text stands in the passage; all of its beginning where case folds in ways of the index's own."""
    match = re.search(re.escape(text), passage, re.IGNORECASE)
    return Span(*match.span()) if match else Span(0, min(len(text), len(passage)))
