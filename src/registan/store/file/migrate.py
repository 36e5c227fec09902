"""Makes ledgers and brings older ones up to date: the only place that loads the migration library."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Connection, text

from registan.faults import fault_point

from ..errors import DamagedLedgerError, NewerLedgerError
from ..tables.schema import SCHEMA
from .connect import back_up, writer
from .trouble import plain_errors

SCRIPTS = Path(__file__).parents[1] / "migrations"


def make_ledger(path: Path) -> None:
    """Make an empty ledger, whole or not at all; the caller holds the write lock."""
    draft = path.with_name(path.name + ".new")
    with plain_errors(path):
        _discard(draft)
        engine = writer(draft, "rwc")
        try:
            with engine.begin() as connection:
                _run_scripts(connection)
                fault_point("store.create.commit.before")
        finally:
            engine.dispose()
        fault_point("store.create.rename.before")
        draft.replace(path)
        _settle(path.parent)


def is_current(connection: Connection, path: Path) -> bool:
    """Whether the ledger's tables are this program's; raises NewerLedgerError when they are a later one's."""
    with plain_errors(path):
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()
    if found is None or not found.isdecimal():
        raise DamagedLedgerError(f"{path} is damaged: it does not say its version. Restore a copy or build anew.")
    if int(found) > int(SCHEMA):
        raise NewerLedgerError(
            f"{path} was written by a newer Registan (tables of version {int(found)}, this one knows {int(SCHEMA)})."
            " Install the newer Registan; the file was not touched."
        )
    return bool(found == SCHEMA)


def bring_up_to_date(path: Path) -> Path:
    """Run the scripts that an older ledger lacks, in one transaction; returns the copy made before.

    The caller holds the write lock.
    """
    copy = path.with_name(f"{path.name}.before-{SCHEMA}")
    with plain_errors(path):
        engine = writer(path)
        try:
            _discard(copy)
            back_up(path, copy)
            with engine.begin() as connection:
                _run_scripts(connection)
                fault_point("store.migrate.commit.before")
        finally:
            engine.dispose()
    return copy


def _run_scripts(connection: Connection) -> None:
    from alembic.command import upgrade
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    upgrade(config, "head")


def _discard(path: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Make a new name in the folder survive a loss of power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
