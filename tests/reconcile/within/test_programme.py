"""Which statements must be given up, and which cannot all be true."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registan.reconcile.within.programme import Row, Statement, settle_by_programme

TURNOVER = Row({"x": Decimal(1), "m": Decimal(1), "t": Decimal(-1)}, Decimal(0), Decimal(0))
BALANCE = Row({"x": Decimal(1), "m": Decimal(-1), "b": Decimal(-1)}, Decimal(0), Decimal(0))


def says(name: str, low: str, high: str, weight: int = 1) -> Statement:
    return Statement(name, (Row({name: Decimal(1)}, Decimal(low), Decimal(high)),), weight)


EXPORTS, IMPORTS = says("x", "412.55", "412.65"), says("m", "741.85", "741.95")
TOTAL, BALANCED = says("t", "1235", "1245"), says("b", "-329.35", "-329.25")

CASES = {
    "nothing wrong": ([EXPORTS, IMPORTS, says("t", "1150", "1160")], [TURNOVER], [()]),
    "nothing said": ([], [TURNOVER], [()]),
    "no telling": ([EXPORTS, IMPORTS, TOTAL], [TURNOVER], [("x",), ("m",), ("t",)]),
    "two laws tell": ([EXPORTS, IMPORTS, TOTAL, BALANCED], [TURNOVER, BALANCE], [("t",)]),
    "the weak one": ([EXPORTS, says("m", "741.85", "741.95", 3), TOTAL], [TURNOVER], [("x",), ("t",)]),
    "two at once": (
        [EXPORTS, IMPORTS, TOTAL, says("b", "-5", "-4"), says("T", "1154.45", "1154.55")],
        [TURNOVER, BALANCE, Row({"t": Decimal(1), "T": Decimal(-1)}, Decimal(0), Decimal(0))],
        [("t", "b")],
    ),
    "laws that cannot be": (
        [EXPORTS],
        [Row({"x": Decimal(1)}, Decimal(1), None), Row({"x": Decimal(1)}, None, Decimal(0))],
        [],
    ),
}


@pytest.mark.parametrize(("statements", "laws", "culprits"), CASES.values(), ids=CASES)
def test_the_cheapest_culprits(statements, laws, culprits) -> None:
    assert list(settle_by_programme(statements, laws).culprits) == culprits


def test_a_rate_ties_two_levels() -> None:
    rate = Statement(
        "rate",
        (
            Row({"t": Decimal(1), "e": Decimal("-1.36")}, Decimal(0), None),
            Row({"t": Decimal(1), "e": Decimal("-1.37")}, None, Decimal(0)),
        ),
    )
    levels = [says("t", "1117.35", "1117.45"), says("e", "922.75", "922.85", 2), says("E", "922.5", "923.5")]
    same = Row({"e": Decimal(1), "E": Decimal(-1)}, Decimal(0), Decimal(0))
    outcome = settle_by_programme([*levels, rate], [same])
    assert outcome.culprits == (("t",), ("rate",))
    assert all(len(conflict) == 3 for conflict in outcome.conflicts)


def test_figures_of_very_different_size_are_told_apart() -> None:
    exact = [
        says("x", "0.5", "1.5"),
        says("m", "999999998.5", "999999999.5"),
        says("t", "1000000002.5", "1000000003.5"),
    ]
    assert len(settle_by_programme(exact, [TURNOVER]).culprits) == 3
    fitting = [*exact[:2], says("t", "1000000000.5", "1000000001.5")]
    assert settle_by_programme(fitting, [TURNOVER]).culprits == ((),)


def test_no_more_explanations_than_are_asked_for() -> None:
    outcome = settle_by_programme([EXPORTS, IMPORTS, TOTAL], [TURNOVER], most=2)
    assert (len(outcome.culprits), outcome.complete) == (2, False)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 4), st.integers(0, 2)), min_size=1, max_size=6))
def test_culprits_are_the_smallest_sets_whose_absence_lets_the_others_meet(said) -> None:
    statements = [
        Statement(at, (Row({f"u{unknown}": Decimal(1)}, Decimal(low), Decimal(low + width)),))
        for at, (unknown, low, width) in enumerate(said)
    ]

    def possible(kept: set[int]) -> bool:
        here = [said[at] for at in kept]
        return all(a[0] != b[0] or (a[1] <= b[1] + b[2] and b[1] <= a[1] + a[2]) for a, b in combinations(here, 2))

    every = set(range(len(said)))
    for size in range(len(said) + 1):
        smallest = {gone for gone in combinations(range(len(said)), size) if possible(every - set(gone))}
        if smallest:
            break
    assert set(settle_by_programme(statements, [], most=100).culprits) == smallest
