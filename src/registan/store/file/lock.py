"""One process writes to a ledger at a time; the next one waits, and knows for whom."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import BusyLedgerError
from .connect import WAIT
from .trouble import plain_errors

_PAUSE = 0.05
_held: set[Path] = set()
"""Ledgers that this process writes to: the system's locks do not keep a process from itself."""


def lock_path(ledger: Path) -> Path:
    """The file beside the ledger that its writer locks."""
    return ledger.with_name(ledger.name + ".lock")


@contextmanager
def write_lock(ledger: Path, wait: float = WAIT, on_wait: Callable[[str], None] | None = None) -> Iterator[None]:
    """Be the only writer; `on_wait` hears once for whom we wait. BusyLedgerError after `wait` seconds.

    The lock ends with the process, however it ends; processes that it forked do not hold it.
    """
    if ledger in _held:
        raise BusyLedgerError(f"{ledger} is being written by this very process. Let that end first.")
    with plain_errors(ledger):
        descriptor = _acquire(ledger, wait, on_wait)
    _held.add(ledger)
    try:
        yield
    finally:
        _held.discard(ledger)
        lock_path(ledger).unlink(missing_ok=True)
        os.close(descriptor)


def _acquire(ledger: Path, wait: float, on_wait: Callable[[str], None] | None) -> int:
    patience = time.monotonic() + wait
    while (descriptor := _try(lock_path(ledger))) is None:
        if on_wait is not None:
            on_wait(f"waiting up to {wait:g} s for {_holder(ledger)}, which writes to {ledger}")
            on_wait = None
        if time.monotonic() >= patience:
            raise BusyLedgerError(
                f"{ledger} is being written by {_holder(ledger)}; gave up after {wait:g} s."
                " Wait until that has ended and run the command again."
            )
        time.sleep(_PAUSE)
    return descriptor


def _try(path: Path) -> int | None:
    """The locked file, or None when another process has it."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if not _is_still(path, descriptor):
            os.close(descriptor)
            return None
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode(), 0)
    except (BlockingIOError, PermissionError):
        os.close(descriptor)
        return None
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def _is_still(path: Path, descriptor: int) -> bool:
    """Whether the file that was locked is the one at the path: the holder before us removes its own."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _holder(ledger: Path) -> str:
    try:
        pid = lock_path(ledger).read_bytes()
    except OSError:
        pid = b""
    return f"process {int(pid)}" if pid.isdigit() else "another process"
