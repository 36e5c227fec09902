"""Findings of documents, as the build kept them: derived from claims, so they can be thrown away and made again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, and_, case, func, select

from registan.model import Claim, Finding, Severity, Suggestion, dumps, loads
from registan.model.finding import SEVERITIES

from ..errors import UnknownIdError
from ..tables import schema
from ..tables.rows import claim_of
from .documents import digests_called

_BATCH = 100
_claim, _finding, _document = schema.claims.c, schema.findings.c, schema.documents.c
_deciding = schema.told.alias("deciding").c
_FOREIGN = _claim.imported & ~_claim.extracted
KEPT = _finding.document.not_in(select(_claim.document).where(_FOREIGN))
"""Whether a finding of a build is told: its document's claims are all extracted."""
DECIDED = select(func.json_extract(_deciding.row, "$.settles")).where(_deciding.settles.is_not(None))
"""The ids of findings within documents that left open what is wrong, and that others decided."""
IS_DECIDED = and_(
    _finding.document.in_(select(_deciding.source).where(_deciding.settles.is_not(None))),
    func.json_extract(_finding.row, "$.id").in_(DECIDED),
)
"""Whether a finding of a build is one of these."""

Group = tuple[str, str]
"""A document's name and digest; '' for claims that name no digest."""


def kept_findings(
    connection: Connection, document: str | None, severity: Severity | None
) -> Iterator[tuple[Group, Finding]]:
    """Findings of the documents whose claims are all extracted: most serious first, then by file name and place."""
    rank = case({name: number for number, name in enumerate(SEVERITIES)}, value=_finding.severity)
    wanted: Select[Any] = (
        select(_document.name, _finding.document, _finding.row)
        .join_from(schema.findings, schema.documents)
        .where(KEPT)
        .order_by(rank, _document.name, _finding.document, _finding.number)
    )
    if severity is not None:
        wanted = wanted.where(_finding.severity == severity)
    if document is not None:
        wanted = wanted.where(_finding.document.in_(_called(connection, document)))
    for row in connection.execution_options(yield_per=_BATCH).execute(wanted):
        yield (row.name, row.document), finding_of(connection, loads(row.row))


def counts_kept(connection: Connection) -> dict[Severity, int]:
    """How many findings `kept_findings` has, by severity; those that others decided are not counted."""
    wanted = select(_finding.severity, func.count()).where(KEPT, ~IS_DECIDED).group_by(_finding.severity)
    return {row[0]: row[1] for row in connection.execute(wanted)}


def decided(connection: Connection) -> frozenset[str]:
    """The ids of findings within documents that others decided."""
    return frozenset(connection.execute(DECIDED).scalars())


def _called(connection: Connection, called: str) -> list[str]:
    digests = digests_called(connection, called)
    if not digests and not connection.execute(select(_claim.number).where(_claim.doc == called).limit(1)).first():
        raise UnknownIdError(f"No document is called {called!r}: `registan documents` lists them.")
    return digests


def finding_of(connection: Connection, row: dict[str, Any]) -> Finding:
    """The finding whose exchange row was kept, with its claims."""
    return findings_of(connection, [row])[0]


def findings_of(connection: Connection, rows: Sequence[dict[str, Any]]) -> list[Finding]:
    """The findings of several rows: their claims are read together."""
    ids = sorted({cited["id"] for row in rows for cited in row["claims"]})
    query = "SELECT id, row FROM claims WHERE id IN (SELECT value FROM json_each(?))"
    kept = {each[0]: claim_of(each[1]) for each in connection.exec_driver_sql(query, (dumps(ids),))}
    return [_finding_of(row, kept) for row in rows]


def _finding_of(row: dict[str, Any], kept: Mapping[str, Claim]) -> Finding:
    suggestion = row["suggestion"]
    if suggestion is not None:
        how = suggestion.pop("how")
        suggestion = Suggestion(fields=tuple(suggestion.items()), how=how)
    return Finding(
        kind=row["kind"],
        severity=row["severity"],
        claims=tuple(kept[cited["id"]] for cited in row["claims"]),
        suspect=row["suspect"],
        suggestion=suggestion,
        confidence=float(row["confidence"]),
        message=row["message"],
        rule=row["rule"],
        settles=row.get("settles"),
    )
