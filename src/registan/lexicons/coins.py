"""Names that several currencies share: a rupee is of India in one document and of Pakistan in another."""

from __future__ import annotations

from functools import cache

from .tables import table


def coin_at(norm: str) -> dict[str, str] | None:
    """The currencies (ISO 4217) that the word can stand for, by state (ISO 3166 alpha-3); None for another word."""
    words, stems = _coins()
    if norm in words:
        return words[norm]
    return next((stems[norm[:end]] for end in range(len(norm), 3, -1) if norm[:end] in stems), None)


@cache
def _coins() -> tuple[dict[str, dict[str, str]], dict[str, dict[str, str]]]:
    """Whole words, and stems of words with any ending."""
    words: dict[str, dict[str, str]] = {}
    stems: dict[str, dict[str, str]] = {}
    for row in table("coins.csv"):
        of = dict(pair.split("=") for pair in row["of"].split())
        for form in row["forms"].split("|"):
            (stems if form.endswith("~") else words)[form.removesuffix("~")] = of
    return words, stems
