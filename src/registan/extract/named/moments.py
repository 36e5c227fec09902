"""When a named thing was signed, held or founded: the nearest date, exactly as precise as it is printed."""

from __future__ import annotations

from dataclasses import dataclass

from registan.extract.dates.periods import When
from registan.extract.meaning.comparisons import is_comparison
from registan.extract.meaning.settled import resolve
from registan.extract.passage.context import Context
from registan.extract.passage.names import Name
from registan.extract.passage.sentence import Sentence
from registan.model import Period
from registan.model.period import months

_REACH = 30
_LATER = ("by", "until", "for", "compared")
_CROSSED = 8
_COMMA = 4
_DATED = 1
_YEAR = len("2024")
_DIGITS = 2
_HEADING = 5
_ENDS = 2


@dataclass(frozen=True, slots=True)
class Moment:
    """An ISO day, month, year or interval.

    `is_span`: a stretch of years, in which nothing is signed; `is_own`: it stands in brackets behind the name, or
    (`is_told`) behind it with no comma and no other name between.
    """

    iso: str
    is_span: bool = False
    is_own: bool = False
    is_told: bool = False


def read_moment(
    sentence: Sentence, name: Name, others: list[Name], context: Context, told: str | None = None
) -> Moment | None:
    """The date of the sentence that is nearest to the name, None when it has none.

    `told`: the date told last, which has the year of a day that is printed without one.
    """
    best, best_gap = None, _REACH
    for when in sentence.whens:
        period = _in_year(sentence, when, told) or resolve(when, context)
        if period is None or is_comparison(sentence, when) or _is_later(sentence, when):
            continue
        inside = name.first <= when.first and when.last <= name.last
        if inside and (sentence.says("for", when.first - 1, when.first) or _is_told_closer(sentence, when)):
            continue
        if name.section == "agreements" and (sentence.deed("spanning", when.last) or _is_within(when, name, sentence)):
            continue  # '2040 жылға дейінгі … тұжырымдама': the years that it is for
        gap = (
            _gap(when, name) + _CROSSED * _is_of_another(when, name, others) + _COMMA * _is_apart(sentence, when, name)
        )
        if name.kind == "package" and _is_of_list(sentence, when, name):
            continue
        if gap < best_gap:
            own = when.first - name.last == 1 and sentence.norm(name.last) == "("
            behind = when.grain != "years" and when.first >= name.last and gap == when.first - name.last
            best, best_gap = Moment(iso_of(when, period), when.grain == "years", own or behind, behind and not own), gap
    return best


def _is_told_closer(sentence: Sentence, when: When) -> bool:
    """'The exercise "Eternity-2024" was held on 9-20 June 2024': the year in a name, of which the days are told."""
    if when.grain != "year" or when.period is None:
        return False
    finer = (other.period for other in sentence.whens if other.grain in ("day", "month") and other.period)
    return any(when.period.covers(period) for period in finer)


def heading_of(sentence: Sentence) -> str | None:
    """The date that is all of a sentence: '2014 год.' before the entry of a chronicle."""
    if len(sentence.whens) != 1 or sentence.last - sentence.first > _HEADING:
        return None
    (when,) = sentence.whens
    words = sum(sentence.norm(at).isalnum() for at in range(sentence.first, sentence.last))
    if words > when.last - when.first or when.period is None or when.grain not in ("year", "month", "day"):
        return None
    return iso_of(when, when.period)


def _in_year(sentence: Sentence, when: When, told: str | None) -> Period | None:
    """'26 февраля' after 'The visit took place in February 2025': that day of the year last told."""
    if told is None or when.period is not None or when.months is None or when.same_period or when.year is not None:
        return None
    whole = months(int(told[:_YEAR]), *when.months)
    norms = sentence.tokens.norms[when.first : when.last]
    days = [int(norm) for norm in norms if norm.isdecimal() and len(norm) <= _DIGITS]
    if when.grain != "day" or whole.start is None or not 0 < len(days) <= _ENDS or when.months[0] != when.months[1]:
        return whole
    try:
        return Period(whole.start.replace(day=days[0]), whole.start.replace(day=days[-1]))
    except ValueError:
        return whole


def _is_of_list(sentence: Sentence, when: When, name: Name) -> bool:
    """'Documents have been signed, among them the Transit Agreement (2022)': the date is that of an item."""
    return any(sentence.deed("listed", at) for at in range(name.last, when.first))


def _is_within(when: When, name: Name, sentence: Sentence) -> bool:
    if not sentence.grammar.verbs_last or when.last > name.head.first:
        return False
    dated = (
        when.grain == "day" and name.head.first - when.last <= _DATED
    )  # '… to'g'risidagi 1996-yil 16-yanvardagi bitim'
    return name.first <= when.first and not dated


def _is_later(sentence: Sentence, when: When) -> bool:
    """'by 2030', 'for 2025-2027' dates no meeting; 'scheduled for October 2025' does."""
    return when.preposition in _LATER and not (when.preposition == "for" and sentence.deed("planned", when.first - 2))


def signing_date(iso: str | None) -> str | None:
    """What is signed in the course of a visit of several days is signed on one of them: their month is known."""
    start, _, stop = (iso or "").partition("/")
    return start[:7] if stop and stop[:7] == start[:7] else iso


def _gap(when: When, name: Name) -> int:
    if when.first >= name.last:
        return when.first - name.last
    return max(0, name.first - when.last)


def _is_apart(sentence: Sentence, when: When, name: Name) -> bool:
    between = range(name.last, when.first) if when.first >= name.last else range(when.last, name.first)
    return any(sentence.norm(at) == "," for at in between)


def _is_of_another(when: When, name: Name, others: list[Name]) -> bool:
    """Whether another name stands between, or has the date in brackets or right behind it."""
    for other in others:
        if other is name:
            continue
        if name.last <= other.first and other.last <= when.first:
            return True
        if other.last <= name.first and 0 <= when.first - other.last <= 2:
            return True
    return False


def iso_of(when: When, period: Period) -> str:
    """The period in the shortest form that says no more than the text does."""
    start = period.start
    if start is None:
        return period.interval
    begins = when.grain == "open"  # 'since 1997'
    if when.grain == "month" or (begins and when.months and start.day == 1):
        return str(start)[:7]
    if period.is_full_year() or (begins and (start.month, start.day) == (1, 1)):
        return str(start)[:4]
    return str(start) if begins else str(period)
