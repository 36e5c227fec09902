"""Which sets of cells, set aside together, leave a row without contradiction: the smallest first, and all minimal ones.

Each contradiction names the cells of which one at least must be wrong; the search branches over those, so that no
minimal set is missed (the hitting sets of the irreducible conflicts: Reiter, A theory of diagnosis from first
principles, Artificial Intelligence 32, 1987). That the fewest cells be changed so that all edits hold is the principle
of Fellegi and Holt, A systematic approach to automatic edit and imputation, JASA 71 (1976); here a weight goes before
the number, since two likely misprints can be likelier than one that nothing explains.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from .implied import Implied, implied, implied_together
from .row import Row, reach

_MOST_NODES = 3000

Cells = tuple[int, ...]


@dataclass(slots=True)
class Search:
    """The contradictions of one group of a row's equalities."""

    row: Row
    group: tuple[int, ...]
    nonneg: frozenset[int]
    broken: list[int] = field(default_factory=list)
    negative: list[int] = field(default_factory=list)
    nodes: int = 0
    _alone: dict[int, Implied] = field(default_factory=dict)

    def explanations(self, size: int) -> list[tuple[Cells, dict[int, Implied]]]:
        """The sets of at most so many cells that explain all, with what is left for each of their cells."""
        found: dict[Cells, dict[int, Implied]] = {}
        seen: set[frozenset[int]] = set()
        for cells, left in self._grown((), size, seen):
            found.setdefault(cells, left)
        sets = {cells: frozenset(cells) for cells in found}
        return [(cells, left) for cells, left in found.items() if not any(sets[other] < sets[cells] for other in found)]

    @property
    def spent(self) -> bool:
        """Whether the search has looked at as many sets as it may."""
        return self.nodes >= _MOST_NODES

    def _grown(self, cells: Cells, more: int, seen: set[frozenset[int]]) -> Iterator[tuple[Cells, dict[int, Implied]]]:
        one = frozenset(cells)
        if one in seen or self.spent:
            return
        seen.add(one)
        self.nodes += 1
        left, culprits = self.contradiction(cells, more)
        if left is not None:
            yield tuple(sorted(cells)), left
        elif more:
            for cell in sorted(culprits):
                yield from self._grown((*cells, cell), more - 1, seen)

    def contradiction(self, cells: Cells, more: int = 2) -> tuple[dict[int, Implied] | None, frozenset[int]]:
        """What is left for each of the cells once they are set aside; else None, and of which others one is wrong."""
        one = frozenset(cells)
        culprits = self._untouched(one, more)
        if culprits is None:
            left, culprits = self._left_for(cells)
            if left is not None:
                return left, culprits
        figures = self.row.record.figures
        return None, frozenset(cell for cell in culprits - one if figures[cell] is not None)

    def _untouched(self, cells: frozenset[int], more: int) -> frozenset[int] | None:
        """The culprits of what the cells do not touch: None when they touch all that is broken."""
        for cell in self.negative:
            if cell not in cells:
                return frozenset((cell,))
        equalities = self.row.system.equalities
        left = [equalities[place].cells for place in self.broken if equalities[place].cells.isdisjoint(cells)]
        if not left:
            return None
        # The last cell has to mend all that is left.
        return frozenset.intersection(*left) if more == 1 else min(left, key=lambda each: (len(each), sorted(each)))

    def _left_for(self, cells: Cells) -> tuple[dict[int, Implied] | None, frozenset[int]]:
        """What is left for each of the cells, or the culprits of a contradiction that remains."""
        groups = self.coupled(cells)
        for together in groups:
            refuted = self._refuted(together)
            if refuted is not None:
                return None, self._cells_of(refuted)
        found: dict[int, Implied] = {}
        for together in groups:
            if len(together) == 1:
                found[together[0]] = self._one(together[0])
                continue
            several = implied_together(self.row, together, self.nonneg)
            if several is None:
                return None, self._cells_of(place for cell in together for place in self.row.system.around[cell])
            found |= several
        return found, frozenset()

    def _one(self, cell: int) -> Implied:
        one = self._alone.get(cell)
        if one is None:
            places = self.row.system.around[cell]
            one = self._alone[cell] = implied(self.row, cell, places, cell in self.nonneg)
        return one

    def _refuted(self, together: Cells) -> list[int] | None:
        """Equalities that contradict each other whatever those cells are, as far as it is quickly seen."""
        around, equalities = self.row.system.around, self.row.system.equalities
        own: dict[int, Implied] = {}
        for cell in together:
            if len(together) == 1:
                one = self._one(cell)
            else:
                places = [
                    place for place in around[cell] if sum(other in equalities[place].cells for other in together) == 1
                ]
                one = implied(self.row, cell, places, cell in self.nonneg)
            if one.empty:
                return [place for place in (one.lowest, one.highest) if place is not None]
            own[cell] = one
        return self._refuted_between(own) if len(together) > 1 else None

    def _refuted_between(self, own: dict[int, Implied]) -> list[int] | None:
        """An equality between cells that cannot hold within what other equalities leave for each."""
        row = self.row
        low, high = row.low.copy(), row.high.copy()
        for cell, one in own.items():
            low[cell], high[cell] = one.low, one.high
        for place in sorted({place for cell in own for place in row.system.around[cell]}):
            equality = row.system.equalities[place]
            if sum(cell in equality.cells for cell in own) > 1:
                least, most = reach(equality, low, high)
                if not least <= row.rhs[place] <= most:
                    ends = (end for one in own.values() for end in (one.lowest, one.highest) if end is not None)
                    return [place, *ends]
        return None

    def _cells_of(self, places: Iterable[int]) -> frozenset[int]:
        return frozenset().union(*(self.row.system.equalities[place].cells for place in places))

    def coupled(self, cells: Cells) -> list[Cells]:
        """The cells in groups that share no equality."""
        if len(cells) == 1:
            return [cells]
        around = self.row.system.around
        groups: list[tuple[Cells, frozenset[int]]] = []
        for cell in cells:
            own = frozenset(around[cell])
            touching = [each for each in groups if not each[1].isdisjoint(own)]
            groups = [each for each in groups if each[1].isdisjoint(own)]
            joined = tuple(sorted((cell, *(one for group, _ in touching for one in group))))
            groups.append((joined, own.union(*(places for _, places in touching))))
        return [group for group, _ in groups]


def contradictions(row: Row, nonneg: frozenset[int]) -> list[Search]:
    """The groups of the row's equalities in which something cannot be true, and cells that cannot be negative."""
    searches = [search_of(row, group, nonneg) for group in row.system.groups]
    grouped = {cell for search in searches for cell in search.negative}
    negative = [cell for cell in _negative(row, nonneg) if cell not in grouped]
    found = [search for search in searches if search.broken or search.negative]
    return found + [Search(row, (), nonneg, [], [cell]) for cell in negative]


def search_of(row: Row, group: tuple[int, ...], nonneg: frozenset[int]) -> Search:
    """What contradicts itself in one group of the row's equalities."""
    broken = [place for place in group if not row.holds(place)]
    negative = _negative(row, nonneg)
    if negative:
        cells = frozenset().union(*(row.system.equalities[place].cells for place in group))
        negative = [cell for cell in negative if cell in cells]
    return Search(row, group, nonneg, broken, negative)


def _negative(row: Row, nonneg: frozenset[int]) -> list[int]:
    return [cell for cell in sorted(nonneg) if row.high[cell] < 0]
