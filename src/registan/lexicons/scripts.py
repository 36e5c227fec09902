"""Letters of one script that a word of another was typed or scanned with: 'Кaзaхстан' with two Latin a."""

from __future__ import annotations

import re
from functools import cache

from .tables import table

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u0259\u0275]")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")


def in_one_script(word: str) -> str:
    """The word in the script that it is meant to be in; as it is when its letters are of one script.

    A letter that no letter of the other script looks like tells the script ('д' in 'млpд'); without one the script of
    most letters does, and Cyrillic between equals. A word in which each script has such a letter ('GDPға': a name with
    another language's ending) stays as printed.
    """
    if not (_LATIN.search(word) and _CYRILLIC.search(word)):
        return word
    latin, cyrillic = _LATIN.findall(word), _CYRILLIC.findall(word)
    to_cyrillic, to_latin = _twins()
    can_be_cyrillic = all(ord(letter) in to_cyrillic for letter in latin)
    can_be_latin = all(ord(letter) in to_latin for letter in cyrillic)
    if can_be_cyrillic and not (can_be_latin and len(latin) > len(cyrillic)):
        return word.translate(to_cyrillic)
    return word.translate(to_latin) if can_be_latin else word


@cache
def _twins() -> tuple[dict[int, str], dict[int, str]]:
    """Latin letters with the Cyrillic ones they look like, and the other way round; the first row counts."""
    rows = table("lookalikes.csv")
    to_cyrillic = {ord(row["latin"]): row["cyrillic"] for row in reversed(rows)}
    return to_cyrillic, {ord(row["cyrillic"]): row["latin"] for row in reversed(rows)}
