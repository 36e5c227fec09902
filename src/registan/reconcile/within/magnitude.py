"""When either of two figures can be a thousand times off: the one that lies far from the document's other figures."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from statistics import median_low

from registan.model import Observation

from ..figures.cells import Sheet

_FAR = 50
"""How many times farther off than its rivals a figure must lie to be the odd one."""


def odd_one(sheet: Sheet, rivals: Sequence[Observation]) -> Observation | None:
    """The rival farthest from the usual size of the document's other figures in its unit, if it stands out."""
    units = {claim.unit for claim in rivals}
    known = {(claim.value, claim.unit) for claim in rivals}
    others = [
        abs(claim.value)
        for claim in sheet.figures
        if claim.unit in units and claim.measure == "level" and claim.value and (claim.value, claim.unit) not in known
    ]
    if len(units) > 1 or not others:
        return None
    usual = median_low(others)
    first, second, *_ = sorted(rivals, key=lambda claim: -_distance(claim.value, usual))
    return first if _distance(first.value, usual) >= _FAR * _distance(second.value, usual) else None


def _distance(value: Decimal, usual: Decimal) -> Decimal:
    """How many times larger or smaller, at least 1."""
    size = abs(value)
    if not size:
        return Decimal("Infinity")
    return max(size / usual, usual / size)
