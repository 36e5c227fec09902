"""The many spellings of a language whose letters are not settled, brought to the one that its lexicon has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from itertools import compress

from .memo import Memo
from .restoring import Restoring

_VOWELS = frozenset("aeiou")
_LATIN = re.compile(r"[a-z\u00df-\u024f]")


class Spelling(Memo[str]):
    """Folded words as the lexicon spells them; words of another script stay as they are.

    The rows (`from`, a pattern; `into`) of a table such as `kk_spellings.csv` are rewritten one after the other. A word
    is rewritten once and then remembered.
    """

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        super().__init__(self._rewrite)
        self._rules = [(re.compile(row["from"]), row["into"]) for row in rows]
        self._restore: Callable[[str], str] = str
        self._symbols: frozenset[str] = frozenset()
        self._any = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in self._rules))

    def learn(self, forms: Iterable[str], endings: Iterable[str], stacked: int, symbols: Iterable[str] = ()) -> None:
        """Bring words that are spelled as no rule foresees to those of these forms that they can only be.

        International symbols without a vowel (KWD, kWh, MW) are no words of the language: they stay as they are.
        """
        self._restore = Restoring(forms, endings, stacked).restore
        self._symbols = frozenset(symbol for symbol in map(str.lower, symbols) if _is_symbol(symbol))
        self.clear()

    def _rewrite(self, word: str) -> str:
        written = word
        if word in self._symbols:
            return word
        if _LATIN.search(word):
            if self._any.search(word):
                for pattern, into in self._rules:
                    written = pattern.sub(into, written)
            written = self._restore(written)
        return written

    def respell(self, starts: list[int], ends: list[int], norms: list[str]) -> None:
        """Bring tokens to the lexicon's spelling; an apostrophe that ends a word belongs to its last letter (on')."""
        if "'" in norms:
            _join_apostrophes(starts, ends, norms)
        norms[:] = map(self.__getitem__, norms)


def _is_symbol(form: str) -> bool:
    """Whether it can be no word, however it is spelled: without a vowel, or with a letter that no Latin writing has."""
    return _VOWELS.isdisjoint(form) or "x" in form


def _join_apostrophes(starts: list[int], ends: list[int], norms: list[str]) -> None:
    kept = [True] * len(norms)
    for at in range(1, len(norms)):
        if norms[at] == "'" and starts[at] == ends[at - 1] and _LATIN.match(norms[at - 1]):
            norms[at - 1] += "'"
            ends[at - 1] = ends[at]
            kept[at] = False
    starts[:], ends[:], norms[:] = compress(starts, kept), compress(ends, kept), compress(norms, kept)
