"""What a line's own shape says: a heading by its mark, an item of a list, a line of capitals."""

from __future__ import annotations

import re

from .lines import Line

_MARKED_HEADING = re.compile(r"(#{1,6})\s+\S")
_UNDERLINE = re.compile(r"(=+|-+)\Z")
_BULLET = re.compile(r"[•‣▪◦●·]\s*\S|[-–—*+]\s+\S")
_NUMBERED = re.compile(r"\(?(?:\d{1,3}|[A-Za-zА-Яа-яЁё])[.)]\s+\S")
_LONGEST_TITLE = 160
_LONGEST_HEADING = 100
_LONGEST_WITH_COLON = 60
_QUOTES = '«“"'
_ADDRESS = re.compile(r"\w[/@]\w")
_FIGURES_SHARE = 0.2
_LEAST_CAPITALS = 6


def heading_level(line: Line) -> int:
    """The depth that `#` marks give, 0 for none."""
    match = _MARKED_HEADING.match(line.text)
    return len(match.group(1)) if match else 0


def underlined_level(line: Line, following: Line | None) -> int:
    """The depth that a drawn underline gives to the line above it, 0 for none."""
    if following is None or len(following) < 3 or not _UNDERLINE.match(following.text):
        return 0
    return (1 if following.text[0] == "=" else 2) if len(line) <= _LONGEST_TITLE else 0


def is_item(line: Line) -> bool:
    """Whether the line begins as an item of a list does."""
    return bool(_BULLET.match(line.text) or _NUMBERED.match(line.text))


def is_bullet(line: Line) -> bool:
    """Whether it begins with a mark that begins nothing but items."""
    return line.text[0] in "•‣▪◦●"


def is_capitals(line: Line) -> bool:
    """Whether the line is a heading because all of it is in capitals."""
    text = line.text
    if not text.isupper() or len(text) > _LONGEST_HEADING:
        return False
    return sum(char.isalpha() for char in text) >= _LEAST_CAPITALS and _is_words(text)


def is_title(text: str, first: bool) -> bool:
    """Whether a paragraph of one line reads as a heading; the `first` of a document may be longer."""
    longest = _LONGEST_TITLE if first else _LONGEST_HEADING
    if text[-1] == ":":
        longest = _LONGEST_WITH_COLON
    opens = text[0].isupper() or text[0].isdecimal() or text[0] in _QUOTES
    return opens and len(text) <= longest and text[-1] not in ".;,…" and _is_words(text) and not _ADDRESS.search(text)


def _is_words(text: str) -> bool:
    digits = sum(char.isdecimal() for char in text)
    return any(char.isalpha() for char in text) and digits <= _FIGURES_SHARE * len(text)
