"""One writer at a time; the next one waits and says for whom."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from registan.store.errors import BusyLedgerError, ReadOnlyLedgerError
from registan.store.file.lock import lock_path, write_lock

HOLD = """
import sys, time
from pathlib import Path
from registan.store.file.lock import write_lock
with write_lock(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


@contextmanager
def holder(ledger: Path, seconds: float) -> Iterator[subprocess.Popen[str]]:
    """Another process that has the lock."""
    arguments = [sys.executable, "-c", HOLD, str(ledger), str(seconds)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_second_writer_gives_up_and_names_the_first(tmp_path: Path) -> None:
    ledger, told = tmp_path / "a.db", []
    with holder(ledger, 60) as first:
        with (
            pytest.raises(BusyLedgerError, match=rf"process {first.pid}; gave up after 0.2 s"),
            write_lock(ledger, 0.2, told.append),
        ):
            pass
        assert told == [f"waiting up to 0.2 s for process {first.pid}, which writes to {ledger}"]


def test_a_second_writer_follows_the_first(tmp_path: Path) -> None:
    ledger = tmp_path / "a.db"
    with holder(ledger, 0.3), write_lock(ledger, 10):
        assert lock_path(ledger).read_text() == str(os.getpid())
    assert not lock_path(ledger).exists()


def test_the_lock_of_a_killed_process_is_free(tmp_path: Path) -> None:
    ledger = tmp_path / "a.db"
    with holder(ledger, 60) as first:
        os.kill(first.pid, signal.SIGKILL)
        first.wait()
        assert lock_path(ledger).exists()
        begun = time.monotonic()
        with write_lock(ledger, 5):
            assert time.monotonic() - begun < 1


def test_a_process_does_not_write_twice_at_once(tmp_path: Path) -> None:
    ledger = tmp_path / "a.db"
    with write_lock(ledger):
        with pytest.raises(BusyLedgerError, match="this very process"), write_lock(ledger):
            pass
        assert lock_path(ledger).exists()


def test_a_forked_child_that_lives_on_does_not_hold_the_lock(tmp_path: Path) -> None:
    ledger = tmp_path / "a.db"
    with write_lock(ledger):
        child = os.fork()
        if child == 0:
            time.sleep(60)
            os._exit(0)
    try:
        with holder(ledger, 0) as other:
            assert other.pid > 0
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyLedgerError, match=r"nowhere/a\.db.*folder"), write_lock(tmp_path / "nowhere" / "a.db"):
        pass
