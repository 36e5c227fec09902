"""Whether a figure stands elsewhere in its row too, so that it was perhaps copied from there."""

from __future__ import annotations

from .figures import Figure
from .misprint import PERIOD, Surprise, logarithm
from .profile import MANY_PARTS
from .row import Row

_ENOUGH_DIGITS = 2
_NEIGHBOURS = 4
"""Every second month that is copied is copied from one of its two neighbours."""


def copied_from(row: Row, cell: int, printed: Figure) -> Surprise | None:
    """How surprising it is that the figure was copied from beside it; None when it does not stand there."""
    if len(str(abs(printed.number))) < _ENOUGH_DIGITS:
        return None
    value = printed.value
    if value in row.record.context:
        return PERIOD + logarithm(len(row.record.context)), "period"
    same = [
        other
        for other, figure in enumerate(row.record.figures)
        if figure is not None and other != cell and figure.number == printed.number and figure.value == value
    ]
    if not same:
        return None
    parts = [other for other in same if _are_parts(row, cell, other)]
    ways = _NEIGHBOURS if any(abs(other - cell) == 1 for other in parts) else len(row.record.figures)
    return PERIOD + logarithm(ways), "period" if parts else "other"


def _are_parts(row: Row, cell: int, other: int) -> bool:
    """Whether both are parts of one sum, as months of a year are."""
    for place in row.system.around[cell]:
        equality = row.system.equalities[place]
        if other in equality.cells and len(equality.terms) >= MANY_PARTS:
            return equality.coefs[cell] == equality.coefs[other]
    return False
