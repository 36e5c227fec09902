"""What a lexicon file may hold: one schema for every language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any

from registan.model.claim import AGREEMENT_KINDS, EVENT_KINDS, INSTITUTION_KINDS, SECTORS

from .grammar import Grammar
from .phrases import Phrases
from .senses import Entry
from .spelling import Spelling


class LexiconError(Exception):
    """A lexicon file that breaks the schema; the message begins with file and line."""


@dataclass(frozen=True, slots=True)
class Section:
    """A section `name:` of meanings and their forms.

    `key` reads a meaning's name and raises ValueError when there is no such meaning. `fields` are the further keys
    that a meaning may carry beside its `forms`; a section without fields maps each meaning straight to its forms.
    """

    name: str
    key: Callable[[str], Any]
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meaning:
    """A meaning with further keys: `code` is its name, `extra` the rest as the file has it."""

    code: Any
    extra: tuple[tuple[str, Any], ...] = ()

    def get(self, name: str, default: Any = None) -> Any:
        """The further key's value."""
        for known, value in self.extra:
            if known == name:
                return value
        return default


@dataclass(slots=True)
class Lexicon:
    """What one language file says, ready to be matched.

    `settings` are the file's plain values: `decimal` and `group` (the marks of numbers), `endings` (up to `stacked` of
    them may follow a stem), `clitics` (what may follow any word: 's), `abbreviations`; `cases`, `owned`,
    `limits`, `governed`, `order`, `heads`, `names` and `home` make the `grammar`; `slashes: month first` reads
    '5/3/2021' as 3 May; `transliterate` names the table that writes every form in the language's other script too,
    `spellings` the table that brings the words of a text to the lexicon's spelling; forms of the sections `unmarked`
    are known without apostrophes as well.
    """

    language: str
    settings: dict[str, Any]
    forms: dict[str, dict[Any, tuple[str, ...]]] = field(default_factory=dict)
    grammar: Grammar = field(default_factory=Grammar)
    spelling: Spelling | None = None
    _indexes: dict[tuple[str, ...], Phrases] = field(default_factory=dict)

    def index(self, *sections: str) -> Phrases:
        """The phrases of these sections, compiled once; within an index the longer phrase hides the shorter."""
        known = self._indexes.get(sections)
        if known is None:
            endings, clitics = self.settings.get("endings") or (), self.settings.get("clitics") or ()
            known = Phrases(endings, clitics, stacked=int(self.settings.get("stacked") or 1))
            for section in sections:
                for meaning, forms in self.forms.get(section, {}).items():
                    for form in forms:
                        known.add(form, Entry(section, meaning))
            self._indexes[sections] = known
        return known


def text(value: str) -> str:
    """Any name."""
    return value


def number(value: str) -> Decimal:
    """A decimal number."""
    try:
        return Decimal(value)
    except InvalidOperation:
        raise ValueError(f"{value!r} is no number") from None


def month(value: str) -> int:
    """A month from 1 to 12."""
    if not value.isdecimal() or not 1 <= int(value) <= 12:
        raise ValueError(f"{value!r} is no month")
    return int(value)


def alpha3(value: str) -> str:
    """An ISO alpha-3 code, or a group's code of the same shape."""
    if len(value) != 3 or not (value.isascii() and value.isupper()):
        raise ValueError(f"{value!r} is no code of three capital letters")
    return value


def one_of(*names: str) -> Callable[[str], str]:
    """One of a closed list of names."""

    def read(value: str) -> str:
        if value not in names:
            raise ValueError(f"{value!r} is none of {', '.join(names)}")
        return value

    return read


SETTINGS = (
    "language name decimal group endings stacked clitics abbreviations cases owned limits governed order heads names"
    " home slashes transliterate spellings unmarked".split()
)

TABLE_WORDS = "total rest index change year_before label pieces figures rank presents".split()

SECTIONS: dict[str, Section] = {
    section.name: section
    for section in (
        # -- figures and dates: what the mention reader needs ---------------------------------------------------
        Section("numbers", number),  # spelled-out numbers: 8 is 'eight'
        Section("ordinals", number),  # 3 is 'third'
        Section("fractions", number),  # percentages of a whole: 50 is 'half'
        Section("multiples", number),  # 2 is 'doubled', 'twofold'
        Section("scales", number),  # powers of ten: 9 is 'billion'
        Section("currencies", alpha3),
        Section("units", text, ("factor",)),  # UNIT codes of the exchange format, and other nouns of measure
        Section("months", month),
        Section("weekdays", number),
        Section("calendar", text),  # words of dates: year, quarter, half, last, this, next, ago, since, until, …
        Section("figures", text),  # words that steer the reading of figures: from, to, times, No., largest, …
        Section("counted", text),  # what a mention counts, in English singular: school is 'школ~', child is 'children'
        Section("qualifiers", one_of("about", "over", "under")),
        # -- meaning: what the claim grammars need --------------------------------------------------------------
        Section("areas", alpha3, ("kind",)),  # kind: name, adjective, people, place
        Section("indicators", text, ("measure", "weight")),
        Section("nouns", text, ("unit", "indicator", "value", "needs")),  # counted things; value: their worth
        Section("products", text),
        Section("offices", text, ("reporter",)),  # who publishes statistics, who speaks for a state
        Section("words", text),  # grammar words by role: rise, fall, aim, from, to, between, not, …
        Section("tables", one_of(*TABLE_WORDS)),  # heads of tables
        # -- names: the nouns that head them; needs: what must stand beside the noun to make it a name ----------
        Section("agreements", one_of(*sorted(AGREEMENT_KINDS)), ("needs",)),
        Section("events", one_of(*sorted(EVENT_KINDS)), ("needs",)),
        Section("institutions", one_of(*sorted(INSTITUTION_KINDS)), ("needs",)),
        Section("projects", one_of(*sorted(SECTORS)), ("needs",)),  # by sector
        Section("deeds", text),  # what is done to named things, and words that steer names: signed, about, stop, …
        Section("furniture", one_of("line", "rest", "mark")),  # lines of a page that the article does not say
    )
}
