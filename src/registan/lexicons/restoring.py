"""Words as careless writers spell them, brought to the word of the lexicon that they can only be.

Kazakh in Latin letters is written without its marks, with k for q, i or ı for y, w for u: 'Kazakstan men Ozbekstan
arasindagi sawda'. What is left when all that is levelled is the word's outline; the lexicon's words are sought by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

_MARKS = str.maketrans("äáöóüúūğǵñńý", "aaoouuuggnnu")
_RIVALS = str.maketrans("ıíyqw", "iiiku")
_VOWELS = frozenset("aeiouy")
_LATIN = re.compile(r"[a-z\u00df-\u024f']+")
_SIBILANT = re.compile(r"ts|c(?!h)")
_TWICE = re.compile(r"i{2,}")
_SHORT = 3
"""A shorter stem would be found in the front of other words."""
_LONGEST = 64
"""No word of a language is longer; a hostile text has such."""


def outline(word: str) -> str:
    """What all spellings of a folded word have in common: 'kazakstan' of 'qazaqstan', 'arasindagi' of 'arasyndağy'."""
    return _TWICE.sub("i", _SIBILANT.sub("s", word.translate(_MARKS).translate(_RIVALS)))


@dataclass(slots=True)
class _Index:
    """Whole words, stems and endings of a lexicon by what a way of writing leaves of them."""

    words: dict[str, list[str]] = field(default_factory=dict)
    stems: dict[str, list[str]] = field(default_factory=dict)
    endings: dict[str, list[str]] = field(default_factory=dict)


class Restoring:
    """The words and endings of a lexicon by their outlines; `restore` brings a word to the likest of them."""

    def __init__(self, forms: Iterable[str], endings: Iterable[str], stacked: int) -> None:
        self._forms, self._listed, self._stacked = forms, frozenset(endings), stacked

    def restore(self, word: str) -> str:
        """The lexicon's word with its endings; the word itself where the lexicon has it or has nothing like it.

        One ending without its marks is likelier than two that happen to be so written: 'ның' for 'nyn', not 'н' and
        'ын'.
        """
        if len(word) > _LONGEST:
            return word
        spellings = dict.fromkeys((word, word.replace("ng", "n")))
        for most in dict.fromkeys((1, self._stacked)):
            if self._read(word, self._as_written, most):
                return word
            for spelt in spellings:
                found = self._read(outline(spelt), self._by_outline, most)
                best = min(found, key=lambda known: _unlike(known, spelt), default="")
                if best and (most > 1 or not _unlike(best, spelt)[0]):
                    return best
        return word

    @cached_property
    def _as_written(self) -> _Index:
        return self._gathered(str)

    @cached_property
    def _by_outline(self) -> _Index:
        return self._gathered(outline)

    def _gathered(self, level: Callable[[str], str]) -> _Index:
        index = _Index()
        for part in dict.fromkeys(part for form in self._forms for part in form.lower().split()):
            bare = part.strip("^~")
            if not _LATIN.fullmatch(bare):
                continue
            if not part.endswith("~"):
                index.words.setdefault(level(bare), []).append(bare)
            elif len(bare) >= _SHORT:
                index.stems.setdefault(level(bare), []).append(bare)
        for ending in sorted(filter(_LATIN.fullmatch, self._listed)):
            index.endings.setdefault(level(ending), []).append(ending)
        return index

    def _read(self, word: str, index: _Index, most: int) -> list[str]:
        """The lexicon's words, with so many endings, that it can stand for: whole ones, else with the longest stem."""
        if word in index.words:
            return index.words[word]
        for cut in range(len(word), 0, -1):
            if word[:cut] in index.stems and (rest := self._endings(word[cut:], index, most)):
                return [stem + ending for stem in index.stems[word[:cut]] for ending in rest]
        return []

    def _endings(self, rest: str, index: _Index, most: int) -> list[str]:
        """The endings, up to `most` one after another, that make up the rest of a word; as few as can be."""
        if not rest or rest in index.endings:
            return index.endings[rest] if rest else [""]
        for cut in range(len(rest) - 1, 0, -1) if most > 1 else ():
            if rest[:cut] in index.endings and (further := self._endings(rest[cut:], index, most - 1)):
                return [first + last for first in index.endings[rest[:cut]] for last in further]
        return []


def _unlike(known: str, word: str) -> tuple[int, int, str]:
    """How far a word of the lexicon is from the printed one, marks aside; vowels tell more than 'k' for 'q' does."""
    pairs = zip(known.translate(_MARKS), word.translate(_MARKS), strict=False)
    cost = sum(1 + (a in _VOWELS) for a, b in pairs if a != b)
    return cost, abs(len(known) - len(word)), known
