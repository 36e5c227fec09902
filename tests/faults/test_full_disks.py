"""Full disks, size limits and ledgers that may not be written: a clear message, nothing half, reading goes on."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

import registan
from registan.model import dumps
from registan.store.errors import FullDiskError, LedgerError, ReadOnlyLedgerError
from registan.store.file import connect

PAIR = "In {year}, trade between Kazakhstan and Uzbekistan reached $1.5 billion. {filling}"
NOBODY = 65534


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Documents of some size."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(6):
        filling = " ".join(f"and the exports of {number}.{other}" for other in range(1500))
        (folder / f"{number}.txt").write_text(PAIR.format(year=2010 + number, filling=filling))
    return folder


def exported(ledger: Path) -> list[str]:
    with registan.open(ledger) as opened:
        assert opened.check() == []
        return [dumps(row) for row in opened.export_rows()]


def test_a_full_disk_keeps_what_was_told_and_the_next_build_goes_on(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger, told = tmp_path / "ledger.db", []
    undisturbed = exported(registan.build([corpus], tmp_path / "undisturbed.db", jobs=1).ledger)
    with monkeypatch.context() as full:
        full.setattr(connect, "_DURABLE", (*connect._DURABLE, "PRAGMA max_page_count = 250"))
        with pytest.raises(FullDiskError) as error:
            registan.build([corpus], ledger, jobs=1, on_event=told.append)
    read = [event.label for event in told if event.what == "read"]
    assert 0 < len(read) < 6
    assert "ledger.db" in str(error.value) and "no room left" in str(error.value)
    assert f"{len(read)} files are done and kept; {6 - len(read)} are left" in str(error.value)
    with registan.open(ledger) as opened:
        assert [each.name for each in opened.documents()] == read
        assert opened.check() == []
    assert registan.build([corpus], ledger, jobs=1).counts.unchanged == len(read)
    assert exported(ledger) == undisturbed


def test_a_limit_of_file_size_is_told_in_words(corpus: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "ledger.db"
    code = "import registan, sys\ntry: registan.build([sys.argv[1]], sys.argv[2], jobs=1)\n"
    code += "except registan.LedgerError as error: print(type(error).__name__, error)"
    limit = 400_000
    told = subprocess.run(
        [sys.executable, "-c", code, str(corpus), str(ledger)],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.startswith("FullDiskError") and "ledger.db" in told.stdout and "Traceback" not in told.stderr
    kept = len(exported(ledger)) if ledger.exists() else 0
    assert registan.build([corpus], ledger, jobs=1).counts.unchanged == kept
    assert len(exported(ledger)) == 6


@pytest.mark.skipif(os.geteuid() != 0, reason="only root mounts a small disk")
def test_a_disk_that_is_really_full(corpus: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("this system mounts no tmpfs here")
    try:
        with pytest.raises(FullDiskError, match=r"ledger\.db"):
            registan.build([corpus], disk / "ledger.db", jobs=1)
        (disk / "filling").write_bytes(b"\0")
        with open(disk / "filling", "ab", buffering=0) as filling:  # noqa: PTH123 - until the disk is full
            while True:
                try:
                    filling.write(b"\0" * 4096)
                except OSError:
                    break
        with registan.open(disk / "ledger.db") as opened:
            listed = [each.name for each in opened.documents()]
            assert len(list(opened.claims())) == len(listed) < 6
            assert opened.check() == []
        (disk / "filling").unlink()
        subprocess.run(["mount", "-o", "remount,size=64m", disk], check=True)
        assert registan.build([corpus], disk / "ledger.db", jobs=1).counts.unchanged == len(listed)
        assert len(exported(disk / "ledger.db")) == 6
    finally:
        subprocess.run(["umount", disk], check=True)


def as_nobody(work: str, *arguments: Path) -> str:
    """What a program prints that runs as a user without rights here."""
    code = f"import os, sys, registan\nos.setgid({NOBODY})\nos.setuid({NOBODY})\ntry:\n    {work}\n"
    code += "except registan.LedgerError as error:\n    print(type(error).__name__, error)"
    # everything is loaded before rights are given up: the user may not read the program's own folder
    code = "import registan.api, registan.pipeline.plan, registan.pipeline.work, registan.supervisor\n" + code
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives up rights")
def test_a_ledger_that_may_not_be_written_can_be_read(corpus: Path, tmp_path: Path) -> None:
    ledger = registan.build([corpus], tmp_path / "ledger.db", jobs=1).ledger
    for folder in (tmp_path, *list(tmp_path.parents)[:3]):
        folder.chmod(folder.stat().st_mode | 0o055)
    read = "ledger = registan.open(sys.argv[1]); print(len(list(ledger.claims())), ledger.check())"
    assert as_nobody(read, ledger) == "6 []\n"
    assert as_nobody("registan.build([sys.argv[2]], sys.argv[1], jobs=1)", ledger, corpus).startswith(
        "ReadOnlyLedgerError"
    )
    assert as_nobody("registan.open(sys.argv[1]).import_rows([])", ledger).startswith("ReadOnlyLedgerError")
    ledger.chmod(0)
    assert as_nobody(read, ledger).startswith("ReadOnlyLedgerError")


def test_a_folder_that_is_not_there_is_named(corpus: Path, tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyLedgerError, match=r"nowhere/ledger\.db.*folder"):
        registan.build([corpus], tmp_path / "nowhere" / "ledger.db", jobs=1)


def test_a_flipped_byte_is_found_by_the_check_or_told_in_words(corpus: Path, tmp_path: Path) -> None:
    ledger = registan.build([corpus], tmp_path / "ledger.db", jobs=1).ledger
    whole = ledger.read_bytes()
    found = 0
    for place in range(4096, len(whole), len(whole) // 40):
        broken = bytearray(whole)
        broken[place : place + 64] = b"\xa5" * 64
        ledger.write_bytes(bytes(broken))
        try:
            with registan.open(ledger) as opened:
                found += bool(opened.check())
        except LedgerError as error:
            assert "ledger.db" in str(error)
            found += 1
    ledger.write_bytes(whole)
    assert found > 10  # pages of plain text can hold other text and still be whole to the database


def test_a_temporary_folder_that_is_not_there_is_told_in_words(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nowhere"))
    with pytest.raises(LedgerError, match=r"temporary folder.*0 files are done and kept; 6 are left"):
        registan.build([corpus], tmp_path / "ledger.db", jobs=1)
    monkeypatch.undo()
    assert registan.build([corpus], tmp_path / "ledger.db", jobs=1).counts.read == 6
