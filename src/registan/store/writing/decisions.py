"""What people decided: a log that only grows, and the claims by which decisions are known again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection, insert, or_, select
from sqlalchemy.dialects.sqlite import insert as upsert

from registan.faults import fault_point
from registan.model import (
    Claim,
    Decision,
    DecisionError,
    decision_from_row,
    decision_id,
    decision_to_row,
    dumps,
    loads,
)

from ..errors import DecisionRowError
from ..file.connect import writer
from ..file.trouble import plain_errors
from ..queries.documents import digests_called
from ..tables import schema
from ..tables.rows import claim_of
from ..tables.text import is_storable
from .lines import HALVES, read_lines

_BATCH = 500
_claim, _decision = schema.claims.c, schema.decisions.c

Entry = tuple[int, str, Decision]
"""A decision with its number in this ledger and its id."""


def list_decisions(connection: Connection) -> list[Entry]:
    """The whole history, in the order in which the ledger learnt of it."""
    rows = connection.execute(select(schema.decisions).order_by(_decision.number)).all()
    return [(row.number, row.id, decision_from_row(loads(row.row))) for row in rows]


def add_decision(path: Path, decision: Decision) -> int:
    """Add one decision; its number. The caller holds the write lock."""
    _need_storable(decision)
    with _writing(path) as connection:
        while _is_kept(connection, decision_id(decision)):
            decision = replace(decision, nth=decision.nth + 1)
        added = insert(schema.decisions).values(_values(decision)).returning(_decision.number)
        return int(connection.execute(added).scalar_one())


def import_decisions(path: Path, lines: Iterable[str | bytes]) -> int:
    """Add the decisions of the lines that the ledger has not, in their order, or none; how many were new.

    The caller holds the write lock.
    """
    with _writing(path) as connection:
        new = 0
        for decision in read_lines(lines, decision_from_row, "decision", DecisionRowError):
            added = upsert(schema.decisions).values(_values(decision)).on_conflict_do_nothing(["id"])
            new += connection.execute(added).rowcount
        return new


def claims_called(connection: Connection, ids: Iterable[str]) -> dict[str, Claim]:
    """The claims of these ids that the ledger has."""
    wanted = sorted(set(ids))
    found: dict[str, Claim] = {}
    for start in range(0, len(wanted), _BATCH):
        some = select(_claim.id, _claim.row).where(_claim.id.in_(wanted[start : start + _BATCH]))
        found |= {row.id: claim_of(row.row) for row in connection.execute(some)}
    return found


def claims_quoting(connection: Connection, doc: str, quote: str) -> list[Claim]:
    """The claims of documents of this name with this quote, in the order of their places."""
    wanted = select(_claim.row).where(_claim.doc == doc, _claim.quote == quote)
    rows = connection.execute(wanted.order_by(_claim.document, _claim.start, _claim.type, _claim.id))
    return [claim_of(row) for row in rows.scalars()]


def texts_called(connection: Connection, name: str) -> dict[str, str]:
    """The texts of the documents of this name, by digest."""
    document = schema.documents.c
    digests = digests_called(connection, name)
    wanted = select(document.digest, document.text).where(document.digest.in_(digests)).order_by(document.digest)
    return {row.digest: row.text for row in connection.execute(wanted)}


def speaks_of(connection: Connection, name: str, digest: str) -> bool:
    """Whether the ledger has, or was given claims of, a document of this name or of these bytes."""
    if digests_called(connection, name):
        return True
    spoken = or_(_claim.doc == name, (_claim.document == digest) & (_claim.document != ""))
    return connection.execute(select(_claim.number).where(spoken).limit(1)).first() is not None


@contextmanager
def _writing(path: Path) -> Iterator[Connection]:
    engine = writer(path)
    try:
        with plain_errors(path):
            fault_point("store.decision.begin.before")
            with engine.begin() as connection:
                yield connection
                fault_point("store.decision.commit.before")
            fault_point("store.decision.commit.after")
    finally:
        engine.dispose()


def _is_kept(connection: Connection, id_: str) -> bool:
    return connection.execute(select(_decision.number).where(_decision.id == id_)).first() is not None


def _values(decision: Decision) -> dict[str, str]:
    row = decision_to_row(decision)
    return {"id": row["id"], "row": dumps(row)}


def _need_storable(decision: Decision) -> None:
    if not is_storable(dumps(decision_to_row(decision))):
        raise DecisionError(HALVES)
