"""A decision that fails anywhere is either kept whole or not at all, and the next one is not in its way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import registan
from registan import faults
from registan.model import claim_id, dumps
from registan.store.file.lock import lock_path


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger in which one decision was made."""
    (tmp_path / "note.txt").write_text("In 2020, trade between Kazakhstan and Uzbekistan reached $2.9 billion.")
    with registan.open(registan.build([tmp_path / "note.txt"], tmp_path / "ledger.db", jobs=1).ledger) as opened:
        decide(opened, "accept")
    return tmp_path / "ledger.db"


def decide(opened: registan.Ledger, kind: str) -> None:
    opened.decide(kind, claim_id(next(opened.claims())), by="Aliya")


def history(path: Path) -> list[tuple[str, str]]:
    with registan.open(path) as opened:
        assert opened.check() == []
        return [(each.decision.kind, each.state) for each in opened.decisions()]


def in_child(work, arrival: int, action: str) -> int:
    """Run the work in a process of its own with a fault armed at the store's points; how it ended."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            faults.arm("store.decision.*", arrival, action)
            work()
            status = 0
        except registan.LedgerError:
            status = 3
        finally:
            os._exit(status)
    return os.waitpid(child, 0)[1]


BEFORE = [("accept", "applied")]
REJECTED = [("accept", "replaced"), ("reject", "applied")]
UNDONE = [("accept", "undone"), ("undo", "applied")]


@pytest.mark.parametrize("action", ["kill", "full", "io", "memory"])
@pytest.mark.parametrize(("what", "after"), [("reject", REJECTED), ("undo", UNDONE)])
def test_a_decision_that_fails_anywhere_is_kept_or_not(ledger: Path, action: str, what: str, after: list) -> None:
    def work() -> None:
        with registan.open(ledger) as opened:
            opened.undo(1, by="Aliya") if what == "undo" else decide(opened, what)

    found = []
    for arrival in (1, 2, 3):
        status = in_child(work, arrival, action)
        assert os.WIFSIGNALED(status) if action == "kill" else os.WEXITSTATUS(status) == 3
        found.append(history(ledger))
        assert found[-1] in (BEFORE, after)
    assert found == [BEFORE, BEFORE, after]  # before it begins, before it is committed, when it was
    assert lock_path(ledger).exists() == (action == "kill")
    with registan.open(ledger) as opened:
        decide(opened, "accept")
    assert history(ledger)[-1] == ("accept", "applied") and not lock_path(ledger).exists()


@pytest.mark.parametrize("action", ["kill", "full"])
def test_an_import_of_decisions_that_fails_anywhere_is_all_or_nothing(ledger: Path, tmp_path, action: str) -> None:
    with registan.open(ledger) as opened:
        decide(opened, "reject")
        lines = [dumps(row) for row in opened.export_decisions()]
    other = registan.build([tmp_path / "note.txt"], tmp_path / "other.db", jobs=1).ledger

    def work() -> None:
        with registan.open(other) as opened:
            opened.import_decisions(lines)

    found = []
    for arrival in (1, 2, 3):
        assert in_child(work, arrival, action) != 0
        found.append(history(other))
    assert found == [[], [], REJECTED]
    work()
    assert history(other) == REJECTED


def test_a_build_after_a_killed_decision_keeps_those_before(ledger: Path, tmp_path: Path) -> None:
    def work() -> None:
        with registan.open(ledger) as opened:
            decide(opened, "reject")

    assert os.WIFSIGNALED(in_child(work, 2, "kill"))
    (tmp_path / "note.txt").write_text("Nothing of trade.")
    registan.build([tmp_path / "note.txt"], ledger, jobs=1)
    assert history(ledger) == [("accept", "text changed")]
