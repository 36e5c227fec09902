"""Dates of everyday speech: 'two years ago', 'last week', 'tomorrow', 'the 1990s', 'the season of 2019/20'."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal

from registan.extract.dates.parts import SEASONS
from registan.extract.dates.periods import When
from registan.extract.figures.spelled import glued, norm_at, read_words
from registan.extract.vocabulary import Vocabulary
from registan.lexicons import Tokens
from registan.model import Period

from .within_month import read_within

_DAYS = {"day_before": -2, "now": 0, "tomorrow": 1, "day_after": 2}
_TURNS = {"previous": -1, "current": 0, "following": 1}
_EDGES = ("start", "middle", "end")
_QUARTER = 3
_MOST = 999

Bounds = tuple[int, date, date]
"""The token after the date, its first and its last day."""


def read_spoken(tokens: Tokens, vocabulary: Vocabulary, reference: date | None) -> list[When]:
    """Such dates in the tokens, in order; without a reference only those that name their years."""
    whens: list[When] = []
    done = 0
    for at in range(len(tokens)):
        if at < done:
            continue
        found = _years(tokens, at, vocabulary) or read_within(tokens, at, vocabulary, reference)
        if found is None and reference is not None:
            found = (
                _shifted_day(tokens, at, vocabulary, reference)
                or _turn(tokens, at, vocabulary, reference)
                or _away(tokens, at, vocabulary, reference)
            )
        if found is not None:
            done = found[0]
            whens.append(_when(tokens, _from_edge(tokens, at, vocabulary), found))
    return whens


def _when(tokens: Tokens, first: int, found: Bounds) -> When:
    last, low, high = found
    period = Period(low, high)
    start, end = tokens.starts[first], tokens.ends[last - 1]
    return When(first=first, last=last, start=start, end=end, grain="years", period=period)


def _from_edge(tokens: Tokens, at: int, vocabulary: Vocabulary) -> int:
    """'mid-1980s', 'early 1990s': the token of the word before."""
    before = at - 1 if norm_at(tokens, at - 1) == "-" else at
    edges = (vocabulary.role_before("calendar", role, tokens, before) for role in _EDGES)
    return next((edge.first for edge in edges if edge), at) if tokens.norms[at].isdecimal() else at


def _years(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Bounds | None:
    norm = tokens.norms[at]
    if not norm.isdecimal() or (glued(tokens, at) and norm_at(tokens, at - 1)[-1:].isalnum()):
        return None
    return _season(tokens, at) or _decade(tokens, at, vocabulary)


def _season(tokens: Tokens, at: int) -> Bounds | None:
    """'2019/2020', '2019/20': a year and the next."""
    low, high = tokens.norms[at], norm_at(tokens, at + 2)
    joined = norm_at(tokens, at + 1) == "/" and glued(tokens, at + 1) and glued(tokens, at + 2)
    if not joined or len(low) != 4 or not high.isdecimal() or len(high) not in (2, 4) or not "1800" <= low <= "2199":
        return None
    longer = glued(tokens, at + 3) and norm_at(tokens, at + 3)[:1] not in ",.;:)"
    if (
        longer
        or int(low) % 10 ** len(high) + 1 != int(high)
        or (at and glued(tokens, at) and norm_at(tokens, at - 1) == "/")
    ):
        return None
    return at + 3, date(int(low), 1, 1), date(int(low) + 1, 12, 31)


def _decade(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Bounds | None:
    """'1990s', '1990-х годах', '1990-yillarda'; '90-х' is of the last century."""
    norm = tokens.norms[at]
    if len(norm) not in (2, 4) or norm[-1] != "0" or (len(norm) == 4 and not "1500" <= norm <= "2099"):
        return None
    if glued(tokens, at) and norm_at(tokens, at - 1) == "-" and norm_at(tokens, at - 2).isdecimal():
        return None
    dash = at + 1 if norm_at(tokens, at + 1) in ("-", "'") and glued(tokens, at + 1) else at
    word = vocabulary.role_at("calendar", "decade", tokens, dash + 1)
    if (
        word is None
        or (len(norm) == 2 and dash == at)
        or (norm_at(tokens, dash + 1).isalpha() and _is_noun(tokens, dash))
    ):
        return None
    first = int(norm) if len(norm) == 4 else 1900 + int(norm)
    year = vocabulary.role_at("calendar", "year", tokens, word.last)
    if len(norm) == 2 and year is None:
        return None
    return year.last if year else word.last, date(first, 1, 1), date(first + 9, 12, 31)


def _is_noun(tokens: Tokens, at: int) -> bool:
    """Whether a single letter stands apart from the digits: '1990 s'."""
    return len(tokens.norms[at + 1]) == 1 and not glued(tokens, at + 1)


def _shifted_day(tokens: Tokens, at: int, vocabulary: Vocabulary, reference: date) -> Bounds | None:
    """'tomorrow', 'the day before yesterday', 'today'."""
    for role, shift in _DAYS.items():
        if found := vocabulary.role_at("calendar", role, tokens, at):
            day = reference + timedelta(days=shift)
            return found.last, day, day
    if found := vocabulary.role_at("calendar", "this_same", tokens, at):
        return found.last, date(reference.year, 1, 1), date(reference.year, 12, 31)
    return None


def _turn(tokens: Tokens, at: int, vocabulary: Vocabulary, reference: date) -> Bounds | None:
    """'last week', 'this quarter', 'next Friday'."""
    for role, shift in _TURNS.items():
        turn = vocabulary.role_at("calendar", role, tokens, at)
        if turn is None:
            continue
        if word := vocabulary.role_at("calendar", "week", tokens, turn.last):
            return (word.last, *_week(reference, shift))
        if word := vocabulary.role_at("calendar", "quarter", tokens, turn.last):
            return (word.last, *_months(reference, shift, _QUARTER))
        if (word := vocabulary.at("weekdays", tokens, turn.last)) is not None:
            day = _weekday(reference, int(word.value), shift)
            return word.last, day, day
        if word := vocabulary.at("months", tokens, turn.last):
            return (word.last, *_recurring(word.value, word.value, shift, reference))
        for name, (first, last) in SEASONS.items():
            if word := vocabulary.role_at("calendar", name, tokens, turn.last):
                return (word.last, *_recurring(first, last, shift, reference))
    return None


def _recurring(first: int, last: int, shift: int, reference: date) -> tuple[date, date]:
    """Those months of the year: the last that are over, the next to begin, or those of this year."""
    spans = [_span(reference.year + year, first, last) for year in (-1, 0, 1)]
    if shift < 0:
        return [span for span in spans if span[1] < reference][-1]
    if shift > 0:
        return next(span for span in spans if span[0] > reference)
    return next((span for span in spans if span[0] <= reference <= span[1]), spans[1])


def _span(year: int, first: int, last: int) -> tuple[date, date]:
    after, end = divmod(last - 1, 12)
    return date(year, first, 1), date(year + after, end + 1, monthrange(year + after, end + 1)[1])


def _away(tokens: Tokens, at: int, vocabulary: Vocabulary, reference: date) -> Bounds | None:
    """'two years ago', '10 days ago', 'a week ago', 'in three months from now'."""
    norm = tokens.norms[at]
    number, after = 1, at
    if norm.isdecimal():
        number, after = (int(norm) if len(norm) <= 3 else _MOST + 1), at + 1
    elif article := vocabulary.role_at("figures", "one", tokens, at):
        after = article.last
    elif numeral := (read_words(tokens, at, vocabulary) if vocabulary.at("numbers", tokens, at) else None):
        number, after = int(numeral.value or 0), numeral.last
    unit = vocabulary.at("units", tokens, after)
    if unit is None or not 0 < number <= _MOST:
        return None
    for role, sign in (("ago", -1), ("hence", 1)):
        if word := vocabulary.role_at("calendar", role, tokens, unit.last):
            shift = sign * number * int(Decimal(unit.value.get("factor") or 1))
            if role == "ago" or after > at:
                return _moved(word.last, unit.value.code, shift, reference)
    return None


def _moved(last: int, code: str, shift: int, reference: date) -> Bounds | None:
    if code == "YEAR" and 1 <= reference.year + shift <= 9998:
        return (last, *_months(reference, shift, 12))
    if code == "MONTH":
        return (last, *_months(reference, shift, 1))
    if code == "WEEK":
        return (last, *_week(reference, shift))
    if code == "DAY":
        day = reference + timedelta(days=shift)
        return last, day, day
    return None


def _week(reference: date, shift: int) -> tuple[date, date]:
    """Monday to Sunday."""
    monday = reference + timedelta(days=7 * shift - reference.weekday())
    return monday, monday + timedelta(days=6)


def _months(reference: date, shift: int, size: int) -> tuple[date, date]:
    """The month, quarter or year so many after that of the reference."""
    number = (reference.year * 12 + reference.month - 1) // size + shift
    year, month = divmod(number * size, 12)
    last = month + size
    return date(year, month + 1, 1), date(year, last, monthrange(year, last)[1])


def _weekday(reference: date, number: int, shift: int) -> date:
    """The last such day before the reference, the next after it, or that of its week."""
    ahead = number - 1 - reference.weekday()
    if shift:
        ahead = (ahead % 7 or 7) if shift > 0 else -(-ahead % 7 or 7)
    return reference + timedelta(days=ahead)
