"""A's exports against B's imports, and the two books of their turnover: told as a note, doubted only when far apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from registan.lexicons.comparisons import comparisons
from registan.lexicons.wording import amount, dates, state_name
from registan.model import Finding, Observation, Period, Severity

from ..figures.cells import Cell
from .around import Accused, Around, unaccused
from .books import Library, Shelf
from .camps import Camp, Origins, camps_of, camps_on, loose, mixed
from .drawers import Drawer, Gap, drawer_at
from .gaps import Band, band_of
from .scopes import definition

FLOW = "exporter's exports against importer's imports"
TURNOVER = "turnover by the two reporters"
TOTAL = "trade.turnover"

_MONEY = 3
Two = tuple[Camp, Camp]


@dataclass(frozen=True)
class Mirrors:
    """The flows that both of their states report."""

    books: Library
    around: Around

    def check(self) -> Iterator[Finding]:
        """Every flow of which the figures do not meet; turnover where no flow is known."""
        known = [*self.gaps, *(self.around.trial.gaps if self.around.trial else ())]
        bands, by_flow = _bands(known), _by_flow(known)
        for shelf, (one, other) in self._pairs.items():
            is_told = shelf.cell.indicator == TOTAL and _trade(shelf) in by_flow
            if not is_told and not loose(one.figure).meets(loose(other.figure)):
                noted = definition(one.figure, other.figure, self.around)
                yield noted or _finding(shelf, one, other, bands[shelf.cell.at(None), shelf.unit])

    @cached_property
    def gaps(self) -> list[Gap]:
        """The gap of each flow that is judged."""
        return [Gap(shelf.cell, shelf.unit, _ratio(*two)) for shelf, two in self._pairs.items()]

    @cached_property
    def _pairs(self) -> Mapping[Shelf, Two]:
        accused = self.around.accused()
        found = {shelf: _two_sides(self.books, shelf, accused, self.around.origins) for shelf in self.books.judged}
        return {shelf: two for shelf, two in found.items() if two}


def touched_by(before: Sequence[Gap], after: Sequence[Gap]) -> frozenset[Drawer]:
    """The drawers whose findings change when the gaps of a series do: where a band is another, and where a flow became
    known beside a turnover or is so no more.
    """
    bands, were = _bands(after), _bands(before)
    told = _by_flow(before) ^ _by_flow(after)
    return frozenset(
        drawer_at(gap.cell)
        for gap in after
        if bands[gap.cell.at(None), gap.unit] != were.get((gap.cell.at(None), gap.unit))
        or (gap.cell.indicator == TOTAL and _trade(gap) in told)
    )


def _two_sides(books: Library, shelf: Shelf, accused: Accused, origins: Origins) -> Two | None:
    """The two states' best readings, the exporter's first; nothing when either tells no sure figure."""
    cell, by_book = shelf.cell, books.shelves[shelf]
    if cell.indicator not in comparisons().mirrored or cell.area is None or cell.counterpart is None:
        return None
    sides = []
    for book in (cell.area, cell.counterpart):
        every = by_book.get(book, [])
        sure = unaccused((each for each in every if each.claim.value > 0), accused)
        camps = camps_on(books, shelf, book) if sure and sure == every else camps_of(sure)
        if not camps:
            return None
        sides.append(max(camps, key=lambda camp: camp.witnesses(origins)))
    return sides[0], sides[1]


def _by_flow(gaps: Iterable[Gap]) -> set[tuple[object, ...]]:
    return {_trade(gap) for gap in gaps if gap.cell.indicator != TOTAL}


def _trade(place: Shelf | Gap) -> tuple[object, ...]:
    """The trade that a flow is part of, whichever way it goes."""
    cell = place.cell
    return frozenset((cell.area, cell.counterpart)), cell.product, cell.period, place.unit


def _bands(gaps: Iterable[Gap]) -> dict[tuple[Cell, str], Band]:
    """The band of each flow, from one gap a year: that of the longest period, which holds the others."""
    found: dict[tuple[Cell, str], dict[int, tuple[int, Decimal]]] = {}
    for gap in gaps:
        start, days = _extent(gap.cell.period)
        years = found.setdefault((gap.cell.at(None), gap.unit), {})
        years[start] = max(years.get(start, (0, Decimal(0))), (days, gap.ratio))
    return {
        (cell, unit): band_of([ratio for _, ratio in years.values()], _centre(Shelf(cell, unit)))
        for (cell, unit), years in found.items()
    }


def _extent(period: Period | None) -> tuple[int, int]:
    """The year in which a period begins, and its days."""
    if period is None or period.start is None or period.stop is None:
        return 0, 0
    return period.start.year, (period.stop - period.start).days


def _ratio(one: Camp, other: Camp) -> Decimal:
    return other.figure.value / one.figure.value


def _finding(shelf: Shelf, one: Camp, other: Camp, band: Band) -> Finding:
    ratio = _ratio(one, other)
    is_turnover = shelf.cell.indicator == TOTAL
    severity: Severity = "note" if band.holds(ratio) else "doubt"
    return Finding(
        kind="mirror",
        severity=severity,
        claims=mixed((one, other)),
        suspect=None,
        suggestion=None,
        confidence=0.5,
        message=_message(shelf, (one.figure, other.figure), ratio, _judgement(severity, ratio, band)),
        rule=TURNOVER if is_turnover else FLOW,
    )


def _centre(shelf: Shelf) -> Decimal:
    """Freight and insurance are in the importer's value, not in tonnes nor in both ways taken together."""
    is_value = len(shelf.unit) == _MONEY and shelf.cell.indicator != TOTAL
    return comparisons().centre if is_value else Decimal(1)


def _judgement(severity: Severity, ratio: Decimal, band: Band) -> str:
    low, high = comparisons().usual
    if severity == "doubt":
        return band.source
    if low <= ratio <= high:
        return "an ordinary gap between the books of two states"
    if band.periods:
        return f"a wide gap, but {band.source}"
    return "a wide gap: goods that pass through third states are often booked so"


def _message(shelf: Shelf, figures: Sequence[Observation], ratio: Decimal, judgement: str) -> str:
    cell = shelf.cell
    one, other = (state_name(code) for code in (cell.area or "", cell.counterpart or ""))
    first, second = (amount(claim.value, claim.unit) for claim in figures)
    goods = f" of {cell.product}" if cell.product else ""
    if cell.indicator == TOTAL:
        told = f"{one} puts trade{goods} with {other} at {first}, {other} at {second}"
    else:
        told = f"{one} reports exports{goods} to {other} of {first}, {other} imports of {second}"
    return f"For {dates(cell.period)} {told}, {round(ratio, 2)} times as much: {judgement}."
