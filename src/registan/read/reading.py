"""Reads one file: opens it, tells its type, hands it to that type's reader, adds what the user knows of it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from registan.model import Document, Source, Unreadable

from .opening import ReadError, read_plain, too_long
from .registry import LARGEST, READERS, Reading
from .sniff import disagreement, media_type, other_kind
from .wordless import why_no_text

READER_VERSION = "6"
"""Changes whenever the same bytes may give another document; ledgers then read them again."""

_READS = "this version reads text, Markdown and HTML; convert it to one of them"


def read_file(path: Path, name: str, source: Source | None = None) -> Document | Unreadable:
    """The document in this file, or why there is none."""
    try:
        data = read_plain(path, LARGEST)
    except ReadError as error:
        return Unreadable(name=name, reason=str(error))
    return read_bytes(data, name, source)


def read_bytes(data: bytes, name: str, source: Source | None = None) -> Document | Unreadable:
    """The document in these bytes, or why there is none."""
    digest = hashlib.sha256(data).hexdigest()
    try:
        media, reading = _read(data, name)
    except ReadError as error:
        return Unreadable(name=name, reason=str(error), digest=digest)
    return _document(name, digest, media, reading, source or Source())


def _read(data: bytes, name: str) -> tuple[str, Reading]:
    kind = other_kind(data)
    if kind is not None:
        raise ReadError(f"it is {kind}; {_READS}")
    if not data.strip():
        raise ReadError("it is empty" if not data else "it holds nothing but blanks")
    media = media_type(data, name)
    reader = READERS[media]
    if len(data) > reader.size:
        raise ReadError(too_long(len(data), reader.size))
    reading = reader.read(data)
    reason = why_no_text(reading.text, reading.encoding) if reading.blocks else "there is no text in it"
    if reason is not None:
        raise ReadError(reason)
    return media, reading


def _document(name: str, digest: str, media: str, reading: Reading, source: Source) -> Document:
    """What the user says wins over what the document says of itself."""
    own = reading.source
    odd = disagreement(name, media)
    return Document(
        name=name,
        digest=digest,
        text=reading.text,
        blocks=reading.blocks,
        media_type=media,
        encoding=reading.encoding,
        published=source.published or own.published,
        publisher=source.publisher or own.publisher,
        title=source.title or own.title,
        url=source.url or own.url,
        status="partly read" if reading.lossy else "read",
        notes=(*((odd,) if odd else ()), *reading.notes),
    )
