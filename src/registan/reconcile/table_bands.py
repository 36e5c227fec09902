"""Ratios that should lie in a band: how much a row speaks against itself where they do not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from .table_row import Row
from .table_rules import Band, Rules

FAR = 20
"""How many times beyond its band a ratio must lie to be more than a gap between two honest books."""
_FARTHEST = 900
_WITHIN = Fraction(1)
_STEPS = ((Fraction(5, 4), 100), (Fraction(2), 250), (Fraction(5), 400), (Fraction(FAR), 600))

Centres = Mapping[int, int | None]
"""Cells with a figure in place of the printed one; None where none is known."""


@dataclass(frozen=True, slots=True)
class Ratios:
    """The bands of a row, what each costs as the row is printed, and those around each cell."""

    row: Row
    bands: tuple[Band, ...]
    printed: tuple[int, ...]
    around: Mapping[int, tuple[int, ...]]

    def cost(self, centres: Centres) -> int:
        """What all bands together cost with those figures."""
        total = sum(self.printed)
        for place in sorted({place for cell in centres for place in self.around.get(cell, ())}):
            band = self.bands[place]
            total += cost_of(band, beyond(self.row, band, centres)) - self.printed[place]
        return total

    def broken(self, centres: Centres) -> list[str]:
        """The names of the bands that stay broken with those figures."""
        return [band.name for band in self.bands if beyond(self.row, band, centres) > 1]


def ratios_of(row: Row, rules: Rules) -> Ratios:
    """The bands of a row."""
    printed = tuple(cost_of(band, beyond(row, band, {})) for band in rules.bands)
    return Ratios(row, rules.bands, printed, rules.bands_around)


def beyond(row: Row, band: Band, centres: Centres) -> Fraction:
    """How many times too large or too small the ratio is, 1 where it lies in the band or is not known."""
    num, den = _ends(row, band.num, centres), _ends(row, band.den, centres)
    if num is None or den is None or num[1] <= 0 or den[1] <= 0:
        return _WITHIN
    least, most = max(den[0], 0) * band.low.numerator, den[1] * band.high.numerator
    if least > num[1] * band.low.denominator:
        return Fraction(least) / (num[1] * band.low.denominator)
    if most < num[0] * band.high.denominator:
        return Fraction(num[0] * band.high.denominator) / most if most else Fraction(2 * FAR)
    return _WITHIN


def _ends(row: Row, cell: int, centres: Centres) -> tuple[int | Fraction, int | Fraction] | None:
    """What the cell can stand for; None where it is open, not reported or not known."""
    if cell in centres:
        centre = centres[cell]
        return None if centre is None else (centre - row.half[cell], centre + row.half[cell])
    low, high = row.low[cell], row.high[cell]
    return None if isinstance(low, float) or isinstance(high, float) else (low, high)


def cost_of(band: Band, times: Fraction) -> int:
    """What it costs to leave the band broken, in hundredths of a natural logarithm."""
    if times <= 1:
        return 0
    step = next((cost for most, cost in _STEPS if times <= most), _FARTHEST)
    return int(step * band.weight)
