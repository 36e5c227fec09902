"""Finding and listing documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from registan.model import Document, loads

from ..errors import AmbiguousIdError, UnknownIdError
from ..records import DocumentInfo
from ..tables import schema
from ..tables.rows import document_of
from ..tables.text import is_storable

_SHORTEST = 4
"""Characters of a digest's beginning that count as one."""
_HEX = re.compile(r"[0-9a-f]+\Z")
_BATCH = 500


def list_documents(connection: Connection) -> Iterator[DocumentInfo]:
    """All documents without their texts, by name and digest."""
    document, claim = schema.documents.c, schema.claims.c
    extracted = select(func.count()).where(claim.document == document.digest).scalar_subquery()
    columns = [column for column in document if column.name not in ("text", "blocks")]
    listing = select(*columns, extracted.label("claims")).order_by(document.name, document.digest)
    for row in connection.execution_options(yield_per=_BATCH).execute(listing):
        yield _info(row, _locations(connection, row.digest))


def get_document(connection: Connection, called: str) -> Document:
    """The one document that is called so."""
    digests = digests_called(connection, called)
    if not digests:
        raise UnknownIdError(f"No document is called {called!r}: `registan documents` lists them.")
    if len(digests) > 1:
        raise AmbiguousIdError(f"{len(digests)} documents are called {called!r}: {_told_apart(connection, digests)}.")
    return by_digest(connection, digests[0])


def by_digest(connection: Connection, digest: str) -> Document:
    """The document of these bytes."""
    wanted = select(schema.documents).where(schema.documents.c.digest == digest)
    return document_of(connection.execute(wanted).one())


def digests_called(connection: Connection, called: str) -> list[str]:
    """Documents of this file name or at this place; where there is none, those whose digest begins so."""
    if not is_storable(called):
        return []
    document, place = schema.documents.c, schema.locations.c
    lying = select(place.digest).where((place.label == called) | (place.name == called))
    named = select(document.digest).where((document.name == called) | document.digest.in_(lying))
    digests = list(connection.execute(named.order_by(document.digest)).scalars())
    if not digests and len(called) >= _SHORTEST and _HEX.match(called):
        beginning = select(document.digest).where(document.digest >= called, document.digest < called + "g")
        digests = list(connection.execute(beginning.order_by(document.digest)).scalars())
    return digests


def _told_apart(connection: Connection, digests: list[str]) -> str:
    shown = [f"{digest[:12]} ({_locations(connection, digest)[0][0]})" for digest in digests[:5]]
    return ", ".join(shown) + (", …" if len(digests) > len(shown) else "")


def _locations(connection: Connection, digest: str) -> list[tuple[str, bool]]:
    place = schema.locations.c
    lying = select(place.label, place.missing).where(place.digest == digest).order_by(place.label, place.path)
    return [(row.label, row.missing) for row in connection.execute(lying)]


def _info(row: Any, places: list[tuple[str, bool]]) -> DocumentInfo:
    return DocumentInfo(
        digest=row.digest,
        name=row.name,
        locations=tuple(label for label, _ in places),
        languages=tuple(loads(row.languages)),
        characters=row.characters,
        claims=row.claims,
        status=row.status,
        notes=tuple(loads(row.notes)),
        missing=all(gone for _, gone in places),
        published=row.published,
        publisher=row.publisher,
        title=row.title,
        url=row.url,
        media_type=row.media_type,
        encoding=row.encoding,
        reader=row.reader,
        extractor=row.extractor,
    )
