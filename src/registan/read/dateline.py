"""The date at the head of an article: 'Almaty, 4 March 2024', '2023-yil 20-sentabr', 'ASTANA, 5.12.2023 –'."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache

from registan.lexicons import Tokens, fold, languages, load, tokenize

_LONGEST = 80
_LONGEST_IMPRINT = 140
_IMPRINT_PART = 6
_SETTING_APART = frozenset(",.|(")
_YEAR_WORDS = ("год", "жыл", "жил", "йил", "yil")
_WORDS_BEFORE = 5
_WORDS_AFTER = 2
_TOKENS_AFTER = 8
_TOKENS_OF_DATE = 8
_MARKS = frozenset(',.:;|-("/')
_PARTS = frozenset("-:).")
_YEARS = range(1900, 2100)
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class _Date:
    """A date in the tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    iso: str


def is_dateline(line: str) -> bool:
    """Whether a line says no more than place and date."""
    found = _head(line) if len(line) <= _LONGEST and _DIGITS.search(line) else None
    return found is not None and found[1]


def dateline_of(lines: Iterable[str]) -> str | None:
    """The ISO date, month or year of the first line that has a dateline, alone or before its text."""
    for line in lines:
        found = _head(line)
        if found is not None:
            return found[0]
    return None


def imprint_of(lines: Iterable[str]) -> str | None:
    """The ISO date or month with which a short line ends behind a place or a paper: 'Policy brief, Rabat, May 2022'."""
    return next((found for line in lines if len(line) <= _LONGEST_IMPRINT and (found := _closing(line))), None)


def _closing(line: str) -> str | None:
    tokens = tokenize(line)
    begin = max(0, len(tokens) - _TOKENS_OF_DATE)
    found = next((found for at in range(begin, len(tokens)) if (found := _date_at(tokens, at))), None)
    if found is None or found.first < 2 or tokens.norms[found.first - 1] not in _SETTING_APART:
        return None
    months = [norm for norm in tokens.norms[found.first : found.last] if _part(norm, False)[0] == "month"]
    if len(months) > 1:
        return None  # 'Trade grew, January-May 2024'
    after, part = tokens.norms[found.last :], []
    for at in range(found.first - 2, max(found.first - 2 - _IMPRINT_PART, -1), -1):
        if tokens.norms[at] in _SETTING_APART:
            break
        part.append(at)
    named = any(tokens.text[tokens.starts[at]].isupper() or tokens.norms[at] == '"' for at in part)
    return found.iso if named and all(len(norm) == 1 or _is_year_word(norm) for norm in after) else None


def _is_year_word(norm: str) -> bool:
    """'2024 год', '2024 жыл', '2024-yil': the word behind a year."""
    return norm.startswith(_YEAR_WORDS)


def date_in(text: str) -> str | None:
    """The first date of a text that names day, month and year, or month and year."""
    tokens = tokenize(text)
    return next((found.iso for at in range(len(tokens)) if (found := _date_at(tokens, at))), None)


def _head(line: str) -> tuple[str, bool] | None:
    """The date of a dateline at the head of this line, and whether the line has nothing else."""
    tokens = tokenize(line[: 2 * _LONGEST])
    for at in range(len(tokens)):
        found = _date_at(tokens, at)
        if found is not None:
            return _judged(tokens, found) if _opens(tokens, found.first) else None
    return None


def _opens(tokens: Tokens, first: int) -> bool:
    """Whether what stands before the date is a place (or 'Published:'), set apart from it."""
    before = range(first)
    words = [at for at in before if tokens.norms[at][0].isalpha()]
    if len(words) > _WORDS_BEFORE or any(_DIGITS.match(tokens.norms[at]) for at in before):
        return False
    if not words:
        return True
    capital = [tokens.text[tokens.starts[at]].isupper() for at in words]
    if not capital[0]:
        return False
    # A mark parts place and date; one small word ('on', 'от') may follow it.
    tail = [first - 1, first - 2] if not capital[-1] else [first - 1]
    return any(at > 0 and tokens.norms[at] in _MARKS for at in tail) or (len(words) <= 2 and all(capital))


def _judged(tokens: Tokens, found: _Date) -> tuple[str, bool] | None:
    after = _outside_brackets(tokens.norms[found.last :])
    closed = any(norm in _PARTS for norm in after[:3])
    if len(after) > 1 and len(after[0]) == 1 and after[0].isalpha() and after[1] == ".":
        after = after[2:]  # the 'г.', 'ж.', 'й.' of a year
    parted = any(norm in _PARTS for norm in after[:3])
    words = [norm for norm in after if norm[0].isalpha()]
    told = not words or (len(words) <= _WORDS_AFTER and (not parted or _is_agency(tokens, found.last)))
    if len(tokens.text) <= _LONGEST and len(after) <= _TOKENS_AFTER and told:
        return found.iso, True
    return (found.iso, False) if closed and len(found.iso) == 10 else None


def _is_agency(tokens: Tokens, first: int) -> bool:
    """Whether nothing but a name in capitals follows: 'Samarqand, 2024-yil 16-sentabr. O‘zA'."""
    words = [at for at in range(first, len(tokens)) if tokens.norms[at][0].isalpha()]
    domain = (tokens.text[tokens.starts[at] - 1] == "." and at > words[0] for at in words)  # 'Kun.uz'
    return all(tokens.text[tokens.starts[at]].isupper() or tied for at, tied in zip(words, domain, strict=True))


def _outside_brackets(norms: list[str]) -> list[str]:
    """Without the agency: 'Bishkek, 14 April 2025 (Ala-Too News)'."""
    if "(" not in norms or ")" not in norms[norms.index("(") :]:
        return norms
    begin = norms.index("(")
    return norms[:begin] + norms[norms.index(")", begin) + 1 :]


def _date_at(tokens: Tokens, at: int) -> _Date | None:
    """The date that begins at this token."""
    if not tokens.norms[at][0].isalnum():
        return None
    return _numeric(tokens, at) or _in_words(tokens, at)


def _numeric(tokens: Tokens, at: int) -> _Date | None:
    part = tokens.norms[at : at + 5]
    if len(part) < 5 or part[1] != part[3] or not all(part[n].isdecimal() for n in (0, 2, 4)):
        return None
    if tokens.ends[at + 4] - tokens.starts[at] != sum(map(len, part)):
        return None
    if part[1] == "." and len(part[4]) == 4:
        iso = _iso(part[4], part[2], part[0])
    elif part[1] == "-" and len(part[0]) == 4:
        iso = _iso(part[0], part[2], part[4])
    else:
        return None
    return _Date(at, at + 5, iso) if iso else None


def _in_words(tokens: Tokens, at: int) -> _Date | None:
    """Day, month and year in any order, with at most a mark and a word ('yil', 'жылғы', 'of') between them."""
    parts: dict[str, str] = {}
    end = at
    for here in range(at, min(at + _TOKENS_OF_DATE, len(tokens))):
        norm = tokens.norms[here]
        kind, value = _part(norm, tokens.text[tokens.starts[here]].islower())
        if kind and kind not in parts:
            parts[kind] = value
            end = here + 1
            if len(parts) == 3:
                break
        elif here == at or norm.isdecimal() or here - end > 1:
            break
    if "month" not in parts or "year" not in parts:
        return None
    iso = _iso(parts["year"], parts["month"], parts.get("day"))
    return _Date(at, end, iso) if iso else None


def _part(norm: str, is_small: bool) -> tuple[str, str]:
    """Which part of a date a token can be, and its figure; a city's name (Kazan) is no careless month (қазан)."""
    if norm.isdecimal() and norm.isascii():
        if len(norm) == 4 and int(norm) in _YEARS:
            return "year", norm
        return ("day", norm) if len(norm) <= 2 and 1 <= int(norm) <= 31 else ("", "")
    month = _months().get(norm) or _by_stem(norm) or (_respelled(norm) if is_small else None)
    return ("month", str(month)) if month else ("", "")


def _iso(year: str, month: str, day: str | None) -> str | None:
    try:
        return date(int(year), int(month), int(day or 1)).isoformat()[: 10 if day else 7]
    except ValueError:
        return None


@lru_cache(maxsize=10_000)
def _by_stem(word: str) -> int | None:
    for stem, month, endings in _stems():
        if word.startswith(stem) and word[len(stem) :] in endings:
            return month
    return None


@lru_cache(maxsize=10_000)
def _respelled(word: str) -> int | None:
    """The month of a word that a language's lexicon spells otherwise: 'nawrız', 'kyrkuyek'."""
    spellings = (load(language).spelling for language in languages())
    known = {spelling[word] for spelling in spellings if spelling is not None} - {word}
    return next((month for form in sorted(known) if (month := _months().get(form) or _by_stem(form))), None)


@cache
def _months() -> Mapping[str, int]:
    return {fold(form.strip("^.")): month for _, month, form in _forms() if not form.endswith("~")}


@cache
def _stems() -> tuple[tuple[str, int, frozenset[str]], ...]:
    endings = {language: frozenset(load(language).settings.get("endings") or ()) | {""} for language in languages()}
    return tuple((fold(form.strip("^~")), month, endings[of]) for of, month, form in _forms() if form.endswith("~"))


def _forms() -> list[tuple[str, int, str]]:
    return [
        (language, month, form)
        for language in languages()
        for month, forms in load(language).forms.get("months", {}).items()
        for form in forms
        if " " not in form
    ]
