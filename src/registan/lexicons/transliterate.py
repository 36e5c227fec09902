"""Writes the forms of a lexicon in the language's other script, by a table of letters and irregular words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from .memo import Memo
from .spelling import Spelling
from .tokens import APOSTROPHES

_SCRIPTS = (re.compile(r"[A-Za-z]"), re.compile(r"[\u0400-\u052f]"))
_VOWELS = "aeiou"
_PLACES = {
    "": "",
    "word": r"(?<![^\W\d_])(?<!')",  # a word of its own spelling, wherever it begins one
    "start": rf"(?<![a-z'])|(?<=[{_VOWELS}])",  # at the beginning of a word and after a vowel
}
FORM = "form"
"""The place of rows that write a whole form of the lexicon: 'Мали~' without its stem, which begins 'mälimet'."""


def transliterator(table: Sequence[Mapping[str, str]]) -> Callable[[str], str | None]:
    """What writes a form by the rows (`from`, `into`, `place`) of a table such as `uz_cyrl.csv`.

    It gives None for a form that has nothing to write or letters that the table does not know.
    """
    table = [row for row in table if row["place"] != FORM]
    script = next(script for script in _SCRIPTS if script.search(table[0]["from"]))
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
        if not script.search(form):
            return None
        written = " ".join(map(write_word, form.split(" ")))
        return None if script.search(written) else written

    return write


class OtherScript:
    """How the forms of a lexicon are written in the language's other script, in the lexicon's spelling of it."""

    def __init__(self, table: Sequence[Mapping[str, str]], spelling: Spelling | None = None) -> None:
        self._write = transliterator(table)
        self._spelling = spelling
        self.writes_latin = not _SCRIPTS[0].search(table[0]["from"])
        """Whether the other script is Latin, whose words are then those of the lexicon's spelling."""
        self._forms = {row["from"]: [row["into"]] for row in table if row["place"] == FORM}
        self._words = Memo(self._spell)

    def forms(self, form: str) -> list[str]:
        """The form in the other script."""
        if form in self._forms:
            return self._forms[form]
        written = self._write(form)
        if self._spelling is None or not self.writes_latin:
            return [] if written is None else [written]
        return [" ".join([self._words[word] for word in (written or form).split(" ")])]

    def _spell(self, word: str) -> str:
        """A written word in the lexicon's spelling."""
        spelling = self._spelling
        if spelling is None or word.startswith("^"):
            return word
        return _PART.sub(lambda part: spelling[part[0].lower()], word)

    def endings(self, ending: str) -> list[str]:
        """The ending in the other script."""
        written = self._write(ending)
        return [] if written is None else [written]


_PART = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def _pattern(row: Mapping[str, str]) -> str:
    return f"(?:{_PLACES[row['place']]}){row['from']}"


def _capitals(letters: Mapping[str, str]) -> dict[str, str]:
    return {letter.upper(): into.upper() for letter, into in letters.items() if letter.isalpha()}


def _in_case(printed: str, letters: str) -> str:
    """'Sh' is 'Ш', 'sh' is 'ш', 'SENTABR' is 'СЕНТЯБР'."""
    if printed.isupper() and len(printed) > 1:
        return letters.upper()
    return letters[:1].upper() + letters[1:] if printed[:1].isupper() else letters
