"""Claims from exchange files, kept beside the extracted ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from registan.faults import fault_point
from registan.model import Claim, ClaimError, dumps, from_row, loads

from ..errors import ImportRowError
from ..file.connect import writer
from ..file.trouble import plain_errors
from ..tables import schema
from ..tables.rows import claim_values
from ..tables.text import is_storable

BATCH = 1000


def import_claims(path: Path, lines: Iterable[str | bytes]) -> int:
    """Keep all claims of the lines, or none; how many were not imported before. The caller holds the write lock."""
    engine = writer(path)
    try:
        with plain_errors(path):
            fault_point("store.import.begin.before")
            with engine.begin() as connection:
                before = _count(connection)
                for batch in _batches(_claims(lines)):
                    _insert(connection, batch)
                    fault_point("store.import.batch.after")
                new = _count(connection) - before
                fault_point("store.import.commit.before")
            fault_point("store.import.commit.after")
        return new
    finally:
        engine.dispose()


def _claims(lines: Iterable[str | bytes]) -> Iterator[Claim]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = loads(line)
            if not isinstance(row, dict):
                raise ClaimError("it is no JSON object")
            claim = from_row(row)
            if not is_storable(dumps(row)):
                raise ClaimError("it holds half characters (lone surrogates), which no text has")
        except (ValueError, RecursionError) as error:
            raise ImportRowError(f"Line {number} is no claim: {error}. Nothing was imported.") from error
        yield claim


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
