"""What figures of different documents have to do with each other: the file and its faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from registan.lexicons.comparisons import comparisons, folded, read_comparisons
from registan.lexicons.schema import LexiconError

GOOD = """
single: [trade.exports]
mirror: {flows: [trade.exports], centre: "1.06", usual: ["0.8", "1.4"], widest: "10"}
aims: {now: [agree], then: [earlier]}
scopes: [{label: without gas, of: [trade.exports], forms: [Without Gas]}]
"""

BROKEN = [
    ("trade.exports]\nmirror", "trade.gold]\nmirror", "trade.gold"),
    ('"1.06"', '"much"', "'much'"),
    ('"1.06"', '"-1"', "positive"),
    ("forms: [Without Gas]", "forms: []", "scopes.forms is a list of words"),
    ("of: [trade.exports], ", "", "scopes: the sections are label, of, forms"),
    ('["0.8", "1.4"]', '["0.8"]', "a lower and an upper number"),
    ("now: [agree]", "now: []", "aims.now is a list of words"),
    ("single:", "double:", "the sections are"),
    ("single: [", "single: [[", "comparisons.yaml"),
]


def test_the_package_has_its_comparisons() -> None:
    known = comparisons()
    assert known.mirrored <= known.single
    assert known.usual[0] < known.centre < known.usual[1] < known.widest


def test_a_file_is_read_as_it_says(tmp_path: Path) -> None:
    path = tmp_path / "comparisons.yaml"
    path.write_text(GOOD, encoding="utf-8")
    assert read_comparisons(path).scopes[0].forms == ("without gas",)


@pytest.mark.parametrize(("part", "instead", "said"), BROKEN)
def test_a_broken_file_is_refused_with_its_fault(tmp_path: Path, part: str, instead: str, said: str) -> None:
    path = tmp_path / "comparisons.yaml"
    path.write_text(GOOD.replace(part, instead, 1), encoding="utf-8")
    with pytest.raises(LexiconError, match=r"comparisons\.yaml") as refused:
        read_comparisons(path)
    assert said in str(refused.value)


def test_apostrophes_and_capitals_are_one() -> None:
    assert folded("Qoʻshma\u00a0 KORXONA") == folded("qo'shma korxona")
