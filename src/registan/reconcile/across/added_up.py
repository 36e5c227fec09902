"""Months, quarters and halves that different documents tell, against another's figure of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal

from registan.lexicons.wording import amount, dates, head, label
from registan.model import Finding, Interval, Observation, Period

from ..figures.cells import nested
from ..figures.misprint import misprint_of
from ..within.identities import linear
from ..within.parts import TOTAL
from .around import Around
from .camps import Camp
from .doubt import doubt
from .scopes import scopes_of

SLACK = Decimal("0.05")
"""By what part of itself a total may differ from parts that were told at other times: each is revised by itself."""
_COUNTS = (12, 4, 3, 2)
_UNEVEN_DAYS = 4


def check_added_up(settled: Mapping[Period, Camp], around: Around) -> Iterator[Finding]:
    """Every whole of which all parts are at hand, in more than one document, and which they do not make."""
    for whole in settled:
        inside = [period for period in settled if nested(period, whole) and whole.covers(period)]
        for parts in _partitions(whole, inside):
            camps = [settled[period] for period in (whole, *parts)]
            claims = [camp.figure for camp in camps]
            expected = linear([-1, *(1 for _ in parts)])([claim.interval for claim in claims])
            is_one_document = bool(frozenset.intersection(*(camp.documents for camp in camps)))
            if not is_one_document and not _wide(claims[0]).meets(expected[0]) and _is_one_scope(claims, around):
                yield _finding(claims, expected)


def _is_one_scope(claims: Sequence[Observation], around: Around) -> bool:
    return len({scopes_of(claim, around) for claim in claims}) == 1


def _partitions(whole: Period, inside: Sequence[Period]) -> Iterator[list[Period]]:
    """The months, the quarters, the thirds, the halves that follow each other from end to end."""
    for count in _COUNTS:
        parts: list[Period] = []
        for period in sorted(inside, key=str):
            last = parts[-1].stop if parts else None
            if period.start == (last + timedelta(days=1) if last else whole.start) and _is_part(period, whole, count):
                parts.append(period)
        if len(parts) == count and parts[-1].stop == whole.stop:
            yield parts


def _is_part(period: Period, whole: Period, count: int) -> bool:
    return abs(_days(period) - _days(whole) / count) <= _UNEVEN_DAYS


def _days(period: Period) -> int:
    return (period.stop - period.start).days + 1 if period.start and period.stop else 0


def _wide(total: Observation) -> Interval:
    """What the total can stand for when its parts were revised since."""
    reach, stated = abs(total.value) * SLACK, total.interval
    low = None if stated.low is None else stated.low - reach
    return Interval(low, None if stated.high is None else stated.high + reach)


def _finding(claims: Sequence[Observation], expected: Sequence[Interval]) -> Finding:
    """The one figure whose misprint mends the sum is suspected, when there is only one."""
    total, *parts = claims
    told = " and ".join(f"{amount(part.value, part.unit)} ({dates(part.period)}, {part.doc})" for part in parts)
    said = f"{head(total)}: {label(total)} of {told} do not make the {amount(total.value, total.unit)} of {total.doc}."
    mended = [(claim, misprint_of(claim, wanted)) for claim, wanted in zip(claims, expected, strict=True)]
    explained = [(claim, misprint) for claim, misprint in mended if misprint]
    if len(explained) != 1:
        return doubt(tuple(claims), None, said, TOTAL, is_told=False)
    culprit, misprint = explained[0]
    return doubt(tuple(dict.fromkeys((culprit, *claims))), misprint, said, TOTAL, is_told=True)
