"""Years: which four digits are one, and the year that belongs to a part of it."""

from __future__ import annotations

from dataclasses import replace

from registan.extract.figures.refused import is_part_of_name
from registan.extract.figures.spelled import glued, norm_at
from registan.extract.vocabulary import Found, Vocabulary
from registan.lexicons import Tokens

from .printed_date import Printed

RELATIVE_YEARS = {"last_year": "last", "this_year": "this", "next_year": "next", "same_year": "same"}
"""Roles of `calendar` that name a year from the day of writing, or as the one just told."""

_FIRM_LEADS = frozenset({"in", "since", "during", "until", "as_of", "between", "compared", "after"})
_ROW = 6
_TURN = 70
"""Two digits below are of this century."""


def year_at(tokens: Tokens, at: int, vocabulary: Vocabulary) -> int | None:
    """The four digits at the token as a year, None when what stands beside them makes them something else."""
    norm = norm_at(tokens, at)
    if len(norm) != 4 or not norm.isdecimal() or not 1500 <= int(norm) <= 2199:
        return None
    text, start, end = tokens.text, tokens.starts[at], tokens.ends[at]
    before = text[start - 1] if start else " "
    if before in "$€£#№/@=_+&\\" or (before.isalnum() and not vocabulary.lead_before(tokens, at)):
        return None
    after = text[end : end + 2]
    # 'в2023году': a scan glues the year to the words that say it is one
    if after[:1].isalpha() and not vocabulary.role_at("calendar", "year", tokens, at + 1):
        return None
    if (after[:1] in "/@=_%" and after[:1]) or (after[:1] in ".," and after[1:].isdigit()):
        return None
    if vocabulary.at("scales", tokens, at + 1) or vocabulary.at("currencies", tokens, at + 1):
        return None
    unit = vocabulary.at("units", tokens, at + 1)
    return int(norm) if unit is None or unit.value.code == "YEAR" else None


def years_at(tokens: Tokens, at: int, year: int, vocabulary: Vocabulary) -> tuple[tuple[int, int], int]:
    """First and last year of '2017-2019' or '2017-19', and the token after."""
    if norm_at(tokens, at + 1) != "-":
        return (year, year), at + 1
    later = year_at(tokens, at + 2, vocabulary) or _short_year(tokens, at + 2, year)
    return ((year, later), at + 3) if later and later > year else ((year, year), at + 1)


def _short_year(tokens: Tokens, at: int, year: int) -> int | None:
    norm = norm_at(tokens, at)
    if len(norm) != 2 or not norm.isdecimal() or not glued(tokens, at):
        return None
    after = at + 1 + (norm_at(tokens, at + 1) in ("-", "/"))
    is_longer = glued(tokens, at + 1) and glued(tokens, after) and norm_at(tokens, after)[:1].isalnum()
    return None if is_longer else year - year % 100 + int(norm)


def year_word(tokens: Tokens, at: int, vocabulary: Vocabulary) -> int | None:
    """The token after the word 'year', which a hyphen may join to the digits."""
    after = at + 1 if norm_at(tokens, at) == "-" and glued(tokens, at) and glued(tokens, at + 1) else at
    word = vocabulary.role_at("calendar", "year", tokens, after)
    return word.last if word else None


def bare_year(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """The year at a token where nothing but a date can stand."""
    year = year_at(tokens, at, vocabulary)
    return Printed(at, year_word(tokens, at + 1, vocabulary) or at + 1, "year", (year, year)) if year else None


def with_year(tokens: Tokens, part: Printed, vocabulary: Vocabulary) -> Printed:
    """The part with the year that follows it: '2022', ', 2022', 'of 2022', 'of last year', 'of the year'."""
    if vocabulary.role_before("calendar", "same_year", tokens, part.first):
        return replace(part, relative="same")  # 'сол жылдың қарашасында'
    after = norm_at(tokens, part.last)
    # 'in May exports …', told before all forms; of '2023-yil yanvaridan 2024-yil …' the year is the next month's
    leaves = part.months and vocabulary.case_of("months", tokens.norms[part.last - 1]) == "from"
    if leaves or (after.isalpha() and not vocabulary.goes_on(after)):
        return part
    at = _past_clock(tokens, part.last) if part.days else part.last
    if the_year := vocabulary.role_at("calendar", "the_year", tokens, at):
        return replace(part, last=the_year.last)
    if norm_at(tokens, at) == ",":
        at += 1
    elif of := vocabulary.role_at("calendar", "joint", tokens, at):
        at = of.last
    elif norm_at(tokens, at) in (".", "-", "/") and glued(tokens, at) and (part.days or norm_at(tokens, at) == "."):
        # '05.May.2021', '05-May-2021', '05/May/2021'; a full stop ends the sentence: 'on 5 May. 2021 was dry'
        if norm_at(tokens, at) == "." and not glued(tokens, at + 1):
            return part
        at += norm_at(tokens, at) == "." or glued(tokens, at + 1)
    year = year_at(tokens, at, vocabulary) or ((_of_century(tokens, at) or _glued(tokens, at)) if part.days else None)
    if cut := _cut_short(tokens, part.last):
        return replace(part, last=cut.last, years=(cut.value, cut.value))
    if year is not None:
        last = year_word(tokens, at + 1, vocabulary) or at + 1
        return replace(part, last=last, years=(year, year))
    if at > part.last and tokens.norms[at - 1] in ",.-":
        return part
    for role, relative in RELATIVE_YEARS.items():
        if found := vocabulary.role_at("calendar", role, tokens, at):
            return replace(part, last=found.last, relative=relative)
    if part.same_period and (found := vocabulary.role_at("calendar", "year_earlier", tokens, at)):
        return replace(part, last=found.last)
    return part


def _past_clock(tokens: Tokens, at: int) -> int:
    """The token after the time of a day that its year follows: 'Sep 25 10:36:28 2003'."""
    after = at + (norm_at(tokens, at) == ",")
    count = 0
    while norm_at(tokens, after).isdecimal() and len(tokens.norms[after]) <= 2 and norm_at(tokens, after + 1) == ":":
        after, count = after + 2, count + 1
    ends = count and norm_at(tokens, after).isdecimal() and not glued(tokens, after + 1)
    return after + 1 if ends and len(norm_at(tokens, after + 1)) == 4 else at


def _cut_short(tokens: Tokens, at: int) -> Found | None:
    """The year of "July 10, '96" and "May '21", and the token after it."""
    at += norm_at(tokens, at) == ","
    norm = norm_at(tokens, at + 1)
    if norm_at(tokens, at) != "'" or not glued(tokens, at + 1) or glued(tokens, at) or len(norm) != 2:
        return None
    longer = glued(tokens, at + 2) and norm_at(tokens, at + 2)[:1].isalnum()
    return Found(at, at + 2, century(int(norm))) if norm.isdecimal() and not longer else None


def _glued(tokens: Tokens, at: int) -> int | None:
    """'13NOV2017'."""
    norm = norm_at(tokens, at)
    is_year = len(norm) == 4 and norm.isdecimal() and "1900" <= norm <= "2099"
    return int(norm) if is_year and glued(tokens, at) and glued(tokens, at - 1) and not glued(tokens, at + 1) else None


def century(year: int) -> int:
    """The year that two digits stand for."""
    return year + (2000 if year < _TURN else 1900)


def _of_century(tokens: Tokens, at: int) -> int | None:
    """'5-May-21': two digits that a hyphen joins to day and month."""
    norm = norm_at(tokens, at)
    if len(norm) != 2 or not norm.isdecimal() or norm_at(tokens, at - 1) != "-" or norm_at(tokens, at - 3) != "-":
        return None
    longer = glued(tokens, at + 1) and norm_at(tokens, at + 1)[:1] not in (".", ",", ")", ";")
    return None if longer or not glued(tokens, at) else century(int(norm))


def is_year(tokens: Tokens, at: int, year: int, vocabulary: Vocabulary) -> bool:
    """Whether four digits by themselves are a year: governed by a preposition, or counting nothing."""
    lead = vocabulary.lead_before(tokens, at)
    if not 1900 <= year <= 2100:
        return lead is not None and lead.value in _FIRM_LEADS and not _is_noun(tokens, at + 1)
    if is_part_of_name(tokens, at):
        return False
    if lead and lead.value in _FIRM_LEADS:
        return True
    if _is_in_row(tokens, at):
        return False
    if vocabulary.role_before("calendar", "the", tokens, at):
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
            if not norm_at(tokens, place).isdecimal() or tokens.text[tokens.ends[low] : tokens.starts[high]] != " ":
                break
            if not (len(tokens.norms[place]) == 4 and 1900 <= int(tokens.norms[place]) <= 2100):
                return True
    return False


def _is_noun(tokens: Tokens, at: int) -> bool:
    """Whether a word in small letters follows, which the digits may count."""
    return norm_at(tokens, at)[:1].isalpha() and tokens.text[tokens.starts[at]].islower()
