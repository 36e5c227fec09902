"""Dates as they are printed: day and month, quarter, half, count of months, season, year; their parts only."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from registan.lexicons import Tokens

from .figures import ordinal_suffix
from .refused import is_part_of_name
from .spelled import glued, norm_at, read_words
from .vocabulary import Found, Vocabulary

_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14)}
_RELATIVE_YEARS = {"last_year": "last", "this_year": "this", "next_year": "next"}
_RELATIVE_MONTHS = {"last_month": "last", "this_month": "this", "next_month": "next"}
_FIRM_LEADS = frozenset({"in", "since", "during", "until", "as_of", "between", "compared", "after"})
_ROW = 6
_EDGES = ("start", "end", "middle")
_LETTERS = {"q": "quarter", "h": "half"}
_DATE_MARKS = ("-", ".", "/")


@dataclass(frozen=True, slots=True)
class Printed:
    """The parts of a date that stand at tokens `first` to `last` (exclusive).

    `months` counts from 1; 13 and 14 are in the year after (winter). `years` has both ends of a range of years.
    """

    first: int
    last: int
    grain: str
    years: tuple[int, int] | None = None
    months: tuple[int, int] | None = None
    days: tuple[int, int] | None = None
    relative: str | None = None
    same_period: bool = False
    edge: str | None = None


def read_date(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """The date that begins with that token."""
    if tokens.norms[at].isdecimal():
        return _from_digits(tokens, at, vocabulary)
    last, roles = vocabulary.date_cue(tokens, at)
    for role in roles:
        found = _from_cue(tokens, Found(at, last, role), vocabulary)
        if found is not None:
            return found
    if vocabulary.begins("months", tokens.norms[at]):
        return _month_first(tokens, at, vocabulary)
    if vocabulary.begins("ordinals", tokens.norms[at]):
        return _ordinal_part(tokens, at, vocabulary)
    return _count_of_months(tokens, at, vocabulary) if vocabulary.begins("numbers", tokens.norms[at]) else None


def _from_cue(tokens: Tokens, cue: Found, vocabulary: Vocabulary) -> Printed | None:
    role = cue.value
    if role in _EDGES:
        return _edge(tokens, cue, vocabulary)
    if role == "first":
        return _first_months(tokens, cue, vocabulary)
    if role in _SEASONS:
        return _season(tokens, cue, vocabulary)
    if role in _LETTERS:
        return _letter_part(tokens, cue.first, vocabulary)
    return _relative(tokens, cue, vocabulary)


def year_at(tokens: Tokens, at: int, vocabulary: Vocabulary) -> int | None:
    """The four digits at the token as a year, None when what stands beside them makes them something else."""
    norm = norm_at(tokens, at)
    if len(norm) != 4 or not norm.isdecimal() or not 1500 <= int(norm) <= 2199:
        return None
    text, start, end = tokens.text, tokens.starts[at], tokens.ends[at]
    if start and (text[start - 1].isalnum() or text[start - 1] in "$€£#№/@=_+&\\"):
        return None
    after = text[end : end + 2]
    if after[:1].isalpha() or (after[:1] in "/@=_%" and after[:1]) or (after[:1] in ".," and after[1:].isdigit()):
        return None
    if vocabulary.at("scales", tokens, at + 1) or vocabulary.at("currencies", tokens, at + 1):
        return None
    unit = vocabulary.at("units", tokens, at + 1)
    return int(norm) if unit is None or unit.value.code == "YEAR" else None


def _from_digits(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    size = len(tokens.norms[at])
    if size == 4:
        return _numeric(tokens, at) or _year_first(tokens, at, vocabulary)
    if size > 2:
        return None
    return (
        _numeric(tokens, at)
        or _day_first(tokens, at, vocabulary)
        or _ordinal_part(tokens, at, vocabulary)
        or (_letter_part(tokens, at, vocabulary) if glued(tokens, at + 1) else None)
        or _count_of_months(tokens, at, vocabulary)
    )


def _numeric(tokens: Tokens, at: int) -> Printed | None:
    """'2022-12-21', '21.12.2022', '21/12/2022'."""
    mark = norm_at(tokens, at + 1)
    if mark not in _DATE_MARKS or norm_at(tokens, at + 3) != mark:
        return None
    if not all(glued(tokens, place) for place in range(at + 1, at + 5)) or (at and glued(tokens, at)):
        if not (at and glued(tokens, at) and tokens.norms[at - 1] in ("(", '"', "[")):
            return None
    parts = [norm_at(tokens, at), norm_at(tokens, at + 2), norm_at(tokens, at + 4)]
    if not all(part.isdecimal() and len(part) <= 4 for part in parts):
        return None
    if glued(tokens, at + 5) and norm_at(tokens, at + 5) in _DATE_MARKS and norm_at(tokens, at + 6).isdecimal():
        if glued(tokens, at + 6):
            return None
    if len(parts[0]) == 4:
        parts.reverse()
    if len(parts[2]) != 4 or len(parts[0]) > 2 or len(parts[1]) > 2:
        return None
    day, month, year = map(int, parts)
    if month > 12 >= day:
        day, month = month, day
    if not is_day(year, month, day):
        return None
    return Printed(at, at + 5, "day", (year, year), (month, month), (day, day))


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _day_first(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'21 December 2022', '21-22 December', '20th of February', '20-sentabr'."""
    days, last = _days(tokens, at, vocabulary)
    if days is None or not last:
        return None
    if norm_at(tokens, last) == "-" and glued(tokens, last):
        last += 1
    of = vocabulary.role_at("calendar", "of", tokens, last)
    month = vocabulary.at("months", tokens, of.last if of else last)
    if month is None:
        return None
    return _with_year(tokens, Printed(at, month.last, "day", None, (month.value, month.value), days), vocabulary)


def _days(tokens: Tokens, at: int, vocabulary: Vocabulary) -> tuple[tuple[int, int] | None, int]:
    """One or two days of a month, and the token after them."""
    first = _day_number(tokens, at, vocabulary)
    if first is None:
        return None, 0
    low, last = first
    if norm_at(tokens, last) == "-":
        second = _day_number(tokens, last + 1, vocabulary)
        if second and second[0] > low:
            return (low, second[0]), second[1]
    return (low, low), last


def _day_number(tokens: Tokens, at: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    norm = norm_at(tokens, at)
    if not norm.isdecimal() or len(norm) > 2 or not 1 <= int(norm) <= 31:
        return None
    if at and glued(tokens, at) and (tokens.norms[at - 1][-1].isalnum() or tokens.norms[at - 1] in ".,/:"):
        return None
    return int(norm), ordinal_suffix(tokens, at + 1, vocabulary) or at + 1


def _month_first(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'December 21, 2022', 'Dec. 21-22', 'January 2020', 'in May'."""
    month = vocabulary.at("months", tokens, at)
    if month is None:
        return None
    months = (month.value, month.value)
    days, last = _days(tokens, month.last, vocabulary)
    if days and not _counts(tokens, last, vocabulary):
        return _with_year(tokens, Printed(at, last, "day", None, months, days), vocabulary)
    part = _with_year(tokens, Printed(at, month.last, "month", None, months), vocabulary)
    alone = part.years is None and part.relative is None and vocabulary.is_bare("months", tokens, at)
    return None if alone and not _is_month(tokens, part, vocabulary) else part


def _is_month(tokens: Tokens, part: Printed, vocabulary: Vocabulary) -> bool:
    """Whether 'May' by itself is the month: 'in May', 'March - May', but not 'You May Also Like'."""
    dashed = "-" in (norm_at(tokens, part.first - 1), norm_at(tokens, part.last))
    return dashed or _is_governed(tokens, part.first, vocabulary)


def _counts(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Whether the number before the token counts something: 'in May 20 percent'."""
    if norm_at(tokens, at) in (".", ",") and glued(tokens, at) and glued(tokens, at + 1):
        return norm_at(tokens, at + 1).isdecimal()
    names = ("units", "scales", "currencies")
    return any(vocabulary.at(name, tokens, at) is not None for name in names)


def _year_first(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'2018', '2017-2019', '2023 year', and '2023-yil 20-sentabr', where the year leads."""
    year = year_at(tokens, at, vocabulary)
    if year is None:
        return None
    years, last = _years(tokens, at, year, vocabulary)
    worded = _year_word(tokens, last, vocabulary)
    plain = Printed(at, worded or last, "year" if years[0] == years[1] else "years", years)
    if years[0] == years[1] and worded and worded < len(tokens.norms) and vocabulary.dates(tokens.norms[worded]):
        part = read_date(tokens, worded, vocabulary)
        if part and part.years is None and part.relative is None and not part.same_period:
            return replace(part, first=at, years=years)
    if worded or years[0] != years[1] or _is_year(tokens, at, year, vocabulary):
        return plain
    return None


def _years(tokens: Tokens, at: int, year: int, vocabulary: Vocabulary) -> tuple[tuple[int, int], int]:
    """'2017-2019', '2017-19'."""
    if norm_at(tokens, at + 1) == "-":
        after = norm_at(tokens, at + 2)
        if len(after) == 2 and after.isdecimal() and int(after) > year % 100 and glued(tokens, at + 2):
            if not glued(tokens, at + 3) or not norm_at(tokens, at + 3)[:1].isalnum():
                return (year, year - year % 100 + int(after)), at + 3
        later = year_at(tokens, at + 2, vocabulary)
        if later is not None and later > year:
            return (year, later), at + 3
    return (year, year), at + 1


def _year_word(tokens: Tokens, at: int, vocabulary: Vocabulary) -> int | None:
    after = at + 1 if norm_at(tokens, at) == "-" and glued(tokens, at) and glued(tokens, at + 1) else at
    word = vocabulary.role_at("calendar", "year", tokens, after)
    return word.last if word else None


def _is_year(tokens: Tokens, at: int, year: int, vocabulary: Vocabulary) -> bool:
    """Whether four digits by themselves are a year: governed by a preposition, or counting nothing."""
    lead = vocabulary.lead_before(tokens, at)
    if not 1900 <= year <= 2100:
        return lead is not None and lead.value in _FIRM_LEADS and not _is_noun(tokens, at + 1)
    if is_part_of_name(tokens, at) or _is_in_row(tokens, at):
        return False
    if (lead and lead.value in _FIRM_LEADS) or vocabulary.role_before("calendar", "the", tokens, at):
        return True
    if vocabulary.role_before("calendar", "article", tokens, at):
        return True
    if not _is_noun(tokens, at + 1):
        return True
    # '2000 students': round, with nothing before that asks for a date
    return not vocabulary.counts(tokens, at + 1) and (lead is not None or year % 100 != 0)


def _is_in_row(tokens: Tokens, at: int) -> bool:
    """Whether the digits stand in a row of numbers of which one is no year: '1 567 1942 2097 248'."""
    for step in (-1, 1):
        place = at
        for _ in range(_ROW):
            low, high = (place - 1, place) if step < 0 else (place, place + 1)
            place += step
            if not norm_at(tokens, place).isdecimal() or not tokens.text[tokens.ends[low] : tokens.starts[high]] == " ":
                break
            if not (len(tokens.norms[place]) == 4 and 1900 <= int(tokens.norms[place]) <= 2100):
                return True
    return False


def _is_noun(tokens: Tokens, at: int) -> bool:
    """Whether a word in small letters follows, which the digits may count."""
    return norm_at(tokens, at)[:1].isalpha() and tokens.text[tokens.starts[at]].islower()


def _ordinal_part(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'second quarter of 2022', 'first half 2022', 'the 10th month of 2022'."""
    ordinal = _ordinal(tokens, at, vocabulary)
    if ordinal is None:
        return None
    number = int(ordinal.value)
    if word := vocabulary.role_at("calendar", "quarter", tokens, ordinal.last):
        return _part(tokens, Found(at, word.last, number), "quarter", vocabulary)
    if word := vocabulary.role_at("calendar", "half", tokens, ordinal.last):
        return _part(tokens, Found(at, word.last, number), "half", vocabulary)
    word = vocabulary.role_at("calendar", "month", tokens, ordinal.last)
    if word is None or not 1 <= number <= 12:
        return None
    found = _with_year(tokens, Printed(at, word.last, "month", None, (number, number)), vocabulary)
    return found if found.years or found.relative else None


def _ordinal(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Found | None:
    norm = tokens.norms[at]
    if not norm.isdecimal():
        return vocabulary.at("ordinals", tokens, at)
    suffix = ordinal_suffix(tokens, at + 1, vocabulary)
    return Found(at, suffix, int(norm)) if suffix and len(norm) <= 2 else None


def _part(tokens: Tokens, found: Found, grain: str, vocabulary: Vocabulary) -> Printed | None:
    size = 3 if grain == "quarter" else 6
    if not 1 <= found.value <= 12 // size:
        return None
    months = ((found.value - 1) * size + 1, found.value * size)
    part = _with_year(tokens, Printed(found.first, found.last, grain, None, months), vocabulary)
    # 'the first half of the match'
    loose = part.years is None and part.relative is None and part.last == found.last
    return None if loose and vocabulary.role_at("figures", "of", tokens, found.last) else part


def _letter_part(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'Q3 2019', '1H 2022', 'H1'."""
    for role, grain in _LETTERS.items():
        before = vocabulary.role_at("calendar", role, tokens, at)
        digit, last = (at + 1, at + 2) if before else (at, at + 2)
        if not before and not (tokens.norms[at].isdecimal() and vocabulary.role_at("calendar", role, tokens, at + 1)):
            continue
        norm = norm_at(tokens, digit)
        if len(norm) == 1 and norm.isdecimal() and glued(tokens, at + 1):
            return _part(tokens, Found(at, last, int(norm)), grain, vocabulary)
    return None


def _first_months(tokens: Tokens, cue: Found, vocabulary: Vocabulary) -> Printed | None:
    """'first nine months', with or without a year."""
    counted = _months_counted(tokens, cue.last, vocabulary) if cue.last < len(tokens.norms) else None
    if counted is None:
        return None
    return _with_year(tokens, Printed(cue.first, counted.last, "months", None, (1, counted.value)), vocabulary)


def _count_of_months(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'nine months of 2018'; without its year a duration, unless a language's word before says otherwise."""
    counted = _months_counted(tokens, at, vocabulary)
    if counted is None:
        return None
    found = _with_year(tokens, Printed(at, counted.last, "months", None, (1, counted.value)), vocabulary)
    if found.years or found.relative or vocabulary.role_before("calendar", "through", tokens, at):
        return found
    return None


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


def _relative(tokens: Tokens, cue: Found, vocabulary: Vocabulary) -> Printed | None:
    """'last year', 'this month', 'the same period of 2017', 'a year earlier'."""
    first, last, role = cue
    if role == "same_period":
        return _with_year(tokens, Printed(first, last, "year", same_period=True), vocabulary)
    if role == "year_earlier":
        return Printed(first, last, "year", same_period=True)
    if role in _RELATIVE_YEARS:
        return Printed(first, last, "year", relative=_RELATIVE_YEARS[role])
    if role in _RELATIVE_MONTHS:
        return Printed(first, last, "month", relative=_RELATIVE_MONTHS[role])
    return Printed(first, last, "day", relative="last")


def _season(tokens: Tokens, cue: Found, vocabulary: Vocabulary) -> Printed | None:
    """'spring 2018', 'in the autumn'; without year and preposition a season is no date."""
    season = _with_year(tokens, Printed(cue.first, cue.last, "season", None, _SEASONS[cue.value]), vocabulary)
    return season if season.years or season.relative or _is_governed(tokens, cue.first, vocabulary) else None


def _is_governed(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    governed = vocabulary.lead_before(tokens, at) or vocabulary.role_before("calendar", "the", tokens, at)
    return governed is not None


def _edge(tokens: Tokens, cue: Found, vocabulary: Vocabulary) -> Printed | None:
    """'the end of 2021', 'mid-2022', 'the beginning of this year'."""
    after = cue.last + 1 if norm_at(tokens, cue.last) == "-" else cue.last
    if the := vocabulary.role_at("calendar", "the", tokens, after):
        after = the.last
    if after >= len(tokens.norms) or not vocabulary.dates(tokens.norms[after]):
        return None
    if set(vocabulary.date_cue(tokens, after)[1]) & set(_EDGES):
        return None
    part = _bare_year(tokens, after, vocabulary) or read_date(tokens, after, vocabulary)
    return replace(part, first=cue.first, edge=cue.value) if part else None


def _bare_year(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    year = year_at(tokens, at, vocabulary)
    return Printed(at, _year_word(tokens, at + 1, vocabulary) or at + 1, "year", (year, year)) if year else None


def _with_year(tokens: Tokens, part: Printed, vocabulary: Vocabulary) -> Printed:
    """The part with the year that follows it: '2022', ', 2022', 'of 2022', 'of last year', 'of the year'."""
    at = part.last
    if the_year := vocabulary.role_at("calendar", "the_year", tokens, at):
        return replace(part, last=the_year.last)
    if norm_at(tokens, at) == ",":
        at += 1
    elif of := vocabulary.role_at("calendar", "of", tokens, at):
        at = of.last
    elif norm_at(tokens, at) == "." and glued(tokens, at):
        at += 1
    year = year_at(tokens, at, vocabulary)
    if year is not None:
        last = _year_word(tokens, at + 1, vocabulary) or at + 1
        return replace(part, last=last, years=(year, year))
    if at > part.last and tokens.norms[at - 1] in ",.":
        return part
    for role, relative in _RELATIVE_YEARS.items():
        if found := vocabulary.role_at("calendar", role, tokens, at):
            return replace(part, last=found.last, relative=relative)
    if part.same_period and (found := vocabulary.role_at("calendar", "year_earlier", tokens, at)):
        return replace(part, last=found.last)
    return part
