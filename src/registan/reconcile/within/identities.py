"""Totals and balances: turnover = exports + imports and their kind, read from data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from registan.lexicons.identities import Identity, identities
from registan.model import Interval, Observation

from ..figures.cells import Sheet, cell, cell_of, reach
from .check import Check, Expect, settle

BESIDE = 300
"""Within how many characters parts that name no goods can be of the goods of their total."""


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
        expect = linear([-1, *(sign for sign, _ in identity.terms)])
        roles = [_figures(sheet, code, claims[0]) for _, code in identity.terms]
        if claims[0].product and not any(roles):
            checks += _of_unnamed_goods(sheet, identity, claims, expect)
        else:
            checks += settle("sum", identity.rule, [claims, *roles], expect, identity.exhaustive)
    return checks


def _of_unnamed_goods(sheet: Sheet, identity: Identity, claims: list[Observation], expect: Expect) -> list[Check]:
    """A total of certain goods whose parts, beside it, name none: they are of these goods, or of all.

    Of all goods they may exceed the total, so that only what falls short of it is a fault either way.
    """
    of_all = replace(claims[0], product=None)
    roles = [_figures(sheet, code, of_all) for _, code in identity.terms]
    checks = [
        check
        for check in settle("sum", identity.rule, [claims, *roles], expect, identity.exhaustive)
        if reach(check.claims) <= BESIDE
    ]
    is_sum = all(sign > 0 for sign, _ in identity.terms)
    return [replace(check, certain=check.certain and is_sum and _exceeds(check)) for check in checks]


def _exceeds(check: Check) -> bool:
    total, rest = check.claims[0].interval, check.expected[0]
    return total.low is not None and rest.high is not None and total.low > rest.high


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
