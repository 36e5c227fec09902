"""Months, quarters and halves that different documents tell, against another's figure of the whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from registan.lexicons.wording import amount, dates, head, label
from registan.model import Finding, Interval, Observation, Period

from ..figures.calendar import partitions, wide
from ..figures.cells import nested
from ..figures.misprint import misprint_of
from ..within.identities import linear
from ..within.parts import TOTAL
from .around import Around
from .camps import Camp
from .doubt import doubt
from .scopes import scopes_of


def check_added_up(settled: Mapping[Period, Camp], around: Around) -> Iterator[Finding]:
    """Every whole of which all parts are at hand, in more than one document, and which they do not make."""
    for whole in settled:
        inside = [period for period in settled if nested(period, whole) and whole.covers(period)]
        for parts in partitions(whole, inside):
            camps = [settled[period] for period in (whole, *parts)]
            claims = [camp.figure for camp in camps]
            expected = linear([-1, *(1 for _ in parts)])([claim.interval for claim in claims])
            is_one_document = bool(frozenset.intersection(*(camp.documents for camp in camps)))
            if not is_one_document and not wide(claims[0]).meets(expected[0]) and _is_one_scope(claims, around):
                yield _finding(claims, expected)


def _is_one_scope(claims: Sequence[Observation], around: Around) -> bool:
    return len({scopes_of(claim, around) for claim in claims}) == 1


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
