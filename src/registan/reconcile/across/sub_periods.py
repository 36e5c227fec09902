"""A part of a year told larger than the year by another document: cumulative figures never fall."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from registan.lexicons.wording import amount, dates, head, label
from registan.model import Finding, Interval, Observation, Period

from ..figures.cells import nested
from ..figures.misprint import Misprint, misprints_of
from ..within.parts import WITHIN
from .around import Around
from .backing import Backing
from .camps import Camp, Origins
from .doubt import doubt
from .scopes import scopes_of
from .timeline import exceeds, listed

UNEVEN = 3
"""How many times the average pace of a year a part of it can run at."""

Pair = tuple[Period, Period]
Settled = Mapping[Period, Camp]


@dataclass(frozen=True, slots=True)
class _Clash:
    """A figure and those of other documents that it cannot stand beside; whether they outnumber its own witnesses."""

    figure: Observation
    others: tuple[Observation, ...]
    is_told: bool


def check_sub_periods(settled: Settled, backing: Backing, around: Around) -> Iterator[Finding]:
    """Every figure of a part of a year that exceeds another document's figure of the whole, by one reporter's book."""
    return (_finding(clash) for clash in _clashes(settled, backing, around))


def _clashes(settled: Settled, backing: Backing, around: Around) -> Iterator[_Clash]:
    """The figure that most origins speak against comes first, until nothing is left to explain; of equals the one that
    its own document does not bear out.
    """
    left = {pair for pair in _pairs(settled) if _is_clash(settled[pair[0]], settled[pair[1]], around)}
    borne = {period: backing.backs(settled[period].said) for pair in left for period in pair}
    while left:
        told = sorted({period for pair in left for period in pair}, key=str)
        opposed = {period: (_opposed(left, period, settled, around.origins), not borne[period]) for period in told}
        counts = Counter(period for pair in left for period in pair)
        worst = max(opposed, key=lambda period: (*opposed[period], counts[period]))
        pairs = sorted((pair for pair in left if worst in pair), key=str)
        others = [one if other == worst else other for one, other in pairs]
        is_told = opposed[worst] > max(opposed[period] for period in others)
        yield _Clash(settled[worst].figure, tuple(settled[period].figure for period in others), is_told)
        left -= set(pairs)


def _pairs(settled: Settled) -> Iterator[Pair]:
    """A part and its whole."""
    for whole in settled:
        for part in settled:
            if nested(part, whole) and whole.covers(part):
                yield part, whole


def _is_clash(part: Camp, whole: Camp, around: Around) -> bool:
    if part.documents & whole.documents or not exceeds(part.figure, whole.figure):
        return False
    return scopes_of(part.figure, around) == scopes_of(whole.figure, around)


def _opposed(pairs: set[Pair], period: Period, settled: Settled, origins: Origins) -> int:
    """How many independent origins speak against a figure, less those that state it."""
    others = {each for pair in pairs if period in pair for each in pair if each != period}
    against = {origins.get(name, name) for other in others for name in settled[other].documents}
    return len(against) - settled[period].witnesses(origins)


def _finding(clash: _Clash) -> Finding:
    figure, others = clash.figure, clash.others
    is_whole = figure.period is not None and others[0].period is not None and figure.period.covers(others[0].period)
    part, whole = (others[0], figure) if is_whole else (figure, others[0])
    said = (
        f"{head(part)}: {label(part)} of {amount(part.value, part.unit)} in {part.doc} exceeds the"
        f" {amount(whole.value, whole.unit)} of all {dates(whole.period)} in {whole.doc}."
    )
    if len(others) > 1:
        said += f" Nor does {listed(others[1:])} go with {amount(figure.value, figure.unit)}."
    misprint = _misprint(figure, others) if clash.is_told else None
    return doubt((figure, *others), misprint, said, WITHIN, is_told=clash.is_told)


def _misprint(figure: Observation, others: Sequence[Observation]) -> Misprint | None:
    """The repair that fits within what the others leave: where only one end of that is known, a scale word alone."""
    wanted, is_closed = _left_by(figure, others)
    found = misprints_of(figure, wanted) if wanted else []
    if not is_closed:
        found = [misprint for misprint in found if misprint.is_scale]
    return found[0] if len(found) == 1 else None


def _left_by(figure: Observation, others: Sequence[Observation]) -> tuple[Interval | None, bool]:
    """No less than its parts, no more than what it is a part of; else as much as the pace of the others allows."""
    parts = [other for other in others if figure.period and other.period and figure.period.covers(other.period)]
    wholes = [other for other in others if other not in parts]
    lows = [other.interval.low for other in parts if other.interval.low is not None]
    highs = [other.interval.high for other in wholes if other.interval.high is not None]
    paces = [other.value * _days(figure) / _days(other) for other in others]
    low = max(lows) if lows else min(paces) / UNEVEN
    high = min(highs) if highs else max(paces) * UNEVEN
    return (Interval(low, high) if low <= high else None), bool(lows and highs)


def _days(claim: Observation) -> Decimal:
    period = claim.period
    return Decimal((period.stop - period.start).days + 1 if period and period.start and period.stop else 1)
