"""Reads one file: opens it, tells its type, hands it to that type's reader."""

from __future__ import annotations

import hashlib
from pathlib import Path

from registan.model import Document, Source, Unreadable

from .blocks import blocks_of
from .decode import decode
from .opening import ReadError, read_plain
from .registry import LARGEST

READER_VERSION = "1"
"""Changes whenever the same bytes may give another document; ledgers then read them again."""


def read_file(path: Path, name: str, source: Source | None = None) -> Document | Unreadable:
    """The document in this file, or why there is none."""
    try:
        return read_bytes(read_plain(path, LARGEST), name, source)
    except ReadError as error:
        return Unreadable(name=name, reason=str(error))


def read_bytes(data: bytes, name: str, source: Source | None = None) -> Document | Unreadable:
    """The document in these bytes, or why there is none."""
    digest = hashlib.sha256(data).hexdigest()
    source = source or Source()
    try:
        decoded = decode(data)
    except ReadError as error:
        return Unreadable(name=name, reason=str(error), digest=digest)
    return Document(
        name=name,
        digest=digest,
        text=decoded.text,
        blocks=blocks_of(decoded.text),
        encoding=decoded.encoding,
        published=source.published,
        publisher=source.publisher,
        title=source.title,
        url=source.url,
        notes=decoded.notes,
    )
