"""Which targets state the same aim: one genealogy for one thing aimed at, one aim for each value and deadline."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from registan.lexicons.comparisons import comparisons
from registan.lexicons.identities import identities
from registan.lexicons.indicators import indicators
from registan.model import Interval, Observation, Target, in_order, printed_interval, resolution_of

from .known import Known, source_of
from .regions import region_of

SAME = Decimal("0.02")
"""Values that differ by no more of the larger one are one amount in other words."""
SLIPS = (3, 6)
"""Powers of ten by which a misprinted scale word is off: million for billion."""

_DIGITS = re.compile(r"\d[\d\s.,\u00a0\u202f]*")


@dataclass(frozen=True, slots=True)
class Subject:
    """What is aimed at: a cell of a statistic without its time, as a level or a change, in one unit.

    `apart` keeps aims apart that only look alike: those of a part of a state, and where many things can stand side by
    side (projects, grants) those of another thing or amount.
    """

    indicator: str
    pair: tuple[str | None, str | None]
    product: str | None
    measure: str
    unit: str
    apart: str

    @property
    def words(self) -> str:
        """'KAZ-UZB trade.turnover', with what else tells it from others."""
        areas = "-".join(code for code in self.pair if code) or "?"
        goods = f" of {self.product}" if self.product else ""
        measure = "" if self.measure == "level" else f" {self.measure}"
        return f"{areas} {self.indicator}{goods}{measure}"


@dataclass(frozen=True, slots=True)
class Aim:
    """One value to be reached by one deadline, with the claims that state it, in their order."""

    value: Decimal
    deadline: date | None
    claims: tuple[Target, ...]


def subjects_of(targets: Iterable[Target], known: Known) -> dict[Subject, list[Target]]:
    """The targets of each genealogy, in one order; what is only possible is no promise."""
    found: dict[Subject, list[Target]] = {}
    for target in in_order(dict.fromkeys(targets)):
        if isinstance(target, Target) and target.modality != "potential" and known.is_past(target):
            found.setdefault(subject_of(target, known), []).append(target)
    return found


def subject_of(claim: Observation, known: Known) -> Subject:
    """What a target aims at, and what a figure can be held against."""
    told = [region_of(claim, known)]
    if isinstance(claim, Target):
        told.append(_many(claim))
        if claim.area is None:
            told.append(source_of(claim))
    return _subject(claim, " ".join(part for part in told if part))


def measured(claim: Observation, known: Known) -> Subject:
    """The subject of a figure: as of a target, without what only tells targets apart."""
    return _subject(claim, region_of(claim, known))


def _subject(claim: Observation, apart: str) -> Subject:
    indicator, area, counterpart = claim.indicator, claim.area, claim.counterpart
    mirror = identities().mirrors.get(indicator)
    if mirror:
        indicator, area, counterpart = mirror, counterpart, area
    row = indicators().get(indicator)
    if row and row.symmetric:
        area, counterpart = sorted((area, counterpart), key=lambda code: (code is None, code or ""))
    product = claim.product.casefold() if claim.product else None
    return Subject(indicator, (area, counterpart), product, claim.measure, claim.unit, apart)


def _many(target: Target) -> str:
    """Where many things can stand side by side, another thing or another amount is another aim."""
    if target.indicator in comparisons().single:
        return ""
    return target.belongs_to or f"{target.value.normalize():f}"


def aims_of(targets: Sequence[Target]) -> list[Aim]:
    """The aims among the targets of one genealogy: by value, then deadline; an undated one last."""
    groups: dict[tuple[Decimal, Hashable], list[Target]] = {}
    for value, same in _by_value(targets):
        for target in same:
            deadline = target.deadline or _dated_beside(target, same)
            groups.setdefault((value, deadline), []).append(target)
    aims = [Aim(value, deadline, tuple(claims)) for (value, deadline), claims in groups.items()]  # type: ignore[arg-type]
    return sorted(aims, key=lambda aim: (aim.value, aim.deadline or date.max))


def _by_value(targets: Sequence[Target]) -> list[tuple[Decimal, list[Target]]]:
    """Targets of one amount together, whatever qualifies it; a misprinted scale beside the amount that is meant."""
    groups: list[list[Target]] = []
    for target in sorted(targets, key=lambda each: each.value):
        if groups and is_same(groups[-1][0].value, target.value):
            groups[-1].append(target)
        else:
            groups.append([target])
    values = {group[0].value: group for group in groups}
    for value in sorted(values):
        meant = next((other for other in sorted(values) if _is_slip(value, other)), None)
        if meant is not None:
            values[meant] = [*values[meant], *values.pop(value)]
    return [(value, _in_order(group)) for value, group in values.items()]


def _in_order(targets: Iterable[Target]) -> list[Target]:
    return [claim for claim in in_order(targets) if isinstance(claim, Target)]


def is_same(one: Decimal, other: Decimal) -> bool:
    """Whether two values are one amount in other words."""
    return abs(one - other) <= SAME * max(abs(one), abs(other))


def _is_slip(value: Decimal, meant: Decimal) -> bool:
    return any(is_same(value.scaleb(power), meant) for power in SLIPS)


def _dated_beside(target: Target, same: Iterable[Target]) -> date | None:
    """The one deadline that the same document names for this amount elsewhere."""
    beside = {other.deadline for other in same if source_of(other) == source_of(target)} - {None}
    return next(iter(beside)) if len(beside) == 1 else None


def stands_for(claim: Observation) -> Interval:
    """What a printed figure can stand for; a claim that came without its last digit's worth is asked for its digits."""
    resolution = claim.resolution or _worth(claim)
    return printed_interval(claim.value, resolution, claim.qualifier, claim.value_high)


def _worth(claim: Observation) -> Decimal:
    found = _DIGITS.search(claim.quote)
    digits = len(re.sub(r"\D", "", found[0]).lstrip("0")) if found else 0
    if not digits or not claim.value:
        return resolution_of(claim.value)
    return min(Decimal(1).scaleb(claim.value.adjusted() - digits + 1), resolution_of(claim.value))
