"""Which figures cannot all be true: identities inside one document, on intervals."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from registan.model import Claim, Finding, Observation

from .figures.cells import Sheet, sheet_of
from .tables.report import TableReport, reconcile_table
from .within.by_or_to import check_by_or_to
from .within.calendar import check_calendar
from .within.check import Check
from .within.culprit import cases
from .within.findings import documents, finding, in_order
from .within.flows import check_flows
from .within.goods import check_goods
from .within.growth import check_growth
from .within.identities import check_identities
from .within.misplaced import check_misplaced
from .within.parts import check_breakdowns, check_lists, check_within
from .within.shares import check_shares

__all__ = ["TableReport", "reconcile", "reconcile_table"]

CHECKS: tuple[Callable[[Sheet], list[Check]], ...] = (
    check_identities,
    check_growth,
    check_shares,
    check_breakdowns,
    check_lists,
    check_within,
    check_goods,
    check_flows,
    check_calendar,
)


def reconcile(claims: Iterable[Claim]) -> list[Finding]:
    """The faults of each document by its own figures, most serious first, then by document and place.

    Figures are intervals of what their printed digits and qualifiers allow; where intervals meet there is nothing to
    say. The order of the claims means nothing.
    """
    found: list[Finding] = []
    observations = [claim for claim in claims if isinstance(claim, Observation)]
    for one in documents(observations).values():
        sheet = sheet_of(one)
        checks = [check for run in CHECKS for check in run(sheet)]
        found += _judged(sheet, checks)
    return sorted(found, key=in_order)


def _judged(sheet: Sheet, checks: list[Check]) -> list[Finding]:
    """What another reading of a figure explains is told so, not as a figure that breaks a rule."""
    reread = [*check_by_or_to(sheet), *check_misplaced(sheet, checks)]
    explained = {(finding.claims[0], finding.rule) for finding in reread}
    told = [finding(case) for case in cases(sheet, checks)]
    return [*reread, *(each for each in told if not any((claim, each.rule) in explained for claim in each.claims))]


class _Door(ModuleType):
    """Lets the package be called: `registan.reconcile(table, rules)`, as `registan reconcile` on the command line."""

    def __call__(self, table: str | Path | Iterable[Mapping[str, Any]], rules: object) -> TableReport:
        return reconcile_table(table, rules)


sys.modules[__name__].__class__ = _Door
