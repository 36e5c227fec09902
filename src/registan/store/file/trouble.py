"""Errors of the database and the system, said in words that name the file and what to do."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from ..errors import (
    BusyLedgerError,
    DamagedLedgerError,
    FullDiskError,
    LedgerError,
    NotALedgerError,
    ReadOnlyLedgerError,
)

_BY_CODE: dict[int, tuple[type[LedgerError], str]] = {
    sqlite3.SQLITE_FULL: (FullDiskError, "there is no room left on the disk. Free some and run the command again"),
    sqlite3.SQLITE_IOERR: (
        FullDiskError,
        "the disk refused to write or read: it is full, limited or failing. Look after it and run the command again",
    ),
    sqlite3.SQLITE_READONLY: (ReadOnlyLedgerError, "it may not be written. Change its rights or name another ledger"),
    sqlite3.SQLITE_PERM: (ReadOnlyLedgerError, "it may not be opened. Change its rights or name another ledger"),
    sqlite3.SQLITE_CANTOPEN: (
        ReadOnlyLedgerError,
        "it cannot be opened. Look whether its folder exists and may be written",
    ),
    sqlite3.SQLITE_BUSY: (BusyLedgerError, "another process holds it. Try again when that has ended"),
    sqlite3.SQLITE_LOCKED: (BusyLedgerError, "another process holds it. Try again when that has ended"),
    sqlite3.SQLITE_CORRUPT: (DamagedLedgerError, "its content is damaged. Restore a copy, or build a new ledger"),
    sqlite3.SQLITE_NOTADB: (NotALedgerError, "it is no ledger. Name another file"),
}
_BY_ERRNO = {
    errno.ENOSPC: sqlite3.SQLITE_FULL,
    errno.EDQUOT: sqlite3.SQLITE_FULL,
    errno.EFBIG: sqlite3.SQLITE_FULL,
    errno.EIO: sqlite3.SQLITE_IOERR,
    errno.EROFS: sqlite3.SQLITE_READONLY,
    errno.EACCES: sqlite3.SQLITE_READONLY,
    errno.EPERM: sqlite3.SQLITE_READONLY,
    errno.ENOENT: sqlite3.SQLITE_CANTOPEN,
    errno.ENOTDIR: sqlite3.SQLITE_CANTOPEN,
}


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Raise LedgerError in place of the database's and the system's errors."""
    try:
        yield
    except DBAPIError as error:
        raise _in_words(path, error.orig or error) from error
    except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
        raise _in_words(path, error) from error
    except MemoryError as error:
        raise LedgerError(f"{path}: not enough memory. Nothing half was written; run the command again.") from error


def _in_words(path: Path, error: BaseException) -> LedgerError:
    code = getattr(error, "sqlite_errorcode", None)
    if code is not None:
        code &= 0xFF
    elif isinstance(error, (sqlite3.OperationalError, UnicodeDecodeError)):
        code = sqlite3.SQLITE_CORRUPT  # kept text that is no text; the error itself would quote it
    else:
        code = _BY_ERRNO.get(getattr(error, "errno", None) or 0, 0)
    kind, words = _BY_CODE.get(code, (LedgerError, f"it failed ({error}). Run the command again"))
    return kind(f"{path}: {words}.")
