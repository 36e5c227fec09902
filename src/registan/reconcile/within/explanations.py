"""Every smallest set of figures without which the others agree: checks as an integer programme."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from registan.model import Interval, Observation

from ..figures.intervals import HUNDRED
from .check import Check
from .figures import Figure, figure_of
from .programme import Row, Statement, settle_by_programme

MOST = 40
"""Figures in one conflict beyond which it is told check by check."""
_ONE = Decimal(1)
_ZERO = Decimal(0)
_WEIGHT = 100
"""What it costs to call a figure wrong: far more than anything known of it, so that few culprits come first."""
_RESTATED = 20
_PER_INFERRED = 2


@dataclass(frozen=True, slots=True)
class Explanations:
    """Sets of figures that suffice to explain all, each a mention; conflicts are sets that cannot all be right."""

    sets: tuple[tuple[Observation, ...], ...]
    conflicts: tuple[tuple[Observation, ...], ...]


def explanations(checks: Sequence[Check], restated: Iterable[Figure] = ()) -> Explanations:
    """The cheapest ones of all these checks taken together; a figure told twice costs more, one half inferred less."""
    mentions: dict[Figure, Observation] = {}
    for check in checks:
        for claim in check.claims:
            mentions.setdefault(figure_of(claim), claim)
    twice = frozenset(restated)
    rows: dict[Figure, list[Row]] = {figure: _bounds(figure, claim) for figure, claim in mentions.items()}
    laws = []
    for check in checks:
        if check.sort in ("growth", "share"):
            rows[figure_of(check.claims[2])] += _rates(check)
        else:
            laws.append(_law(check))
    statements = [
        Statement(figure, tuple(rows[figure]), _weight(claim, figure in twice)) for figure, claim in mentions.items()
    ]
    outcome = settle_by_programme(statements, laws)
    return Explanations(
        tuple(tuple(mentions[name] for name in one) for one in outcome.culprits),  # type: ignore[index]
        tuple(tuple(mentions[name] for name in one) for one in outcome.conflicts),  # type: ignore[index]
    )


def _weight(claim: Observation, is_restated: bool) -> int:
    return _WEIGHT + _RESTATED * is_restated - _PER_INFERRED * len(claim.inferred)


def _bounds(figure: Figure, claim: Observation) -> list[Row]:
    if claim.measure in ("change_pct", "share_pct"):
        return []  # what a rate says, it says of the levels
    return [Row({figure: _ONE}, claim.interval.low, claim.interval.high)]


def _rates(check: Check) -> list[Row]:
    """A rate of growth or a share says between what multiples of one level the other lies."""
    one, other, rate = check.claims
    share = rate.interval.scaled(_ONE / HUNDRED)
    factor = share + Interval(_ONE, _ONE) if check.sort == "growth" else share
    pair = figure_of(one), figure_of(other)
    rows = []
    if factor.low is not None:
        rows.append(Row({pair[0]: _ONE, pair[1]: -factor.low}, _ZERO, None))
    if factor.high is not None:
        rows.append(Row({pair[0]: _ONE, pair[1]: -factor.high}, None, _ZERO))
    return rows


def _law(check: Check) -> Row:
    first, *rest = (figure_of(claim) for claim in check.claims)
    if check.sort == "within":
        return Row({first: _ONE, rest[0]: -_ONE}, None, _ZERO)
    factors: dict[Hashable, Decimal] = {first: -_ONE}
    for figure, sign in zip(rest, _signs(check), strict=True):
        factors[figure] = factors.get(figure, _ZERO) + sign
    return Row(factors, _ZERO, _ZERO)


def _signs(check: Check) -> list[Decimal]:
    if check.sort == "change":
        return [_ONE, _ONE]
    signs = [_ONE, *(_ONE if sign == "+" else -_ONE for sign in re.findall(r" ([+-]) ", check.rule))]
    count = len(check.claims) - 1
    return signs if len(signs) == count else [_ONE] * count
