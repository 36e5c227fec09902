"""Writes the forms of a lexicon in the language's other script, by a table of letters and irregular words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

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
    into = {f"p{at}": row["into"] for at, row in enumerate(rows)}
    pattern = re.compile(
        "|".join(f"(?P<p{at}>(?:{_PLACES[row['place']]}){row['from']})" for at, row in enumerate(rows)), re.IGNORECASE
    )
    marks = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))

    def letters(found: re.Match[str]) -> str:
        return _in_case(found[0], into[str(found.lastgroup)])

    def write(form: str) -> str | None:
        if not _LATIN.search(form):
            return None
        written = pattern.sub(letters, form.translate(marks))
        return None if _LATIN.search(written) else written

    return write


def _in_case(printed: str, letters: str) -> str:
    """'Sh' is 'Ш', 'sh' is 'ш', 'SENTABR' is 'СЕНТЯБР'."""
    if printed.isupper() and len(printed) > 1:
        return letters.upper()
    return letters[:1].upper() + letters[1:] if printed[:1].isupper() else letters
