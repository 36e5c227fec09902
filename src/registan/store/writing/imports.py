"""Claims from exchange files, kept beside the extracted ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from registan.faults import fault_point
from registan.model import Claim, from_row

from ..errors import ImportRowError
from ..file.connect import writer
from ..file.trouble import plain_errors
from ..tables import schema
from ..tables.rows import claim_values
from .lines import read_lines

BATCH = 1000


def import_claims(path: Path, lines: Iterable[str | bytes]) -> int:
    """Keep all claims of the lines, or none; how many were not imported before. The caller holds the write lock."""
    engine = writer(path)
    try:
        with plain_errors(path):
            fault_point("store.import.begin.before")
            with engine.begin() as connection:
                before = _count(connection)
                for batch in _batches(read_lines(lines, from_row, "claim", ImportRowError)):
                    _insert(connection, batch)
                    fault_point("store.import.batch.after")
                new = _count(connection) - before
                fault_point("store.import.commit.before")
            fault_point("store.import.commit.after")
        return new
    finally:
        engine.dispose()


def _batches(claims: Iterable[Claim]) -> Iterator[list[Claim]]:
    batch: list[Claim] = []
    for claim in claims:
        batch.append(claim)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _insert(connection: Connection, claims: list[Claim]) -> None:
    rows = {values["id"]: {**values, "extracted": False, "imported": True} for values in map(claim_values, claims)}
    marked = upsert(schema.claims).on_conflict_do_update(["id"], set_={"imported": True})
    connection.execute(marked, list(rows.values()))


def _count(connection: Connection) -> int:
    imported = select(func.count()).select_from(schema.claims).where(schema.claims.c.imported)
    return connection.execute(imported).scalar_one()
