"""Files of knowledge that users give to a ledger, kept in it with the findings that follow from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from registan.faults import fault_point
from registan.model import Claim, Finding

from ..file.connect import writer
from ..file.trouble import plain_errors
from ..tables import schema
from ..tables.rows import claim_of, finding_values

Check = Callable[[Sequence[Claim]], Sequence[Finding]]
Listener = Callable[[int, int], None]
"""Hears how many documents are done, and of how many."""

_claim, _given = schema.claims.c, schema.given.c


@dataclass(frozen=True, slots=True)
class Given:
    """A file as the user gave it; `label` is what the user called it."""

    label: str
    text: str


def given_file(connection: Connection, name: str) -> Given | None:
    """The file that was given under this name (`identities`)."""
    row = connection.execute(select(schema.given).where(_given.name == name)).first()
    return None if row is None else Given(row.label, row.text)


def keep_given(path: Path, name: str, given: Given, check: Check, listen: Listener) -> None:
    """Keep the file, and make the findings of every document anew from its claims, or nothing of both.

    No text takes the file back. The caller holds the write lock.
    """
    engine = writer(path)
    try:
        with plain_errors(path):
            with engine.begin() as connection:
                _keep(connection, name, given)
                digests = connection.execute(select(schema.documents.c.digest).order_by("digest")).scalars().all()
                for done, digest in enumerate(digests, start=1):
                    _recheck(connection, digest, check)
                    listen(done, len(digests))
                    fault_point("store.given.document.after")
                fault_point("store.given.commit.before")
            fault_point("store.given.commit.after")
    finally:
        engine.dispose()


def _keep(connection: Connection, name: str, given: Given) -> None:
    if not given.text.strip():
        connection.execute(delete(schema.given).where(_given.name == name))
        return
    values = {"label": given.label, "text": given.text}
    kept = upsert(schema.given).values(name=name, **values)
    connection.execute(kept.on_conflict_do_update(["name"], set_=values))


def _recheck(connection: Connection, digest: str, check: Check) -> None:
    mine = select(_claim.row).where(_claim.document == digest, _claim.extracted).order_by(_claim.start, _claim.id)
    claims = [claim_of(row) for row in connection.execute(mine).scalars()]
    connection.execute(delete(schema.findings).where(schema.findings.c.document == digest))
    if found := [finding_values(digest, finding) for finding in check(claims)]:
        connection.execute(insert(schema.findings), found)
