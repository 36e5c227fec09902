"""When a cell holds: months beside it and the year above it together, and what a change in it is compared with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from registan.extract.dates.periods import When
from registan.extract.meaning.fiscal import days_of
from registan.extract.meaning.settled import resolve
from registan.extract.passage.context import Context
from registan.model import Period
from registan.model.period import months, year

from .column import Column, Spot
from .heads import Head

_COMPARING = ("against", "than", "share")
"""Roles of words before a time that a head compares with; English has '% of' among those of shares."""


def read_times(
    column: Column, spot: Spot, states: Sequence[str | None], *, changes: bool
) -> tuple[Period | None, Period | None]:
    """Period and base period of a cell; `states` are those whose fiscal years may be meant, the likeliest first."""
    if not changes:
        return _period(column, spot, [known.whens for known in spot.own()], states), None
    pair = _against(spot)
    if pair is not None:
        return pair
    compared = [when for known in spot.own() for when in known.whens if _is_compared(known, when)]
    plain = [[when for when in known.whens if when not in compared] for known in spot.own()]
    period = _period(column, spot, plain, states)
    base = next(filter(None, (_days(when, column.context, states) for when in compared if not when.relative)), None)
    if base is None and period is not None and any("year_before" in known.says for known in spot.own()):
        base = period.years_earlier(1)
    return period, base


def _against(spot: Spot) -> tuple[Period, Period] | None:
    """The two years that a head of changes sets against each other."""
    years = next((known.two_years for known in spot.own() if known.two_years), None)
    return (year(max(years)), year(min(years))) if years else None


def _is_compared(known: Head, when: When) -> bool:
    """Whether a head of changes compares with that time: 'in % of 2022', 'к 2022 г.', 'to the previous year'."""
    if when.same_period or (when.relative is not None and "year_before" in known.says):
        return True
    sentence = known.sentence
    is_led = any(sentence.says(role, when.first - 2, when.first) for role in _COMPARING)
    return is_led or (sentence.grammar.verbs_last and sentence.says("than", when.last, when.last + 1))


def _period(column: Column, spot: Spot, heads: Sequence[Sequence[When]], states: Sequence[str | None]) -> Period | None:
    own = [when for whens in heads for when in whens]
    if column.months and "total" in spot.side.says and not any(when.months for when in own):
        number = next((when.year for when in own if _is_year(when)), None) or _year_of(column)
        if number is not None:
            return months(number, *column.months)  # the whole of the months above
    told = _together(own)
    if told is not None:
        return told
    for when in own:
        if _is_partial(when):
            continue
        found = _days(when, column.context, states)
        if found is not None:
            return found
    partial = next((when for when in own if _is_partial(when)), None)
    if partial is not None and partial.months is not None:
        number = _year_of(column)
        return months(number, *partial.months) if number else resolve(partial, column.context)
    return column.latest or next(_of_captions(column, states), None)


def name_fiscal_years(heads: Iterable[Head]) -> None:
    """'2021-22' beside '2022-23': years that overlap are fiscal ones, no ranges of two."""
    known = list(heads)
    starts = {years[0] for head in known for when in head.whens if (years := _two_years(when))}
    if not any(start + 1 in starts for start in starts):
        return
    for head in known:
        head.whens = [
            replace(when, grain="fiscal", period=None, years=years) if (years := _two_years(when)) else when
            for when in head.whens
        ]


def _two_years(when: When) -> tuple[int, int] | None:
    """The two years of '2021-22'."""
    if when.grain != "years" or when.period is None or when.period.start is None or when.period.stop is None:
        return None
    years = when.period.start.year, when.period.stop.year
    return years if years[1] == years[0] + 1 else None


def note_months(column: Column, side: Head) -> None:
    """Remember the months that the rows name one after the other, for the row of their sum."""
    part = next((when for when in side.whens if _is_partial(when)), None)
    if part is None or part.months is None:
        column.months = column.months if "total" in side.says else None
    elif column.months is None:
        column.months = part.months
    elif part.months[0] == column.months[1] + 1:
        column.months = column.months[0], part.months[1]


def _of_captions(column: Column, states: Sequence[str | None]) -> Iterator[Period]:
    for caption in (*column.captions, *column.older):
        for when in caption.whens:
            found = _days(when, column.context, states) if when.grain != "day" else None
            if found is not None:
                yield found


def _days(when: When, context: Context, states: Sequence[str | None]) -> Period | None:
    return days_of(when, states) if when.grain == "fiscal" else resolve(when, context)


def _together(own: Sequence[When]) -> Period | None:
    """'July' beside the cell and '2023' above it."""
    part = next((when for when in own if _is_partial(when)), None)
    whole = next((when for when in own if _is_year(when)), None)
    if part is None or whole is None or part.months is None or whole.year is None:
        return None
    return months(whole.year, *part.months)


def _is_partial(when: When) -> bool:
    """Whether it names months without their year."""
    return when.months is not None and when.year is None and when.relative is None and when.grain != "day"


def _is_year(when: When) -> bool:
    return when.grain == "year" and when.year is not None and when.period is not None and when.relative is None


def _year_of(column: Column) -> int | None:
    """The one year that the nearest caption with a year names."""
    for caption in (*column.captions, *column.older):
        years = {when.year for when in caption.whens if when.grain != "day" and when.year is not None}
        if years:
            return years.pop() if len(years) == 1 else None
    return None
