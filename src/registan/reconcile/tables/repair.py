"""What a doubted figure should probably say: the likeliest of the figures that the rest of the row leaves for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from .copied import copied_from
from .figures import Figure
from .misprint import Surprise, meant_by, other, surprise
from .profile import fit_of
from .row import INFINITE, End, Row, scaled

NARROW = 24
"""How many figures may be left for a cell so that each of them is looked at."""
_OTHER_DECIMALS = 120
_LEAST_OTHER = 400
_PER_DIGIT = 230
_KEPT = 4

Ends = tuple[End, End]
Misfit = Callable[[int], int]
"""How surprising the rounding of the row would be with a figure of that value."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A figure that was probably meant (None when the evidence does not settle it) and how surprising that is."""

    cost: int
    figure: Figure | None
    centre: int | None
    kind: str

    @property
    def order(self) -> tuple[int, str, int]:
        """The likeliest first."""
        return self.cost, self.kind, self.centre or 0


def repairs(row: Row, cell: int, ends: Ends, misfit: Misfit) -> list[Repair]:
    """The likeliest figures for a cell within what is left for it, the likeliest first."""
    printed = row.record.figures[cell]
    assert printed is not None
    copied = copied_from(row, cell, printed)
    found: dict[int, Repair] = {}
    is_settled = True
    for decimals, cost in _decimals(row, printed):
        first, last = numbers_within(row, decimals, ends)
        is_narrow = last - first < NARROW
        is_settled &= is_narrow
        numbers = range(int(first), int(last) + 1) if is_narrow else meant_by(printed, decimals)
        for number in numbers:
            if is_narrow or first <= number <= last:
                one = _repair(row, (Figure(number, decimals), printed), misfit, copied)
                known = found.get(one.centre or 0)
                if (is_narrow or one.kind != "other") and (known is None or one.cost + cost < known.cost):
                    found[one.centre or 0] = Repair(one.cost + cost, one.figure, one.centre, one.kind)
    found.pop(row.centre(cell), None)
    fit = fit_of(row, cell)
    if fit is not None:
        found = {centre: replace(one, cost=one.cost + fit(centre)) for centre, one in found.items()}
    listed = sorted(found.values(), key=lambda each: each.order)[:_KEPT]
    if not (is_settled and listed):
        unsettled = _unsettled(row, printed, ends, copied)
        listed.append(unsettled if fit is None else replace(unsettled, cost=unsettled.cost + fit(None)))
    return sorted(listed, key=lambda each: each.order)


def _repair(row: Row, pair: tuple[Figure, Figure], misfit: Misfit, copied: Surprise | None) -> Repair:
    meant, printed = pair
    centre = scaled(meant, row.decimals)
    cost, kind = surprise(meant, printed)
    if copied is not None and copied[0] < cost:
        cost, kind = copied
    return Repair(cost + misfit(centre), meant, centre, kind)


def _unsettled(row: Row, printed: Figure, ends: Ends, copied: Surprise | None) -> Repair:
    """That something else was meant: the less surprising, the more room is left."""
    first, last = numbers_within(row, printed.decimals, ends)
    digits = len(str(abs(printed.number)))
    if last - first < INFINITE:
        digits = min(digits, len(str(int(last - first))))
    cost = max(_LEAST_OTHER, other(None, printed) - _PER_DIGIT * digits)
    cost, kind = copied if copied is not None and copied[0] < cost else (cost, "other")
    return Repair(cost, None, None, kind)


def _decimals(row: Row, printed: Figure) -> list[tuple[int, int]]:
    """With how many decimals the right figure may be printed, and how surprising that is."""
    if row.record.decimals is not None:
        return [(row.record.decimals, 0)]
    others = [figure.decimals for figure in row.record.figures if figure is not None]
    usual = max(sorted(set(others)), key=others.count)
    if usual == printed.decimals:
        return [(usual, 0)]
    return [(usual, 0), (printed.decimals, _OTHER_DECIMALS)]


def numbers_within(row: Row, decimals: int, ends: Ends) -> tuple[int | float, int | float]:
    """The first and the last figure of so many decimals that can stand for something within the ends."""
    unit = row.unit(decimals)
    half = unit // 2
    low, high = ends
    first = low if isinstance(low, float) else -((half - low) // unit)
    last = high if isinstance(high, float) else (high + half) // unit
    return first, last
