"""How well a part of a sum fits among the others: months of a year are of one size, a misread first digit is not."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median_low

from .row import Row

MANY_PARTS = 5
"""Terms of an equality that adds up parts of a year: four quarters and the year, or more."""
_STEEP = 50
_MOST = 8
"""Squared spreads from the middle beyond which it makes no difference how far off a figure is."""
_NORMAL = 22
"""Tenths of the square of 1.48: that many median deviations are a standard deviation."""

Fit = Callable[[int | None], int]
"""How much less likely a figure in that cell is than the printed one, by how far each is from the other parts."""


def fit_of(row: Row, cell: int) -> Fit | None:
    """The fit of figures for a cell; None where it is no part of a long sum."""
    parts = _others(row, cell)
    if len(parts) < MANY_PARTS - 2:
        return None
    middle = median_low(parts)
    spread = median_low([abs(part - middle) for part in parts]) ** 2 * _NORMAL // 10
    stands = _strangeness(row.centre(cell) - middle, spread)

    def fit(centre: int | None) -> int:
        return (0 if centre is None else _strangeness(centre - middle, spread)) - stands

    return fit


def _strangeness(away: int, spread: int) -> int:
    """Half the square of the distance in standard deviations, bounded as outliers are in robust statistics (Geman and
    McClure, Statistical methods for tomographic image reconstruction, 1987).
    """
    square = away * away
    return _STEEP * _MOST * square // (square + _MOST * spread) if square else 0


def _others(row: Row, cell: int) -> list[int]:
    """The other parts of the longest sum that the cell is a part of."""
    places = sorted(row.system.around[cell], key=lambda place: -len(row.system.equalities[place].terms))
    equality = row.system.equalities[places[0]] if places else None
    if equality is None or len(equality.terms) < MANY_PARTS:
        return []
    alike = [other for other in equality.cells if equality.coefs[other] == equality.coefs[cell] and other != cell]
    return [row.centre(other) for other in alike if other not in row.unknown]
