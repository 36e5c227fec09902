"""Which days a fiscal year is: those of the books that count, of the state told of, or of both states alike."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import cache

from registan.extract.dates.periods import When
from registan.extract.passage.context import Context
from registan.lexicons import table
from registan.model import Period

from .scene import Parties


def days_of(when: When, states: Iterable[str | None]) -> Period | None:
    """The days of a fiscal year by the books of the first of the states that has one."""
    found = (fiscal_days(when, state) for state in states if state)
    return next((days for days in found if days is not None), None)


def fiscal_period(when: When | None, parties: Parties, context: Context, *, symmetric: bool) -> Period | None:
    """The days of the fiscal year that the words name, None for other words and where no state's year is known.

    A figure of both states alike is of the books that count or of the document's own state; else of a year that both
    have, or that one has.
    """
    if when is None or when.grain != "fiscal":
        return None
    told = context.source[1] if context.source is not None and context.source_age == 0 else None
    both = (parties.area, parties.counterpart)
    home = context.home if context.home in both else None
    found = days_of(when, (told, None if symmetric else parties.area, home))
    if found is not None:
        return found
    years = {days for state in both if (days := days_of(when, (state,))) is not None}
    return years.pop() if len(years) == 1 else None


def fiscal_days(when: When, state: str) -> Period | None:
    """The days of the fiscal year that the words name in that state, None where the state has no year of its own."""
    if when.grain != "fiscal" or when.years is None:
        return None
    first, last = when.years
    for row in _calendars().get(state, ()):
        begins = first if last > first or row["named_by"] == "start" else first - 1
        named = last > first or row["named_by"] in ("start", "end")
        if named and int(row["since"] or 0) <= begins <= int(row["until"] or 9999):
            start = date(begins, int(row["month"]), int(row["day"]))
            return Period(start, start.replace(year=begins + 1) - timedelta(days=1))
    return None


@cache
def _calendars() -> dict[str, list[dict[str, str]]]:
    """The fiscal years of each state that has one of its own."""
    found: dict[str, list[dict[str, str]]] = {}
    for row in table("fiscal_years.csv"):
        found.setdefault(row["code"], []).append(row)
    return found
