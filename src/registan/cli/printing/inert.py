"""Makes text of documents harmless on a terminal: what would move, hide or reorder is shown instead of obeyed."""

from __future__ import annotations

import re
import unicodedata

_SUSPECT = re.compile(r"[^\t\n\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u05ff]")
_HIDDEN = frozenset(("Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"))
_MARKS = 4
_MARK_RUN = re.compile(
    rf"((?:[^\W_]|[^\w\s])?[\u0300-\u036f\u0483-\u0489\u20d0-\u20ff]{{{_MARKS}}})[\u0300-\u036f\u0483-\u0489\u20d0-\u20ff]+"
)


def inert(text: str) -> str:
    """The text with control, direction and other unseen characters made visible; line breaks and tabs stay."""
    return _SUSPECT.sub(_visible, _MARK_RUN.sub(r"\1", text))


def one_line(text: str) -> str:
    """The text in one line, for a cell of a table."""
    return inert(" ".join(text.split()))


def _visible(match: re.Match[str]) -> str:
    character = match.group()
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)  # the control pictures: ␛ for escape
    if unicodedata.category(character) in _HIDDEN:
        return f"‹U+{code:04X}›"
    return character
