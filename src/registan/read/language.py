"""The language of each passage: by letters that few languages have, by common words and endings, last by a model.

The first two are cheap and settle nearly every paragraph, so that a small build never loads the model.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from registan.lexicons import Memo, fold, table
from registan.lexicons.restoring import outline
from registan.lexicons.spelling import Spelling

LANGUAGES = ("en", "ru", "kk", "uz", "ky", "tr", "tg", "tk")

_SAMPLE = 3_000
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_COMMON = re.compile(r"[A-Za-zА-Яа-яЁё]")
_WORD = re.compile(r"[^\W\d_]+(?:['`´ʻʼʽ‘’‛′][^\W\d_]+)*")

_ENOUGH_LETTERS = 12
_MODEL_LETTERS = 30
_SHORT = 100
_MOST_ASKED = 1_000
"""Passages of a document that the model may judge; beyond them the neighbour decides."""
_MARKED_SHARE = 0.03
_MARKED_COUNT = 6
_STRANGE_SHARE = 0.02
_WORD_SHARE = 0.1
_WORD_COUNT = 2
_LEAD = 3
_SURE = 0.8
_FOREIGN = 0.85
"""How sure the model must be that a passage of some length is in none of the languages that are told apart."""


@dataclass(frozen=True, slots=True)
class _Marks:
    language: str
    script: str
    letters: frozenset[str]
    never: str
    words: frozenset[str]
    endings: tuple[str, ...]
    outlines: frozenset[str]

    def count(self, words: list[str]) -> int:
        """How many of the words are among the commonest of the language, in any spelling, or end as few others do."""
        found = sum(word in self.words for word in words)
        if self.outlines:
            found += sum(word not in self.words and _outlined()[word] in self.outlines for word in words)
        return found + sum(word.endswith(self.endings) for word in words) if self.endings else found


@dataclass(frozen=True, slots=True)
class _Passage:
    text: str
    script: str | None
    letters: int
    marked: Counter[str]


def languages_of(passages: Sequence[str]) -> list[str | None]:
    """The language of each passage of one document; one that is too short to tell takes its neighbour's."""
    seen = [_look_at(text) for text in passages]
    told = [_by_marks(passage) for passage in seen]
    only = _only_languages(seen, told)
    asked = 0
    for at, passage in enumerate(seen):
        if told[at] is None and passage.letters >= _MODEL_LETTERS:
            told[at] = _as_the_rest(passage, only)
            if told[at] is None and asked < _MOST_ASKED:
                told[at] = _by_model(passage.text, _SURE)
                asked += 1
    near = _neighbours(seen, told)
    for at, passage in enumerate(seen):
        if told[at] is None:
            told[at] = near[at] or (_by_model(passage.text, 0.0) if passage.letters and asked < _MOST_ASKED else None)
            asked += near[at] is None
    return told


def _only_languages(seen: list[_Passage], told: list[str | None]) -> dict[str | None, _Marks]:
    """By script: the language of the document, where all its told passages of that script are in one."""
    found: dict[str | None, set[str]] = {}
    for passage, language in zip(seen, told, strict=True):
        if language is not None:
            found.setdefault(passage.script, set()).add(language)
    return {
        script: next(marks for marks in _marks() if marks.script == script and marks.language in languages)
        for script, languages in found.items()
        if len(languages) == 1
    }


def _as_the_rest(passage: _Passage, only: dict[str | None, _Marks]) -> str | None:
    """The document's one language, for a title or caption whose letters all belong to it, or a text with its words."""
    marks = only.get(passage.script)
    if marks is None or not passage.marked.keys() <= marks.letters:
        return None
    return marks.language if passage.letters < _SHORT or _leads(marks, passage) else None


def _leads(marks: _Marks, passage: _Passage) -> bool:
    """Whether the passage has more of the language's commonest words than of any other's in its script."""
    words = [fold(word) for word in _WORD.findall(passage.text)]
    others = (other.count(words) for other in _marks() if other.script == marks.script and other is not marks)
    return marks.count(words) > max(others, default=0)


def _look_at(text: str) -> _Passage:
    text = text[:_SAMPLE]
    latin, cyrillic = len(_LATIN.findall(text)), len(_CYRILLIC.findall(text))
    if latin + cyrillic == 0:
        return _Passage(text, None, 0, Counter())
    pattern, script, letters = (_LATIN, "Latin", latin) if latin > cyrillic else (_CYRILLIC, "Cyrillic", cyrillic)
    marked = Counter(pattern.findall(_COMMON.sub("", text).lower()))
    return _Passage(text, script, letters, marked)


def _by_marks(passage: _Passage) -> str | None:
    if passage.letters < _ENOUGH_LETTERS:
        return None
    count = passage.marked.total()
    known = [marks for marks in _marks() if marks.script == passage.script and not _is_strange(marks, passage)]
    if count <= _MARKED_SHARE * passage.letters:
        return _by_words(passage.text, known)
    known = [marks for marks in known if _has_these(marks, passage.marked, count)]
    told = _by_words(passage.text, known)
    if told is None and count >= _MARKED_COUNT and known:
        # A Kazakh text shows more than ң, ө, ү: the language with the fewest letters of its own.
        return min(known, key=lambda marks: len(marks.letters)).language
    return told


def _is_strange(marks: _Marks, passage: _Passage) -> bool:
    """Whether the text often has letters that the language does not write: ы in Uzbek."""
    return sum(passage.text.count(letter) for letter in marks.never) > _STRANGE_SHARE * passage.letters


def _has_these(marks: _Marks, marked: Counter[str], count: int) -> bool:
    """Whether the language has nearly all the letters that few languages have."""
    return sum(marked[letter] for letter in marks.letters if letter in marked) >= 0.95 * count


def _by_words(text: str, known: list[_Marks]) -> str | None:
    """The one of these languages whose commonest words the text has, where it leads clearly."""
    words = [fold(word) for word in _WORD.findall(text)]
    hits = sorted(((marks.count(words), marks.language) for marks in known), reverse=True)
    (best, language), (second, _) = (*hits, (0, ""), (0, ""))[:2]
    settled = best >= _WORD_COUNT and best >= _WORD_SHARE * len(words) and best >= _LEAD * second
    return language if settled else None


def _neighbours(seen: list[_Passage], told: list[str | None]) -> list[str | None]:
    """For each passage the language of the nearest told one of its script (of any, where it has none itself)."""
    nearest: list[tuple[int, str] | None] = [None] * len(seen)
    for order in (range(len(seen)), range(len(seen) - 1, -1, -1)):
        last: dict[str | None, tuple[int, str]] = {}
        for at in order:
            language = told[at]
            if language is not None:
                last[seen[at].script] = last[None] = (at, language)
            found, best = last.get(seen[at].script), nearest[at]
            if found is not None and (best is None or abs(found[0] - at) < abs(best[0] - at)):
                nearest[at] = found
    return [None if found is None else found[1] for found in nearest]


def _by_model(text: str, least: float) -> str | None:
    """The likeliest of our languages; a passage that is clearly in another one has that: 'de', 'uk'."""
    ranked = _model().rank(text)
    language, probability = ranked[0]
    if language not in LANGUAGES and probability >= _FOREIGN and len(text) >= _SHORT:
        return str(language)
    ours = [(code, float(share)) for code, share in ranked if code in LANGUAGES]
    total = sum(share for _, share in ours)
    return str(ours[0][0]) if total and ours[0][1] >= least * total else None


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _marks() -> tuple[_Marks, ...]:
    return tuple(
        _Marks(
            row["language"],
            row["script"],
            frozenset(row["letters"]),
            row["never"],
            frozenset(row["words"].split("|")),
            tuple(filter(None, row["endings"].split("|"))),
            _own_outlines(row) if row["spellings"] else frozenset(),
        )
        for row in table("identify.csv")
    )


def _own_outlines(row: dict[str, str]) -> frozenset[str]:
    """The outlines of the language's words that are no common word of another one."""
    others = {
        _outlined()[word] for other in table("identify.csv") if other != row for word in other["words"].split("|")
    }
    return frozenset(_outlined()[word] for word in row["words"].split("|")) - others


@cache
def _outlined() -> Memo[str]:
    """What careless spellings of a word have in common, by the rules of the languages that are so spelled."""
    spellings = [Spelling(table(f"{row['spellings']}.csv")) for row in table("identify.csv") if row["spellings"]]

    def levelled(word: str) -> str:
        for spelling in spellings:
            word = spelling[word]
        return outline(word)

    return Memo(levelled)
