"""The date that begins at a token, whatever its form."""

from __future__ import annotations

from dataclasses import replace

from registan.extract.figures.spelled import glued, norm_at
from registan.extract.vocabulary import Found, Vocabulary
from registan.lexicons import Tokens

from .days import compact, day_first, day_word, month_first, month_of_year, numeric
from .fiscal import fiscal_year
from .parts import (
    LETTERS,
    SEASONS,
    count_of_months,
    first_months,
    letter_part,
    months_counted,
    ordinal_part,
    relative,
    season,
    year_letter,
)
from .printed_date import Printed
from .years import RELATIVE_YEARS, bare_year, is_year, year_at, year_word, years_at

_EDGES = ("start", "end", "middle")


def read_date(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """The date that begins with that token."""
    if tokens.norms[at].isdecimal():
        return _from_digits(tokens, at, vocabulary)
    last, roles = vocabulary.date_cue(tokens, at)
    for role in roles:
        found = _from_cue(tokens, Found(at, last, role), vocabulary)
        if found is not None:
            return found
    if vocabulary.begins("months", tokens.norms[at]) or vocabulary.small_month_at(tokens, at):
        return month_first(tokens, at, vocabulary)
    if vocabulary.begins("ordinals", tokens.norms[at]):
        part = ordinal_part(tokens, at, vocabulary) or day_word(tokens, at, vocabulary)
        if part is not None:
            return part
    if not vocabulary.begins("numbers", tokens.norms[at]):
        return None
    return count_of_months(tokens, at, vocabulary) or day_word(tokens, at, vocabulary)


def _from_cue(tokens: Tokens, cue: Found, vocabulary: Vocabulary) -> Printed | None:
    role = cue.value
    if role == "fiscal":
        return fiscal_year(tokens, cue.first, vocabulary)
    if role in _EDGES:
        return _edge(tokens, cue, vocabulary)
    if role == "first":
        return first_months(tokens, cue, vocabulary)
    if role in SEASONS:
        return season(tokens, cue, vocabulary)
    if role in LETTERS:
        return letter_part(tokens, cue.first, vocabulary)
    part = _led_by(tokens, cue.last, vocabulary) if role in RELATIVE_YEARS else None
    if part is not None:
        # 'this year's first quarter', 'o'tgan yilning shu davri'
        return replace(part, first=cue.first, relative=RELATIVE_YEARS[role], shift=1)
    return relative(tokens, cue, vocabulary)


def _from_digits(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    size = len(tokens.norms[at])
    if size == 4:
        fiscal = fiscal_year(tokens, at, vocabulary)
        if fiscal is not None:
            return fiscal
        letter = year_letter(tokens, at, vocabulary) if glued(tokens, at + 1) else None
        return numeric(tokens, at, vocabulary) or letter or _year_first(tokens, at, vocabulary)
    if size == len("20210512"):
        return compact(tokens, at)
    if size > 2:
        return None
    if not glued(tokens, at + 1) and not vocabulary.goes_on(norm_at(tokens, at + 1)):
        return None  # '20 percent', told before six forms of dates are tried
    return (
        numeric(tokens, at, vocabulary)
        or month_of_year(tokens, at)
        or day_first(tokens, at, vocabulary)
        or ordinal_part(tokens, at, vocabulary)
        or (letter_part(tokens, at, vocabulary) if glued(tokens, at + 1) else None)
        or count_of_months(tokens, at, vocabulary)
    )


def _year_first(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'2018', '2017-2019', '2023 year', and '2023-yil 20-sentabr', where the year leads."""
    year = year_at(tokens, at, vocabulary)
    if year is None or _follows_digits(tokens, at):
        return None
    years, last = years_at(tokens, at, year, vocabulary)
    worded = year_word(tokens, last, vocabulary)
    plain = Printed(at, worded or last, "year" if years[0] == years[1] else "years", years)
    part = _behind(tokens, last, worded, vocabulary) if years[0] == years[1] else None
    after = last + (norm_at(tokens, last) == "-")
    if part is None and years[0] == years[1] and len(mark := norm_at(tokens, after)) < 3 and mark.isalnum():
        # '2019 Q3', '2019-Q3'
        part = letter_part(tokens, after, vocabulary)
    if part is not None:
        return part if part.years else replace(part, first=at, years=years, shift=1)
    if worded is None and years[0] == years[1] and (month := _iso_month(tokens, at, year)):
        return month
    if worded or years[0] != years[1] or is_year(tokens, at, year, vocabulary):
        return plain
    return None


def _behind(tokens: Tokens, last: int, worded: int | None, vocabulary: Vocabulary) -> Printed | None:
    """The part of a year behind it: '2021-yil 1-chorak', '2021-ж., 12-июнь', '2021, 1-chorak', '2021 June 12'."""
    at = worded or last
    if norm_at(tokens, at) == "(":
        return _bracketed(tokens, at + 1, vocabulary)
    comma = norm_at(tokens, at) == "," and glued(tokens, at)
    part = _led_by(tokens, at + comma, vocabulary)
    if part is None and worded and norm_at(tokens, at).isdecimal():
        part = months_counted(tokens, at, vocabulary)  # '2023 жылғы 9 ай', '2023-yil 9 oy'
    if part is None or (worded and not comma):
        return part
    if worded or part.grain in ("quarter", "half"):
        return part
    named = not comma and part.grain == "day" and not tokens.norms[part.first].isdecimal()
    return part if named and part.days and vocabulary.at("months", tokens, part.first) else None


def _bracketed(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """The months that stand in brackets behind their year: '2023 (Jan–Jun)', '2023 (first half)', '2023 (9 months)'."""
    norm = norm_at(tokens, at)
    if not norm or (len(norm) == 4 and norm.isdecimal()) or not vocabulary.is_dated(norm):
        return None
    part = read_date(tokens, at, vocabulary) or months_counted(tokens, at, vocabulary)
    if part is None or part.years or part.relative or not part.months:
        return None
    if norm_at(tokens, part.last) == "-":
        end = vocabulary.at("months", tokens, part.last + 1)
        if end is None or part.grain != "month" or end.value <= part.months[0]:
            return None
        part = replace(part, last=end.last, grain="months", months=(part.months[0], int(end.value)))
    return replace(part, last=part.last + 1) if norm_at(tokens, part.last) == ")" else None


def _iso_month(tokens: Tokens, at: int, year: int) -> Printed | None:
    """'2021-05'; '2005-07' was read as a range of years."""
    norm = norm_at(tokens, at + 2)
    if norm_at(tokens, at + 1) != "-" or len(norm) != 2 or not norm.isdecimal() or not 1 <= int(norm) <= 12:
        return None
    whole = glued(tokens, at + 1) and glued(tokens, at + 2) and not glued(tokens, at)
    if not whole or (glued(tokens, at + 3) and norm_at(tokens, at + 3)[:1] not in (",", ".", ";", ")")):
        return None
    return Printed(at, at + 3, "month", (year, year), (int(norm), int(norm)))


def _follows_digits(tokens: Tokens, at: int) -> bool:
    """'998-71-2020', '31.02.2020'; a range of years is read from its first one."""
    joined = glued(tokens, at) and norm_at(tokens, at - 1) in ("-", ".", "/")
    return joined and glued(tokens, at - 1) and norm_at(tokens, at - 2).isdecimal()


def _led_by(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """The part of a year that follows its year; no further year, whose own part would follow and so on."""
    norm = norm_at(tokens, at)
    if not norm or (len(norm) == 4 and norm.isdecimal()) or not vocabulary.is_dated(norm):
        return None
    if set(vocabulary.date_cue(tokens, at)[1]) & {*_EDGES, *RELATIVE_YEARS}:
        return None
    part = read_date(tokens, at, vocabulary)
    return part if part and part.years is None and part.relative is None else None


def _edge(tokens: Tokens, cue: Found, vocabulary: Vocabulary) -> Printed | None:
    """'the end of 2021', 'mid-2022', 'the beginning of this year'."""
    after = cue.last + 1 if norm_at(tokens, cue.last) == "-" else cue.last
    if the := vocabulary.role_at("calendar", "the", tokens, after):
        after = the.last
    if after >= len(tokens.norms) or not vocabulary.is_dated(tokens.norms[after]):
        return None
    if set(vocabulary.date_cue(tokens, after)[1]) & set(_EDGES):
        return None
    part = bare_year(tokens, after, vocabulary) or read_date(tokens, after, vocabulary)
    return replace(part, first=cue.first, edge=cue.value) if part else None
