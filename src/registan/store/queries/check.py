"""Whether a ledger is whole: its file, its references, its search rows, its claims, every quote at its place."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from registan.model import decision_from_row, decision_id, loads

from ..tables import schema
from ..tables.rows import claim_of, claim_values

_BATCH = 500


def complaints(connection: Connection) -> Iterator[str]:
    """What is wrong, one sentence each; nothing when the ledger is whole."""
    try:
        for row in connection.exec_driver_sql("PRAGMA integrity_check"):
            if row[0] != "ok":
                yield f"the file is damaged: {row[0]}"
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield f"row {row[1]} of {row[0]} belongs to a row of {row[2]} that is not there"
        yield from _displaced(connection)
        yield from _altered(connection)
        yield from _misjudged(connection)
        yield from _unsearchable(connection)
    except (DBAPIError, ValueError):
        yield "the file is damaged: what was kept cannot be read back"


def _displaced(connection: Connection) -> Iterator[str]:
    """Passages and quotes that do not stand in their document's text; one document is held at a time."""
    document = schema.documents.c
    for digest in connection.execute(select(document.digest).order_by(document.digest)).scalars().all():
        text = connection.execute(select(document.text).where(document.digest == digest)).scalar_one()
        for table, column in ((schema.passages, "text"), (schema.claims, "quote")):
            mine = select(table).where(table.c.document == digest)
            if table is schema.claims:
                mine = mine.where(schema.claims.c.extracted)
            for row in connection.execution_options(yield_per=_BATCH).execute(mine):
                if text[row.start : row.stop] != getattr(row, column):
                    yield f"row {row.number} of {table.name} is not what stands at {row.start} in {digest[:12]}"


def _altered(connection: Connection) -> Iterator[str]:
    """Claims that are not what their id is a hash of, or whose columns say something else than their row."""
    stored = [column for column in schema.claims.c if column.name not in ("number", "extracted", "imported")]
    for row in connection.execution_options(yield_per=_BATCH).execute(select(*stored)):
        try:
            values = claim_values(claim_of(row.row))
        except ValueError:
            values = {}
        if values != row._asdict():
            yield f"claim {row.id} is not what was kept"


def _misjudged(connection: Connection) -> Iterator[str]:
    """Decisions that are not what their id is a hash of."""
    for row in connection.execute(select(schema.decisions).order_by(schema.decisions.c.number)):
        try:
            is_whole = decision_id(decision_from_row(loads(row.row))) == row.id
        except ValueError:
            is_whole = False
        if not is_whole:
            yield f"decision {row.number} is not what was kept"


def _unsearchable(connection: Connection) -> Iterator[str]:
    """Search rows are made by triggers; their number tells whether some were lost."""
    for table in (schema.passages, schema.claims):
        rows = connection.execute(select(func.count()).select_from(table)).scalar_one()
        indexed = connection.exec_driver_sql(f"SELECT count(*) FROM {table.name}_search_docsize").scalar_one()
        if rows != indexed:
            yield f"{rows} rows of {table.name} have {indexed} search rows"
