"""What the rest of a row leaves for cells that are set aside: one by one, or for several at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd

from .row import INFINITE, End, Row

Bound = int | Fraction
Inequality = tuple[tuple[int, ...], Bound]
"""The weighted sum of the unknowns is at most that."""

_MOST_INEQUALITIES = 400


@dataclass(frozen=True, slots=True)
class Implied:
    """What is left for a cell, and the two equalities that say so: None where nothing does."""

    low: End
    high: End
    lowest: int | None
    highest: int | None

    @property
    def empty(self) -> bool:
        """Whether the equalities contradict each other whatever the cell is."""
        return self.low > self.high


def implied(row: Row, cell: int, places: Iterable[int], nonneg: bool) -> Implied:
    """What those equalities around it leave for one cell."""
    low: End = 0 if nonneg else -INFINITE
    high: End = INFINITE
    lowest = highest = None
    for place in places:
        least, most = _left(row, place, cell)
        if least > low:
            low, lowest = least, place
        if most < high:
            high, highest = most, place
    return Implied(low, high, lowest, highest)


def _left(row: Row, place: int, cell: int) -> tuple[End, End]:
    """What one equality leaves for one cell."""
    least: End = row.rhs[place]
    most: End = least
    own = 0
    low, high = row.low, row.high
    for other, coef in row.system.equalities[place].terms:
        if other == cell:
            own = coef
        elif coef > 0:
            least -= coef * high[other]
            most -= coef * low[other]
        else:
            least -= coef * low[other]
            most -= coef * high[other]
    if own < 0:
        return _over(most, own), _over(least, own)
    return _over(least, own), _over(most, own)


def _over(end: End, coef: int) -> End:
    if coef == 1:
        return end
    if isinstance(end, float):
        return end if coef > 0 else -end
    return -end if coef == -1 else Fraction(end, coef)


def implied_together(row: Row, cells: Sequence[int], nonneg: frozenset[int]) -> dict[int, Implied] | None:
    """What is left for each of several cells that share equalities; None when nothing is."""
    stated = _tightest(_inequalities(row, cells, nonneg))
    found = {}
    for place, cell in enumerate(cells):
        ends = _projected(stated, place, len(cells))
        if ends is None:
            return None
        found[cell] = Implied(*ends, None, None)
    return found


def _inequalities(row: Row, cells: Sequence[int], nonneg: frozenset[int]) -> Iterable[Inequality]:
    """The equalities around the cells, each as two inequalities of the cells alone."""
    for place in sorted({place for cell in cells for place in row.system.around[cell]}):
        least: End = row.rhs[place]
        most: End = least
        for other, coef in row.system.equalities[place].terms:
            if other not in cells:
                least -= coef * (row.high if coef > 0 else row.low)[other]
                most -= coef * (row.low if coef > 0 else row.high)[other]
        coefs = tuple(row.system.equalities[place].coefs.get(cell, 0) for cell in cells)
        if not isinstance(most, float):
            yield coefs, most
        if not isinstance(least, float):
            yield tuple(-coef for coef in coefs), -least
    for cell in cells:
        if cell in nonneg:
            yield tuple(-int(each == cell) for each in cells), 0


def _projected(stated: list[Inequality], kept: int, count: int) -> tuple[End, End] | None:
    """The ends of one unknown once the others are eliminated (Fourier and Motzkin); None when there are none."""
    left = stated
    for place in range(count):
        if place != kept:
            left = _eliminated(left, place)
    low, high = -INFINITE, INFINITE
    least: End = low
    most: End = high
    for coefs, bound in left:
        coef = coefs[kept]
        if coef > 0:
            most = min(most, _over(bound, coef))
        elif coef < 0:
            least = max(least, _over(bound, coef))
        elif bound < 0:
            return None
    return None if least > most else (least, most)


def _tightest(stated: Iterable[Inequality]) -> list[Inequality]:
    """For each direction the inequality that leaves least."""
    found: dict[tuple[int, ...], Bound] = {}
    for coefs, bound in stated:
        common = gcd(*coefs)
        if common > 1:
            coefs = tuple(coef // common for coef in coefs)  # noqa: PLW2901 - the same inequality
            bound = Fraction(bound, common) if bound % common else bound // common  # noqa: PLW2901 - as above
        known = found.get(coefs)
        if known is None or bound < known:
            found[coefs] = bound
    return list(found.items())


def _eliminated(stated: list[Inequality], place: int) -> list[Inequality]:
    found = [each for each in stated if not each[0][place]]
    above = [each for each in stated if each[0][place] > 0]
    below = [each for each in stated if each[0][place] < 0]
    for upper, more in above:
        for lower, less in below:
            left, right = -lower[place], upper[place]
            coefs = tuple(left * one + right * other for one, other in zip(upper, lower, strict=True))
            found.append((coefs, left * more + right * less))
    return _tightest(found)[:_MOST_INEQUALITIES]
