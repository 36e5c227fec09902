"""Weekdays by which a newsroom dates what has just taken place: 'on Saturday', 'во вторник'."""

from __future__ import annotations

from datetime import date, timedelta

from registan.extract.vocabulary import Found, vocabulary_of
from registan.lexicons import Lexicon, Tokens
from registan.model import Period

from .periods import When

_LEADS = frozenset({"on", "in"})
_WEEK = 7


def weekday_of(tokens: Tokens, first: int, last: int, lexicon: Lexicon, reference: date) -> When | None:
    """The first weekday told as a time between the tokens: the latest such day up to that of the writing."""
    vocabulary = vocabulary_of(lexicon)
    for at in range(first, last):
        found = vocabulary.at("weekdays", tokens, at)
        if found is None:
            continue
        lead = vocabulary.lead_before(tokens, at)
        if lead is not None and lead.value in _LEADS:
            return _when(tokens, found, reference)
    return None


def _when(tokens: Tokens, found: Found, reference: date) -> When:
    day = reference - timedelta(days=(reference.isoweekday() - int(found.value)) % _WEEK)
    return When(
        first=found.first,
        last=found.last,
        start=tokens.starts[found.first],
        end=tokens.ends[found.last - 1],
        grain="day",
        period=Period(day, day),
        preposition="on",
    )
