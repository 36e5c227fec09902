"""Growth ties two levels: the later one is the earlier one times the rate, or plus the change."""

from __future__ import annotations

from collections.abc import Sequence

from registan.lexicons.identities import identities
from registan.model import Interval, Observation, Period

from ..figures.cells import Cell, Sheet
from ..figures.intervals import factor_of, over, percent_of, times
from .check import Check, settle
from .identities import linear

GROWTH = "growth = later level / earlier level - 1"
CHANGE = "change = later level - earlier level"


def check_growth(sheet: Sheet) -> list[Check]:
    """Every rate of growth and every absolute change whose two levels the document has."""
    checks: list[Check] = []
    for cell, claims in sheet.measured("change_pct").items():
        if cell.indicator not in identities().real_growth | identities().signed:
            for group in _by_base(claims).values():
                checks += _check(sheet, cell, group)
    for cell, claims in sheet.measured("change_abs").items():
        for group in _by_base(claims).values():
            later, earlier = _levels(sheet, cell, group[0])
            unit = group[0].unit
            roles = [_in_unit(later, unit), _in_unit(earlier, unit), _in_unit(group, unit)]
            checks += settle("change", CHANGE, roles, linear([-1, 1, 1]))
    return checks


def _check(sheet: Sheet, cell: Cell, claims: list[Observation]) -> list[Check]:
    later, earlier = _levels(sheet, cell, claims[0])
    is_stated = bool(earlier)
    if not is_stated:
        later, earlier = _told_apart(later)
    checks: list[Check] = []
    for unit in sorted({claim.unit for claim in later}):
        roles = [_in_unit(later, unit), _in_unit(earlier, unit), claims]
        checks += settle("growth", GROWTH, roles, _expect, is_stated)
    # Value and tonnage grow apart, and the rate does not say which of them it is of.
    return [check for check in checks if check.holds] or (checks if len(checks) == 1 else [])


def _expect(intervals: Sequence[Interval]) -> tuple[Interval, ...]:
    later, earlier, rate = intervals
    factor = factor_of(rate)
    return times(earlier, factor), over(later, factor), percent_of(over(later, earlier))


def _levels(sheet: Sheet, cell: Cell, claim: Observation) -> tuple[Sequence[Observation], Sequence[Observation]]:
    base = claim.base_period or year_before(claim.period)
    if claim.period is None or base is None or base == claim.period:
        return (), ()
    return sheet.levels.get(cell, ()), sheet.levels.get(cell.at(base), ())


def _told_apart(levels: Sequence[Observation]) -> tuple[list[Observation], list[Observation]]:
    """Levels of one period where the earlier one is missing: those that only inherited it may be the earlier one.

    A figure that does not meet what the text says of the period is of another, and a rate beside it tells of which.
    """
    stated = [claim for claim in levels if "period" not in claim.inferred]
    return stated, [
        claim
        for claim in levels
        if "period" in claim.inferred
        and stated
        and not any(claim.unit == other.unit and claim.interval.meets(other.interval) for other in stated)
    ]


def year_before(period: Period | None) -> Period | None:
    """The same months a year before: what growth is told against when the text does not say."""
    if period is None or period.start is None or period.stop is None or period.start.year < 2:
        return None
    return period.years_earlier()


def _by_base(claims: Sequence[Observation]) -> dict[Period | None, list[Observation]]:
    groups: dict[Period | None, list[Observation]] = {}
    for claim in claims:
        groups.setdefault(claim.base_period or year_before(claim.period), []).append(claim)
    return groups


def _in_unit(claims: Sequence[Observation], unit: str) -> list[Observation]:
    return [claim for claim in claims if claim.unit == unit]
