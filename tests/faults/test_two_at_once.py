"""Two builds, or a build and readers, at the same time on one ledger."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import registan
from registan.model import dumps
from registan.pipeline import run
from registan.store.errors import BusyLedgerError
from registan.store.file.lock import write_lock

PAIR = "In {year}, trade between Kazakhstan and Uzbekistan reached $1.5 billion."
BUILD = "import registan, sys; print(registan.build([sys.argv[1]], sys.argv[2], jobs=1).counts)"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Twelve documents."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(PAIR.format(year=2000 + number))
    return folder


def exported(ledger: Path) -> list[str]:
    with registan.open(ledger) as opened:
        assert opened.check() == []
        return [dumps(row) for row in opened.export_rows()]


def test_two_builds_at_once_end_as_one(corpus: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    command = [sys.executable, "-c", BUILD, str(corpus), str(ledger)]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    told = sorted(process.communicate(timeout=60)[0] for process in processes)
    assert [process.returncode for process in processes] == [0, 0]
    assert ["read=12" in one for one in told] == [False, True] and "unchanged=12" in told[0]
    assert exported(ledger) == exported(registan.build([corpus], tmp_path / "alone.db", jobs=1).ledger)


def test_a_build_that_waits_says_for_whom_and_gives_up(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger = tmp_path / "ledger.db"
    known = "import sys, time\nfrom pathlib import Path\nfrom registan.store.file.lock import write_lock\n"
    code = f"{known}with write_lock(Path(sys.argv[1])):\n    print('held', flush=True)\n    time.sleep(60)"
    with subprocess.Popen([sys.executable, "-c", code, str(ledger)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None and other.stdout.readline() == "held\n"
        monkeypatch.setattr(run, "write_lock", lambda path, on_wait: write_lock(path, 0.2, on_wait))
        seen: list[registan.BuildEvent] = []
        with pytest.raises(BusyLedgerError, match=f"process {other.pid}"):
            registan.build([corpus], ledger, jobs=1, on_event=seen.append)
        assert [event.what for event in seen] == ["waiting"] and str(other.pid) in str(seen[0].reason)
        assert not ledger.exists()
        os.kill(other.pid, signal.SIGKILL)


def test_a_reader_sees_one_state_and_stops_nobody(corpus: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    registan.build([corpus / "00.txt", corpus / "01.txt"], ledger, jobs=1)
    with registan.open(ledger) as reader:
        walk = reader.claims()
        first = next(walk)
        begun = time.monotonic()
        report = registan.build([corpus], ledger, jobs=1)
        assert report.counts.read == 10 and time.monotonic() - begun < 20
        assert [first.doc, *(claim.doc for claim in walk)] == ["00.txt", "01.txt"]
        assert len(list(reader.claims())) == 12


def test_ctrl_c_keeps_what_was_told(corpus: Path, tmp_path: Path) -> None:
    ledger, told = tmp_path / "ledger.db", []

    def on_event(event: registan.BuildEvent) -> None:
        if event.what == "read":
            told.append(event.label)
        if len(told) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        registan.build([corpus], ledger, jobs=1, on_event=on_event)
    with registan.open(ledger) as opened:
        assert [each.name for each in opened.documents()] == told
        assert [each.finished for each in opened.builds()] == [False]
    assert registan.build([corpus], ledger, jobs=1).counts.unchanged == 3
    assert exported(ledger) == exported(registan.build([corpus], tmp_path / "alone.db", jobs=1).ledger)
