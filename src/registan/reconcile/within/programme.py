"""The fewest statements that must be wrong, and the smallest sets that cannot all be right, with HiGHS.

What must be given up is a hitting set of all conflicts: an integer programme proposes the cheapest one for the
conflicts known so far, a linear programme tells whether the rest can be true, and where it cannot, its irreducible
infeasible subsystem is the next conflict (implicit hitting sets: Moreno-Centeno and Karp, Operations Research
61, 2013). No large constant is needed to switch a statement off, so that figures of very different size do not
blur each other.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

_SIZE = Decimal(100_000)
"""What the largest bound is scaled to: far above the solver's tolerance, far below what binary floats can tell."""
_IRREDUCIBLE = 6
"""HiGHS: take the conflict from the linear programme and make it irreducible."""
_ROUNDS = 400


@dataclass(frozen=True, slots=True)
class Row:
    """The unknowns times their factors add up to at least `low` and at most `high`; None is an open end."""

    factors: Mapping[Hashable, Decimal]
    low: Decimal | None
    high: Decimal | None


@dataclass(frozen=True, slots=True)
class Statement:
    """What one figure says of the unknowns, and what it costs to call it wrong: the more reliable, the more."""

    name: Hashable
    rows: tuple[Row, ...]
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Outcome:
    """`culprits` are all cheapest sets of statements without which the others can be true, each in given order;
    `conflicts` sets that cannot all be true while each is needed for that; `complete` when no set was left out.
    """

    culprits: tuple[tuple[Hashable, ...], ...]
    conflicts: tuple[tuple[Hashable, ...], ...]
    complete: bool = True


def settle_by_programme(statements: Sequence[Statement], laws: Sequence[Row], most: int = 16) -> Outcome:
    """All cheapest explanations, at most `most`, under `laws` that hold whatever is wrong.

    No culprits at all mean that the laws contradict each other.
    """
    system = _System(statements, laws)
    weights = [statement.weight for statement in statements]
    found: list[frozenset[int]] = []
    conflicts: list[frozenset[int]] = []
    cheapest: int | None = None
    for _ in range(_ROUNDS):
        proposed = _cheapest(weights, conflicts, found)
        if proposed is None:
            return _told(statements, found, conflicts, complete=True)
        cost = sum(weights[at] for at in proposed)
        if cheapest is not None and cost > cheapest:
            return _told(statements, found, conflicts, complete=True)
        conflict = system.conflict(proposed)
        if conflict is None:
            found.append(proposed)
            cheapest = cost
            if not proposed or len(found) >= most:
                return _told(statements, found, conflicts, complete=not proposed)
        elif not conflict:
            return _told(statements, [], [], complete=True)
        else:
            conflicts.append(conflict)
    return _told(statements, found, conflicts, complete=False)


def _told(
    statements: Sequence[Statement],
    found: Collection[frozenset[int]],
    conflicts: Collection[frozenset[int]],
    *,
    complete: bool,
) -> Outcome:
    def names(sets: Collection[frozenset[int]]) -> tuple[tuple[Hashable, ...], ...]:
        return tuple(tuple(statements[at].name for at in one) for one in sorted(sorted(each) for each in sets))

    return Outcome(names(found), names(conflicts), complete)


def _cheapest(
    weights: Sequence[int], conflicts: Sequence[frozenset[int]], found: Sequence[frozenset[int]]
) -> frozenset[int] | None:
    """The cheapest set that has a member in every conflict and does not hold all of a set found before."""
    solver = _solver()
    inf = solver.inf
    for at, weight in enumerate(weights):
        solver.addVar(0.0, 1.0)
        solver.changeColCost(at, float(weight))
        solver.changeColIntegrality(at, _integer())
    for conflict in conflicts:
        solver.addRow(1.0, inf, len(conflict), *_sparse(dict.fromkeys(sorted(conflict), 1.0)))
    for known in found:
        solver.addRow(-inf, len(known) - 1.0, len(known), *_sparse(dict.fromkeys(sorted(known), 1.0)))
    solver.run()
    if solver.modelStatusToString(solver.getModelStatus()) not in ("Optimal", "Empty"):
        return None
    return frozenset(at for at, value in enumerate(solver.getSolution().col_value) if value > 0.5)


class _System:
    """The linear programme of all rows, in which the rows of some statements can be let go."""

    def __init__(self, statements: Sequence[Statement], laws: Sequence[Row]) -> None:
        rows = [(at, row) for at, statement in enumerate(statements) for row in statement.rows]
        self._rows = [*rows, *((None, law) for law in laws)]
        names = dict.fromkeys(name for _, row in self._rows for name in row.factors)
        self._columns = {name: at for at, name in enumerate(names)}
        ends = [abs(end) for _, row in self._rows for end in (row.low, row.high) if end]
        self._scale = _SIZE / max(ends, default=_SIZE)

    def conflict(self, without: Collection[int]) -> frozenset[int] | None:
        """Statements that cannot all be true, each needed for that; None when, without some, all can.

        An empty set when the laws alone cannot hold.
        """
        solver = _solver()
        for _ in self._columns:
            solver.addVar(-solver.inf, solver.inf)
        kept = [(at, row) for at, row in self._rows if at is None or at not in without]
        for _, row in kept:
            factors = {self._columns[name]: float(factor) for name, factor in row.factors.items()}
            low, high = (self._scaled(row.low, -solver.inf), self._scaled(row.high, solver.inf))
            solver.addRow(low, high, len(factors), *_sparse(factors))
        solver.run()
        if solver.modelStatusToString(solver.getModelStatus()) != "Infeasible":
            return None
        _, found = solver.getIis()
        return frozenset(at for row in found.row_index_ if (at := kept[row][0]) is not None)

    def _scaled(self, end: Decimal | None, infinite: float) -> float:
        return infinite if end is None else float(end * self._scale)


def _solver() -> Any:
    import highspy

    made: Any = highspy.Highs  # it comes without annotations
    solver = made()
    solver.silent()
    for option, value in (("threads", 1), ("random_seed", 0), ("iis_strategy", _IRREDUCIBLE)):
        solver.setOptionValue(option, value)
    return solver


def _integer() -> Any:
    import highspy

    return highspy.HighsVarType.kInteger


def _sparse(factors: Mapping[int, float]) -> tuple[Any, Any]:
    import numpy

    return numpy.array(list(factors), dtype=numpy.int32), numpy.array(list(factors.values()), dtype=numpy.float64)
