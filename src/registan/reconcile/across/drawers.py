"""Drawers: the figures of one statistic for one year, which are judged together, and what they ask of others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from registan.lexicons.identities import identities
from registan.model import Claim, Interval, Observation, Period, Target, dumps, loads
from registan.model.alike import Alike

from ..figures.cells import Cell, cell_of

AIM = "aim"
"""The time of what is aimed at: its deadline moves."""


@dataclass(frozen=True, slots=True, order=True)
class Drawer:
    """A part of a series: `statistic` tells a cell without goods and time, `time` the year in which periods begin.

    A fact, an aim, and all periods of a year that hold each other lie in one drawer, in whatever currency.
    """

    statistic: str
    time: str


@dataclass(frozen=True, slots=True)
class Gap:
    """How many times the exporter's figure the importer's is; of a turnover, the first state's and the second's."""

    cell: Cell
    unit: str
    ratio: Decimal


Elsewhere = Callable[[Cell, str, str, Interval | None], Sequence[Alike[Observation]]]
"""The figures of a cell, in a unit, of a book, where their drawer is not at hand; none if none meets the interval."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What is judged anew of a series, and how the rest of it is asked.

    Of the drawers `at_hand` all claims are there, and of the others those of periods that hold one of a judged drawer.
    `gaps` are those of drawers that are not judged, `sheet` gives all figures that a document has in the series.
    """

    judged: frozenset[Drawer]
    at_hand: frozenset[Drawer]
    gaps: Sequence[Gap]
    elsewhere: Elsewhere
    sheet: Callable[[str], Sequence[Alike[Observation]]]


def drawer_of(claim: Claim) -> Drawer | None:
    """The drawer of a figure or aim within its series; None for other claims."""
    if not isinstance(claim, Observation):
        return None
    cell = cell_of(claim)
    return Drawer(_statistic(cell), AIM) if isinstance(claim, Target) else drawer_at(cell)


def drawer_at(cell: Cell) -> Drawer:
    """The drawer in which the figures of a cell lie."""
    start = cell.period.start if cell.period else None
    return Drawer(_statistic(cell), f"{start.year:04}" if start else "")


def spans_years(period: Period | None) -> bool:
    """Whether a period ends in a later year than it begins, so that it can hold those of other drawers."""
    if period is None or period.start is None or period.stop is None:
        return False
    return period.start.year < period.stop.year


def other_way(statistic: str) -> str | None:
    """The same flow from the second area to the first; None where the statistic has no ways."""
    indicator, area, counterpart = loads(statistic)
    return dumps([indicator, counterpart, area]) if indicator in identities().mirrors.values() else None


def _statistic(cell: Cell) -> str:
    return dumps([cell.indicator, cell.area, cell.counterpart])
