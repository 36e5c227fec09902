"""Text of documents made harmless before it stands in a report: letters only, no steering of direction or terminal."""

from __future__ import annotations

import unicodedata

_STEERING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F)))
_GONE = "\N{REPLACEMENT CHARACTER}"


def inert(text: str) -> str:
    """The text on one line; control characters and unpaired surrogates are shown as signs, marks of direction go."""
    return "".join(_shown(letter) for letter in text if letter not in _STEERING)


def _shown(letter: str) -> str:
    if letter in "\n\r\t":
        return " "
    return _GONE if unicodedata.category(letter) in ("Cc", "Cs", "Cn") else letter
