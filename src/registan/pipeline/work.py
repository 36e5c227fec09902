"""What a worker does with one document: read it, extract its claims, check them against each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from registan.extract import EXTRACTOR_VERSION, extract, unread_rows
from registan.lexicons import languages, load
from registan.model import Claim, Document, Source, Unreadable
from registan.read import READER_VERSION, read_file
from registan.reconcile import reconcile
from registan.store.tables.text import is_storable
from registan.store.writing.readings import Reading, reading_of
from registan.uncollected import uncollected

from .statistics.files import read_as_series
from .versions import reading_key

_TABLES = frozenset({".csv", ".tsv"})
_UNMAPPED = (
    "no figure of this table could be told: a mapping says what its columns mean"
    " (`registan statistics mapping --example` prints one)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A file to read, by the name that its claims will cite."""

    path: Path
    name: str
    source: Source


def read_and_extract(task: Task) -> Reading | Unreadable:
    """The stages in their order, on one document."""
    series = read_as_series(task.path, task.name, task.source)
    if isinstance(series, Unreadable):
        return series
    document = series.document if series else read_file(task.path, task.name, task.source)
    if isinstance(document, Unreadable):
        return document
    if not is_storable(f"{document.text}{document.title}{document.publisher}{document.url}{document.notes}"):
        reason = "its text holds half characters (lone surrogates); save it in a clean encoding"
        return Unreadable(name=document.name, reason=reason, digest=document.digest)
    return examine(document, task.source) if series is None else checked(document, series.claims, task.source)


def examine(document: Document, source: Source) -> Reading:
    """Everything that follows from a document's text, ready to be written."""
    claims = extract(document)
    if not claims and Path(document.name).suffix.casefold() in _TABLES:
        document = replace(document, notes=(*document.notes, _UNMAPPED))
    document = replace(document, notes=(*document.notes, *unread_rows(document)))
    return checked(document, claims, source)


def checked(document: Document, claims: Sequence[Claim], source: Source) -> Reading:
    """A document's claims held against each other, ready to be written."""
    return reading_of(
        document,
        claims,
        reconcile(claims),
        key=reading_key(document.digest, document.name, source),
        reader=READER_VERSION,
        extractor=EXTRACTOR_VERSION,
    )


@uncollected()
def warm_up() -> None:
    """Load the lexicons once, before the workers are born that share them."""
    for language in languages():
        load(language)
