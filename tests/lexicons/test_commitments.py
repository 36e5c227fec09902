"""What promises have to do with figures: the file and its faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from registan.lexicons.commitments import commitments, read_commitments
from registan.lexicons.schema import LexiconError

GOOD = """
falling: [transport.time]
additive: [aid.value]
regions: {words: [Oblast], within: [in], endings: [da]}
"""

BROKEN = [
    ("transport.time", "transport.haste", "transport.haste"),
    ("falling:", "rising:", "the sections are"),
    ("words:", "names:", "the sections are"),
    ("[Oblast]", "Oblast", "regions.words is a list of words"),
    ("[Oblast]", "[3]", "regions.words is a list of words"),
    ("falling: [", "falling: [[", "commitments.yaml"),
]


def test_the_package_has_its_knowledge() -> None:
    known = commitments()
    assert known.falling.isdisjoint(known.additive)
    assert known.regions.words


def test_a_file_is_read_as_it_says(tmp_path: Path) -> None:
    path = tmp_path / "commitments.yaml"
    path.write_text(GOOD, encoding="utf-8")
    assert read_commitments(path).additive == {"aid.value"}


@pytest.mark.parametrize(("part", "instead", "said"), BROKEN)
def test_a_fault_is_named(tmp_path: Path, part: str, instead: str, said: str) -> None:
    path = tmp_path / "commitments.yaml"
    assert part in GOOD
    path.write_text(GOOD.replace(part, instead, 1), encoding="utf-8")
    with pytest.raises(LexiconError, match=said):
        read_commitments(path)
