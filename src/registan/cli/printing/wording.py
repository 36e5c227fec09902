"""Claims and counts in words and figures that people read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from registan.model import Claim, Observation, Period, Target
from registan.model.period import months, year

Name = TypeVar("Name", bound=str)

_QUALIFIERS = {"exact": "", "about": "about ", "over": "over ", "under": "under "}


def figure_of(claim: Claim) -> str:
    """The figure with its unit: 'over 1,980.5 million USD', '+35 percent', 'rank 3'; else its name."""
    if not isinstance(claim, Observation):
        return str(getattr(claim, "name", claim.quote))
    from registan.lexicons.wording import amount

    if claim.measure == "rank":
        return f"rank {claim.value}"
    sign = "+" if claim.measure.startswith("change") and claim.value > 0 else ""
    ends = [claim.value] if claim.value_high is None else [claim.value, claim.value_high]
    return f"{_QUALIFIERS[claim.qualifier]}{sign}{' to '.join(amount(end, claim.unit) for end in ends)}"


def subject_of(claim: Claim) -> str:
    """What the claim is about: the indicator of a figure, the kind of anything else."""
    if isinstance(claim, Target):
        return f"{claim.indicator} (target)"
    if isinstance(claim, Observation):
        return claim.indicator
    return f"{claim.type}: {getattr(claim, 'kind', None) or getattr(claim, 'sector', '')}"


def areas_of(claim: Claim) -> str:
    """Between which states: 'KAZ UZB', area first."""
    if isinstance(claim, Observation):
        return " ".join(code for code in (claim.area, claim.counterpart) if code)
    return " ".join(getattr(claim, "parties", ()))


def when_of(claim: Claim) -> str:
    """The time the claim speaks of; a target's deadline."""
    from registan.lexicons.wording import due

    if isinstance(claim, Target) and claim.deadline:
        return f"by {due(claim.deadline)}"
    period = getattr(claim, "period", None)
    if isinstance(period, Period):
        return period_in_words(period)
    return next((value for name in ("signed", "date", "founded") if (value := getattr(claim, name, None))), "")


def period_in_words(period: Period) -> str:
    """A year or month by its number, any other period by its days."""
    start = period.start
    if start and period == year(start.year):
        return str(start.year)
    if start and period == months(start.year, start.month, start.month):
        return f"{start:%Y-%m}"
    return str(period)


def counted(count: int, noun: str) -> str:
    """'1 claim', '2 claims', '3 countries'."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{count:,} {noun if count == 1 else plural}"


def listed(counts: Mapping[Name, int]) -> str:
    """'3 observations, 1 target': what there is, in the order given."""
    return ", ".join(counted(count, name) for name, count in counts.items() if count)
