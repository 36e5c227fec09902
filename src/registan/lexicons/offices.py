"""Who held the highest office of a state, from when to when, read from `offices.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources.abc import Traversable

from .known_names import KnownPerson, known_persons
from .schema import LexiconError
from .sections import Sections, read_sections
from .tables import DATA

_WORDS = ("titles", "once", "visits")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The time in which one held the office; `stop` is None while it lasts."""

    person: KnownPerson
    start: date
    stop: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offices:
    """All that `offices.yaml` says; words are matched by their beginnings, in small letters."""

    titles: tuple[str, ...]
    once: tuple[str, ...]
    visits: tuple[str, ...]
    terms: tuple[Term, ...]

    def of(self, person: KnownPerson) -> tuple[Term, ...]:
        """The terms of one person."""
        return tuple(term for term in self.terms if term.person == person)


@cache
def offices() -> Offices:
    """The package's offices, read once a process."""
    return read_offices(DATA / "offices.yaml")


def read_offices(path: Traversable) -> Offices:
    """Read and check a file of offices; raises LexiconError with the file and what is wrong in it."""
    said = read_sections(path, *_WORDS, "terms")
    words = {name: tuple(form.casefold() for form in said.words(name)) for name in _WORDS}
    terms = said.rows("terms", "code", "name", "from", perhaps=("to",))
    return Offices(terms=tuple(map(_term, terms)), **words)


def _term(said: Sections) -> Term:
    code, name = said.text("code"), said.text("name")
    person = next((each for each in known_persons() if (each.code, each.name) == (code, name)), None)
    if person is None:
        raise LexiconError(f"{said.file}: known_names.csv has no {name!r} of {code}")
    start, stop = said.day("from"), said.day("to") if "to" in said.said else None
    if stop is not None and stop <= start:
        raise said.fault("to", f"a date after {start}")
    return Term(person=person, start=start, stop=stop)
