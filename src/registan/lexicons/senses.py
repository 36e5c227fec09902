"""How the forms of a lexicon are written, and what they stand for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

STEM = "~"
"""Ends a word of a form that may be followed by any ending of the language: `товар~ оборот~`."""

CAPITAL = "^"
"""Begins a form that counts only when written with its capitals: `^May`, `^US`."""

_ROLES = ("words", "deeds")
"""Sections whose meanings are roles."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What a phrase stands for: the section of the lexicon it is from and its meaning there.

    `written` is the form itself when only its capitals tell it from another word ('US' from 'us'), else ''.
    """

    section: str
    value: Any
    written: str = ""

    def is_written(self, text: str) -> bool:
        """Whether the passage has the capitals that the form asks for."""
        if not self.written:
            return True
        capitals = text[: len(self.written) - 1] if self.written.endswith(STEM) else text  # 'АҚШга'
        return capitals.isupper() if self.written.isupper() else text[:1].isupper()


class Senses(tuple[Entry, ...]):
    """All that a phrase can stand for, in the lexicon's order, sorted once for the many places where it is found.

    `roles` are those that it has as a word of grammar or a deed, `others` what it is beside that.
    """

    roles: tuple[str, ...]
    others: tuple[Entry, ...]

    def __new__(cls, entries: Iterable[Entry] = ()) -> Senses:
        """The senses of these entries."""
        senses = super().__new__(cls, entries)
        senses.roles = tuple(dict.fromkeys(entry.value for entry in senses if entry.section in _ROLES))
        senses.others = tuple(entry for entry in senses if entry.section not in _ROLES)
        return senses
