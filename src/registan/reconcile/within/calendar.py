"""Halves, quarters and months of one document against its figure of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from registan.lexicons.identities import identities
from registan.lexicons.indicators import indicators
from registan.model import Observation, Period

from ..figures.calendar import partitions, wide
from ..figures.cells import Sheet
from .check import Check, settle
from .identities import linear
from .parts import TOTAL


def check_calendar(sheet: Sheet) -> list[Check]:
    """Every whole of which the document has all parts, that follow each other from end to end.

    Certain where every figure's own sentence says its period, and the difference is more than a revision's.
    """
    families: dict[object, dict[Period, list[Observation]]] = {}
    for place, claims in sheet.levels.items():
        known = indicators().get(place.indicator)
        if known and known.time == "flow" and place.indicator not in identities().signed and _is_closed(place.period):
            for claim in claims:
                told = families.setdefault((place.at(None), claim.unit), {})
                told.setdefault(place.period, []).append(claim)  # type: ignore[arg-type]
    return [check for family in families.values() for check in _check(family)]


def _is_closed(period: Period | None) -> bool:
    return period is not None and period.start is not None and period.stop is not None


def _check(family: dict[Period, list[Observation]]) -> Iterator[Check]:
    for whole, totals in family.items():
        inside = [period for period in family if period != whole and whole.covers(period)]
        for parts in partitions(whole, inside):
            roles: Sequence[list[Observation]] = [totals, *(family[part] for part in parts)]
            expect = linear([-1, *(1 for _ in parts)])
            for check in settle("sum", TOTAL, roles, expect):
                yield replace(check, certain=_is_certain(check))


def _is_certain(check: Check) -> bool:
    is_said = not any("period" in claim.inferred for claim in check.claims)
    return is_said and not wide(check.claims[0]).meets(check.expected[0])
