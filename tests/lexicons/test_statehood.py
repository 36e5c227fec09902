"""When states of today were none."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from registan.lexicons import table
from registan.lexicons.statehood import gaps_of
from registan.model import parse_period

STATES = {row["code"] for row in table("territories.csv") if row["kind"] == "state"}


def test_every_gap_is_one_of_a_state_and_ends_after_it_began() -> None:
    codes = {row["code"] for row in table("statehood.csv")}
    assert codes <= STATES
    gaps = [gap for code in sorted(codes) for gap in gaps_of(code)]
    assert all(gap.start < gap.stop < date.today() for gap in gaps)
    assert all(one.code != other.code or one.stop < other.start for one, other in pairwise(gaps))


@pytest.mark.parametrize(
    ("code", "when", "covered"),
    [("KAZ", "1985", True), ("KAZ", "1989-12-31", True), ("KAZ", "1990", False), ("IRN", "1985", False)],
)
def test_what_days_lie_in_a_gap(code: str, when: str, covered: bool) -> None:
    assert any(gap.covers(parse_period(when)) for gap in gaps_of(code)) is covered
