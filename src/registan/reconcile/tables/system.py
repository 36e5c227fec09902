"""The equalities that bind a row: those of the rules, and what follows from them for cells that are not exact.

Where turnover is not reported, turnover = exports + imports and balance = exports - imports say nothing of it; but
together with another equality of turnover they bind the rest. So each unknown is eliminated from pairs of equalities.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from math import gcd

from .rules import Equality, Rules

_WIDEST = 18
_MOST_PAIRED = 5
_KEPT = 4096
"""How many patterns of unknowns are remembered."""


@dataclass(frozen=True, slots=True)
class System:
    """Equalities, those around each cell, and the groups of them that share no cell."""

    equalities: tuple[Equality, ...]
    around: tuple[tuple[int, ...], ...]
    groups: tuple[tuple[int, ...], ...]


@dataclass(slots=True)
class Systems:
    """The system for each pattern of unknown cells."""

    rules: Rules
    known: dict[tuple[frozenset[int], frozenset[int]], System] = field(default_factory=dict)

    def without(self, missing: frozenset[int], unknown: frozenset[int]) -> System:
        """What binds the cells when some are missing, and those and others unknown: not reported exactly."""
        found = self.known.get((missing, unknown))
        if found is None:
            derived = eliminated(self.rules.equalities, missing, unknown)
            found = system_of((*self.rules.equalities, *derived), len(self.rules.names))
            if len(self.known) < _KEPT:
                self.known[missing, unknown] = found
        return found


def system_of(equalities: Sequence[Equality], cells: int) -> System:
    """The equalities with their index."""
    around: list[list[int]] = [[] for _ in range(cells)]
    for place, equality in enumerate(equalities):
        for cell in equality.cells:
            around[cell].append(place)
    return System(tuple(equalities), tuple(map(tuple, around)), tuple(_groups(equalities, around)))


def _groups(equalities: Sequence[Equality], around: Sequence[Sequence[int]]) -> Iterable[tuple[int, ...]]:
    seen: set[int] = set()
    for first in range(len(equalities)):
        if first in seen:
            continue
        group = [first]
        seen.add(first)
        for place in group:  # grows while it is walked
            for cell in sorted(equalities[place].cells):
                fresh = [other for other in around[cell] if other not in seen]
                seen.update(fresh)
                group += fresh
        yield tuple(sorted(group))


def eliminated(equalities: Sequence[Equality], missing: frozenset[int], unknown: frozenset[int]) -> list[Equality]:
    """What the equalities say of the cells that are not missing, unknowns having been taken out of pairs of them."""
    pool = [each for each in equalities if not each.cells.isdisjoint(unknown)]
    derived: dict[tuple[object, ...], Equality] = {}
    taking_part = Counter(cell for each in pool for cell in each.cells)
    for cell in sorted(unknown, key=lambda each: (taking_part[each], each)):
        having = sorted((each for each in pool if cell in each.cells), key=lambda each: len(each.terms))
        pool = [each for each in pool if cell not in each.cells]
        for first, second in combinations(having[:_MOST_PAIRED], 2):
            joined = _without(cell, first, second)
            if 0 < len(joined.terms) <= _WIDEST:
                if not joined.cells.isdisjoint(unknown):
                    pool.append(joined)
                if joined.cells.isdisjoint(missing):
                    derived.setdefault((joined.terms, joined.rhs), joined)
    return list(derived.values())


def _without(cell: int, first: Equality, second: Equality) -> Equality:
    """The difference of two equalities that has no such cell."""
    left, right = first.coefs[cell], second.coefs[cell]
    shared = gcd(left, right)
    left, right = left // shared, right // shared
    coefs = {place: coef * right for place, coef in first.terms}
    for place, coef in second.terms:
        coefs[place] = coefs.get(place, 0) - coef * left
    terms = tuple((place, coef) for place, coef in sorted(coefs.items()) if coef)
    rhs = first.rhs * right - second.rhs * left
    common = gcd(*(coef for _, coef in terms)) if terms and not rhs else 1
    names = tuple(dict.fromkeys((*first.names, *second.names)))
    return Equality(names=names, terms=tuple((place, coef // common) for place, coef in terms), rhs=rhs)
