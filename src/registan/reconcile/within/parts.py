"""Parts against their total: lists that add up, breakdowns of a count, parts of a year against the year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from registan.lexicons.identities import identities
from registan.lexicons.indicators import indicators
from registan.model import Interval, Observation

from ..figures.cells import NEAR, WORLD, Sheet, cell_of, of_one_book, reach
from .check import Check, settle
from .identities import linear
from .shares import share_check

TOTAL = "total = sum of its parts"
WITHIN = "sub-period <= period"
_COUNTED = ("COUNT", "PERSON")
_LONGEST_RUN = 40
_NO_CHANCE = 3
"""So many counts in a row do not add up to another one by chance; two small ones do."""


def check_lists(sheet: Sheet) -> list[Check]:
    """A run of partners or of goods against the total that follows it or goes before it.

    The list may leave some out, so a break is not certain.
    """
    checks: list[Check] = []
    for dimension in ("counterpart", "product"):
        families: dict[object, list[Observation]] = {}
        for claim in sheet.figures:
            known = indicators().get(claim.indicator)
            if claim.measure == "level" and not (known and known.symmetric and dimension == "counterpart"):
                rest = claim.product if dimension == "counterpart" else claim.counterpart
                key = (claim.indicator, claim.area, rest, claim.period, claim.unit)
                families.setdefault(key, []).append(claim)
        for family in families.values():
            checks += _check_runs(family, dimension)
    return checks


def _check_runs(family: Sequence[Observation], dimension: str) -> Iterator[Check]:
    runs = [
        (is_total, list(run)) for is_total, run in groupby(family, lambda claim: getattr(claim, dimension) in WORLD)
    ]
    for at, (is_total, parts) in enumerate(runs):
        names = {getattr(claim, dimension) for claim in parts}
        if not is_total and 2 <= len(parts) == len(names) <= _LONGEST_RUN:
            before = runs[at - 1][1][-1:] if at else []
            after = runs[at + 1][1][:1] if at + 1 < len(runs) else []
            roles = [[*after, *before], *([part] for part in parts)]
            yield from settle("sum", TOTAL, roles, linear([-1, *(1 for _ in parts)]), certain=False)


def check_breakdowns(sheet: Sheet) -> list[Check]:
    """Counts of one kind of thing of which several in a row add up to another: '69 projects: 23 …, 12 …, 34 …'.

    A share told among them is a share of that total.
    """
    shares = sheet.measured("share_pct")
    checks: list[Check] = []
    for place, claims in sheet.levels.items():
        counts = [claim for claim in claims if claim.unit in _COUNTED and claim.value > 0]
        for total, parts in _breakdowns(counts[:_LONGEST_RUN]):
            expect = linear([-1, *(1 for _ in parts)])
            checks += settle("sum", TOTAL, [[total], *([part] for part in parts)], expect)
            for share in shares.get(place, ()) if len(parts) >= _NO_CHANCE else ():
                checks += _check_share(total, parts, share)
    return checks


def _breakdowns(counts: Sequence[Observation]) -> Iterator[tuple[Observation, Sequence[Observation]]]:
    for first in range(len(counts)):
        for stop in range(first + 2, len(counts) + 1):
            parts = counts[first:stop]
            sum_ = sum(part.value for part in parts)
            totals = [claim for claim in (*counts[:first], *counts[stop:]) if claim.value == sum_]
            near = [claim for claim in totals if reach((claim, *parts)) <= NEAR and of_one_book((claim, *parts))]
            if near:
                yield min(near, key=lambda claim: (reach((claim, *parts)), claim.span)), parts


def _check_share(total: Observation, parts: Sequence[Observation], share: Observation) -> list[Check]:
    place = share.span.start
    if not parts[0].span.start < place <= parts[-1].span.end + NEAR // 4 or not of_one_book((total, *parts, share)):
        return []
    checks = [share_check(part, total, share) for part in parts]
    told_of = [check for check in checks if check.claims[0].span.start < place]
    return [check for check in checks if check.holds][:1] or told_of[-1:]


def check_within(sheet: Sheet) -> list[Check]:
    """A flow of part of a period is no larger than that of the whole."""
    families: dict[object, list[Observation]] = {}
    for place, claims in sheet.levels.items():
        known = indicators().get(place.indicator)
        if known and known.time == "flow" and place.indicator not in identities().signed:
            for claim in claims:
                families.setdefault((place.at(None), claim.unit), []).append(claim)
    return [check for family in families.values() for check in _check_within(family)]


def _check_within(family: Sequence[Observation]) -> Iterator[Check]:
    periods = {cell_of(claim).period for claim in family} - {None}
    closed = sorted((p for p in periods if p and p.start and p.stop), key=str)
    for short in closed:
        for long in closed:
            if short != long and long.covers(short):
                wholes = [claim for claim in family if claim.period == long]
                parts = [claim for claim in family if claim.period == short]
                for part in parts:
                    # one that fits excuses none that does not, unless the text gives several: of different things
                    yield from settle("within", WITHIN, [[part], wholes], at_most, _is_the_one(part, parts))


def _is_the_one(part: Observation, parts: Sequence[Observation]) -> bool:
    """Whether the text itself says the period of this figure, and of no other that differs."""
    stated = [claim for claim in parts if "period" not in claim.inferred]
    return part in stated and all(claim.interval.meets(part.interval) for claim in stated)


def at_most(intervals: Sequence[Interval]) -> tuple[Interval, ...]:
    """What a whole leaves for its part, and a part for its whole."""
    part, whole = intervals
    return Interval(None, whole.high), Interval(part.low, None)
