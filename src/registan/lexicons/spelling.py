"""The many spellings of a language whose letters are not settled, brought to the one that its lexicon has."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_LATIN = re.compile(r"[a-z\u00df-\u024f]")
_KEPT = 100_000


class Spelling(dict[str, str]):
    """Folded words as the lexicon spells them; words of another script stay as they are.

    The rows (`from`, a pattern; `into`) of a table such as `kk_spellings.csv` are rewritten one after the other. A word
    is rewritten once and then remembered.
    """

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        super().__init__()
        self._rules = [(re.compile(row["from"]), row["into"]) for row in rows]
        self._any = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in self._rules))

    def __missing__(self, word: str) -> str:
        written = word
        if _LATIN.search(word) and self._any.search(word):
            for pattern, into in self._rules:
                written = pattern.sub(into, written)
        if len(self) >= _KEPT:
            self.clear()
        self[word] = written
        return written

    def respell(self, starts: list[int], ends: list[int], norms: list[str]) -> None:
        """Bring tokens to the lexicon's spelling; an apostrophe that ends a word belongs to its last letter (on')."""
        for at in range(len(norms) - 1, 0, -1):
            if norms[at] == "'" and starts[at] == ends[at - 1] and _LATIN.match(norms[at - 1]):
                norms[at - 1] += "'"
                ends[at - 1] = ends[at]
                del starts[at], ends[at], norms[at]
        norms[:] = [self[norm] for norm in norms]
