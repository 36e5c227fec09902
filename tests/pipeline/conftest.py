"""Folders of documents to build from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import registan
from registan.model import dumps

PAIR = "In {year}, trade between Kazakhstan and Uzbekistan reached ${value} billion."

Write = Callable[..., None]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder of three documents, one of them in a folder of its own."""
    folder = tmp_path / "corpus"
    (folder / "sub").mkdir(parents=True)
    (folder / "a.txt").write_text(PAIR.format(year=2019, value="3.1"))
    (folder / "b.txt").write_text(PAIR.format(year=2020, value="2.9"))
    (folder / "sub" / "c.txt").write_text(PAIR.format(year=2021, value="3.9"))
    return folder


@pytest.fixture
def exported() -> Callable[[Path], str]:
    """The export of a ledger, as one text; the ledger is also checked."""

    def export(ledger: Path) -> str:
        with registan.open(ledger) as opened:
            assert opened.check() == []
            return "".join(dumps(row) + "\n" for row in opened.export_rows())

    return export
