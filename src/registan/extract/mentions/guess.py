"""Which of the languages with a lexicon a short text is in, told from its letters and its commonest words."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from registan.lexicons import fold, languages, table

_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+(?:['`´ʻʼʽ‘’‛′][^\W\d_]+)*")
_STRANGE = 0.05
"""The share of telling letters that a language may lack and still be that of the text."""
_FOREIGN = 0.03
"""The share of all letters under which telling ones are those of foreign names ('Türkiye', 'Қазақстан темір жолы')."""
_SHOWS_ALL = 6
"""Telling letters from which on a language that has more of them than the text shows is none of it."""
_OTHERWISE = {"Latin": "en", "Cyrillic": "ru"}
_APOSTROPHES = {
    # 'oʻ' and 'gʻ' are letters of Uzbek; the Kazakh of 2017 marks other letters too ("qan'tar").
    "uz": (re.compile("[og][ʻ‘ʼ’'`](?=[^\\W\\d_])"), None),
    "kk": (re.compile("[aogiuny][ʼ’'](?=[^\\W\\d_])"), re.compile("[iuny][ʼ’'](?=[^\\W\\d_])")),
}
"""By language: an apostrophe that makes a letter of it, and one that no other language has, where one is needed."""


class _Signs(NamedTuple):
    language: str
    letters: frozenset[str]
    never: str
    words: frozenset[str]
    endings: tuple[str, ...]


def guess_language(text: str) -> str:
    """The language of the text; English or Russian, by its script, when nothing speaks for another one."""
    sample = text[:_SAMPLE].lower()
    script = "Cyrillic" if _is_cyrillic(sample) else "Latin"
    most = _STRANGE * len(sample)
    known = [signs for signs in _signs(script) if sum(map(sample.count, signs.never)) <= most]
    telling = [letter for letter in sample if letter in _telling(script)]
    if len(telling) <= _FOREIGN * sum(letter.isalpha() for letter in sample):
        telling = []
    words = [fold(word) for word in _WORD.findall(sample)]
    scores = {
        signs.language: _score(signs, words, sample, lettered=bool(telling))
        for signs in known
        if signs.language == _OTHERWISE[script]
        or sum(letter not in signs.letters for letter in telling) <= _STRANGE * len(telling)
    }
    best = max(scores.values(), default=0)
    leading = [signs for signs in known if scores.get(signs.language) == best]
    if not best or any(signs.language == _OTHERWISE[script] for signs in leading):
        return _OTHERWISE[script] if _OTHERWISE[script] in languages() else "en"
    return min(leading, key=lambda signs: len(signs.letters) if len(telling) >= _SHOWS_ALL else 0).language


def _score(signs: _Signs, words: list[str], sample: str, *, lettered: bool) -> int:
    """How many words are common in the language, or have letters that few others have."""
    found = sum(word in signs.words or word.endswith(signs.endings or ("\0",)) for word in words)
    mark, own = _APOSTROPHES.get(signs.language, (None, None))
    marks = len(mark.findall(sample)) if mark and (own is None or own.search(sample)) else 0
    return found + marks + (sum(not signs.letters.isdisjoint(word) for word in words) if lettered else 0)


def _is_cyrillic(sample: str) -> bool:
    cyrillic = sum("\u0400" <= letter <= "\u04ff" for letter in sample)
    return 2 * cyrillic > sum(letter.isalpha() for letter in sample)


@cache
def _signs(script: str) -> tuple[_Signs, ...]:
    rows = [row for row in table("identify.csv") if row["script"] == script and row["language"] in languages()]
    return tuple(
        _Signs(
            row["language"],
            frozenset(row["letters"]),
            row["never"],
            frozenset(row["words"].split("|")),
            tuple(filter(None, row["endings"].split("|"))),
        )
        for row in rows
    )


@cache
def _telling(script: str) -> frozenset[str]:
    return frozenset().union(*(signs.letters for signs in _signs(script)))
