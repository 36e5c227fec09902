"""Times that other words than a date tell: 'the financial year that ended in June 2023', 'ten years ago'."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta
from operator import attrgetter

from registan.extract.dates.periods import When
from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Sentence
from registan.model import Period
from registan.model.period import year

_NEAR = 3
_MOST = 100
_ENDS = frozenset({"day", "month"})


def settle_times(sentence: Sentence, context: Context) -> None:
    """Put the times that the sentence tells in such words among its dates."""
    reference, spoken_of = context.reference, context.period
    if "ended" in sentence.words and "fiscal" in sentence.words:
        _settle_fiscal_years(sentence)
    if "ago" in sentence.words and reference is not None:
        _add_years_before(sentence, "ago", reference.year)
    if "earlier" in sentence.words and spoken_of is not None and spoken_of.start is not None:
        _add_years_before(sentence, "earlier", spoken_of.start.year)


def _add_years_before(sentence: Sentence, role: str, number: int) -> None:
    """'Ten years ago', 'five years earlier': so many years before that one; of one year others are in charge."""
    counted = [figure for figure in sentence.figures if figure.unit == "YEAR" and _is_whole(figure)]
    told = [figure for figure in counted if sentence.says(role, figure.last, figure.last + 1)]
    if told:
        sentence.whens += [_years_before(figure, number) for figure in told]
        sentence.whens.sort(key=attrgetter("first"))


def _is_whole(figure: Figure) -> bool:
    plain = figure.qualifier == "exact" and figure.value_high is None
    return plain and figure.value == int(figure.value) and 1 < figure.value < _MOST


def _years_before(figure: Figure, number: int) -> When:
    return When(
        first=figure.first,
        last=figure.last + 1,
        start=figure.start,
        end=figure.end,
        grain="year",
        period=year(number - int(figure.value)),
        preposition="in",
    )


def _settle_fiscal_years(sentence: Sentence) -> None:
    """Make the twelve months that end there of each day or month in which the sentence says that a year ended."""
    for at, when in enumerate(sentence.whens):
        if when.grain in _ENDS and when.period is not None and when.period.stop and _is_end(sentence, when):
            months = _year_to(when.period.stop)
            sentence.whens[at] = replace(when, grain="months", period=months, preposition="in", same_period=False)


def _is_end(sentence: Sentence, when: When) -> bool:
    """Whether the word that something ended stands right before the date; behind it where verbs come last."""
    for mark in sentence.word("ended"):
        gap = mark.first - when.last if sentence.grammar.verbs_last else when.first - mark.last
        if 0 <= gap <= _NEAR:
            return True
    return False


def _year_to(stop: date) -> Period:
    """The twelve months that end with that day."""
    before = date(stop.year - 1, stop.month, min(stop.day, monthrange(stop.year - 1, stop.month)[1]))
    return Period(before + timedelta(days=1), stop)
