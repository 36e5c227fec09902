"""Tells the furniture of a page from what the article says: running heads, credits, buttons, lists of references.

Real text lost is worse than furniture kept, so a line counts only when all of it is known or of a fixed shape.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from registan.lexicons import fold, languages, load

from .lines import Line

Words = tuple[str, ...]

_WORD = re.compile(r"[^\W\d_]+(?:['`´ʻʼʽ‘’‛′-][^\W\d_]+)*")
_LONGEST = 250
_MOST_SMALL_WORDS = 8
_CREDIT = 150
_START = 60
_BETWEEN_WORDS = r"[\W\d_]+"
_PAGE_NUMBER = re.compile(r"[-–—|•·\s]*\d{1,3}[-–—|•·\s]*\Z")
_FRAMED_NUMBER = re.compile(r"[-–—|•·]\s*\d{1,4}\s*[-–—|•·]\Z")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+\Z")
_COPYRIGHT = re.compile(r"©|\([cс]\)\s*\d{4}")
_RUNNING_TIMES = 3
_RUNNING_LENGTH = 30
_HEAD_LINES = 6


@dataclass(frozen=True, slots=True)
class _Known:
    lines: frozenset[Words]
    longest_line: int
    starts: re.Pattern[str]
    rest: frozenset[Words]
    marks: re.Pattern[str]


def ends_the_article(line: Line) -> bool:
    """Whether all that follows this line is furniture: teasers, references."""
    return len(line) <= _LONGEST and _words(line.text) in _known().rest


def furniture_among(lines: Sequence[Line], running: frozenset[str] = frozenset()) -> list[bool]:
    """Which lines of a stretch are furniture, by themselves or by standing among furniture."""
    known = [line.text in running or _is_furniture(line.text) for line in lines]
    beside = [False, *known, False]
    for at, line in enumerate(lines):
        if _PAGE_NUMBER.match(line.text):
            known[at] = len(lines) == 1 or beside[at] or beside[at + 2]
        elif beside[at] and beside[at + 2]:
            known[at] = len(line) <= _LONGEST and _small_words(line.text) <= _MOST_SMALL_WORDS
    return known


def _is_furniture(text: str) -> bool:
    if len(text) > _LONGEST:
        return False
    if _FRAMED_NUMBER.match(text) or _ADDRESS.match(text):
        return True
    known = _known()
    if len(text) <= _CREDIT and (_COPYRIGHT.match(text) or known.starts.match(fold(text[:_START]))):
        return True
    if len(text) <= known.longest_line and (words := _words(text)) and words in known.lines:
        return True
    return bool(known.marks.search(text)) and _small_words(text) <= _MOST_SMALL_WORDS


def running_lines(stretches: Iterable[Sequence[Line]]) -> frozenset[str]:
    """Lines that stand at least three times, each time beside a line that is furniture by itself: heads of pages."""
    seen: Counter[str] = Counter()
    for stretch in stretches:
        known = furniture_among(stretch) if len(stretch) <= _HEAD_LINES else []
        if any(known):
            seen.update(line.text for line, known_line in zip(stretch, known, strict=True) if not known_line)
    return frozenset(text for text, times in seen.items() if times >= _RUNNING_TIMES and len(text) >= _RUNNING_LENGTH)


def _small_words(text: str) -> int:
    """Words in small letters: a running head has few, a sentence many."""
    return sum(word[0].islower() for word in _WORD.findall(re.sub(r"\S*[/@]\S*", "", text)))


def _words(text: str) -> Words:
    return tuple(fold(word) for word in _WORD.findall(text))


@cache
def _known() -> _Known:
    forms: dict[str, list[str]] = {"line": [], "rest": [], "mark": []}
    for language in languages():
        for kind, found in load(language).forms.get("furniture", {}).items():
            forms[kind] += found
    lines = frozenset(_words(form) for form in forms["line"])
    return _Known(
        lines=lines,
        longest_line=2 * max(sum(map(len, words)) + len(words) for words in lines),
        starts=_any_of([re.escape(fold(form)) for form in forms["line"] if form.endswith(":")]),
        rest=frozenset(_words(form) for form in forms["rest"]),
        marks=_any_of([_BETWEEN_WORDS.join(map(re.escape, _words(form))) + r"(?!\w)" for form in forms["mark"]]),
    )


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    """Any of these at the beginning of a word."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns) or '(?!)'})", re.IGNORECASE)
