"""Figures to judge targets by: what was measured of each subject, by whose numbers, and when."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from registan.lexicons.comparisons import comparisons
from registan.lexicons.indicators import indicators
from registan.model import Interval, Observation, Period, in_order, parse_period

from .aims import Subject, measured, stands_for
from .known import Known, source_of, spot

Reporter = str | None


@dataclass(frozen=True, slots=True)
class Point:
    """One reporter's figure for one closed period, with all the mentions that agree with it."""

    period: Period
    figure: Observation
    claims: tuple[Observation, ...]

    @property
    def start(self) -> date:
        """The first day that it covers."""
        return self.period.start or date.min

    @property
    def stop(self) -> date:
        """The last day that it covers."""
        return self.period.stop or date.max


@dataclass(frozen=True, slots=True)
class Series:
    """One reporter's points, oldest first; `reporter` None are figures whose source no text names."""

    reporter: Reporter
    points: tuple[Point, ...]
    _years: tuple[Point, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        years = tuple(point for point in self.points if point.period.is_full_year())
        object.__setattr__(self, "_years", years)

    def at(self, period: Period) -> Point | None:
        """The point of exactly this period."""
        return next((point for point in self.points if point.period == period), None)

    def years(self) -> tuple[Point, ...]:
        """The points that cover one calendar year."""
        return self._years


def series_of(
    figures: Iterable[Observation], subjects: Collection[Subject], known: Known
) -> dict[Subject, tuple[Series, ...]]:
    """The series that some target can be held against: a subject's figures apart from what tells its aims apart.

    An aim of growth can be held against levels in any unit. Only what was measured counts: nothing planned, possible,
    denied or suspected by the court, and nothing that was not yet known on the day. Figures of named reporters come
    first, by code.
    """
    wanted = {_plain(subject) for subject in subjects}
    growing = {replace(subject, measure="level", unit="") for subject in wanted if subject.measure == "change_pct"}
    found: dict[Subject, dict[Reporter, dict[Period, list[Observation]]]] = {}
    ordered = (claim for claim in in_order(dict.fromkeys(figures)) if isinstance(claim, Observation))
    for claim in ordered:
        when = _time(claim, known)
        if when is None or not _is_evidence(claim, known):
            continue
        cell = _cell(claim, known)
        if cell not in wanted and replace(cell, unit="") not in growing:
            continue
        books = found.setdefault(measured(claim, known), {})
        whose = claim.reporter or known.meant.get(claim)
        books.setdefault(whose, {}).setdefault(when, []).append(claim)
    return {subject: _all(books) for subject, books in found.items()}


def is_flow(subject: Subject) -> bool:
    """Whether the subject is counted over a period, so that only a whole one can be held against a yearly aim."""
    row = indicators().get(subject.indicator)
    return row is None or row.time == "flow"


def _time(claim: Observation, known: Known) -> Period | None:
    """The closed period that a figure covers, over on the day; None where there is none.

    A stock of which there is one, told without a time ('there are 2,144 enterprises'), is that of the publication.
    """
    row = indicators().get(claim.indicator)
    published = known.published_on(claim)
    is_present = row is not None and row.time == "stock" and claim.indicator in comparisons().single
    when = parse_period(published) if claim.period is None and published and is_present else claim.period
    is_over = when is not None and when.start is not None and when.stop is not None and when.stop <= known.as_of
    return when if is_over else None


def _is_evidence(claim: Observation, known: Known) -> bool:
    is_measured = claim.type == "observation" and claim.modality == "asserted"
    return is_measured and spot(claim) not in known.accused and known.is_past(claim)


def _cell(claim: Observation, known: Known) -> Subject:
    """The claim's subject without a look at its sentence, which costs."""
    quiet = Known(as_of=known.as_of)
    return _plain(measured(claim, quiet))


def _plain(subject: Subject) -> Subject:
    return Subject(subject.indicator, subject.pair, subject.product, subject.measure, subject.unit, "")


def _all(books: dict[Reporter, dict[Period, list[Observation]]]) -> tuple[Series, ...]:
    ordered = sorted(books.items(), key=lambda book: (book[0] is None, book[0] or ""))
    return tuple(Series(reporter, _points(periods)) for reporter, periods in ordered)


def _points(periods: dict[Period, list[Observation]]) -> tuple[Point, ...]:
    points = (_point(period, claims) for period, claims in periods.items())
    return tuple(sorted(points, key=lambda point: (point.stop, point.start)))


def _point(period: Period, claims: Sequence[Observation]) -> Point:
    """The figure that most documents agree with, the most precise of it."""
    if len(claims) == 1:
        return Point(period, claims[0], tuple(claims))
    said_by: dict[Interval, set[str]] = {}
    for claim in claims:
        said_by.setdefault(stands_for(claim), set()).add(source_of(claim))
    witnesses = {
        one: len(set().union(*(sources for other, sources in said_by.items() if other.meets(one)))) for one in said_by
    }

    def rank(claim: Observation) -> tuple[bool, int, bool, Decimal]:
        told = stands_for(claim)
        is_open = told.low is None or told.high is None
        width = Decimal(0) if told.low is None or told.high is None else told.high - told.low
        return _is_vague(claim), -witnesses[told], is_open, width

    best = min(claims, key=rank)
    agreeing = (claim for claim in claims if claim != best and stands_for(claim).meets(stands_for(best)))
    return Point(period, best, (best, *agreeing))


def _is_vague(claim: Observation) -> bool:
    return claim.qualifier != "exact" or claim.value_high is not None
