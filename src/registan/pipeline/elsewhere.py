"""Figures of drawers that are not at hand, fetched from the ledger when a rule asks for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import cast

from registan.model import Claim, Interval, Observation
from registan.model.alike import Alike, gathered, joined
from registan.reconcile.across.books import Figures
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
        self.sheet = lru_cache(None)(lambda document: _figures(gathered(inputs.sheet(document, bench, key))))
        """All figures that a document has under the key."""

    def figures(self, cell: Cell, unit: str, book: str, stated: Interval | None) -> Sequence[Figures]:
        """The figures of a book on one shelf; none where none meets what is `stated`."""
        group, period = self._numbers.get(drawer_at(cell)), str(cell.period)
        if group is None or (stated and not _is_met(self._bounds(group, period, book), stated)):
            return ()
        figures = self._figures(group, period, book)
        return [each for each in figures if (cell_of(each.claim), each.claim.unit) == (cell, unit)]


def _is_met(there: Iterable[Bounds], stated: Interval) -> bool:
    own = bounds(stated)
    return any(meet(each, own) for each in there)


def _figures(said: Iterable[Alike[Claim]]) -> list[Figures]:
    return [cast(Figures, each) for each in joined(said) if isinstance(each.claim, Observation)]
