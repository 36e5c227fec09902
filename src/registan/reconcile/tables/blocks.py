"""Figures that agree with each other and yet cannot all be right: a month copied whole, a reporter in another unit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from .bands import FAR, Ratios, beyond
from .figures import Figure
from .implied import Implied
from .misprint import SCALE
from .price import EVENT, Repairs, Variant
from .repair import Repair
from .row import INFINITE, Row
from .rules import Band

Block = tuple[int, ...]

_LARGEST = 8
_EACH_MORE = 30
_TELLING = 400
"""Half units that a figure must have in the other unit to say that it agrees."""
_POWERS = (3, -3, 6, -6)
_ANYTHING = Implied(-INFINITE, INFINITE, None, None)


def blocks(row: Row, places: Iterable[int]) -> list[Block]:
    """The cells in groups that are tied by those of the equalities that hold and whose cells are all reported."""
    found: list[frozenset[int]] = []
    figures = row.record.figures
    for place in places:
        cells = row.system.equalities[place].cells
        if row.holds(place) and all(figures[cell] is not None for cell in cells):
            touching = [each for each in found if not each.isdisjoint(cells)]
            found = [each for each in found if each.isdisjoint(cells)]
            found.append(cells.union(*touching))
    return sorted(tuple(sorted(each)) for each in found)


def small_blocks(row: Row, places: Iterable[int]) -> list[Block]:
    """Those of them that one slip of the pen can have spoiled as a whole."""
    return [each for each in blocks(row, places) if 2 < len(each) <= _LARGEST]


def far_bands(ratios: Ratios) -> list[Band]:
    """The bands whose ratio is too far off to be a gap between two honest books."""
    return [band for band in ratios.bands if beyond(ratios.row, band, {}) > FAR]


def scaled_blocks(ratios: Ratios, doubted: int) -> list[tuple[Variant, dict[int, Implied]]]:
    """Blocks in another unit than their mirror: thousands for millions mend a ratio that is far out of its band."""
    row = ratios.row
    far = far_bands(ratios)
    if not far:
        return []
    before = ratios.cost({})
    known = blocks(row, [place for place, each in enumerate(row.system.equalities) if not each.rhs])
    found = []
    for block in sorted({_block_of(known, cell) for band in far for cell in (band.num, band.den)}):
        for power in _POWERS if max(block) < doubted else ():
            repairs = _scaled(row, block, power)
            cost = EVENT + SCALE + _EACH_MORE * (len(block) - 1)
            cost += ratios.cost({cell: repair.centre for cell, repair in repairs.items()})
            if cost < before:
                found.append((Variant(cost, repairs), dict.fromkeys(block, _ANYTHING)))
    return found


def scaled_group(row: Row, places: Sequence[int]) -> list[tuple[Variant, dict[int, Implied]]]:
    """All cells of equalities in another unit, where the rounding of smaller figures was multiplied with them."""
    cells = tuple(sorted(frozenset().union(*(row.system.equalities[place].cells for place in places))))
    if len(cells) > _LARGEST or any(row.record.figures[cell] is None for cell in cells):
        return []
    found = []
    sizes = sorted(abs(row.centre(cell)) // row.half[cell] for cell in cells)
    for power in (3, 6):
        # Small figures agree with each other in any larger unit, as zeros do.
        if sizes[-2] < _TELLING * 10**power:
            break
        # What is right only within the rounding of the other unit was rounded there: zeros follow.
        if any(row.centre(cell) % (2 * row.half[cell] * 10**power) for cell in cells):
            break
        low, high = row.low.copy(), row.high.copy()
        for cell in cells:
            centre = Fraction(row.centre(cell), 10**power)
            low[cell], high[cell] = centre - row.half[cell], centre + row.half[cell]
        other = row.within(low, high)
        if all(other.holds(place) for place in places):
            cost = EVENT + SCALE + _EACH_MORE * (len(cells) - 1)
            found.append((Variant(cost, _scaled(row, cells, -power)), dict.fromkeys(cells, _ANYTHING)))
    return found


def _block_of(known: Sequence[Block], cell: int) -> Block:
    return next((block for block in known if cell in block), (cell,))


def _scaled(row: Row, block: Block, power: int) -> Repairs:
    """The block's figures times a power of ten, with all their digits."""
    repairs = {}
    for cell in block:
        printed = row.record.figures[cell]
        if printed is not None:
            number, decimals = printed.number, printed.decimals - power
            meant = Figure(number, decimals) if decimals >= 0 else Figure(number * 10**-decimals, 0)
            centre = row.centre(cell)
            shifted = centre * 10**power if power > 0 else centre // 10**-power
            repairs[cell] = Repair(SCALE, _trimmed(meant, printed.decimals), shifted, "scale")
    return repairs


def _trimmed(figure: Figure, decimals: int) -> Figure:
    """The figure without zeros past the decimals that the row is printed with."""
    number, places = figure.number, figure.decimals
    while places > decimals and number % 10 == 0:
        number, places = number // 10, places - 1
    return Figure(number * 10 ** max(0, decimals - places), max(places, decimals))
