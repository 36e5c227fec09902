"""Fiscal years as they are printed; which days they are depends on the state."""

from __future__ import annotations

from registan.extract.figures.spelled import glued, norm_at
from registan.extract.vocabulary import Vocabulary
from registan.lexicons import Tokens

from .printed_date import Printed

_CENTURY = 2000
_JOINTS = ("/", "-")


def fiscal_year(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Printed | None:
    """'2023/24', 'FY2023/24', 'FY23', 'fiscal year 2023', '2023-24 financial year': the tokens of the years.

    '2023-24' alone is a range of years, '2023' a calendar year; '2023/24' before 'season' is no fiscal year.
    """
    cue = vocabulary.role_at("calendar", "fiscal", tokens, at)
    first = cue.last if cue else at
    year = _year(norm_at(tokens, first), short=cue is not None)
    if year is None:
        return None
    last = first + 1
    later = _later(tokens, last, year)
    joint = norm_at(tokens, last) if later else ""
    last += 2 * bool(later)
    behind = None if cue else vocabulary.role_at("calendar", "fiscal", tokens, last)
    if cue is None and behind is None and (joint != "/" or _is_of_harvest(tokens, last, vocabulary)):
        return None
    return Printed(first, last, "fiscal", (year, year + 1) if later else (year, year))


def _is_of_harvest(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Whether 'season', 'marketing year' or 'academic year' follows."""
    return vocabulary.role_at("calendar", "other_year", tokens, at) is not None


def _year(norm: str, *, short: bool) -> int | None:
    if len(norm) == 4 and norm.isdecimal() and "1950" <= norm <= "2100":
        return int(norm)
    return _CENTURY + int(norm) if short and len(norm) == 2 and norm.isdecimal() else None


def _later(tokens: Tokens, at: int, year: int) -> bool:
    """Whether the next year follows behind a stroke: '/24', '-2024'."""
    norm = norm_at(tokens, at + 1)
    if norm_at(tokens, at) not in _JOINTS or not (glued(tokens, at) and glued(tokens, at + 1)):
        return False
    longer = glued(tokens, at + 2) and norm_at(tokens, at + 2) in _JOINTS
    return not longer and norm in (str(year + 1), str(year + 1)[2:])
