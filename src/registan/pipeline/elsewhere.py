"""Figures of drawers that are not at hand, fetched from the ledger when a rule asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from registan.model import Claim, Interval, Observation, in_order
from registan.reconcile.across.drawers import Drawer, drawer_at
from registan.reconcile.figures.cells import Cell, cell_of
from registan.store.inputs import Inputs
from registan.store.reach import Bounds, meet

from .reach import bounds


class Elsewhere:
    """Asks the groups of a key, whose drawers have `numbers`; what was fetched is kept."""

    def __init__(self, inputs: Inputs, numbers: Mapping[Drawer, int], bench: str, key: str) -> None:
        self._numbers = numbers
        self._bounds = lru_cache(None)(inputs.bounds)
        self._figures = lru_cache(None)(lambda group, period, book: _figures(inputs.figures(group, period, book)))
        self.sheet = lru_cache(None)(lambda document: _figures(inputs.sheet(document, bench, key)))
        """All figures that a document has under the key."""

    def figures(self, cell: Cell, unit: str, book: str, stated: Interval | None) -> Sequence[Observation]:
        """The figures of a book on one shelf; none where none meets what is `stated`."""
        group, period = self._numbers.get(drawer_at(cell)), str(cell.period)
        if group is None or (stated and not _is_met(self._bounds(group, period, book), stated)):
            return ()
        return [each for each in self._figures(group, period, book) if (cell_of(each), each.unit) == (cell, unit)]


def _is_met(there: Iterable[Bounds], stated: Interval) -> bool:
    own = bounds(stated)
    return any(meet(each, own) for each in there)


def _figures(claims: Iterable[Claim]) -> list[Observation]:
    return [claim for claim in in_order(claims) if isinstance(claim, Observation)]
