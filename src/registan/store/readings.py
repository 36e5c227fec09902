"""What a build hands to the writer, and what the writer knows of earlier builds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row

from registan.model import Claim, Document, Finding, Source, dumps, loads


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a file lies: `path` tells it from all others, `label` is what people see."""

    path: str
    label: str
    name: str
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the stages made of one document; `key` changes when any of them would make something else of its bytes."""

    document: Document
    claims: Sequence[Claim]
    findings: Sequence[Finding]
    key: str
    reader: str
    extractor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What earlier builds settled, by digest: where the bytes lie (files that are gone left out), the keys under which
    they were read, and the keys under which they could not be, with the reason.
    """

    places: dict[str, tuple[Place, ...]]
    readings: dict[str, str]
    failures: dict[str, tuple[str, str]]


def source_text(source: Source) -> str:
    """What is known of a file, as the ledger keeps it."""
    return dumps([source.published, source.publisher, source.title, source.url])


def place_of(row: Row[Any]) -> Place:
    """The place that a row of the table holds."""
    published, publisher, title, url = loads(row.source)
    source = Source(published=published, publisher=publisher, title=title, url=url)
    return Place(path=row.path, label=row.label, name=row.name, source=source)
