"""A year that ends with another month than December: 'the 12 months to June 2023'."""

from __future__ import annotations

from datetime import date, timedelta

from registan.extract.vocabulary import Found, Vocabulary
from registan.lexicons import Tokens
from registan.model import Period


def rolling_year(tokens: Tokens, whole: Found, vocabulary: Vocabulary) -> Found | None:
    """The words of a year that ends with the month at those tokens, whose last day is the value of `whole`; the
    value of what is found are its twelve months. None where the words beside it do not say so.
    """
    if vocabulary.verbs_last:
        told = vocabulary.role_at("calendar", "year_to", tokens, whole.last)
    else:
        told = vocabulary.role_before("calendar", "year_to", tokens, whole.first)
    if told is None:
        return None
    period = Period(_a_year_before(whole.value), whole.value)
    return Found(min(told.first, whole.first), max(told.last, whole.last), period)


def _a_year_before(stop: date) -> date:
    """The first of the twelve months' days that end on that day."""
    after = stop + timedelta(days=1)
    is_leap_day = (after.month, after.day) == (2, 29)
    return after.replace(year=after.year - 1, day=28 if is_leap_day else after.day)
