"""The words that names of agreements, events, bodies and projects are made of, with their English."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from .loader import load
from .phrases import Phrases
from .senses import CAPITAL, STEM, Entry
from .tables import table
from .tokens import APOSTROPHES
from .transliterate import OtherScript

Role = Literal["head", "noun", "adj", "known", "link", "drop"]

_UNMARKED = str.maketrans(dict.fromkeys(APOSTROPHES, ""))
_LONG = 5
_NO_KEY = "-"


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of names: its English, its part of speech and the keys that it has in every language.

    `keys` are the bare English words by which names are compared; a word that tells nothing apart ('new') has none.
    """

    name: str
    role: Role
    keys: tuple[str, ...]


@cache
def glossary(language: str) -> Phrases:
    """The phrases of `glossary.csv` in that language, whose entries stand for Terms; compiled once a process."""
    rows = ((form, _term(row)) for row in table("glossary.csv") for form in _forms(row, language))
    return phrases_of(language, rows)


@cache
def places(language: str) -> Phrases:
    """The places of `places.csv` in that language, whose entries stand for their English labels."""
    rows = ((form, row["label"]) for row in table("places.csv") for form in (row.get(language) or "").split("|"))
    known = [(form, label) for form, label in rows if form]
    bare = [(form.translate(_UNMARKED), label) for form, label in known]  # 'Fargona', without its apostrophe
    return phrases_of(language, [*known, *(pair for pair in bare if pair not in known)])


def phrases_of(language: str, meanings: Iterable[tuple[str, object]]) -> Phrases:
    """An index of forms with their meanings in a language, with its endings and in both of its scripts."""
    lexicon = load(language)
    settings = lexicon.settings
    other = settings.get("transliterate")
    script = OtherScript(table(f"{other}.csv"), lexicon.spelling) if other else None
    endings, clitics = settings.get("endings") or (), settings.get("clitics") or ()
    index = Phrases(endings, clitics, stacked=int(settings.get("stacked") or 1))
    for form, meaning in meanings:
        entry = Entry("names", meaning)
        index.add(form, entry)
        for written in script.forms(form) if script else ():
            index.add(written, entry)
    return index


def _term(row: dict[str, str]) -> Term:
    role: Role = row["role"]  # type: ignore[assignment]  # test_glossary holds the file to the roles
    if role in ("link", "drop") or row["key"] == _NO_KEY:
        return Term(row["name"], role, ())
    return Term(row["name"], role, tuple((row["key"] or row["name"].lower()).split()))


def _forms(row: dict[str, str], language: str) -> Iterator[str]:
    forms = [form for form in (row.get(language) or "").split("|") if form]
    if language == "en" and row["name"]:
        forms.append(row["name"])
    for form in forms:
        if form.isupper() and form.isalpha():
            yield f"{CAPITAL}{form}"  # an abbreviation: 'СЭС' is no 'сэс'
        elif language == "en" and not form.endswith(STEM) and row["role"] not in ("link", "drop"):
            yield f"{form}{STEM}"
        else:
            yield form
        bare = form.translate(_UNMARKED)
        if bare != form and len(bare.strip(STEM)) >= _LONG:
            yield bare  # hasty writers leave apostrophes out


@cache
def plurals() -> dict[str, str]:
    """The English plurals of what is made, moved and exchanged in numbers: 'Bus' to 'Buses'."""
    return {row["name"]: row["plural"] for row in table("glossary.csv") if row["plural"]}


@cache
def known_keys() -> frozenset[str]:
    """All keys of the glossary: words that are no other word in another spelling."""
    return frozenset(key for row in table("glossary.csv") for key in _term(row).keys)


@cache
def common_keys() -> frozenset[str]:
    """Keys of words that very many names have: what has no other words is told apart by its date and place alone."""
    return frozenset(key for row in table("glossary.csv") if row["common"] for key in _term(row).keys)


@cache
def describing_keys() -> frozenset[str]:
    """Keys of words that tell one body or paper from another of its kind: 'supreme', 'comprehensive', 'regional'."""
    nouns = {key for row in table("glossary.csv") if row["role"] != "adj" for key in _term(row).keys}
    return frozenset(key for row in table("glossary.csv") if row["role"] == "adj" for key in _term(row).keys) - nouns
