"""Connections to a ledger file: durable writers, and readers that never block and never write."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Literal
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

from .header import has_log
from .trouble import plain_errors

Mode = Literal["rw", "rwc", "ro", "immutable"]

WAIT = 30.0
"""Seconds to wait for another process before giving up."""
LOG_CAP = 64 << 20
"""Bytes to which the write-ahead log is cut back after a checkpoint."""

_DURABLE = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    f"PRAGMA journal_size_limit = {LOG_CAP}",
    "PRAGMA wal_autocheckpoint = 4000",
    "PRAGMA cache_size = -64000",
)
_PROBE = "SELECT count(*) FROM sqlite_master"


def writer(path: Path, mode: Literal["rw", "rwc"] = "rw") -> Engine:
    """An engine whose transactions are on the disk once committed."""
    engine = _engine(path, mode, _DURABLE)
    event.listen(engine, "begin", _begin)
    return engine


def reader(path: Path) -> Engine:
    """An engine that only reads, also where file, folder or a full disk forbid what SQLite writes for its readers.

    `immutable` needs no companion files, but is right only where no log holds newer pages.
    """
    modes: tuple[Mode, ...] = ("rw", "ro") if has_log(path) else ("rw", "ro", "immutable")
    for mode in modes:
        engine = _engine(path, mode, ("PRAGMA query_only = ON",))
        with suppress(DBAPIError, UnicodeDecodeError):
            _probe(engine)
            return engine
        engine.dispose()
    engine = _engine(path, "ro", ())
    with plain_errors(path):
        _probe(engine)
    return engine


def back_up(path: Path, copy: Path) -> None:
    """Copy a ledger through the database, which sees the log too and copies one state whoever is writing."""
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _engine(path: Path, mode: Mode, pragmas: tuple[str, ...]) -> Engine:
    target = f"file:{quote(str(path.absolute()))}?" + ("immutable=1" if mode == "immutable" else f"mode={mode}")

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(target, uri=True, timeout=WAIT, isolation_level=None, check_same_thread=False)
        for pragma in pragmas:
            connection.execute(pragma)
        return connection

    return create_engine("sqlite://", creator=connect, poolclass=StaticPool)


def _begin(connection: Connection) -> None:
    """A deferred transaction that read first would fail at once when another process writes."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _probe(engine: Engine) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql(_PROBE)
