"""A target held against one reporter's numbers: met, missed, still open, or not to be told by them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from registan.lexicons.commitments import commitments
from registan.lexicons.comparisons import comparisons
from registan.model import Observation, Period, Ruling, Target
from registan.model.period import year
from registan.model.verdict import VerdictStatus

from .aims import Aim, Subject, stands_for
from .known import Known, first_day, source_of
from .series import Point, Series, is_flow

SLACK = timedelta(days=31)
"""A stock counted so long before the deadline is one counted at it."""
AFTER = timedelta(days=366)
"""A stock counted so long after the deadline that still falls short was short at it."""
NEARLY = Decimal("0.9")
"""'More than' so much of the target can have been all of it; 'more than' less cannot."""

Outcome = Literal["met", "missed", "open"]


@dataclass(frozen=True, slots=True)
class Case:
    """One aim of one subject; `since` is the first day on which somebody stated it."""

    subject: Subject
    aim: Aim
    target: Target
    since: date
    known: Known

    @property
    def period(self) -> Period | None:
        """The whole period for which the target is set, None without a deadline."""
        if self.aim.deadline is None:
            return None
        own = self.target.period
        return own if own and own.start and own.stop else year(self.aim.deadline.year)

    @property
    def is_over(self) -> bool:
        """Whether the deadline has passed."""
        return self.aim.deadline is not None and self.aim.deadline < self.known.as_of

    def reaches(self, figure: Observation) -> Outcome:
        """Whether a figure reaches the target."""
        falls = self.subject.indicator in commitments().falling or self.aim.value < 0
        return outcome(figure, self.aim.value, falls=falls)


def rulings(case: Case, books: Sequence[Series]) -> list[Ruling]:
    """What each reporter's numbers say, named reporters first; one without any usable figure says nothing."""
    return [ruling for series in books if (ruling := ruling_of(case, series))]


def is_newest(ruling: Ruling, told: Sequence[Ruling]) -> bool:
    """Whether its figure is of a later time than those of all named reporters."""
    ends = [other.period.stop or date.max for other in told if other.reporter]
    return all((ruling.period.stop or date.max) > end for end in ends)


def outcome(figure: Observation, target: Decimal, *, falls: bool = False) -> Outcome:
    """Whether a printed figure reaches a target; `falls` when less is better.

    The figure is taken at its face, as the target is; only what 'more than' or 'up to' leaves open stays open.
    """
    low, high = figure.value, figure.value if figure.value_high is None else figure.value_high
    qualifier = figure.qualifier
    if falls:
        low, high, target = -high, -low, -target
        qualifier = {"over": "under", "under": "over"}.get(qualifier, qualifier)  # type: ignore[assignment]
    if qualifier == "under":
        return "missed" if high <= target else "open"
    if qualifier == "over" and low < target:
        return "open" if low >= NEARLY * target else "missed"
    if low >= target:
        return "met"
    return "missed" if high < target else "open"


def ruling_of(case: Case, series: Series) -> Ruling | None:
    """What one reporter's numbers say; None where it has no figure to show."""
    decided = _decided(case, series)
    if decided:
        point, status = decided
        return _told(case, series, point, status)
    nearest = _nearest(case, series)
    if nearest is None:
        return None
    # what was already there when the aim was stated is no aim: such a figure counts something else
    is_open = not case.is_over and case.reaches(nearest.figure) != "met"
    return _told(case, series, nearest, "pending" if is_open else "unknown")


def _decided(case: Case, series: Series) -> tuple[Point, VerdictStatus] | None:
    """The figure that tells whether the target was met, and which."""
    for point in _at_deadline(case, series):
        reached = case.reaches(point.figure)
        if reached != "open":
            return point, reached
    early = (point for point in series.points if _is_early(case, point))
    met = next((point for point in early if case.reaches(point.figure) == "met"), None)
    return (met, "met") if met else None


def _at_deadline(case: Case, series: Series) -> Iterator[Point]:
    """The figures that tell how it stood at the deadline, the nearest first."""
    deadline, period = case.aim.deadline, case.period
    if deadline is None or period is None or not case.is_over:
        return
    if is_flow(case.subject):
        exact = series.at(period)
        if exact:
            yield exact
        return
    near = [point for point in series.points if deadline - SLACK <= point.stop <= deadline + AFTER]
    for point in sorted(near, key=lambda point: (abs(point.stop - deadline), point.stop)):
        if point.stop <= deadline + SLACK or case.reaches(point.figure) == "missed":
            yield point


def _is_early(case: Case, point: Point) -> bool:
    """Whether a figure of before the deadline counts: one that covers a time after the aim was stated."""
    is_in_time = case.aim.deadline is None or point.stop <= case.aim.deadline
    return is_in_time and point.stop >= case.since


def _nearest(case: Case, series: Series) -> Point | None:
    """The figure to show where none decides: of whole years, then of parts of the deadline's year."""
    points = series.points if not is_flow(case.subject) else series.years()
    points = tuple(point for point in points if _is_of_aim(case, point))
    deadline = case.aim.deadline
    if deadline is None or not case.is_over:
        return points[-1] if points else None
    inside = [point for point in series.points if case.period and case.period.covers(point.period)]
    choice = points or inside
    return min(choice, key=lambda point: (abs(point.stop - deadline), point.stop), default=None)


def _is_of_aim(case: Case, point: Point) -> bool:
    """Whether a figure is of what is aimed at: where many such things stand side by side, an old one is of another.

    Of the same goods, or told beside the aim, it is the figure from which one starts.
    """
    if case.subject.indicator in comparisons().single or case.subject.product or point.stop >= case.since:
        return True
    sources = {source_of(claim) for claim in case.aim.claims}
    return any(source_of(claim) in sources for claim in point.claims)


def _told(case: Case, series: Series, point: Point, status: VerdictStatus) -> Ruling:
    figure, value = point.figure, case.aim.value
    late = _late(case, series) if status in ("missed", "unknown") else None
    return Ruling(
        reporter=series.reporter,
        status=status,
        figure=figure,
        period=point.period,
        ratio=figure.value / value if value else None,
        claims=point.claims,
        late=late.figure if late else None,
        late_period=late.period if late else None,
        rounding=status == "missed" and stands_for(figure).meets(stands_for(case.target)),
    )


def _late(case: Case, series: Series) -> Point | None:
    """The first whole figure after the deadline that reached the target."""
    deadline = case.aim.deadline
    points = series.years() if is_flow(case.subject) else series.points
    after = (point for point in points if deadline is not None and point.stop > deadline)
    return next((point for point in after if case.reaches(point.figure) == "met"), None)


def since_of(claims: Sequence[Target], known: Known) -> date:
    """The first day on which an aim was stated, as far as is known; the first of all days where nothing is."""
    told = [stated for claim in claims if (stated := stated_on(claim, known))]
    return min(map(first_day, told), default=date.min)


def stated_on(claim: Target, known: Known) -> str | None:
    """When a claim's aim was stated: as its text dates it, else when it was published.

    Who writes after the deadline tells of an earlier aim: it was stated before the deadline's year was over.
    """
    if claim.announced:
        return str(claim.announced)
    published = known.published_on(claim)
    if published and claim.deadline and first_day(published) > claim.deadline:
        return str(claim.deadline)
    return published
