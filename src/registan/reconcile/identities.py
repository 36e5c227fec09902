"""Totals and balances: turnover = exports + imports and their kind, read from data."""

from __future__ import annotations

from collections.abc import Sequence

from registan.lexicons.identities import Identity, identities
from registan.model import Interval, Observation

from .cells import Sheet, cell, cell_of
from .check import Check, Expect, settle


def check_identities(sheet: Sheet) -> list[Check]:
    """Every identity of the data on every cell whose figures the document has."""
    return [check for identity in identities().identities for check in _check(sheet, identity)]


def _check(sheet: Sheet, identity: Identity) -> list[Check]:
    totals: dict[object, list[Observation]] = {}
    for found in sheet.levels.values():
        for claim in found:
            if claim.indicator == identity.total:
                # Seen from the total's own area: a balance of A with B is no balance of B with A.
                totals.setdefault((cell_of(claim), claim.area, claim.unit), []).append(claim)
    checks = []
    for claims in totals.values():
        roles = [claims, *(_figures(sheet, code, claims[0]) for _, code in identity.terms)]
        expect = linear([-1, *(sign for sign, _ in identity.terms)])
        checks += settle("sum", identity.rule, roles, expect, identity.exhaustive)
    return checks


def _figures(sheet: Sheet, indicator: str, total: Observation) -> list[Observation]:
    place = cell(indicator, total.area, total.counterpart, total.product, total.period)
    return [claim for claim in sheet.levels.get(place, ()) if claim.unit == total.unit]


def linear(signs: Sequence[int]) -> Expect:
    """The signed figures add up to nothing."""

    def expect(intervals: Sequence[Interval]) -> tuple[Interval, ...]:
        signed = [each if sign > 0 else -each for sign, each in zip(signs, intervals, strict=True)]
        return tuple(
            rest if sign < 0 else -rest
            for sign, rest in zip(signs, (_total(signed, at) for at in range(len(signed))), strict=True)
        )

    return expect


def _total(intervals: Sequence[Interval], without: int) -> Interval:
    rest = [each for at, each in enumerate(intervals) if at != without]
    total = rest[0]
    for each in rest[1:]:
        total += each
    return total
