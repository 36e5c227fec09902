"""What is asked of every word of every text, answered once a word."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Answer = TypeVar("Answer")

_WORDS = 100_000
_LONGEST = 64


class Memo(dict[str, Answer]):
    """The answers of a function to words: `memo[word]` asks it only for a word that is new.

    Texts repeat their words. A hostile text does not: beyond a hundred thousand words all are forgotten, and longer
    ones than any language has are not kept. Asked through `map`, it runs at the speed of a plain dictionary.
    """

    def __init__(self, answer: Callable[[str], Answer]) -> None:
        super().__init__()
        self._answer = answer

    def __missing__(self, word: str) -> Answer:
        found = self._answer(word)
        if len(word) <= _LONGEST:
            if len(self) >= _WORDS:
                self.clear()
            self[word] = found
        return found
