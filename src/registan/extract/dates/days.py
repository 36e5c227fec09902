"""Days and months: numeric dates, "21-22 December 2022", "Dec. 21", "in May"."""

from __future__ import annotations

from datetime import date

from registan.extract.figures.reader import ordinal_suffix
from registan.extract.figures.spelled import glued, norm_at
from registan.extract.vocabulary import Found, Vocabulary
from registan.lexicons import Tokens

from .printed_date import Printed
from .years import century, with_year

_DATE_MARKS = ("-", ".", "/")
_LEAP_YEAR = 2000
_OPENING = frozenset("([\"'|,;:")


def numeric(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'2022-12-21', '21.12.2022', '21/12/2022'."""
    mark = norm_at(tokens, at + 1)
    if mark not in _DATE_MARKS or norm_at(tokens, at + 3) != mark or not _is_whole(tokens, at, mark):
        return None
    parts = [tokens.norms[at], tokens.norms[at + 2], norm_at(tokens, at + 4)]
    if len(parts[0]) == 4:
        parts.reverse()
    if not all(map(str.isdecimal, parts)) or max(map(len, parts[:2])) > 2 or not _is_full(parts, mark):
        return None
    day, month, year = map(int, parts)
    year = year if len(parts[2]) == 4 else century(year)
    leads = len(tokens.norms[at]) == 4
    if not leads and ((month > 12 >= day) or (mark == "/" and vocabulary.month_first and day <= 12)):
        # '12/21/2022', and '5/3/2021' where the month is written first
        day, month = month, day
    return Printed(at, at + 5, "day", (year, year), (month, month), (day, day)) if is_day(year, month, day) else None


def compact(tokens: Tokens, at: int) -> Printed | None:
    """'20210512T104500': without the time it may be any number."""
    norm, clock = tokens.norms[at], norm_at(tokens, at + 2)
    timed = norm_at(tokens, at + 1) == "t" and glued(tokens, at + 1) and glued(tokens, at + 2) and clock.isdecimal()
    year, month, day = int(norm[:4]), int(norm[4:6]), int(norm[6:])
    if not timed or glued(tokens, at) or not 1900 <= year <= 2199 or not is_day(year, month, day):
        return None
    return Printed(at, at + 1, "day", (year, year), (month, month), (day, day))


def _is_full(parts: list[str], mark: str) -> bool:
    """Whether the year has four digits, or two where the rest is as full: '03.05.21', '3/5/21', no version '2.3.10'."""
    if len(parts[2]) == 4:
        return True
    return len(parts[2]) == 2 and (mark == "/" or (mark == "." and len(parts[0]) == len(parts[1]) == 2))


def month_of_year(tokens: Tokens, at: int) -> Printed | None:
    """'05/2021', '05.2021'."""
    norm, year = tokens.norms[at], norm_at(tokens, at + 2)
    if len(norm) != 2 or norm_at(tokens, at + 1) not in ("/", ".") or len(year) != 4 or not year.isdecimal():
        return None
    if not (glued(tokens, at + 1) and glued(tokens, at + 2)) or not (1 <= int(norm) <= 12 and year[:2] in ("19", "20")):
        return None
    if glued(tokens, at) or (glued(tokens, at + 3) and norm_at(tokens, at + 3) not in (",", ";", ")", ".")):
        return None
    return Printed(at, at + 3, "month", (int(year), int(year)), (int(norm), int(norm)))


def _is_whole(tokens: Tokens, at: int, mark: str) -> bool:
    """Whether five tokens stand together and belong to nothing longer, such as a telephone number."""
    if not all(glued(tokens, place) for place in range(at + 1, at + 5)):
        return False
    if glued(tokens, at) and tokens.norms[at - 1] not in _OPENING:
        return False
    return not (norm_at(tokens, at + 5) == mark and glued(tokens, at + 5) and norm_at(tokens, at + 6).isdecimal())


def is_day(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def day_first(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'21 December 2022', '21-22 December', '20th of February', '20-sentabr'."""
    days, last = _days(tokens, at, vocabulary)
    if days is None or not last:
        return None
    if norm_at(tokens, last) in ("-", "/") and glued(tokens, last):
        last += 1
    of = vocabulary.role_at("calendar", "joint", tokens, last)
    name = of.last if of else last
    month = vocabulary.at("months", tokens, name) or (
        vocabulary.small_month_at(tokens, name) if of or last - at > 1 or _is_dated(tokens, name + 1) else None
    )
    if month is None or not is_day(_LEAP_YEAR, month.value, days[1]):
        return None
    return with_year(tokens, Printed(at, month.last, "day", None, (month.value, month.value), days), vocabulary)


def month_first(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'December 21, 2022', 'Dec. 21-22', 'January 2020', 'in May'."""
    month = vocabulary.at("months", tokens, at)
    small = vocabulary.small_month_at(tokens, at) if month is None else None
    if small and _is_dated(tokens, at + 1) and at + 1 < len(tokens):
        month = small  # 'in march 2015'
    after = month.last if month else at + 1
    the = vocabulary.role_at("calendar", "the", tokens, after)
    days, last = _days(tokens, the.last if the else after, vocabulary)
    if small and days and (last - at > 2 or _is_dated(tokens, last)):
        month = small  # 'march 3rd', 'may 8, 2018'
    if month is None:
        return None
    months = (month.value, month.value)
    if days and is_day(_LEAP_YEAR, month.value, days[1]) and not _counts(tokens, last, vocabulary):
        return with_year(tokens, Printed(at, last, "day", None, months, days), vocabulary)
    part = with_year(tokens, Printed(at, month.last, "month", None, months), vocabulary)
    alone = part.years is None and part.relative is None and vocabulary.is_bare("months", tokens, at)
    return None if alone and not _is_month(tokens, part, vocabulary) else part


def _is_dated(tokens: Tokens, at: int) -> bool:
    """Whether a year follows, or nothing at all."""
    norm = norm_at(tokens, at + (norm_at(tokens, at) == ","))
    return at >= len(tokens) or (len(norm) == 4 and norm.isdecimal() and norm[:2] in ("19", "20"))


def day_word(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'first of May 2021', 'третьего мая', 'двадцать первого мая'."""
    ordinal = vocabulary.at("ordinals", tokens, at)
    tens = vocabulary.at("numbers", tokens, at) if ordinal is None else None
    if tens and tens.value in (20, 30):
        dashed = norm_at(tokens, tens.last) == "-"
        ordinal = vocabulary.at("ordinals", tokens, tens.last + dashed)
        ordinal = ordinal and Found(at, ordinal.last, tens.value + ordinal.value)
    if ordinal is None or not 1 <= ordinal.value <= 31 or ordinal.value != int(ordinal.value):
        return None
    of = vocabulary.role_at("calendar", "joint", tokens, ordinal.last)
    month = vocabulary.at("months", tokens, of.last if of else ordinal.last)
    month = month or (vocabulary.small_month_at(tokens, of.last) if of else None)
    if month is None or (of is None and vocabulary.is_bare("months", tokens, ordinal.last)):
        return None
    day = int(ordinal.value)
    if not is_day(_LEAP_YEAR, month.value, day):
        return None
    return with_year(tokens, Printed(at, month.last, "day", None, (month.value,) * 2, (day, day)), vocabulary)


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
    for role in ("and", "to"):
        joint = vocabulary.role_at("calendar", role, tokens, last)
        second = _day_number(tokens, joint.last, vocabulary) if joint else None
        if second and (second[0] == low + 1 or (role == "to" and second[0] > low)):
            # '5 and 6 June', 'from 5 to 7 June'
            return (low, second[0]), second[1]
    return (low, low), last


def _day_number(tokens: Tokens, at: int, vocabulary: Vocabulary) -> tuple[int, int] | None:
    norm = norm_at(tokens, at)
    if not norm.isdecimal() or len(norm) > 2 or not 1 <= int(norm) <= 31:
        return None
    if at and glued(tokens, at) and (tokens.norms[at - 1][-1].isalnum() or tokens.norms[at - 1] in ".,/:"):
        return None
    if norm_at(tokens, at + 1) == ":" and glued(tokens, at + 1) and glued(tokens, at + 2):
        return None  # '10:36'
    return int(norm), ordinal_suffix(tokens, at + 1, vocabulary) or at + 1


def _is_month(tokens: Tokens, part: Printed, vocabulary: Vocabulary) -> bool:
    """Whether 'May' by itself is the month: 'in May', 'March - May', but not 'You May Also Like'."""
    dashed = "-" in (norm_at(tokens, part.first - 1), norm_at(tokens, part.last))
    if dashed or is_governed(tokens, part.first, vocabulary) or _ends_range(tokens, part.first, vocabulary):
        return True
    return any(vocabulary.role_before("calendar", role, tokens, part.first) for role in ("start", "middle", "end"))


def _ends_range(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """'between January and June'."""
    joints = (vocabulary.role_before("calendar", role, tokens, at) for role in ("and", "to"))
    return any(joint and vocabulary.before("months", tokens, joint.first) for joint in joints)


def _counts(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Whether the number before the token counts something: 'in May 20 percent'."""
    if norm_at(tokens, at) in (".", ",") and glued(tokens, at) and glued(tokens, at + 1):
        return norm_at(tokens, at + 1).isdecimal()
    names = ("units", "scales", "currencies")
    return any(vocabulary.at(name, tokens, at) is not None for name in names)


def is_governed(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a preposition or the article stands before."""
    governed = vocabulary.lead_before(tokens, at) or vocabulary.role_before("calendar", "the", tokens, at)
    return governed is not None
