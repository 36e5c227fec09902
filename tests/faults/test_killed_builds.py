"""A build or import that is killed anywhere loses nothing that was told; repeated, it ends as if undisturbed."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import registan
from registan import faults
from registan.model import dumps
from registan.store.file.lock import lock_path

PAIR = "In {year}, trade between Kazakhstan and Uzbekistan reached ${value} billion."


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Three documents and one that cannot be read."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(3):
        (folder / f"{number}.txt").write_text(PAIR.format(year=2010 + number, value=f"{number}.5"))
    (folder / "noise.bin").write_bytes(bytes(range(256)) * 4)
    return folder


def in_child(work: Callable[[], object], points: str, arrival: int, action: str) -> tuple[int, list[str]]:
    """Run the work in a process of its own with a fault armed; how it ended, and what it told before."""
    out, into = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(out)
        faults.arm(points, arrival, action)
        status = 1
        try:
            with os.fdopen(into, "w", buffering=1) as told:
                work.told = told  # type: ignore[attr-defined]
                work()
            status = 0
        except registan.LedgerError:
            status = 3
        finally:
            os._exit(status)
    os.close(into)
    with os.fdopen(out) as told:
        lines = told.read().splitlines()
    return os.waitpid(child, 0)[1], lines


def build_of(corpus: Path, ledger: Path) -> Callable[[], object]:
    """A build that tells each document that it acknowledges."""

    def work() -> object:
        def on_event(event: registan.BuildEvent) -> None:
            if event.what == "read":
                print(event.label, file=work.told)  # type: ignore[attr-defined]

        return registan.build([corpus], ledger, jobs=1, on_event=on_event)

    return work


def exported(ledger: Path) -> list[str]:
    with registan.open(ledger) as opened:
        assert opened.check() == []
        return [dumps(row) for row in opened.export_rows()]


def documents(ledger: Path) -> list[str]:
    if not ledger.exists():
        return []
    with registan.open(ledger) as opened:
        assert opened.check() == []
        return [each.name for each in opened.documents()]


def arrivals_until_untouched(one_round: Callable[[int], bool]) -> int:
    """Fail at the first arrival, the second, … until a run passes untouched; how many there were."""
    for arrival in range(1, 500):
        if not one_round(arrival):
            return arrival - 1
    raise AssertionError("the run never passed untouched")


@pytest.mark.slow
@pytest.mark.parametrize("action", ["kill", "full", "io", "memory"])
def test_a_build_that_fails_anywhere_is_finished_by_the_next(corpus: Path, tmp_path: Path, action: str) -> None:
    undisturbed = exported(registan.build([corpus], tmp_path / "undisturbed.db", jobs=1).ledger)

    def one_round(arrival: int) -> bool:
        ledger = tmp_path / f"{arrival}.db"
        points = "*" if action == "kill" else "store.*"
        status, told = in_child(build_of(corpus, ledger), points, arrival, action)
        if status == 0:
            return False
        assert os.WIFSIGNALED(status) if action == "kill" else os.WEXITSTATUS(status) == 3
        assert set(told) <= set(documents(ledger))
        report = registan.build([corpus], ledger, jobs=1)
        assert report.counts.unchanged >= len(told)
        assert exported(ledger) == undisturbed and len(documents(ledger)) == 3
        again = registan.build([corpus], ledger, jobs=1)
        assert (again.counts.unchanged, again.counts.unreadable) == (3, 1)
        assert not lock_path(ledger).exists()
        return True

    assert arrivals_until_untouched(one_round) > 25


@pytest.mark.parametrize(
    ("point", "arrival", "acknowledged"),
    [
        ("store.create.commit.before", 1, 0),
        ("store.create.rename.before", 1, 0),
        ("build.walk.after", 1, 0),
        ("store.claims.after", 1, 0),
        ("store.claims.after", 2, 1),
        ("store.commit.before", 5, 1),
        ("store.commit.after", 5, 1),
    ],
)
def test_a_build_killed_at_a_point(corpus: Path, tmp_path: Path, point: str, arrival: int, acknowledged: int) -> None:
    ledger, undisturbed = tmp_path / "ledger.db", tmp_path / "undisturbed.db"
    status, told = in_child(build_of(corpus, ledger), point, arrival, "kill")
    assert os.WTERMSIG(status) == signal.SIGKILL and len(told) == acknowledged
    kept = documents(ledger)
    assert set(told) <= set(kept) and len(kept) - len(told) == (1 if point == "store.commit.after" else 0)
    registan.build([corpus], ledger, jobs=1)
    assert exported(ledger) == exported(registan.build([corpus], undisturbed, jobs=1).ledger)


@pytest.mark.slow
@pytest.mark.parametrize("action", ["kill", "full", "io"])
def test_a_rebuild_after_changes_that_fails_anywhere(corpus: Path, tmp_path: Path, action: str) -> None:
    def first(ledger: Path) -> None:
        (corpus / "0.txt").write_text(PAIR.format(year=2010, value="0.5"))
        (corpus / "1.txt").write_text(PAIR.format(year=2011, value="1.5"))
        registan.build([corpus], ledger, jobs=1)
        (corpus / "0.txt").write_text(PAIR.format(year=2010, value="8.5"))
        (corpus / "1.txt").write_text(PAIR.format(year=2010, value="0.5"))

    first(tmp_path / "undisturbed.db")
    undisturbed = exported(registan.build([corpus], tmp_path / "undisturbed.db", jobs=1).ledger)

    def one_round(arrival: int) -> bool:
        ledger = tmp_path / f"{arrival}.db"
        first(ledger)
        status, _ = in_child(build_of(corpus, ledger), "store.*", arrival, action)
        registan.build([corpus], ledger, jobs=1)
        assert exported(ledger) == undisturbed
        return status != 0

    assert arrivals_until_untouched(one_round) > 15


@pytest.mark.parametrize("action", ["kill", "full"])
def test_an_import_that_fails_anywhere_is_all_or_nothing(corpus: Path, tmp_path: Path, action: str) -> None:
    lines = exported(registan.build([corpus], tmp_path / "built.db", jobs=1).ledger)

    def one_round(arrival: int) -> bool:
        ledger = tmp_path / f"{arrival}.db"
        registan.open(ledger, create=True).close()

        def work() -> object:
            with registan.open(ledger) as opened:
                return opened.import_rows(lines)

        status, _ = in_child(work, "store.import.*", arrival, action)
        assert exported(ledger) in ([], lines)
        with registan.open(ledger) as opened:
            opened.import_rows(lines)
        assert exported(ledger) == lines
        return status != 0

    assert arrivals_until_untouched(one_round) == 4


@pytest.mark.slow
def test_builds_killed_at_random_moments_lose_and_double_nothing(tmp_path: Path) -> None:
    folder, plan = tmp_path / "corpus", random.Random(20)
    folder.mkdir()
    for number in range(60):
        (folder / f"{number:02}.txt").write_text(PAIR.format(year=1990 + number % 30, value=f"{number}.5"))
    undisturbed = exported(registan.build([folder], tmp_path / "undisturbed.db", jobs=2).ledger)
    code = (
        "import registan, sys\n"
        "registan.build([sys.argv[1]], sys.argv[2], jobs=2,"
        " on_event=lambda event: print(event.what, event.label, flush=True))"
    )
    for seed in range(12):
        ledger = tmp_path / f"{seed}.db"
        for _ in range(2):  # the second kill strikes the recovery
            command = [sys.executable, "-c", code, str(folder), str(ledger)]
            with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
                time.sleep(plan.uniform(0.3, 1.5))
                os.killpg(process.pid, signal.SIGKILL)
                assert process.stdout is not None
                told = [line.split(" ", 1)[1].strip() for line in process.stdout if line.startswith("read ")]
            assert set(told[:-1]) <= set(documents(ledger)), f"seed {seed}"
        registan.build([folder], ledger, jobs=2)
        assert exported(ledger) == undisturbed, f"seed {seed}"
