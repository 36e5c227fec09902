"""The document of a series: its stored text, a block for each row under the head of its table."""

from __future__ import annotations

import hashlib

from registan.model import Block, Document, Source, Span
from registan.model.document import PARTIAL_DATE

from .mapping import SeriesMapping
from .series import File, Message, SeriesError

_SHOWN = 20
"""Notes of a document; a table in which everything is odd needs no more to say so."""


def document_of(file: File, message: Message, mapping: SeriesMapping, source: Source) -> Document:
    """The document; what the user knows of the file counts before the mapping's word, and that before its own."""
    notes = [*file.notes, *_shortened(message.lost), *_shortened(message.notes)]
    published = source.published or mapping.published or _dated(message.prepared)
    return Document(
        name=file.name,
        digest=hashlib.sha256(file.data).hexdigest(),
        text=message.text,
        blocks=_blocks(message),
        media_type=message.kind,
        encoding=file.encoding,
        published=published,
        publisher=source.publisher or mapping.publisher or message.publisher,
        title=source.title or mapping.title or message.title,
        url=source.url,
        status="partly read" if message.lost or file.is_damaged else "read",
        notes=tuple(notes),
    )


def _blocks(message: Message) -> tuple[Block, ...]:
    """Heads and rows in the order of the text; a message without figures is one block."""
    rows = {Span(point.own.start, point.own.end) for point in message.points}
    placed = [*((span, True) for span in message.heads), *((span, False) for span in rows)]
    if not rows:
        whole = Span(0, len(message.text))
        if not message.text.strip():
            raise SeriesError("it holds nothing but blanks")
        return (Block(kind="table", span=whole),)
    return tuple(
        Block(kind="heading", span=span, level=1) if is_head else Block(kind="table", span=span)
        for span, is_head in sorted(placed)
    )


def _shortened(notes: list[str]) -> list[str]:
    if len(notes) <= _SHOWN:
        return notes
    return [*notes[:_SHOWN], f"… and {len(notes) - _SHOWN:,} more like these"]


def _dated(text: str | None) -> str | None:
    return text if text and PARTIAL_DATE.match(text) else None
