"""One ledger of the sample for all reports."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import registan
from registan.api import Ledger


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    path = Path(tmp_path_factory.mktemp("report")) / "sample.db"
    registan.build(ledger=path, sample=True)
    with registan.open(path) as ledger:
        yield ledger
