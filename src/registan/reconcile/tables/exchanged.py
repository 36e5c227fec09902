"""Two cells in each other's place, as exports and imports often are, and one more figure misprinted beside them.

Any two of three wrong cells can be made to fit; only the row with those two put back shows that one plain misprint
explains the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from .implied import Implied
from .price import EVENT, EXCHANGED, Variant, repairs_of, variants
from .row import INFINITE
from .search import Cells, Search, search_of

_SHORT = 4
"""Terms of an equality whose figures stand side by side: those of a year's twelve months do not."""
_ANYTHING = Implied(-INFINITE, INFINITE, None, None)

Found = tuple[Cells, list[Variant], dict[int, Implied]]


def exchanged_and_one_more(search: Search) -> Iterator[Found]:
    """Three cells that explain all: two that stand in each other's place, and one that is misprinted besides."""
    for pair in _side_by_side(search):
        put = search.row.put_back(*pair)
        if put is None:
            continue
        back = repairs_of(put, pair)
        for cells, left in search_of(put, search.group, search.nonneg).explanations(1):
            if len(cells) == 1 and cells[0] not in pair:
                ways = [
                    Variant(EVENT + EXCHANGED + each.cost, dict(sorted((back | each.repairs).items())))
                    for each in variants(put, [cells], left, search.nonneg)
                    if each.repairs[cells[0]].kind != "other"
                ]
                if ways:
                    yield tuple(sorted((*pair, *cells))), ways, left | dict.fromkeys(pair, _ANYTHING)


def _side_by_side(search: Search) -> list[tuple[int, int]]:
    """The cells that share an equality of few terms that is broken."""
    equalities = search.row.system.equalities
    short = (equalities[place].cells for place in search.broken if len(equalities[place].terms) <= _SHORT)
    return sorted({pair for cells in short for pair in combinations(sorted(cells), 2)})
