"""A row as intervals in whole numbers: exact, and quick enough for tables of many thousand rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import ceil

from registan.model.quantity import ABOUT

from .figures import Figure
from .reader import Record
from .rules import Equality, Rules
from .system import System, Systems

End = int | Fraction | float
"""An end of an interval in the row's scale; float only for the two infinities."""

INFINITE = float("inf")


@dataclass(slots=True)
class Row:
    """A record in a scale in which half a unit of the last digit is a whole number.

    `low` and `high` are what each figure can stand for; `half` is half a unit of its last digit; `unknown` are the
    cells that are not reported or carry a qualifier.
    """

    record: Record
    decimals: int
    low: list[End]
    high: list[End]
    half: list[int]
    unknown: frozenset[int]
    system: System
    rhs: list[int]

    def within(self, low: list[End], high: list[End]) -> Row:
        """The same row with other ends."""
        return Row(self.record, self.decimals, low, high, self.half, self.unknown, self.system, self.rhs)

    def put_back(self, one: int, other: int) -> Row | None:
        """The row with two figures in each other's place; None where they are alike or not both exact."""
        first, second = self.record.figures[one], self.record.figures[other]
        if first is None or second is None or first.value == second.value or not self.unknown.isdisjoint((one, other)):
            return None
        places = {one: other, other: one}
        order = [places.get(cell, cell) for cell in range(len(self.half))]
        return replace(
            self,
            record=replace(self.record, figures=[self.record.figures[cell] for cell in order]),
            low=[self.low[cell] for cell in order],
            high=[self.high[cell] for cell in order],
            half=[self.half[cell] for cell in order],
        )

    def unit(self, decimals: int) -> int:
        """One unit of the last of so many decimals."""
        return int(2 * 10 ** (self.decimals - decimals))

    def centre(self, cell: int) -> int:
        """The printed figure itself."""
        figure = self.record.figures[cell]
        assert figure is not None
        return scaled(figure, self.decimals)

    def holds(self, place: int) -> bool:
        """Whether rounding leaves room for the equality to hold."""
        low, high = reach(self.system.equalities[place], self.low, self.high)
        return low <= self.rhs[place] <= high


def scaled(figure: Figure, decimals: int) -> int:
    """A figure in half units of the last of so many decimals."""
    return int(figure.number * 2 * 10 ** (decimals - figure.decimals))


def row_of(record: Record, rules: Rules, systems: Systems) -> Row:
    """The row of a record."""
    figures = record.figures
    places = {figure.decimals for figure in figures if figure is not None}
    finest = max((*places, record.decimals or 0, *(_decimals(each) for each in rules.equalities if each.rhs)))
    missing = frozenset(cell for cell, figure in enumerate(figures) if figure is None)
    unknown = frozenset(cell for cell, figure in enumerate(figures) if figure is None or figure.qualifier != "exact")
    system = systems.without(missing, unknown)
    row = Row(record, finest, [], [], [], unknown, system, [_rhs(each, finest) for each in system.equalities])
    for cell, figure in enumerate(figures):
        # The row's own statement goes before what a cell happens to show: trailing zeros get lost.
        decimals = record.decimals if record.decimals is not None else figure.decimals if figure else finest
        half = row.unit(decimals) // 2
        low, high = (-INFINITE, INFINITE) if figure is None else _reach(figure, half, finest)
        row.half.append(half)
        row.low.append(max(low, 0) if figure is None and cell in rules.nonneg else low)
        row.high.append(high)
    return row


def _reach(figure: Figure, half: int, decimals: int) -> tuple[End, End]:
    """What a printed figure can stand for: see `printed_interval` of the model."""
    centre = scaled(figure, decimals)
    if figure.qualifier == "exact":
        return centre - half, centre + half
    if figure.qualifier == "over":
        return centre - half, INFINITE
    if figure.qualifier == "under":
        return -INFINITE, centre + half
    # Rounded outward to whole numbers, which are quicker.
    more = ceil(abs(centre) * Fraction(ABOUT))
    return centre - half - more, centre + half + more


def _decimals(equality: Equality) -> int:
    return max(0, -int(equality.rhs.as_tuple().exponent))


def _rhs(equality: Equality, decimals: int) -> int:
    return int(equality.rhs.scaleb(decimals) * 2) if equality.rhs else 0


def reach(equality: Equality, low: Sequence[End], high: Sequence[End]) -> tuple[End, End]:
    """The least and the most that the weighted sum can be."""
    least: End = 0
    most: End = 0
    for cell, coef in equality.terms:
        if coef > 0:
            least += coef * low[cell]
            most += coef * high[cell]
        else:
            least += coef * high[cell]
            most += coef * low[cell]
    return least, most
