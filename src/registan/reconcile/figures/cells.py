"""Which claims of a document speak of the same cell of the same statistic."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from registan.lexicons.identities import identities
from registan.lexicons.indicators import indicators
from registan.model import Observation, Period

NEAR = 600
"""Within how many characters figures without a period can be of one time."""

WORLD = (None, "WLD")
"""The counterpart of a total."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A place in a statistic: what is counted, between whom, of which goods, when.

    The pair of a symmetric indicator is unordered, and imports are kept as the exports of the other side, so that
    claims that mean one cell have equal cells. Who reports it is not part of it: see `of_one_book`.
    """

    indicator: str
    area: str | None
    counterpart: str | None
    product: str | None
    period: Period | None

    def at(self, period: Period | None) -> Cell:
        """The same cell at another time."""
        return Cell(self.indicator, self.area, self.counterpart, self.product, period)


@dataclass(frozen=True, slots=True)
class Sheet:
    """The asserted figures of one document, in the order of their places."""

    figures: tuple[Observation, ...]
    levels: dict[Cell, tuple[Observation, ...]]

    def measured(self, measure: str) -> dict[Cell, list[Observation]]:
        """The figures of that measure by cell."""
        found: dict[Cell, list[Observation]] = {}
        for claim in self.figures:
            if claim.measure == measure:
                found.setdefault(cell_of(claim), []).append(claim)
        return found


def sheet_of(claims: Iterable[Observation]) -> Sheet:
    """The sheet of one document's observations; what is planned, potential or denied is no figure of a statistic."""
    asserted = [claim for claim in claims if claim.type == "observation" and claim.modality == "asserted"]
    figures = tuple(sorted(set(asserted), key=place))
    levels: dict[Cell, list[Observation]] = {}
    for claim in figures:
        if claim.measure == "level":
            levels.setdefault(cell_of(claim), []).append(claim)
    return Sheet(figures, {cell: tuple(found) for cell, found in levels.items()})


def place(claim: Observation) -> tuple[object, ...]:
    """Where a claim comes in its document, by its place and then by all that it says."""
    said = (claim.area, claim.counterpart, claim.reporter, claim.period, claim.base_period, claim.product, claim.rules)
    return claim.span, claim.indicator, claim.measure, claim.value, claim.unit, claim.quote, str(said)


def cell_of(claim: Observation) -> Cell:
    """The cell that a claim speaks of."""
    return cell(claim.indicator, claim.area, claim.counterpart, claim.product, claim.period)


def cell(
    indicator: str, area: str | None, counterpart: str | None, product: str | None = None, period: Period | None = None
) -> Cell:
    """The cell with its pair in the one order that all its claims share."""
    mirror = identities().mirrors.get(indicator)
    if mirror:
        indicator, area, counterpart = mirror, counterpart, area
    known = indicators().get(indicator)
    if known and known.symmetric:
        area, counterpart = sorted((area, counterpart), key=lambda code: (code is None, code or ""))
    return Cell(indicator, area, counterpart, product, period)


def nested(one: Period | None, other: Period | None) -> bool:
    """Whether one of two periods is a part of the other."""
    if one is None or other is None or one == other:
        return False
    return one.covers(other) or other.covers(one)


def of_one_book(claims: Sequence[Observation]) -> bool:
    """Whether one reporter can have counted all these; a document that names none means the one it named."""
    return len({claim.reporter for claim in claims if claim.reporter}) <= 1


def of_one_time(claims: Sequence[Observation]) -> bool:
    """Whether figures that lack a period stand close enough to share one."""
    undated = [claim for claim in claims if claim.period is None]
    return not undated or reach(claims) <= NEAR


def reach(claims: Sequence[Observation]) -> int:
    """How many characters lie between the first and the last of them."""
    starts = [claim.span.start for claim in claims]
    return max(starts) - min(starts)
