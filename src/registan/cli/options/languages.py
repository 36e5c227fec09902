"""The language that something is told in."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from .choices import choice


def languages() -> list[str]:
    """The languages that there are sentences in."""
    return ["en", "ru", "kk", "uz"]


LangOption: TypeAlias = Annotated[str, choice(languages, "en, ru, kk or uz.", metavar="CODE")]
