"""What an explanation costs: that figures are wrong at all, how they came to be misprinted, how the row rounds then.

Costs are hundredths of a natural logarithm: an explanation that costs 100 more is e times less likely.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product

from .implied import Implied, implied, implied_together
from .repair import Repair, repairs
from .row import INFINITE, Row

EVENT = 300
"""That a cell is wrong at all."""
_CARRIED = 450
"""That a wrong figure was carried into a sum that was made of it."""
EXCHANGED = 350
"""That two cells were written in each other's place."""
_TOGETHER = {"scale", "period"}
"""Kinds of misprints that befall figures which stand together at once."""
_EACH_MORE = 30
_OPTIONS = {1: 4, 2: 3, 3: 2}
_MOST_VARIANTS = 24
_MOST_MISFIT = 800

Repairs = dict[int, Repair]


@dataclass(frozen=True, slots=True)
class Variant:
    """One way to mend a set of cells, and what it costs before the bands are asked."""

    cost: int
    repairs: Repairs

    @property
    def order(self) -> tuple[object, ...]:
        """The cheapest first."""
        return self.cost, [(cell, repair.order) for cell, repair in sorted(self.repairs.items())]


def variants(
    row: Row, groups: Sequence[tuple[int, ...]], left: Mapping[int, Implied], nonneg: frozenset[int]
) -> list[Variant]:
    """The likeliest ways to mend cells, given as groups that share equalities, and what is left for each of them."""
    cells = sorted(cell for group in groups for cell in group)
    most = _OPTIONS.get(len(cells), 1)
    filled = [
        list(islice(_filled(_opened(row, group), group, left, (nonneg, most)), _MOST_VARIANTS)) for group in groups
    ]
    found = []
    for parts in islice(product(*filled), 4 * _MOST_VARIANTS):
        merged = {cell: repair for part in parts for cell, repair in part.items()}
        found.append(Variant(_cost(row, merged), dict(sorted(merged.items()))))
    if len(cells) == 2:
        found += _exchanged(row, cells, groups)
    return sorted(found, key=lambda each: each.order)[:_MOST_VARIANTS]


def _opened(row: Row, cells: Sequence[int]) -> Row:
    """The row with those cells open."""
    low, high = row.low.copy(), row.high.copy()
    for cell in cells:
        low[cell], high[cell] = -INFINITE, INFINITE
    return row.within(low, high)


def _filled(
    row: Row, cells: Sequence[int], left: Mapping[int, Implied], bounds: tuple[frozenset[int], int]
) -> Iterator[Repairs]:
    """Fill open cells that share equalities one after the other, that with the least room first."""
    if not cells:
        yield {}
        return
    nonneg, most = bounds
    cell = min(cells, key=lambda each: (left[each].high - left[each].low, each))
    rest = [other for other in cells if other != cell]
    ends = left[cell].low, left[cell].high
    for repair in repairs(row, cell, ends, lambda centre: misfit(row, cell, centre))[:most]:
        if not rest:
            yield {cell: repair}
            continue
        fixed = row if repair.centre is None else _fixed(row, cell, repair.centre)
        now = _left_for(fixed, rest, nonneg)
        if now is not None:
            for others in _filled(fixed, rest, now, bounds):
                yield {cell: repair, **others}


def _left_for(row: Row, cells: Sequence[int], nonneg: frozenset[int]) -> dict[int, Implied] | None:
    if len(cells) > 1:
        return implied_together(row, cells, nonneg)
    one = implied(row, cells[0], row.system.around[cells[0]], cells[0] in nonneg)
    return None if one.empty else {cells[0]: one}


def _fixed(row: Row, cell: int, centre: int) -> Row:
    """The row with a figure in an open cell."""
    low, high = row.low.copy(), row.high.copy()
    low[cell], high[cell] = centre - row.half[cell], centre + row.half[cell]
    return row.within(low, high)


def misfit(row: Row, cell: int, centre: int) -> int:
    """How surprising the rounding is in the equalities around a cell with that figure: a sum of k rounded terms is
    about normal, with a variance of k twelfths of a unit.
    """
    total = 0
    for place in row.system.around[cell]:
        equality = row.system.equalities[place]
        if not row.unknown.isdisjoint(equality.cells):
            continue
        off, spread = -row.rhs[place], 0
        for other, coef in equality.terms:
            low = row.low[other]
            if other == cell:
                off += coef * centre
            elif isinstance(low, float):
                break
            else:
                off += coef * (int(low) + row.half[other])
            spread += (2 * coef * row.half[other]) ** 2
        else:
            total += 600 * off * off // spread
    return min(total, _MOST_MISFIT)


def _cost(row: Row, mended: Repairs) -> int:
    """Each wrong cell is an event of its own, unless equalities that held before say that it was carried along."""
    total = 0
    for linked in _linked(row, sorted(mended)):
        kinds = {mended[cell].kind for cell in linked}
        if len(linked) > 2 and len(kinds) == 1 and kinds <= _TOGETHER:
            total += EVENT + max(mended[cell].cost for cell in linked) + _EACH_MORE * (len(linked) - 1)
            continue
        full = [EVENT + mended[cell].cost for cell in linked]
        carried = [min(cost, _CARRIED) for cost in full]
        total += sum(carried) + min(one - other for one, other in zip(full, carried, strict=True))
    return total


def _linked(row: Row, cells: Sequence[int]) -> list[list[int]]:
    """The cells in groups that equalities tie which hold as they are printed."""
    groups: list[list[int]] = []
    for cell in cells:
        tied = [group for group in groups if any(_are_tied(row, cell, other) for other in group)]
        groups = [group for group in groups if group not in tied]
        groups.append(sorted([cell, *(other for group in tied for other in group)]))
    return groups


def _are_tied(row: Row, one: int, other: int) -> bool:
    shared = [place for place in row.system.around[one] if other in row.system.equalities[place].cells]
    return any(row.unknown.isdisjoint(row.system.equalities[place].cells) and row.holds(place) for place in shared)


def _exchanged(row: Row, cells: Sequence[int], groups: Sequence[tuple[int, ...]]) -> list[Variant]:
    """The two cells in each other's place, where that mends all."""
    one, other = cells
    put = row.put_back(one, other) if len(groups) == 1 else None
    if put is None or not all(put.holds(place) for cell in cells for place in row.system.around[cell]):
        return []
    return [Variant(EVENT + EXCHANGED + misfit(put, one, put.centre(one)), repairs_of(put, cells))]


def repairs_of(put: Row, cells: Sequence[int]) -> Repairs:
    """The figures of cells that were put back into their places."""
    return {cell: Repair(0, put.record.figures[cell], put.centre(cell), "other") for cell in cells}
