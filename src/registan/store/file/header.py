"""What the first hundred bytes of a file tell, before SQLite touches it: whose it is, and whether it is whole."""

from __future__ import annotations

from pathlib import Path

from ..errors import DamagedLedgerError, LedgerError, NoLedgerError, NotALedgerError, ReadOnlyLedgerError
from ..tables.schema import APPLICATION_ID

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100


def is_new(path: Path) -> bool:
    """Whether a ledger can be made at the path: there is nothing, or a plain file of no bytes."""
    try:
        return path.is_file() and path.stat().st_size == 0 if path.exists() else not path.is_symlink()
    except OSError as error:
        raise _unusable(path, error) from error


def check_header(path: Path) -> None:
    """Raise LedgerError unless the file is a ledger of ours and not cut."""
    head, size = _read_head(path)
    if size == 0:
        raise NoLedgerError(f"{path} is empty: `registan build` makes a ledger of it.")
    if not head.startswith(_MAGIC[: len(head)]):
        raise NotALedgerError(f"{path} is no Registan ledger: it was not touched. Name another file.")
    if len(head) < _LENGTH:
        raise DamagedLedgerError(_cut(path, size))
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise NotALedgerError(f"{path} is another program's SQLite file: it was not touched. Name another file.")
    if size < _announced(head) and not has_log(path):
        raise DamagedLedgerError(_cut(path, size))


def has_log(path: Path) -> bool:
    """Whether a write-ahead log with content lies beside the file: a writer is at work, or was killed."""
    log = path.with_name(path.name + "-wal")
    try:
        return log.stat().st_size > 0
    except OSError:
        return False


def _read_head(path: Path) -> tuple[bytes, int]:
    try:
        if not path.exists():
            raise NoLedgerError(f"There is no ledger at {path}: `registan build` makes one, --ledger names another.")
        if not path.is_file():
            raise NotALedgerError(f"{path} is no file, so it holds no ledger. Name another.")
        with path.open("rb") as file:
            return file.read(_LENGTH), path.stat().st_size
    except OSError as error:
        raise _unusable(path, error) from error


def _announced(head: bytes) -> int:
    page = int.from_bytes(head[16:18], "big")
    return (65536 if page == 1 else page) * int.from_bytes(head[28:32], "big")


def _cut(path: Path, size: int) -> str:
    return f"{path} is damaged: it ends after {size} bytes, before its content does. Restore a copy or build anew."


def _unusable(path: Path, error: OSError) -> LedgerError:
    if isinstance(error, PermissionError):
        return ReadOnlyLedgerError(f"{path} may not be read by this user: change its rights or name another file.")
    return LedgerError(f"{path} cannot be used as a ledger: {error.strerror}.")
