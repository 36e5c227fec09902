"""Ordinals in the name of an event: 'third', 'III', '3rd', in whatever language."""

from __future__ import annotations

import re
from functools import cache

from .loader import languages, load

_ROMAN = re.compile(r"(?:X{0,3})(?:IX|IV|V?I{0,3})")
_PRINTED = re.compile(r"(\d{1,3})(?:st|nd|rd|th|-?(?:й|я|е|го|ая|ый|ий|ші|шы|інші|ыншы|нчи|chi|inchi))")
_VALUES = {"I": 1, "V": 5, "X": 10}


def ordinal(word: str) -> int | None:
    """The number that a word stands for as an ordinal, None when it is none."""
    printed = _PRINTED.fullmatch(word.casefold())
    if printed:
        return int(printed[1])
    if word.isascii() and word.isupper() and _ROMAN.fullmatch(word):
        return _roman(word)
    whole, stems = _forms()
    folded = word.casefold()
    known = whole.get(folded)
    return known or next((number for stem, number in stems if folded.startswith(stem)), None)


def _roman(word: str) -> int:
    values = [_VALUES[letter] for letter in word]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


@cache
def _forms() -> tuple[dict[str, int], tuple[tuple[str, int], ...]]:
    """Whole words, and stems that take endings, of all languages; what is known by its capitals alone is left out."""
    whole: dict[str, int] = {}
    stems: dict[str, int] = {}
    for language in languages():
        for number, forms in load(language).forms["ordinals"].items():
            for form in forms:
                if " " not in form and not form.startswith("^"):
                    (stems if form.endswith("~") else whole).setdefault(form.rstrip("~").casefold(), int(number))
    return whole, tuple(sorted(stems.items(), key=lambda each: (-len(each[0]), each)))
