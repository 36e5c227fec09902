"""How many documents were signed together: the day on which they were, as the package of them is dated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from registan.model import Agreement, Claim, Observation
from registan.model.period import parse_period

_RULE = "period: the day on which they were signed"


def date_counts(claims: Iterable[Observation], named: Iterable[Claim]) -> list[Observation]:
    """The figures of a document; a count of documents that says no time has that of its package (`named`)."""
    packages = [one for one in named if isinstance(one, Agreement) and one.kind == "package" and one.signed]
    return [_dated(claim, packages) for claim in claims]


def _dated(claim: Observation, packages: list[Agreement]) -> Observation:
    if claim.indicator != "agreement.count" or (claim.period is not None and "period" not in claim.inferred):
        return claim
    signed = next((one.signed for one in packages if _is_same_place(claim, one)), None)
    if signed is None:
        return claim
    rules = tuple(rule for rule in claim.rules if not rule.startswith("period:"))
    inferred = tuple(sorted({*claim.inferred, "period"}))
    return replace(claim, period=parse_period(signed), rules=(*rules, _RULE), inferred=inferred)


def _is_same_place(claim: Observation, package: Agreement) -> bool:
    return claim.span.start < package.span.end and package.span.start < claim.span.end
