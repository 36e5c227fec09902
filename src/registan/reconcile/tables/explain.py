"""Why a row cannot be true: all minimal explanations, what each costs, and the figures that were probably meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product

from .bands import Ratios, ratios_of
from .blocks import far_bands, scaled_blocks, scaled_group, small_blocks
from .exchanged import exchanged_and_one_more
from .implied import Implied
from .price import EVENT, Variant, variants
from .row import Row
from .rules import Rules
from .search import Cells, Search, contradictions

_LARGEST = 4
"""Cells that one group of equalities is searched for together."""
_LEAST_EACH = EVENT + 180
_MOST_COMBINED = 12
_GREEDIEST = 12
_LISTED = 120
_BEFORE_BLOCKS = 2


@dataclass(frozen=True, slots=True)
class Explanation:
    """A minimal set of cells that could be wrong: its ways to be mended with what they cost, the cheapest first."""

    cells: Cells
    variants: tuple[Variant, ...]
    left: dict[int, Implied]

    @property
    def cost(self) -> int:
        """What its cheapest way costs."""
        return self.variants[0].cost


def explain(row: Row, rules: Rules) -> list[Explanation] | None:
    """The explanations of a row, the likeliest first; None where all can be true.

    The list is empty where so much is broken that no few cells explain it.
    """
    searches = contradictions(row, rules.nonneg)
    ratios = ratios_of(row, rules)
    if not searches:
        return _of_bands(ratios, rules) or None
    is_far = bool(far_bands(ratios))
    parts = [_part(search) + (_of_unit(search) if is_far else []) for search in searches]
    found = _together(ratios, parts)
    if found and _may_be_exchanged(ratios, found[0].variants[0]):
        parts = [_deepened(search, part) for search, part in zip(searches, parts, strict=True)]
        found = _together(ratios, parts)
    return found


def _may_be_exchanged(ratios: Ratios, best: Variant) -> bool:
    """Two cells in each other's place pass for one lost sign or for a figure from nowhere, or leave bands broken."""
    kinds = {repair.kind for repair in best.repairs.values()}
    return not kinds.isdisjoint(("sign", "other")) or bool(ratios.broken(_centres(best)))


def _part(search: Search) -> list[Explanation]:
    """The explanations of one group of equalities, larger ones only where smaller ones do not convince."""
    found: list[Explanation] = []
    for size in range(1, _LARGEST + 1):
        found += _of_size(search, size, found)
        if size == _BEFORE_BLOCKS:
            found += _of_blocks(search, found)
        if search.spent or any(each.cost <= (size + 1) * _LEAST_EACH for each in found):
            break
    return sorted(found or _greedy(search), key=lambda each: (each.cost, each.cells))


def _of_blocks(search: Search, known: Sequence[Explanation]) -> list[Explanation]:
    """Explanations by figures that agree with each other: one slip can have spoiled them all."""
    found = []
    for cells in small_blocks(search.row, search.group):
        left, _ = search.contradiction(cells)
        if left is not None and not any(set(each.cells) < set(cells) for each in known):
            found.append(_priced(search, cells, left))
    return found


def _of_unit(search: Search) -> list[Explanation]:
    """That all figures of the group are in another unit."""
    return [
        Explanation(tuple(variant.repairs), (variant,), left)
        for variant, left in scaled_group(search.row, search.group)
    ]


def _of_exchange(search: Search, known: Sequence[Explanation]) -> list[Explanation]:
    """Explanations by two cells in each other's place and one more, where those are not known yet."""
    sets = {each.cells for each in known}
    found = [Explanation(cells, tuple(ways), left) for cells, ways, left in exchanged_and_one_more(search)]
    return [each for each in found if each.cells not in sets]


def _of_bands(ratios: Ratios, rules: Rules) -> list[Explanation]:
    """Where all equalities hold: figures in another unit than those of the mirror."""
    found = [
        Explanation(tuple(variant.repairs), (variant,), left) for variant, left in scaled_blocks(ratios, rules.doubted)
    ]
    best = {each.cells: each for each in sorted(found, key=lambda each: -each.cost)}
    return sorted(best.values(), key=lambda each: (each.cost, each.cells))


def _deepened(search: Search, part: list[Explanation]) -> list[Explanation]:
    """The same with two cells in each other's place: alone, where it was about single cells, and with one more."""
    if all(len(each.cells) == 1 for each in part):
        part = [*part, *_of_size(search, 2, part)]
    return sorted([*part, *_of_exchange(search, part)], key=lambda each: (each.cost, each.cells))


def _of_size(search: Search, size: int, known: Sequence[Explanation]) -> list[Explanation]:
    """The explanations of exactly that size that hold none of the known ones."""
    smaller = [frozenset(each.cells) for each in known]
    return [
        _priced(search, cells, left)
        for cells, left in search.explanations(size)
        if len(cells) == size and not any(one < frozenset(cells) for one in smaller)
    ]


def _priced(search: Search, cells: Cells, left: dict[int, Implied]) -> Explanation:
    found = variants(search.row, search.coupled(cells), left, search.nonneg)
    return Explanation(cells, tuple(found), left)


def _centres(variant: Variant) -> dict[int, int | None]:
    return {cell: repair.centre for cell, repair in variant.repairs.items()}


def _greedy(search: Search) -> list[Explanation]:
    """Where no few cells explain all: the cells that take part in most of what is broken, one after the other."""
    cells: Cells = ()
    while len(cells) < _GREEDIEST:
        left, culprits = search.contradiction(cells)
        if left is not None:
            return [_priced(search, tuple(sorted(cells)), left)]
        if not culprits:
            return []
        equalities = search.row.system.equalities
        counted = Counter(cell for place in search.broken for cell in equalities[place].cells)
        cells = (*cells, max(sorted(culprits), key=lambda each: counted[each]))
    return []


def _together(ratios: Ratios, parts: Sequence[list[Explanation]]) -> list[Explanation]:
    """The explanations of the whole row: one of each group, the bands between them asked as well."""
    best: dict[Cells, Explanation] = {}
    for chosen in product(*(each[: _LISTED if len(parts) == 1 else _MOST_COMBINED] for each in parts)):
        cells = tuple(sorted(cell for each in chosen for cell in each.cells))
        found = sorted(_joined(ratios, chosen), key=lambda each: each.order)
        if found:
            left = {cell: one for each in chosen for cell, one in each.left.items()}
            best[cells] = Explanation(cells, tuple(found), left)
    return sorted(best.values(), key=lambda each: (each.cost, each.cells))[:_LISTED]


def _joined(ratios: Ratios, chosen: Sequence[Explanation]) -> Iterable[Variant]:
    most = 8 if len(chosen) == 1 else 3 if len(chosen) == 2 else 1
    for each in product(*(explanation.variants[:most] for explanation in chosen)):
        repairs = {cell: repair for variant in each for cell, repair in variant.repairs.items()}
        centres = {cell: repair.centre for cell, repair in repairs.items()}
        cost = sum(variant.cost for variant in each) + ratios.cost(centres)
        yield Variant(cost, dict(sorted(repairs.items())))
