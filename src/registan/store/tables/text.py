"""Which text a database can keep and be asked for."""

from __future__ import annotations


def is_storable(text: str) -> bool:
    """Whether the text is whole characters: halves of surrogate pairs have no UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def like_pattern(text: str) -> str:
    """A LIKE pattern, escaped by a backslash, for text that holds this text literally."""
    for sign in "\\%_":
        text = text.replace(sign, "\\" + sign)
    return f"%{text}%"


def phrase(text: str) -> str:
    """A full-text query for exactly these characters, whatever the query language makes of them."""
    return '"' + text.replace('"', '""') + '"'
