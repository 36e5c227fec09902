"""When states of today were none, and files that do not say it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from registan.lexicons import LexiconError, table
from registan.lexicons.statehood import read_statehood, statehood
from registan.model import parse_period

STATES = {row["code"] for row in table("territories.csv") if row["kind"] == "state"}


def test_every_gap_is_one_of_a_state_and_no_two_overlap() -> None:
    gaps = sorted(statehood().gaps, key=lambda gap: (gap.code, gap.start))
    assert {gap.code for gap in gaps} <= STATES
    assert all(gap.stop < date(2015, 1, 1) for gap in gaps)
    assert all(one.code != other.code or one.stop < other.start for one, other in pairwise(gaps))


@pytest.mark.parametrize(
    ("code", "when", "covered"),
    [("KAZ", "1985", True), ("KAZ", "1989-12-31", True), ("KAZ", "1990", False), ("IRN", "1985", False)],
)
def test_what_days_lie_in_a_gap(code: str, when: str, covered: bool) -> None:
    assert any(gap.covers(parse_period(when)) for gap in statehood().of(code)) is covered


BROKEN = [
    "unions: [",
    "unions: [soviet]",
    "unions: [soviet]\ngaps: [{code: KAZ}]",
    "unions: [soviet]\ngaps: [{code: KAZ, from: 1990-01-01, to: 1923-01-01}]",
    "unions: [soviet]\ngaps: [{code: KAZ, from: long ago, to: 1923-01-01}]",
]


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_file_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "statehood.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"statehood\.yaml"):
        read_statehood(path)
