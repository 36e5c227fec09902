"""Whole documents: every figure that people read in them, with all its fields, and no other.

The documents are our own (benchmarks/heldout), read by hand; these are read without a fault, and stay so.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from registan.extract import extract
from registan.model import Document, loads, to_row
from registan.read import read_bytes, read_sources
from registan.scoring import score

FOLDER = Path(__file__).parents[2] / "benchmarks" / "heldout"
FAULTLESS = [
    "held-en-02.txt",
    "held-en-04.txt",
    "held-en-05.txt",
    "held-en-10.txt",
    "held-ky-01.txt",
    "held-ky-02.txt",
    "held-ru-02.txt",
]


@pytest.mark.parametrize("name", FAULTLESS)
def test_every_figure_of_the_document_is_read_and_no_other(name: str) -> None:
    sources = read_sources(FOLDER / "docs" / "metadata.csv")
    read = read_bytes((FOLDER / "docs" / name).read_bytes(), name, sources.get(name))
    assert isinstance(read, Document)
    gold = [row for line in (FOLDER / "gold.jsonl").read_text(encoding="utf-8").splitlines() if (row := loads(line))]
    result = score([row for row in gold if row["doc"] == name], [to_row(claim) for claim in extract(read)])
    faults = [mistake for mistake in result.mistakes if mistake.claim["type"] in ("observation", "target")]
    assert faults == []
    assert result.figures.found == result.figures.strict == 1
