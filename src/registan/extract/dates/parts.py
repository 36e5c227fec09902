"""Parts of a year: quarters, halves, counts of months, seasons, and periods told from the day of writing."""

from __future__ import annotations

from dataclasses import replace

from registan.extract.figures.reader import ordinal_suffix
from registan.extract.figures.spelled import glued, norm_at, read_words
from registan.extract.vocabulary import Found, Vocabulary
from registan.lexicons import Tokens

from .days import is_governed
from .printed_date import Printed
from .years import RELATIVE_YEARS, with_year

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14)}
"""First and last month; 13 and 14 are in the year after."""

LETTERS = {"q": "quarter", "h": "half"}
"""Roles of `calendar` for the letter of 'Q3' and 'H1'."""

_CENTURY = 2000
_RELATIVE_MONTHS = {"last_month": "last", "this_month": "this", "next_month": "next"}
_RELATIVE_WEEKS = {"last_week": "last", "this_week": "this", "next_week": "next"}


def ordinal_part(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'second quarter of 2022', 'first half 2022', 'the 10th month of 2022'."""
    ordinal = _ordinal(tokens, at, vocabulary)
    if ordinal is None:
        return None
    number = int(ordinal.value)
    if word := vocabulary.role_at("calendar", "quarter", tokens, ordinal.last):
        return _part(tokens, Found(at, word.last, number), "quarter", vocabulary)
    if word := vocabulary.role_at("calendar", "q", tokens, ordinal.last):
        # 'IV кв. 2021', but '4 кв. м'
        part = _part(tokens, Found(at, word.last, number), "quarter", vocabulary)
        behind = vocabulary.role_before("calendar", "year", tokens, at)
        return part if part and (part.years or part.relative or behind) else None
    if word := vocabulary.role_at("calendar", "half", tokens, ordinal.last):
        return _part(tokens, Found(at, word.last, number), "half", vocabulary)
    word = vocabulary.role_at("calendar", "month", tokens, ordinal.last)
    if word is None or not 1 <= number <= 12:
        return None
    found = with_year(tokens, Printed(at, word.last, "month", None, (number, number)), vocabulary)
    return found if found.years or found.relative else None


def _ordinal(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Found | None:
    norm = tokens.norms[at]
    if not norm.isdecimal():
        return vocabulary.at("ordinals", tokens, at)
    suffix = ordinal_suffix(tokens, at + 1, vocabulary)
    if suffix is None and len(norm) == 1 and norm_at(tokens, at + 1).isalpha() and not glued(tokens, at + 1):
        # '3 квартал', '1 полугодие'
        named = any(vocabulary.role_at("calendar", role, tokens, at + 1) for role in LETTERS.values())
        suffix = at + 1 if named else None
    return Found(at, suffix, int(norm)) if suffix and len(norm) <= 2 else None


def _part(tokens: Tokens, found: Found, grain: str, vocabulary: Vocabulary) -> Printed | None:
    size = 3 if grain == "quarter" else 6
    if not 1 <= found.value <= 12 // size:
        return None
    months = ((found.value - 1) * size + 1, found.value * size)
    part = with_year(tokens, Printed(found.first, found.last, grain, None, months), vocabulary)
    # 'the first half of the match'
    loose = part.years is None and part.relative is None and part.last == found.last
    return None if loose and vocabulary.role_at("figures", "of", tokens, found.last) else part


def letter_part(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'Q3 2019', '1H 2022', 'H1'."""
    for role, grain in LETTERS.items():
        before = vocabulary.role_at("calendar", role, tokens, at)
        digit, last = (at + 1, at + 2) if before else (at, at + 2)
        if not before and not (tokens.norms[at].isdecimal() and vocabulary.role_at("calendar", role, tokens, at + 1)):
            continue
        norm = norm_at(tokens, digit)
        if len(norm) == 1 and norm.isdecimal() and glued(tokens, at + 1):
            return _short_year(tokens, _part(tokens, Found(at, last, int(norm)), grain, vocabulary))
    return None


def _short_year(tokens: Tokens, part: Printed | None) -> Printed | None:
    """'4Q22', '1H2021', 'Q4/2019': digits of the year."""
    if part is None or part.years:
        return part
    at = part.last + 1 if norm_at(tokens, part.last) in ("/", "'") and glued(tokens, part.last) else part.last
    norm = norm_at(tokens, at)
    if not glued(tokens, at) or not norm.isdecimal() or not (len(norm) == 2 or (len(norm) == 4 and norm[0] in "12")):
        return part
    year = int(norm) if len(norm) == 4 else _CENTURY + int(norm)
    return replace(part, last=at + 1, years=(year, year))


def year_letter(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'2019Q4'."""
    year = tokens.norms[at]
    if not glued(tokens, at + 1) or len(year) != 4 or not "1900" <= year <= "2199" or at + 1 >= len(tokens):
        return None
    part = letter_part(tokens, at + 1, vocabulary)
    return replace(part, first=at, years=(int(year), int(year))) if part and part.years is None else None


def first_months(tokens: Tokens, cue: Found, vocabulary: Vocabulary) -> Printed | None:
    """'first nine months', with or without a year."""
    counted = _months_counted(tokens, cue.last, vocabulary) if cue.last < len(tokens.norms) else None
    if counted is None:
        return None
    return with_year(tokens, Printed(cue.first, counted.last, "months", None, (1, counted.value)), vocabulary)


def count_of_months(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'nine months of 2018'; without its year a duration, unless a language's word before says otherwise."""
    counted = _months_counted(tokens, at, vocabulary)
    if counted is None:
        return None
    found = with_year(tokens, Printed(at, counted.last, "months", None, (1, counted.value)), vocabulary)
    through = vocabulary.role_before("calendar", "through", tokens, at)
    if found.years or found.relative or through or _is_so_far(tokens, counted, vocabulary):
        return found
    return None


def months_counted(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'9 months', those from the year's first."""
    counted = _months_counted(tokens, at, vocabulary)
    return Printed(at, counted.last, "months", None, (1, counted.value)) if counted else None


def _is_so_far(tokens: Tokens, counted: Found, vocabulary: Vocabulary) -> bool:
    """'тоғыз айда': the months' own ending says that they are those of the year."""
    word = vocabulary.role_before("calendar", "so_far", tokens, counted.last)
    return word is not None or vocabulary.role_at("calendar", "so_far", tokens, counted.last - 1) is not None


def _months_counted(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Found | None:
    norm = tokens.norms[at]
    if norm.isdecimal():
        number, last = (int(norm) if len(norm) < 3 else 0), at + 1
    else:
        numeral = read_words(tokens, at, vocabulary)
        if numeral is None or numeral.value is None:
            return None
        number, last = int(numeral.value), numeral.last
    word = vocabulary.role_at("calendar", "months", tokens, last)
    return Found(at, word.last, number) if word and 2 <= number <= 12 else None


def relative(tokens: Tokens, cue: Found, vocabulary: Vocabulary) -> Printed | None:
    """'last year', 'this month', 'the same period of 2017', 'a year earlier'."""
    first, last, role = cue
    if role == "same_period":
        part = with_year(tokens, Printed(first, last, "year", same_period=True), vocabulary)
        bare = part.years is None and part.relative is None and part.last == last
        return replace(part, shift=0) if bare else part  # 'for the same period': the one just named
    if role == "year_earlier":
        return Printed(first, last, "year", same_period=True)
    if role in RELATIVE_YEARS:
        return Printed(first, last, "year", relative=RELATIVE_YEARS[role])
    if role in _RELATIVE_MONTHS:
        return Printed(first, last, "month", relative=_RELATIVE_MONTHS[role])
    if role in _RELATIVE_WEEKS:
        return Printed(first, last, "week", relative=_RELATIVE_WEEKS[role])
    return Printed(first, last, "day", relative="this" if role == "today" else "last")


def season(tokens: Tokens, cue: Found, vocabulary: Vocabulary) -> Printed | None:
    """'spring 2018', 'in the autumn'; without year and preposition a season is no date."""
    season = with_year(tokens, Printed(cue.first, cue.last, "season", None, SEASONS[cue.value]), vocabulary)
    told = vocabulary.role_before("calendar", "previous", tokens, cue.first)
    if told is not None and not season.years:
        return replace(season, first=told.first, relative="past")  # 'last winter', 'минувшей зимой'
    if vocabulary.role_before("calendar", "year", tokens, cue.first):
        return season  # '2019-yil bahorida'
    if vocabulary.role_before("calendar", "current", tokens, cue.first):
        return season  # 'this autumn'
    return season if season.years or season.relative or is_governed(tokens, cue.first, vocabulary) else None
