"""One way of a trade against both ways together: exports or imports are no larger than the turnover."""

from __future__ import annotations

from dataclasses import replace

from registan.lexicons.identities import Identity, identities
from registan.model import Observation

from ..figures.cells import Cell, Sheet, cell, reach
from .check import Check, settle
from .identities import BESIDE
from .parts import at_most

_STATED = frozenset(("indicator", "counterpart", "product"))
"""What the sentence of a figure must say itself for the figure to be surely of its place."""


def check_flows(sheet: Sheet) -> list[Check]:
    """Every part of a total that adds up of nothing else, where the document lacks another part."""
    checks: list[Check] = []
    for identity in identities().identities:
        if identity.exhaustive and all(sign > 0 for sign, _ in identity.terms):
            for place, totals in sheet.levels.items():
                if place.indicator == identity.total and place.period is not None:
                    checks += _check(sheet, identity, place, totals)
    return checks


def _check(sheet: Sheet, identity: Identity, place: Cell, totals: tuple[Observation, ...]) -> list[Check]:
    """The checks of the parts that a document has; with all of them at hand their sum says more."""
    codes = [code for _, code in identity.terms]
    told = [sheet.levels.get(cell(code, place.area, place.counterpart, place.product, place.period)) for code in codes]
    checks: list[Check] = []
    for code, parts in zip(codes, told, strict=True) if not all(told) else ():
        for part in parts or ():
            wholes = [total for total in totals if total.unit == part.unit]
            found = settle("within", f"{code} <= {identity.total}", [[part], wholes], at_most)
            checks += [replace(check, certain=_is_certain(check)) for check in found]
    return checks


def _is_certain(check: Check) -> bool:
    return reach(check.claims) <= BESIDE and not any(_STATED & set(claim.inferred) for claim in check.claims)
