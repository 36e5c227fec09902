"""Ratios that should lie in a band: how much a row speaks against itself where they do not."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from .table_row import INFINITE, Row
from .table_rules import Band

FAR = 20
"""How many times beyond its band a ratio must lie to be more than a gap between two honest books."""
_FARTHEST = 900
_STEPS = ((Fraction(5, 4), 100), (Fraction(2), 250), (Fraction(5), 400), (Fraction(FAR), 600))

Centres = Mapping[int, int | None]
"""Cells with a figure in place of the printed one; None where none is known."""


def beyond(row: Row, band: Band, centres: Centres) -> Fraction:
    """How many times too large or too small the ratio is, 1 where it lies in the band or is not known."""
    num, den = (_ends(row, cell, centres) for cell in (band.num, band.den))
    if num is None or den is None or num[1] <= 0 or den[1] <= 0:
        return Fraction(1)
    least, most = band.low * max(den[0], 0), band.high * den[1]
    if least > num[1]:
        return least / num[1]
    if most < num[0]:
        return num[0] / most if most else Fraction(2 * FAR)
    return Fraction(1)


def _ends(row: Row, cell: int, centres: Centres) -> tuple[Fraction, Fraction] | None:
    """What the cell can stand for; None where it is open, not reported or not known."""
    if cell in centres:
        centre = centres[cell]
        return None if centre is None else (Fraction(centre - row.half[cell]), Fraction(centre + row.half[cell]))
    low, high = row.low[cell], row.high[cell]
    if low == -INFINITE or high == INFINITE:
        return None
    return Fraction(low), Fraction(high)


def cost_of(band: Band, times: Fraction) -> int:
    """What it costs to leave the band broken, in hundredths of a natural logarithm."""
    if times <= 1:
        return 0
    step = next((cost for most, cost in _STEPS if times <= most), _FARTHEST)
    return int(step * band.weight)


def bands_cost(row: Row, bands: tuple[Band, ...], centres: Centres) -> int:
    """What all bands together cost with those figures."""
    return sum(cost_of(band, beyond(row, band, centres)) for band in bands)


def broken_bands(row: Row, bands: tuple[Band, ...], centres: Centres) -> list[str]:
    """The names of the bands that stay broken."""
    return [band.name for band in bands if beyond(row, band, centres) > 1]
