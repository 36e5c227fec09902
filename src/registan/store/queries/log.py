"""What builds did, and the ledger in figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from registan.model import loads

from ..records import BuildLog, Counts, FileOutcome
from ..tables import schema


def list_builds(connection: Connection) -> Iterator[BuildLog]:
    """The builds, oldest first."""
    for row in connection.execute(select(schema.builds).order_by(schema.builds.c.number)).all():
        yield BuildLog(
            number=row.number,
            version=row.version,
            counts=Counts(**{name: getattr(row, name) for name in Counts.__slots__}),
            finished=row.finished,
            files=tuple(_files(connection, row.number)),
        )


def figures(connection: Connection) -> dict[str, Any]:
    """Counts of documents, claims and builds, as a summary names them."""
    document, claim, place = schema.documents.c, schema.claims.c, schema.locations.c
    present = select(place.digest).where(~place.missing)
    languages: dict[str, int] = {}
    for text, count in connection.execute(select(document.languages, func.count()).group_by(document.languages)):
        for language in loads(text)[:1]:
            languages[language] = languages.get(language, 0) + count
    return {
        "documents": _count(connection, select(func.count()).select_from(schema.documents)),
        "partly_read": _count(connection, select(func.count()).where(document.status == "partly read")),
        "missing": _count(connection, select(func.count()).where(document.digest.not_in(present))),
        "claims": _count(connection, select(func.count()).select_from(schema.claims)),
        "imported": _count(connection, select(func.count()).where(claim.imported)),
        "builds": _count(connection, select(func.count()).select_from(schema.builds)),
        "by_type": _grouped(connection, select(claim.type, func.count()).group_by(claim.type).order_by(claim.type)),
        "by_language": dict(sorted(languages.items())),
    }


def _files(connection: Connection, build: int) -> Iterator[FileOutcome]:
    file = schema.build_files.c
    for row in connection.execute(select(schema.build_files).where(file.build == build).order_by(file.number)):
        yield _outcome(row)


def _outcome(row: Row[Any]) -> FileOutcome:
    return FileOutcome(
        label=row.label, outcome=row.outcome, reason=row.reason, claims=row.claims, findings=row.findings
    )


def _count(connection: Connection, query: Select[Any]) -> int:
    return int(connection.execute(query).scalar_one())


def _grouped(connection: Connection, query: Select[Any]) -> dict[str, int]:
    return {row[0]: row[1] for row in connection.execute(query).all()}
