"""A formula over figures that are intervals: its value, and what holds it whatever the rounded inputs stand for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal, DivisionByZero, InvalidOperation, localcontext
from itertools import product

from registan.model import Observation

Formula = Callable[[Sequence[Decimal]], Decimal]

DIGITS = 28
_MOST = 6
"""Inputs of which all corners are tried; formulas over more have no interval."""


def computed(formula: Formula, inputs: Sequence[Observation]) -> tuple[Decimal, Decimal | None, Decimal | None] | None:
    """Value, low and high of a formula that is monotone in each input; None where it cannot be computed.

    The extremes of such a formula over a box lie at the box's corners, so only these are tried.
    """
    with localcontext() as context:
        context.prec = DIGITS
        try:
            value = formula([claim.value for claim in inputs])
            ends = [_ends(claim) for claim in inputs]
            if len(inputs) > _MOST or any(end is None for pair in ends for end in pair):
                return value, None, None
            at_corners = [formula(corner) for corner in product(*ends)]  # type: ignore[arg-type]  # none is None here
        except (DivisionByZero, InvalidOperation, ZeroDivisionError):
            return None
    return value, min(at_corners), max(at_corners)


def _ends(claim: Observation) -> tuple[Decimal | None, Decimal | None]:
    interval = claim.interval
    return interval.low, interval.high
