"""Findings that were derived from many claims, as they are kept; those of a build are in `store.queries.findings`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, case, func, or_, select

from registan.model import Finding, Severity, loads
from registan.model.finding import SEVERITIES

from .queries.documents import digests_called
from .queries.findings import DECIDED, IS_DECIDED, KEPT, Group, finding_of
from .tables import schema

_BATCH = 100
_told, _of, _claim = schema.told.c, schema.told_of.c, schema.claims.c
_settles = func.json_extract(_told.row, "$.settles")
_IS_TOLD = or_(_told.between, _told.id.not_in(DECIDED))


def derived_findings(
    connection: Connection, document: str | None, severity: Severity | None, *, between: bool
) -> Iterator[tuple[Group, Finding]]:
    """Findings `between` documents, or those within that no build kept, in the order of `kept_findings`.

    Those between documents stand under the document of their first claim, and are about each that they name.
    """
    rank = case({name: number for number, name in enumerate(SEVERITIES)}, value=_told.severity)
    message = func.json_extract(_told.row, "$.message")
    wanted: Select[Any] = select(_told.doc, _told.document, _told.row).where(_told.between == between)
    wanted = wanted.order_by(
        rank, _told.doc, _told.document, _told.place, _told.start, _told.stop, _told.rule, message, _told.id
    )
    if severity is not None:
        wanted = wanted.where(_told.severity == severity)
    if document is not None:
        wanted = wanted.where(_told.number.in_(_about(connection, document)))
    for row in connection.execution_options(yield_per=_BATCH).execute(wanted):
        yield (row.doc, row.document), finding_of(connection, loads(row.row))


def counts_derived(connection: Connection) -> dict[Severity, int]:
    """How many findings `derived_findings` has, by severity; those within that others decided are not counted."""
    wanted = select(_told.severity, func.count()).where(_IS_TOLD).group_by(_told.severity)
    return {row[0]: row[1] for row in connection.execute(wanted)}


def findings_called(connection: Connection, prefix: str, most: int) -> list[Finding]:
    """Some findings whose ids begin so, kept or derived; at most so many.

    One that a document left open and others decided is given as these decide it.
    """
    finding, last = schema.findings.c, prefix + "g"
    kept = select(finding.row).where(finding.row.like(f'{{"id": "{prefix}%'), KEPT, ~IS_DECIDED)
    derived = select(_told.row).where(_told.id >= prefix, _told.id < last, _IS_TOLD)
    deciding = select(_told.row).where(_told.settles.is_not(None), _settles >= prefix, _settles < last)
    rows = [row for wanted in (kept, derived, deciding) for row in connection.execute(wanted.limit(most)).scalars()]
    return [finding_of(connection, loads(row)) for row in rows[:most]]


def _about(connection: Connection, called: str) -> Select[Any]:
    theirs = or_(_claim.doc == called, _claim.document.in_(digests_called(connection, called)))
    return select(_of.finding).join_from(schema.told_of, schema.claims, _claim.id == _of.claim).where(theirs)
