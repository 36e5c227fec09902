"""Days that the words of a time mean, where the text leaves their year to what was said before."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from registan.extract.dates.periods import When
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Sentence
from registan.model import Period
from registan.model.period import months

_YEAR = 12


def resolve(when: When, context: Context) -> Period | None:
    """The days that the words mean; 'the first nine months' alone takes the year last spoken of."""
    if when.period is not None:
        return when.period
    if when.months is None or when.same_period:
        return None
    number = when.year
    if number is None and context.period is not None and context.period.start is not None:
        number = context.period.start.year - (when.relative == "last")
    if number is None and context.reference is not None:
        number = context.reference.year
    if number is None:
        return None
    return _day_of(number, when) or months(number, *when.months)


def _day_of(year: int, when: When) -> Period | None:
    """'On 26 February' of a year that the text names elsewhere."""
    if when.grain != "day" or when.days is None or when.months is None:
        return None
    (first, last), (low, high) = when.months, when.days
    known = last <= _YEAR and low <= monthrange(year, first)[1] and high <= monthrange(year, last)[1]
    return Period(date(year, first, low), date(year, last, high)) if known else None


def months_so_far(sentence: Sentence) -> int:
    """'in nine months': how many months of the year, 0 when the sentence says nothing of the kind."""
    for figure in sentence.figures:
        led = any(sentence.says(role, figure.first - 3, figure.first) for role in ("in", "for"))
        if figure.unit == "MONTH" and led and figure.value < _YEAR and figure.value == int(figure.value):
            return int(figure.value)
    return 0


def first_months(count: int, context: Context) -> Period | None:
    """So many months from January of the year last spoken of, else of the publication."""
    known = context.period.start if context.period is not None else context.reference
    known = known or context.reference
    return None if known is None else months(known.year, 1, count)
