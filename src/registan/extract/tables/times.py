"""When a cell holds: months beside it and the year above it together, and what a change in it is compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from registan.extract.dates.periods import When
from registan.extract.meaning.fiscal import days_of
from registan.extract.meaning.settled import resolve
from registan.extract.passage.context import Context
from registan.model import Period
from registan.model.period import months, year

from .column import Column, Spot
from .heads import Head

_AGAINST = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?/\s?((?:19|20)\d\d)(?!\d)")
"""'Change, 2023/2022, %'."""


def read_times(
    column: Column, spot: Spot, states: Sequence[str | None], *, changes: bool
) -> tuple[Period | None, Period | None]:
    """Period and base period of a cell; `states` are those whose fiscal years may be meant, the likeliest first."""
    pair = _against(spot) if changes else None
    if pair is not None:
        return pair
    plain = [_plain(known) if changes else known.whens for known in spot.own()]
    period = _period(column, plain, states)
    base = None
    if changes and period is not None and any("year_before" in known.says for known in spot.own()):
        base = period.years_earlier(1)
    return period, base


def _against(spot: Spot) -> tuple[Period, Period] | None:
    """The two years that a head of changes sets against each other."""
    for known in spot.own():
        match = _AGAINST.search(known.text)
        years = [int(found) for found in match.groups()] if match else []
        if not years:
            years = [when.period.start.year for when in known.whens if _is_year(when) and when.period.start]  # type: ignore[union-attr]
        if len(years) == 2 and years[0] != years[1]:
            return year(max(years)), year(min(years))
    return None


def _plain(known: Head) -> list[When]:
    """The times of a head of changes that it does not compare with."""
    if "year_before" in known.says:
        return [when for when in known.whens if not when.same_period and when.relative is None]
    return [when for when in known.whens if not when.same_period]


def _period(column: Column, heads: Sequence[Sequence[When]], states: Sequence[str | None]) -> Period | None:
    own = [when for whens in heads for when in whens]
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


def _of_captions(column: Column, states: Sequence[str | None]) -> Iterator[Period]:
    for caption in column.captions:
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
    for caption in column.captions:
        years = {when.year for when in caption.whens if when.grain != "day" and when.year is not None}
        if years:
            return years.pop() if len(years) == 1 else None
    return None
