"""A figure, however often a document repeats it."""

from __future__ import annotations

from decimal import Decimal

from registan.model import Observation

from ..figures.cells import Cell, cell_of

Figure = tuple[Cell, str, str, Decimal]
"""Cell, measure, unit, value."""


def figure_of(claim: Observation) -> Figure:
    """The figure that the claim mentions."""
    return cell_of(claim), claim.measure, claim.unit, claim.value
