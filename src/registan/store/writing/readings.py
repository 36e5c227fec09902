"""What a build hands to the writer, and what the writer knows of earlier builds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from registan.model import Claim, Document, Finding, Source, dumps, loads

from ..tables.rows import Values, claim_values, document_values, finding_values, passage_values


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a file lies: `path` tells it from all others, `label` is what people see."""

    path: str
    label: str
    name: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the stages made of one document, as rows of the tables: workers make them, so that the writer only writes.

    `key` changes when a stage would make something else of the same bytes.
    """

    document: Values
    passages: list[Values]
    claims: list[Values]
    findings: list[Values]
    key: str

    @property
    def digest(self) -> str:
        """The document's digest."""
        return str(self.document["digest"])

    def is_of(self, digest: str) -> bool:
        """Whether all of it speaks of these bytes: a worker that a document took over could speak of a neighbour."""
        spoken = (row["document"] for row in (*self.passages, *self.claims, *self.findings))
        return self.digest == digest and all(each == digest for each in spoken)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What earlier builds settled, by digest: where the bytes lie (files that are gone left out), the keys under which
    they were read, and the keys under which they could not be, with the reason.
    """

    places: dict[str, tuple[Place, ...]]
    readings: dict[str, str]
    failures: dict[str, tuple[str, str]]


def reading_of(
    document: Document, claims: Iterable[Claim], findings: Iterable[Finding], *, key: str, reader: str, extractor: str
) -> Reading:
    """A document and all that was made of it, ready to be written; a claim that was found twice is kept once."""
    rows = {values["id"]: {**values, "extracted": True, "imported": False} for values in map(claim_values, claims)}
    return Reading(
        document={**document_values(document), "reading": key, "reader": reader, "extractor": extractor},
        passages=passage_values(document),
        claims=list(rows.values()),
        findings=[finding_values(document.digest, finding) for finding in findings],
        key=key,
    )


def source_text(source: Source) -> str:
    """What is known of a file, as the ledger keeps it."""
    return dumps([source.published, source.publisher, source.title, source.url, source.mapping])


def place_of(row: Any) -> Place:
    """The place that a row of the table holds."""
    published, publisher, title, url, *mapping = loads(row.source)  # ledgers of version 0.1 kept no mapping
    source = Source(published=published, publisher=publisher, title=title, url=url, mapping=next(iter(mapping), None))
    return Place(path=row.path, label=row.label, name=row.name, source=source)
