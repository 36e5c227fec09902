"""A month or quarter that has the very figure of its year: one of the two was told for the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import permutations

from registan.lexicons.wording import amount, dates, head, label
from registan.model import Finding, Observation, Period, Suggestion

from ..figures.cells import nested
from ..figures.printed import printed
from .around import Around
from .backing import Backing
from .camps import Camp, mixed

RULE = "a part of a year is not all of it"
_PRECISE = 4
_AT_MOST = 2
"""A part is no longer than this share of the whole: what is left of a year after eleven months can be nothing."""


def check_repeated(settled: Mapping[Period, Camp], backing: Backing, around: Around) -> Iterator[Finding]:
    """Every precise figure that one book has both for a period and for no more than half of it."""
    for part, whole in permutations(settled, 2):
        if nested(part, whole) and whole.covers(part) and _AT_MOST * _days(part) <= _days(whole):
            camps = settled[part], settled[whole]
            if all(_is_telling(camp.figure) for camp in camps) and camps[0].figure.value == camps[1].figure.value:
                yield _finding(*camps, backing, around)


def _is_telling(claim: Observation) -> bool:
    """Whether it has too many digits to be the same by chance, and its own sentence says its period."""
    shown = printed(claim)
    is_precise = shown is not None and shown.digits >= _PRECISE and claim.qualifier == "exact"
    return is_precise and "period" not in claim.inferred


def _days(period: Period) -> int:
    return (period.stop - period.start).days + 1 if period.start and period.stop else 0


def _finding(part: Camp, whole: Camp, backing: Backing, around: Around) -> Finding:
    """The one with fewer origins, that no sums bear out, is suspected."""
    weights = [2 * camp.witnesses(around.origins) + 2 * backing.backs(camp.said) for camp in (part, whole)]
    is_told = weights[0] != weights[1]
    fallen, standing = (whole, part) if weights[1] < weights[0] else (part, whole)
    figure, other = fallen.figure, standing.figure
    meant = other.period.interval if other.period else None
    said = (
        f"{head(figure)}: {label(figure)} of {amount(figure.value, figure.unit)} in {figure.doc} is told for"
        f" {dates(other.period)} too, in {other.doc}; that a part of a year is all of it is hardly so."
    )
    verdict = f"Probably it is of {dates(other.period)}." if is_told else "Which period is right, they do not tell."
    return Finding(
        kind="arithmetic",
        severity="doubt",
        claims=mixed((fallen, standing)),
        suspect=0 if is_told else None,
        suggestion=Suggestion(fields=(("period", meant),), how="wrong_period") if is_told and meant else None,
        confidence=0.6 if is_told else 0.5,
        message=f"{said} {verdict}",
        rule=RULE,
    )
