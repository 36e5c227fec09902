"""One kind of goods, or one branch, against all of them: no part is larger than the whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from registan.lexicons.comparisons import comparisons
from registan.model import Observation

from ..figures.cells import Sheet
from .check import Check, settle
from .parts import at_most

GOODS = "part of the goods <= all goods"
_STATED = frozenset(("indicator", "area", "counterpart", "period", "product"))
"""What the sentence of a figure must say itself for the figure to be surely of its place."""


def check_goods(sheet: Sheet) -> list[Check]:
    """Every figure of certain goods, of which the document has all goods too."""
    checks: list[Check] = []
    for place, parts in sheet.levels.items():
        wholes = sheet.levels.get(replace(place, product=None), ()) if place.product else ()
        if place.period is not None and place.indicator in comparisons().single:
            for part in parts:
                checks += _check(part, [claim for claim in wholes if claim.unit == part.unit])
    return checks


def _check(part: Observation, wholes: Sequence[Observation]) -> list[Check]:
    """A part that fits one of several figures of the whole fits; else it breaks the rule for certain only where
    nothing of either was taken from the text around.
    """
    certain = not any(_STATED & set(claim.inferred) for claim in (part, *wholes))
    return settle("within", GOODS, [[part], wholes], at_most, certain)
