"""Aims of growth held against levels: 'to double trade by 2030' is twice what it was when somebody said so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from registan.model import Period, Ruling
from registan.model.period import year

from .aims import Subject
from .rulings import Case, ruling_of
from .series import Series

HUNDRED = Decimal(100)


def base_of(case: Case) -> Period | None:
    """The year that the growth counts from: the one that is named, else the last that was over when it was stated."""
    named = case.target.base_period
    if named is not None:
        return named if named.is_full_year() else None
    return year(case.since.year - 1) if case.since > date.min else None


def is_yearly(case: Case) -> bool:
    """Whether the growth is of one year to the next, as statistics tell it: their own rates can be held against it."""
    base, deadline = base_of(case), case.aim.deadline
    return base is None or base.start is None or deadline is None or deadline.year - base.start.year <= 1


def levels_of(subject: Subject, series: Mapping[Subject, Iterable[Series]]) -> Iterator[tuple[Subject, Series]]:
    """The levels of what is to grow, whatever their unit."""
    cell = (subject.indicator, subject.pair, subject.product)
    for each, books in series.items():
        if each.measure == "level" and (each.indicator, each.pair, each.product) == cell and not each.apart:
            yield from ((each, book) for book in books)


def growth_rulings(case: Case, levels: Iterable[tuple[Subject, Series]]) -> list[Ruling]:
    """What each reporter's levels say, from its own figure of the base year; without that one it says nothing."""
    period, found = base_of(case), []
    for subject, series in levels:
        base = series.at(period) if period is not None else None
        if base is None or base.figure.value <= 0:
            continue
        needed = base.figure.value * (1 + case.aim.value / HUNDRED)
        ruling = ruling_of(replace(case, subject=subject, aim=replace(case.aim, value=needed)), series)
        if ruling is not None:
            grown = (ruling.figure.value / base.figure.value - 1) * HUNDRED
            ratio = grown / case.aim.value if case.aim.value else None
            claims = tuple(dict.fromkeys((*ruling.claims, *base.claims)))
            found.append(replace(ruling, base=base.figure, grown=grown, ratio=ratio, claims=claims, rounding=False))
    return found
