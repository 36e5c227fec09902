"""Who held the highest office of a state, from when to when, read from `offices.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from .known_names import KnownPerson, known_persons
from .schema import LexiconError
from .tables import DATA

_KEYS = {"titles", "once", "visits", "terms"}


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
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, ValueError) as error:
        raise LexiconError(f"{path.name}: {error}") from error
    if not isinstance(data, dict) or set(data) != _KEYS:
        raise LexiconError(f"{path.name}: the sections are {', '.join(sorted(_KEYS))}")
    words = {name: tuple(str(form).casefold() for form in data[name]) for name in ("titles", "once", "visits")}
    return Offices(terms=tuple(_term(path.name, row) for row in data["terms"]), **words)


def _term(label: str, row: Any) -> Term:
    if not isinstance(row, dict) or not {"code", "name", "from"} <= set(row) <= {"code", "name", "from", "to"}:
        raise LexiconError(f"{label}: a term has a code, a name, from and perhaps to, unlike {row!r}")
    person = next((each for each in known_persons() if (each.code, each.name) == (row["code"], row["name"])), None)
    if person is None:
        raise LexiconError(f"{label}: known_names.csv has no {row['name']!r} of {row['code']}")
    start, stop = row["from"], row.get("to")
    if not isinstance(start, date) or not (stop is None or (isinstance(stop, date) and stop > start)):
        raise LexiconError(f"{label}: {row['name']}: a term runs from a date to a later one, unlike {start} to {stop}")
    return Term(person=person, start=start, stop=stop)
