"""Names of office holders and places as they are usually written, and what they are known to be mistaken for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from .tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """One who holds or held the highest office of a state: the usual spellings of both names, the first the best."""

    code: str
    name: str
    given: tuple[str, ...]
    surnames: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlace:
    """A place whose name is kept when a text is translated, and the word-for-word translations that it meets."""

    code: str
    name: str
    wrong: tuple[str, ...]


@cache
def known_persons() -> tuple[KnownPerson, ...]:
    """The persons of `known_names.csv`."""
    rows = (row for row in table("known_names.csv") if row["kind"] == "person")
    return tuple(
        KnownPerson(code=row["code"], name=row["name"], given=_forms(row["given"]), surnames=_forms(row["surname"]))
        for row in rows
    )


@cache
def known_places() -> tuple[KnownPlace, ...]:
    """The places of `known_names.csv`."""
    rows = (row for row in table("known_names.csv") if row["kind"] == "place")
    return tuple(KnownPlace(code=row["code"], name=row["name"], wrong=_forms(row["wrong"])) for row in rows)


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form for form in cell.split("|") if form)
