"""A report of a ledger with 100,000 claims is written while one waits."""

from __future__ import annotations

import importlib.util
import sys
import time
from pathlib import Path

import pytest

import registan
from registan.report import compose
from registan.report.files import rendered

SECONDS = 60
"""Processor seconds of a slow machine; on a quick one it takes a fifth."""


@pytest.mark.slow
def test_the_report_of_a_hundred_thousand_claims_of_one_pair_does_not_keep_waiting(tmp_path: Path) -> None:
    source = Path(__file__).parents[2] / "benchmarks" / "ledger_size.py"
    spec = importlib.util.spec_from_file_location("ledger_size", source)
    assert spec is not None and spec.loader is not None
    ledger_size = importlib.util.module_from_spec(spec)
    sys.modules["ledger_size"] = ledger_size
    spec.loader.exec_module(ledger_size)
    path = tmp_path / "large.db"
    count = ledger_size.write(path, ledger_size.Generator(1, 1).documents(100_000))
    assert count >= 100_000
    with registan.open(path) as ledger:
        next(ledger.findings(), None)
        begun = time.process_time()
        page = rendered(compose(ledger, "KAZ", "UZB"), "html")
        assert time.process_time() - begun < SECONDS
    assert len(page) < 10_000_000
