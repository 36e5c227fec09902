"""Ratios that should lie in a band: how much a row speaks against itself where they do not."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from .implied import implied
from .row import INFINITE, Row
from .rules import Band, Rules

FAR = 20
"""How many times beyond its band a ratio must lie to be more than a gap between two honest books."""
_FARTHEST = 900
_WITHIN = Fraction(1)
_AT_EDGE = 100
_UNTOLD = 25
"""What a ratio that is not known costs: as much as one that is neither in the middle of its band nor at its edge."""
_STEPS = ((Fraction(5, 4), 100), (Fraction(2), 250), (Fraction(5), 400), (Fraction(FAR), 600))

Ends = tuple[int | Fraction, int | Fraction]
Centres = Mapping[int, int | None]
"""Cells with a figure in place of the printed one; None where none is known."""


@dataclass(frozen=True, slots=True)
class Ratios:
    """The bands of a row, what each costs as the row is printed, and those that each cell has a say in.

    Of a cell that is not reported exactly, the equalities in which it alone is not (`ties`) say what it can be: so a
    band decides between two repairs also where the figure that it would compare is missing.
    """

    row: Row
    bands: tuple[Band, ...]
    ties: Mapping[int, tuple[int, ...]]
    around: Mapping[int, Collection[int]]
    printed: tuple[int, ...] = ()

    def cost(self, centres: Centres) -> int:
        """What all bands together cost with those figures."""
        total = sum(self.printed)
        for place in sorted({place for cell in centres for place in self.around.get(cell, ())}):
            total += self.cost_of(self.bands[place], centres) - self.printed[place]
        return total

    def cost_of(self, band: Band, centres: Centres) -> int:
        """What one band costs with those figures."""
        num, den = self._ends(band.num, centres), self._ends(band.den, centres)
        times = _times(band, num, den)
        if times is _WITHIN:
            return _aside(band, num, den) * band.weight.numerator // band.weight.denominator
        return cost_of(band, times)

    def broken(self, centres: Centres) -> list[str]:
        """The names of the bands that stay broken with those figures."""
        return [band.name for band in self.bands if self._beyond(band, centres) > 1]

    def _beyond(self, band: Band, centres: Centres) -> Fraction:
        return _times(band, self._ends(band.num, centres), self._ends(band.den, centres))

    def _ends(self, cell: int, centres: Centres) -> Ends | None:
        """What the cell can stand for, by the equalities around it where it is not reported exactly."""
        row, places = self.row, self.ties.get(cell)
        if places is None or cell in centres:
            return _ends(row, cell, centres)
        low, high = row.low.copy(), row.high.copy()
        for other, centre in centres.items():
            low[other] = -INFINITE if centre is None else centre - row.half[other]
            high[other] = INFINITE if centre is None else centre + row.half[other]
        left = implied(row.within(low, high), cell, places, False)
        least, most = max(left.low, low[cell]), min(left.high, high[cell])
        return None if isinstance(least, float) or isinstance(most, float) or least > most else (least, most)


def ratios_of(row: Row, rules: Rules) -> Ratios:
    """The bands of a row."""
    ties = _ties(row, rules)
    ratios = Ratios(row, rules.bands, ties, _around(row, rules, ties))
    return replace(ratios, printed=tuple(ratios.cost_of(band, {}) for band in rules.bands))


def _ties(row: Row, rules: Rules) -> dict[int, tuple[int, ...]]:
    """The equalities of each cell of a band in which all others are reported exactly and it is not."""
    equalities = row.system.equalities
    found = {}
    for cell in sorted(row.unknown.intersection(rules.bands_around)):
        places = [place for place in row.system.around[cell] if len(row.unknown & equalities[place].cells) == 1]
        if places:
            found[cell] = tuple(places)
    return found


def _around(row: Row, rules: Rules, ties: Mapping[int, tuple[int, ...]]) -> Mapping[int, Collection[int]]:
    """The bands of each cell, with those of the cells that equalities tell from it."""
    if not ties:
        return rules.bands_around
    around: dict[int, Collection[int]] = dict(rules.bands_around)
    for cell, places in ties.items():
        for place in places:
            for other in row.system.equalities[place].cells:
                around[other] = {*around.get(other, ()), *rules.bands_around[cell]}
    return around


def beyond(row: Row, band: Band, centres: Centres) -> Fraction:
    """How many times too large or too small the printed ratio is, 1 where it lies in the band or is not known."""
    return _times(band, _ends(row, band.num, centres), _ends(row, band.den, centres))


def _times(band: Band, num: Ends | None, den: Ends | None) -> Fraction:
    if num is None or den is None or num[1] <= 0 or den[1] <= 0:
        return _WITHIN
    low, low_of, high, high_of = band.ends
    least, most = max(den[0], 0) * low, den[1] * high
    if least > num[1] * low_of:
        return Fraction(least) / (num[1] * low_of)
    if most < num[0] * high_of:
        return Fraction(num[0] * high_of) / most if most else Fraction(2 * FAR)
    return _WITHIN


def _ends(row: Row, cell: int, centres: Centres) -> Ends | None:
    """What the cell can stand for; None where it is open, not reported or not known."""
    if cell in centres:
        centre = centres[cell]
        return None if centre is None else (centre - row.half[cell], centre + row.half[cell])
    low, high = row.low[cell], row.high[cell]
    return None if isinstance(low, float) or isinstance(high, float) else (low, high)


def _aside(band: Band, num: Ends | None, den: Ends | None) -> int:
    """What a ratio within its band costs by how far it is from the middle, as logarithms go: there it is usual."""
    wide, wide_of = band.slope
    if num is None or den is None or not wide:
        return _UNTOLD
    above, below = int(num[0] + num[1]), int(den[0] + den[1])
    if above <= 0 or below <= 0:
        return _UNTOLD
    low, low_of, high, high_of = band.ends
    one, other = above * above * low_of * high_of, below * below * low * high
    return min(_AT_EDGE, _AT_EDGE * (one - other) ** 2 * wide_of // (one * other * wide))


def cost_of(band: Band, times: Fraction) -> int:
    """What it costs to leave the band broken, in hundredths of a natural logarithm."""
    if times <= 1:
        return 0
    step = next((cost for most, cost in _STEPS if times <= most), _FARTHEST)
    return int(step * band.weight)
