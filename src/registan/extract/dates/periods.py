"""Dates and periods of a passage, resolved as far as the text and a reference date settle them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import compress, count

from registan.extract.figures.spelled import norm_at
from registan.extract.vocabulary import Found, Vocabulary, vocabulary_of
from registan.lexicons import Lexicon, Tokens
from registan.model import Period

from .dates import read_date
from .days import is_day
from .printed_date import Printed
from .rolling import rolling_year

_SHIFT = {"last": -1, "this": 0, "next": 1}
_SOON = timedelta(days=183)


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A date or period at tokens `first` to `last` (exclusive), characters `start` to `end`.

    `grain`: 'day', 'week', 'month', 'months', 'quarter', 'half', 'year', 'years', 'season', 'fiscal', 'open' (no end).
    `years`: those that name a fiscal year, whose days are each state's own ('2023/24', twice the same for 'FY2023').
    `period`: its days; where the text gives no year the reference's year is taken (`year` is None then), the year
    before for what would still lie ahead. `months`, `days`: first and last of the year, of the month. `relative`:
    'last', 'this', 'next', 'past' (the last that is over). `same_period`: the same months `shift` years before (0: not
    said), or of `year`. `preposition`: the role of the word
    that governs it ('in', 'by', 'until', 'since', 'from', 'for', 'during', 'as_of', 'on', 'compared', …).
    `edge`: only its 'start', 'middle' or 'end' is meant.
    """

    first: int
    last: int
    start: int
    end: int
    grain: str
    period: Period | None = None
    year: int | None = None
    months: tuple[int, int] | None = None
    days: tuple[int, int] | None = None
    relative: str | None = None
    same_period: bool = False
    shift: int = 0
    preposition: str | None = None
    edge: str | None = None
    years: tuple[int, int] | None = None


def read_periods(tokens: Tokens, lexicon: Lexicon, reference: date | None = None) -> list[When]:
    """The dates in the tokens, in order; `reference` is the day that 'last year' counts from."""
    vocabulary = vocabulary_of(lexicon)
    printed: list[Printed] = []
    done = 0
    for at in compress(count(), map(vocabulary.is_dated, tokens.norms)):
        if at >= done:
            found = read_date(tokens, at, vocabulary)
            if found is not None:
                printed.append(found)
                done = found.last
    return _resolved(tokens, printed, vocabulary, reference)


def _resolved(tokens: Tokens, printed: list[Printed], vocabulary: Vocabulary, reference: date | None) -> list[When]:
    whens: list[When] = []
    at, told = 0, None
    while at < len(printed):
        part = printed[at]
        if whens and part.first < whens[-1].last:
            at += 1
            continue  # the '12 months' of a year that was read with them
        if part.relative == "same":
            part = replace(part, years=told, relative=None)
        told = part.years or told
        lead = _lead(tokens, part, vocabulary)
        later = printed[at + 1] if at + 1 < len(printed) else None
        present = _present_after(tokens, part, lead, vocabulary)
        if later and _is_range(tokens, part, later, lead, vocabulary):
            whens.append(_range(tokens, part, later, lead, reference))
            at += 2
            continue
        when = _up_to(tokens, _single(tokens, part, lead, reference), vocabulary)
        if vocabulary.verbs_last and part.grain == "year" and vocabulary.role_at("calendar", "end", tokens, when.last):
            when = replace(when, edge="end")  # '2022 жылдың соңындағы'
        several = part.days is not None and part.days[0] < part.days[1]
        if present or (lead == "since" and not several):
            when = _opened(tokens, when, present or when.last)
        whens.append(when)
        at += 1
    return whens


def _lead(tokens: Tokens, part: Printed, vocabulary: Vocabulary) -> str | None:
    """The role of the word that governs the date; articles and 'past' may stand between."""
    at = part.first
    for role in ("past", "fiscal", "the", "weekday"):
        if found := vocabulary.role_before("calendar", role, tokens, at):
            at = found.first
    lead = vocabulary.lead_before(tokens, at)
    if lead is None and vocabulary.role_at("calendar", "trailing", tokens, part.last):
        lead = vocabulary.lead_at(tokens, part.last)
    return lead.value if lead else None


def _present_after(tokens: Tokens, part: Printed, lead: str | None, vocabulary: Vocabulary) -> int | None:
    """'from the beginning of 2019 to the present': the token after it."""
    to = vocabulary.role_at("calendar", "to", tokens, part.last) if lead in ("from", "since") else None
    present = vocabulary.role_at("calendar", "present", tokens, to.last) if to else None
    return present.last if present else None


def _is_range(tokens: Tokens, part: Printed, later: Printed, lead: str | None, vocabulary: Vocabulary) -> bool:
    if "fiscal" in (part.grain, later.grain):
        return False
    if not part.same_period and later.first == part.last:
        return _ends_as("from", tokens, part, vocabulary) and _ends_as("to", tokens, later, vocabulary)
    if part.same_period or later.same_period or not 1 <= later.first - part.last <= 3:
        return False
    if norm_at(tokens, part.last) == "-" and later.first == _past_weekday(tokens, part.last + 1, vocabulary):
        return part.grain == later.grain
    role = "and" if lead == "between" else "to"
    joint = vocabulary.role_at("calendar", role, tokens, part.last)
    if joint is None:
        return False
    the = vocabulary.role_at("calendar", "the", tokens, joint.last)
    if (the.last if the else joint.last) != later.first:
        return False
    return lead in ("from", "between") or part.grain == later.grain


def _past_weekday(tokens: Tokens, at: int, vocabulary: Vocabulary) -> int:
    """The token after a weekday and its comma: 'Fri, Sep 24 – Wed, Oct 6, 2021'."""
    weekday = vocabulary.at("weekdays", tokens, at)
    return weekday.last + (norm_at(tokens, weekday.last) == ",") if weekday else at


def _ends_as(case: str, tokens: Tokens, part: Printed, vocabulary: Vocabulary) -> bool:
    """'2017-yildan 2022-yilgacha', '1 yanvardan 1 iyungacha': the endings say from when to when."""
    norm = tokens.norms[part.last - 1]
    return case in (vocabulary.case_of("months", norm), vocabulary.role_case("calendar", "year", norm))


def _range(tokens: Tokens, part: Printed, later: Printed, lead: str | None, reference: date | None) -> When:
    years, relative = part.years or later.years, later.relative or part.relative
    low, high = replace(part, years=years), replace(later, years=later.years or years)
    if years is None and part.months and later.months:
        low, high = replace(low, relative=relative), replace(high, relative=relative)
    start, stop = _bounds(low, reference), _bounds(high, reference)
    if start and stop and start[0] > stop[1] and part.years is None:
        start = _bounds(replace(low, years=(stop[0].year - 1,) * 2), reference)
    period = Period(start[0], stop[1]) if start and stop and start[0] <= stop[1] else None
    grain = part.grain if part.grain == later.grain == "day" else "months" if part.months and later.months else "years"
    year = high.years[0] if high.years and part.months and (low.years == high.years) else None
    months = (part.months[0], later.months[1]) if part.months and later.months and grain == "months" else None
    return When(
        first=part.first,
        last=later.last,
        start=tokens.starts[part.first],
        end=tokens.ends[later.last - 1],
        grain=grain,
        period=period,
        year=year,
        months=months if months and months[0] <= months[1] else None,
        relative=relative,
        preposition=lead,
        edge=part.edge,
    )


def _single(tokens: Tokens, part: Printed, lead: str | None, reference: date | None) -> When:
    is_fiscal = part.grain == "fiscal"
    bounds = None if part.same_period or is_fiscal else _bounds(part, reference)
    year = part.years[0] if part.years and part.years[0] == part.years[1] and not is_fiscal else None
    if year is None and part.relative in _SHIFT and reference and part.grain not in ("month", "week"):
        year = reference.year + _SHIFT[part.relative]
    return When(
        first=part.first,
        last=part.last,
        start=tokens.starts[part.first],
        end=tokens.ends[part.last - 1],
        grain=part.grain,
        period=Period(*bounds) if bounds else None,
        year=year,
        months=part.months,
        days=part.days,
        relative=part.relative,
        same_period=part.same_period,
        shift=part.shift if part.same_period else 0,
        preposition=lead,
        edge=part.edge,
        years=part.years if is_fiscal else None,
    )


def _up_to(tokens: Tokens, when: When, vocabulary: Vocabulary) -> When:
    """'The 12 months to June 2023': the year that ends so; any other date as it is."""
    if when.grain != "month" or when.period is None or when.period.stop is None:
        return when
    year = rolling_year(tokens, Found(when.first, when.last, when.period.stop), vocabulary)
    if year is None:
        return when
    start, end = tokens.starts[year.first], tokens.ends[year.last - 1]
    ends = replace(when, first=year.first, last=year.last, start=start, end=end)
    return replace(ends, grain="months", period=year.value, year=None, months=None, preposition=None)


def _opened(tokens: Tokens, when: When, last: int) -> When:
    """'since 1997', 'since the start of 2019': no end."""
    if when.period is None or when.period.start is None or when.same_period:
        return replace(when, last=last, end=tokens.ends[last - 1])
    start = when.period.start
    if when.edge == "middle" and when.grain == "year":
        start = date(start.year, 7, 1)
    return replace(when, last=last, end=tokens.ends[last - 1], grain="open", period=Period(start, None))


def _bounds(part: Printed, reference: date | None) -> tuple[date, date] | None:
    """The first and last day, None when the year is not known."""
    if part.relative and part.grain in ("month", "week", "day") and part.months is None:
        return _relative_bounds(part, reference)
    if part.years is not None:
        return _days(part, *part.years)
    if reference is None:
        return None
    if part.relative == "past":
        return _last_season(part, reference)
    if part.relative:
        year = reference.year + _SHIFT[part.relative]
        return _days(part, year, year)
    bounds = _days(part, reference.year, reference.year)
    if bounds and _lies_ahead(part, bounds, reference):
        return _days(part, reference.year - 1, reference.year - 1)
    return bounds


def _lies_ahead(part: Printed, bounds: tuple[date, date], reference: date) -> bool:
    """A report speaks of the latest such days, unless they are near: 'in May' of February is to come."""
    if part.grain in ("months", "quarter", "half"):
        return bounds[1] > reference
    return bounds[0] - reference > _SOON


def _last_season(part: Printed, reference: date) -> tuple[date, date] | None:
    """'Last winter', 'минувшим летом': the latest such season that is over."""
    seasons = (_days(part, year, year) for year in (reference.year, reference.year - 1, reference.year - 2))
    return next((days for days in seasons if days and days[1] < reference), None)


def _relative_bounds(part: Printed, reference: date | None) -> tuple[date, date] | None:
    if reference is None or part.relative is None:
        return None
    if part.grain == "day":
        day = reference + timedelta(days=_SHIFT[part.relative])
        return day, day
    if part.grain == "week":  # Monday to Sunday
        monday = reference + timedelta(days=7 * _SHIFT[part.relative] - reference.weekday())
        return monday, monday + timedelta(days=6)
    number = reference.year * 12 + reference.month - 1 + _SHIFT[part.relative]
    year, month = divmod(number, 12)
    return _days(Printed(0, 0, "month", None, (month + 1, month + 1)), year, year)


def _days(part: Printed, low: int, high: int) -> tuple[date, date] | None:
    first, last = part.months or (1, 12)
    if last > 12:
        last, high = last - 12, high + 1
    if part.days:
        if not (is_day(low, first, part.days[0]) and is_day(high, last, part.days[1])):
            return None
        return date(low, first, part.days[0]), date(high, last, part.days[1])
    return date(low, first, 1), date(high, last, monthrange(high, last)[1])
