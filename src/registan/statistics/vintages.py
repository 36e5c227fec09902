"""Vintages: the same cell published again, by the same publisher, with another figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from registan.model import Observation

Cell = tuple[object, ...]


@dataclass(frozen=True, slots=True, order=True)
class Release:
    """When a document of figures was published ('' where it is not known), and by whom."""

    published: str
    publisher: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A figure and the one that took its place in the publisher's next release."""

    earlier: Observation
    later: Observation
    published: tuple[str, str]
    publisher: str

    @property
    def change(self) -> Decimal | None:
        """By how many percent the figure changed; None where it was zero."""
        if not self.earlier.value:
            return None
        return 100 * (self.later.value - self.earlier.value) / abs(self.earlier.value)

    @property
    def is_rounding(self) -> bool:
        """Whether both can be one figure, printed with more or fewer digits."""
        return self.earlier.interval.meets(self.later.interval)


def revisions(claims: Iterable[Observation], releases: Mapping[str, Release]) -> list[Revision]:
    """The revisions between releases that follow each other, largest change first.

    `releases` are those of the documents by digest. Releases whose date is not known follow nothing and are left out;
    a cell that one release gives twice is no vintage of itself.
    """
    cells: dict[Cell, dict[Release, Observation]] = {}
    for claim in claims:
        release = releases.get(claim.document)
        if release is not None and release.published:
            cells.setdefault((release.publisher, *cell_of(claim)), {}).setdefault(release, claim)
    found = [
        Revision(earlier=earlier, later=later, published=(first.published, second.published), publisher=first.publisher)
        for vintages in cells.values()
        for (first, earlier), (second, later) in pairwise(sorted(vintages.items(), key=lambda each: each[0]))
        if earlier.value != later.value
    ]
    return sorted(found, key=_largest_first)


def cell_of(claim: Observation) -> Cell:
    """What a figure is the figure of."""
    return (
        claim.indicator,
        claim.measure,
        claim.area,
        claim.counterpart,
        claim.reporter,
        claim.product,
        claim.unit,
        claim.period,
        claim.base_period,
    )


def _largest_first(revision: Revision) -> tuple[Decimal, str, int, str]:
    change, place = revision.change, revision.later
    size = Decimal("Infinity") if change is None else abs(change)
    return -size, place.document, place.span.start, str(cell_of(place))
