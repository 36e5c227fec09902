"""Where a figure can matter outside its own drawer: what rules ask of other drawers, seen from the other side."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta

from registan.model import Interval, Observation, Period, parse_period
from registan.reconcile.across.drawers import other_way, spans_years
from registan.store.derived import GroupKey, Member, Reach

FIRST = "0001"
_YEARS = range(2, 9999)


def standing(group: GroupKey, number: int, claim: Observation, book: str | None, *, doubted: bool) -> Member:
    """A claim as a member of its group; `book` is None where no other drawer can ask for the figure."""
    if book is None:
        return Member(group=group, claim=number, doubted=doubted)
    low, high = bounds(claim.interval)
    return Member(
        group=group,
        claim=number,
        doubted=doubted,
        book=book,
        period=str(claim.period),
        spans=spans_years(claim.period),
        low=low,
        high=high,
    )


def bounds(interval: Interval) -> tuple[float | None, float | None]:
    """An interval for the database to search by, a little wider than the exact one."""
    low = None if interval.low is None else math.nextafter(float(interval.low), -math.inf)
    high = None if interval.high is None else math.nextafter(float(interval.high), math.inf)
    return low, high


def reach_of(member: Member) -> Iterator[Reach]:
    """The drawers where findings can rest on the member, as `registan.reconcile.across` looks for evidence.

    `strays` looks for a figure in the years beside and in the other way of the trade, `timeline` for parts of a period
    that are larger, and wholes that are smaller, wherever they begin.
    """
    if member.period is None:
        return
    statistic, time = member.group.statistic, member.group.time
    period = parse_period(member.period)
    for years in (1, -1):
        beside = tuple(str(each) for each in _beside(period, years))
        if beside:
            year = f"{int(time) + years:04}"
            yield Reach(statistic=statistic, first=year, last=year, periods=beside)
    if way := other_way(statistic):
        yield Reach(statistic=way, first=time, last=time, periods=(member.period,))
    yield Reach(statistic=statistic, first=FIRST, last=f"{int(time) - 1:04}", is_spanning=True)
    if member.spans and period.stop:
        yield Reach(statistic=statistic, first=f"{int(time) + 1:04}", last=f"{period.stop.year:04}")


def _beside(period: Period, years: int) -> Iterator[Period]:
    """The periods that, so many years earlier, are this one: several where that ends in a February."""
    if (
        period.start is None
        or period.stop is None
        or not all(end.year in _YEARS for end in (period.start, period.stop))
    ):
        return
    later = period.years_earlier(-years)
    for start in _near(later.start):
        for stop in _near(later.stop):
            if start <= stop and Period(start, stop).years_earlier(years) == period:
                yield Period(start, stop)


def _near(end: date | None) -> Iterator[date]:
    if end is not None:
        yield end
        if (end.month, end.day) in ((2, 28), (2, 29)):
            other = end + timedelta(days=1 if end.day == 28 else -1)
            if other.month == 2:
                yield other
