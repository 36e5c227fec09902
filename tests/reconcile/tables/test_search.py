"""Minimal sets of cells that explain what is broken, against trying all sets."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from registan.reconcile.tables.implied import implied_together
from registan.reconcile.tables.reader import read_table
from registan.reconcile.tables.row import Row, row_of
from registan.reconcile.tables.rules import Rules, read_rules
from registan.reconcile.tables.search import Search, contradictions
from registan.reconcile.tables.system import Systems

NAMES = "abcde"
EQUALITIES = st.lists(
    st.dictionaries(st.sampled_from(NAMES), st.sampled_from([1, -1, 2]), min_size=2, max_size=4), min_size=1, max_size=4
)


def row_from(rules: Rules, cells: dict[str, str]) -> Row:
    (record,) = read_table([{"id": "1", **cells}], rules)
    return row_of(record, rules, Systems(rules))


def can_be_true(row: Row, rules: Rules, search: Search, cells: tuple[int, ...]) -> bool:
    """Whether the group has a solution once those cells are set aside, all equalities taken together."""
    touched = [not row.system.equalities[place].cells.isdisjoint(cells) for place in search.broken]
    return all(touched) and implied_together(row, cells, rules.nonneg) is not None


@settings(max_examples=60, deadline=None)
@given(EQUALITIES, st.lists(st.integers(-9, 30), min_size=5, max_size=5))
def test_the_search_finds_all_minimal_sets_and_no_others(stated: list[dict[str, int]], values: list[int]) -> None:
    rules = read_rules({"vars": list(NAMES), "eq": [{"coef": coefs} for coefs in stated]})
    row = row_from(rules, dict(zip(NAMES, map(str, values), strict=True)))
    for search in contradictions(row, rules.nonneg):
        equalities = row.system.equalities
        cells = sorted(frozenset().union(*(equalities[place].cells for place in search.group)))
        minimal: list[tuple[int, ...]] = []
        for size in range(1, 4):
            for tried in combinations(cells, size):
                if not any(set(known) < set(tried) for known in minimal) and can_be_true(row, rules, search, tried):
                    minimal.append(tried)
        assert sorted(each for each, _ in search.explanations(3)) == sorted(minimal)


def test_an_unknown_is_eliminated_between_equalities() -> None:
    coefs = [{"t": 1, "x": -1, "m": -1}, {"b": 1, "x": -1, "m": 1}]
    rules = read_rules(
        {"vars": ["x", "m", "t", "b"], "eq": [{"name": str(at), "coef": c} for at, c in enumerate(coefs)]}
    )
    good = row_from(rules, {"x": "", "m": "300.2", "t": "1208.3", "b": "607.9"})
    bad = row_from(rules, {"x": "", "m": "302.0", "t": "1208.3", "b": "607.9"})
    assert contradictions(good, rules.nonneg) == []
    (search,) = contradictions(bad, rules.nonneg)
    assert sorted(cells for cells, _ in search.explanations(1)) == [(1,), (2,), (3,)]
