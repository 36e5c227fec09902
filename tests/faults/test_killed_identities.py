"""A ledger that is given identities and fails anywhere goes by the old ones or by the new ones, whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import registan
from registan import faults

TEXT = (
    "In {year}, Kazakhstan and Uzbekistan agreed on projects worth $300 million: loans of $200 million and"
    " direct investment of $80 million."
)
OURS = "identities:\n  - {rule: project.value = finance.loan + investment.flow, exhaustive: yes}\n"


@pytest.mark.parametrize("action", ["kill", "full", "io", "memory"])
def test_identities_hold_for_all_documents_or_for_none(tmp_path: Path, action: str) -> None:
    (tmp_path / "corpus").mkdir()
    for year in (2022, 2023):
        (tmp_path / "corpus" / f"{year}.txt").write_text(TEXT.format(year=year))
    (tmp_path / "ours.yaml").write_text(OURS)
    ledger = registan.build([tmp_path / "corpus"], tmp_path / "a.db", jobs=1).ledger

    def give(arrival: int) -> int:
        child = os.fork()
        if child == 0:
            faults.arm("store.given.*", arrival, action)
            status = 1
            try:
                with registan.open(ledger) as opened:
                    opened.use_identities(tmp_path / "ours.yaml")
                status = 0
            except registan.LedgerError:
                status = 3
            finally:
                os._exit(status)
        return os.waitpid(child, 0)[1]

    found = []
    for arrival in (1, 2, 3, 4):
        status = give(arrival)
        assert os.WIFSIGNALED(status) if action == "kill" else os.WEXITSTATUS(status) == 3
        with registan.open(ledger) as opened:
            assert opened.check() == []
            found.append(len(list(opened.findings())))
    assert found == [0, 0, 0, 2]  # after each document, before it is committed, when it was
    assert give(1) == 0, "nothing is left to do"
