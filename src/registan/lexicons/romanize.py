"""Names of four alphabets in English letters, and the skeleton under which their many spellings are alike."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from unicodedata import combining, normalize

from .tables import table
from .tokens import APOSTROPHES
from .transliterate import transliterator

_COMMON = "ru"
"""The language whose letters the other Cyrillic alphabets share."""
_ALIKE = (("dzh", "j"), ("zh", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("ts", "s"), ("ck", "k"))
_LETTERS = str.maketrans({"q": "k", "x": "h", "w": "v", "y": "i", "ı": "i", "ə": "a"})
_TWICE = re.compile(r"(.)\1+")
_MARKS = str.maketrans(dict.fromkeys(APOSTROPHES, ""))


@cache
def _writer(language: str) -> Callable[[str], str | None]:
    rows = {(row["from"], row["place"]): row for row in table("english_letters.csv") if row["language"] == _COMMON}
    rows |= {(row["from"], row["place"]): row for row in table("english_letters.csv") if row["language"] == language}
    return transliterator(list(rows.values()))


def romanize(text: str, language: str) -> str:
    """The text in English letters, as the language's own names are usually written in English; Latin stays as it is."""
    return " ".join(_in_case(word, _writer(language)(word.lower()) or word) for word in text.split(" "))


def _in_case(printed: str, written: str) -> str:
    """'Ш' begins 'Shavkat', not 'SHavkat'."""
    if len(printed) > 1 and printed.isupper():
        return written.upper()
    return written[:1].upper() + written[1:] if printed[:1].isupper() else written


@cache
def skeleton(word: str) -> str:
    """What is left of a romanised word when marks, doubled letters and rival spellings are levelled.

    'Mirziyoyev' and 'Mirziyoev', "Qo'qon" and 'Kokon', 'Jambyl' and 'Zhambyl' are alike.
    """
    bare = "".join(letter for letter in normalize("NFKD", word.casefold()) if not combining(letter)).translate(_MARKS)
    for printed, level in _ALIKE:
        bare = bare.replace(printed, level)
    return _TWICE.sub(r"\1", bare.translate(_LETTERS))
