"""Finding and listing documents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
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
    rows = iter(connection.execution_options(yield_per=_BATCH).execute(listing))
    while batch := list(islice(rows, _BATCH)):
        lying = _locations(connection, [row.digest for row in batch])
        for row in batch:
            yield _info(row, lying[row.digest])


def publishers(connection: Connection) -> dict[str, str]:
    """Who published each document, by its digest; without those of which it is not known."""
    document = schema.documents.c
    known = select(document.digest, document.publisher).where(document.publisher.is_not(None))
    return {row.digest: row.publisher for row in connection.execute(known.order_by(document.digest))}


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
    lying = _locations(connection, digests[:5])
    shown = [f"{digest[:12]} ({places[0][0]})" for digest, places in lying.items()]
    return ", ".join(shown) + (", …" if len(digests) > len(shown) else "")


def _locations(connection: Connection, digests: Sequence[str]) -> dict[str, list[tuple[str, bool]]]:
    """Where each document lies, and whether it is gone from there."""
    place = schema.locations.c
    lying = select(place.digest, place.label, place.missing).where(place.digest.in_(digests))
    found: dict[str, list[tuple[str, bool]]] = {digest: [] for digest in digests}
    for row in connection.execute(lying.order_by(place.label, place.path)):
        found[row.digest].append((row.label, row.missing))
    return found


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
