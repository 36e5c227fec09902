"""Writes the forms of a lexicon in the language's other script, by a table of letters and irregular words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from .tokens import APOSTROPHES

_LATIN = re.compile(r"[A-Za-z]")
_VOWELS = "aeiou"
_PLACES = {
    "": "",
    "word": r"(?<![a-z'])",  # a word of its own spelling, wherever it begins one
    "start": rf"(?<![a-z'])|(?<=[{_VOWELS}])",  # at the beginning of a word and after a vowel
}


def transliterator(table: Iterable[Mapping[str, str]]) -> Callable[[str], str | None]:
    """What writes a form by the rows (`from`, `into`, `place`) of a table such as `uz_cyrl.csv`.

    It gives None for a form that has nothing to write or letters that the table does not know.
    """
    rows = sorted(table, key=lambda row: (row["place"] != "word", -len(row["from"]), not row["place"]))
    into = {row["from"]: row["into"] for row in rows if row["place"] != "start"}
    single = {row["from"]: row["into"] for row in rows if len(row["from"]) == 1 and not row["place"]}
    letters = str.maketrans(dict.fromkeys(APOSTROPHES, single.get("'", "'")) | single | _capitals(single))
    placed = "|".join(_pattern(row) for row in rows if len(row["from"]) > 1 or row["place"])
    pattern = re.compile(placed, re.IGNORECASE)
    initial = {row["from"]: row["into"] for row in rows if row["place"] == "start"}
    apostrophes = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))

    def replace(found: re.Match[str]) -> str:
        printed = found[0].lower()
        return _in_case(found[0], initial.get(printed) or into[printed])

    @cache
    def write_word(word: str) -> str:
        return pattern.sub(replace, word.translate(apostrophes)).translate(letters)

    def write(form: str) -> str | None:
        if not _LATIN.search(form):
            return None
        written = " ".join(map(write_word, form.split(" ")))
        return None if _LATIN.search(written) else written

    return write


def _pattern(row: Mapping[str, str]) -> str:
    return f"(?:{_PLACES[row['place']]}){row['from']}"


def _capitals(letters: Mapping[str, str]) -> dict[str, str]:
    return {letter.upper(): into.upper() for letter, into in letters.items() if letter.isalpha()}


def _in_case(printed: str, letters: str) -> str:
    """'Sh' is 'Ш', 'sh' is 'ш', 'SENTABR' is 'СЕНТЯБР'."""
    if printed.isupper() and len(printed) > 1:
        return letters.upper()
    return letters[:1].upper() + letters[1:] if printed[:1].isupper() else letters
