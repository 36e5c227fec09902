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
    starts: tuple[str, ...]
    rest: frozenset[Words]
    marks: frozenset[Words]
    longest_mark: int


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
    words = _words(text)
    if not words:
        return False
    if words in _known().lines or (len(text) <= _CREDIT and _COPYRIGHT.match(text)):
        return True
    if len(text) <= _CREDIT and fold(text).startswith(_known().starts):
        return True
    return _has_mark(words) and _small_words(text) <= _MOST_SMALL_WORDS


def running_lines(stretches: Iterable[Sequence[Line]]) -> frozenset[str]:
    """Lines that stand at least three times, each time beside a line that is furniture by itself: heads of pages."""
    seen: Counter[str] = Counter()
    for stretch in stretches:
        known = furniture_among(stretch) if len(stretch) <= _HEAD_LINES else []
        if any(known):
            seen.update(line.text for line, known_line in zip(stretch, known, strict=True) if not known_line)
    return frozenset(text for text, times in seen.items() if times >= _RUNNING_TIMES and len(text) >= _RUNNING_LENGTH)


def _has_mark(words: Words) -> bool:
    known = _known()
    return any(
        words[at : at + size] in known.marks
        for size in range(1, known.longest_mark + 1)
        for at in range(len(words) - size + 1)
    )


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
    marks = frozenset(_words(form) for form in forms["mark"])
    return _Known(
        lines=frozenset(_words(form) for form in forms["line"]),
        starts=tuple(fold(form) for form in forms["line"] if form.endswith(":")),
        rest=frozenset(_words(form) for form in forms["rest"]),
        marks=marks,
        longest_mark=max(map(len, marks), default=0),
    )
