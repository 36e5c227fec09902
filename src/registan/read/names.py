"""File names as they are shown: printable, on one line, without anything that a terminal would obey."""

from __future__ import annotations

import unicodedata

_SHOWN = frozenset({"L", "M", "N", "P", "S"})


def printable(name: str) -> str:
    """The name with bytes that are no UTF-8, controls and invisible marks written as `\\xff` or `\\u202e`."""
    if name.isascii() and name.isprintable():
        return name
    return "".join(char if _is_shown(char) else _escaped(char) for char in name)


def _is_shown(char: str) -> bool:
    return char == " " or unicodedata.category(char)[0] in _SHOWN


def _escaped(char: str) -> str:
    code = ord(char)
    if 0xDC80 <= code <= 0xDCFF:  # a byte that is no UTF-8, as Python carries it in names
        return f"\\x{code - 0xDC00:02x}"
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
