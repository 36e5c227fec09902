"""Finding and listing claims."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, select

from registan.model import Claim, Document, claim_id

from ..errors import AmbiguousIdError, UnknownIdError
from ..records import ClaimFilter, Context, Origin
from ..tables import schema
from ..tables.rows import claim_of
from .documents import by_digest, digests_called
from .filters import conditions

_HEX = re.compile(r"[0-9a-f]{1,20}\Z")
_BATCH = 500
_claim = schema.claims.c
ORDER = (_claim.doc, _claim.document, _claim.start, _claim.stop, _claim.type, _claim.id)
"""The one order in which claims are shown and exported."""


def exchange_rows(connection: Connection, matching: ClaimFilter | None) -> Iterator[str]:
    """Claims as kept lines of the exchange format, in their fixed order, a few at a time."""
    wanted: Select[Any] = select(_claim.row).order_by(*ORDER)
    if matching is not None:
        wanted = wanted.where(*conditions(connection, matching)).limit(matching.limit)
    yield from connection.execution_options(yield_per=_BATCH).execute(wanted).scalars()


def get_claim(connection: Connection, prefix: str) -> Claim:
    """The one claim whose id begins so."""
    found: list[tuple[str, str]] = []
    if _HEX.match(prefix):
        like = select(_claim.id, _claim.row).where(_claim.id >= prefix, _claim.id < prefix + "g")
        found = [(row.id, row.row) for row in connection.execute(like.order_by(_claim.id).limit(6))]
    if not found:
        raise UnknownIdError(f"No claim's id begins with {prefix!r}: `registan claims` lists them.")
    if len(found) > 1:
        ids = ", ".join(each for each, _ in found[:5]) + (", …" if len(found) > 5 else "")
        raise AmbiguousIdError(f"Several claims' ids begin with {prefix!r}: {ids}. Give more of it.")
    return claim_of(found[0][1])


def origins(connection: Connection, claim: Claim) -> frozenset[Origin]:
    """Whether the claim was extracted here, imported, or both."""
    kept = select(_claim.extracted, _claim.imported).where(_claim.id == claim_id(claim))
    row = connection.execute(kept).first()
    if row is None:
        return frozenset()
    marks: tuple[tuple[bool, Origin], ...] = ((row.extracted, "extracted"), (row.imported, "imported"))
    return frozenset(origin for is_so, origin in marks if is_so)


def document_of_claim(connection: Connection, claim: Claim) -> Document | None:
    """The document in which the claim stands, if the ledger has it and finds the quote there.

    A claim that names no digest (a hand-written one) is sought in the only document of its file name.
    """
    digests = [claim.document] if claim.document else digests_called(connection, claim.doc)
    if len(digests) != 1 or not _is_kept(connection, digests[0]):
        return None
    document = by_digest(connection, digests[0])
    return document if claim.span.of(document.text) == claim.quote else None


def context_of(claim: Claim, document: Document) -> Context:
    """The passage around the claim, under its heading."""
    from registan.model import Span

    heading: str | None = None
    around = Span(0, len(document.text))
    for block in document.blocks:
        if block.span.covers(claim.span):
            around = block.span
            break
        if block.kind == "heading" and block.span.end <= claim.span.start:
            heading = block.span.of(document.text)
    quote = Span(claim.span.start - around.start, claim.span.end - around.start)
    return Context(text=around.of(document.text), quote=quote, start=around.start, heading=heading)


def _is_kept(connection: Connection, digest: str) -> bool:
    kept = select(schema.documents.c.digest).where(schema.documents.c.digest == digest)
    return connection.execute(kept).first() is not None
