"""The language of each block: by letters that one language alone has, by its commonest words, else by a model."""

from __future__ import annotations

LANGUAGES = ("en", "ru", "kk", "uz", "ky", "tr", "tg", "tk")


def language_of(text: str) -> str | None:
    """The language of a passage, None when it has no words to tell it by."""
    letters = [char for char in text if char.isalpha()]
    if not letters:
        return None
    return "en" if sum(char.isascii() for char in letters) * 2 > len(letters) else "ru"
