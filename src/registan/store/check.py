"""Whether a ledger is whole: its file, its references, its search rows, and every quote at its place."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, func, select
from sqlalchemy.exc import DBAPIError

from . import schema

_BATCH = 500


def complaints(connection: Connection) -> Iterator[str]:
    """What is wrong, one sentence each; nothing when the ledger is whole."""
    try:
        for row in connection.exec_driver_sql("PRAGMA integrity_check"):
            if row[0] != "ok":
                yield f"the file is damaged: {row[0]}"
        for row in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield f"row {row[1]} of {row[0]} belongs to a row of {row[2]} that is not there"
        yield from _displaced_quotes(connection)
        yield from _unsearchable(connection)
    except DBAPIError as error:
        yield f"the file is damaged: {error.orig}"


def _displaced_quotes(connection: Connection) -> Iterator[str]:
    """Extracted claims whose quote does not stand in the stored text; each document's text is loaded once."""
    claim, document = schema.claims.c, schema.documents.c
    for digest in connection.execute(select(document.digest).order_by(document.digest)).scalars().all():
        text = connection.execute(select(document.text).where(document.digest == digest)).scalar_one()
        mine = select(claim.id, claim.start, claim.stop, claim.quote).where(claim.document == digest, claim.extracted)
        for row in connection.execution_options(yield_per=_BATCH).execute(mine.order_by(claim.start)):
            if text[row.start : row.stop] != row.quote:
                yield f"claim {row.id} quotes what does not stand at {row.start} to {row.stop} of {digest[:12]}"


def _unsearchable(connection: Connection) -> Iterator[str]:
    """Search rows are made by triggers; their number tells whether some were lost."""
    for table in (schema.passages, schema.claims):
        rows = connection.execute(select(func.count()).select_from(table)).scalar_one()
        indexed = connection.exec_driver_sql(f"SELECT count(*) FROM {table.name}_search_docsize").scalar_one()
        if rows != indexed:
            yield f"{rows} rows of {table.name} have {indexed} search rows"
