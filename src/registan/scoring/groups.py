"""Comparisons apart: one for each language, or for each document."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from .fields import Row
from .tables import Score, score

LANGUAGES = ("en", "ru", "kk", "uz", "ky")
_SEPARATOR = re.compile(r"[-_.]")


def language_of(claim: Row) -> str:
    """The language that the document's name tells ('brief-ru-03.txt'), else English."""
    # The last part of the name is its suffix, which is no language.
    parts = _SEPARATOR.split(claim["doc"])[:-1]
    return next((part for part in parts if part in LANGUAGES), "en")


def document_of(claim: Row) -> str:
    """The document that the claim stands in."""
    return str(claim["doc"])


GROUPINGS: dict[str, Callable[[Row], str]] = {"lang": language_of, "doc": document_of}


def by_group(gold: Iterable[Row], predicted: Iterable[Row], grouping: str) -> dict[str, Score]:
    """One comparison for each group of documents that the hand-read claims speak of."""
    key = GROUPINGS[grouping]
    wanted: dict[str, list[Row]] = {}
    for claim in gold:
        wanted.setdefault(key(claim), []).append(claim)
    had: dict[str, list[Row]] = {}
    for claim in predicted:
        had.setdefault(key(claim), []).append(claim)
    return {name: score(wanted[name], had.get(name, [])) for name in sorted(wanted)}
