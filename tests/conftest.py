"""One ledger of the sample for all tests that only read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import registan
from registan.api import Ledger


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its file; whoever changes it takes a copy."""
    path = Path(tmp_path_factory.mktemp("sample")) / "sample.db"
    registan.build(ledger=path, sample=True)
    return path


@pytest.fixture(scope="session")
def sample(sample_file: Path) -> Iterator[Ledger]:
    """The open ledger."""
    with registan.open(sample_file) as ledger:
        yield ledger
