"""Which component or column says what, and what its codes stand for: by the mapping, else by SDMX's usual names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from registan.lexicons.statistics import ROLES, area_codes, codes, folded

from .mapping import MappingError, Said, SeriesMapping
from .near import did_you_mean
from .periods import read_period
from .series import Field, Message, Point
from .table import HEAD


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a role: the code that stands there (None: no value), the field it stands in, and how it is found.

    `rule` names the place where it is inherited from, '' where it stands in the figure's own row.
    """

    code: str | None
    field: Field | None = None
    rule: str = ""


class Roles:
    """The roles of one file."""

    def __init__(self, message: Message, mapping: SeriesMapping) -> None:
        self._said = _with_usual(message, mapping)
        self._heads = _heads(message, mapping)
        self.value = self._said["value"].column if "value" in self._said else None

    def columns(self) -> frozenset[str]:
        """The components and columns that say something."""
        return frozenset({HEAD, *(said.column for said in self._said.values() if said.column)}) | self._heads

    def of(self, role: str, point: Point) -> Told | None:
        """What is told of a role for one figure; None where nothing is."""
        said = self._said.get(role)
        if said is None:
            return None
        if said.value is not None:
            return Told(_code(said.value, said.codes), rule=f"{role}: the mapping file")
        column = HEAD if said.heads or said.is_periods else said.column or ""
        field = point.values.get(column)
        if field is None:
            return None
        return Told(_code(field.text, said.codes), field, self._rule(role, column, field, point))

    def _rule(self, role: str, column: str, field: Field, point: Point) -> str:
        if point.own.covers(field.span) and field.span.end:
            return ""
        if column == HEAD:
            return f"{role}: the head of its column"
        return f"{role}: {column} of the series" if field.span.end else f"{role}: the database's own unit"


def _with_usual(message: Message, mapping: SeriesMapping) -> dict[str, Said]:
    """The mapping's word, then the usual components; raises MappingError for components that are not there."""
    said = dict(mapping.fields)
    present = set(message.components)
    for role, each in said.items():
        if each.column is not None and each.column not in present and message.points:
            near = did_you_mean(each.column, message.components)
            raise MappingError(f"fields.{role}: the series has no component {each.column!r}: {near}")
    for role in ROLES if message.defaults else ():
        usual = next((name for name in codes().concepts.get(role, ()) if name in present), None)
        if role not in said and usual:
            said[role] = Said(column=usual)
    return said


def _code(text: str, known: Mapping[str, str | None]) -> str | None:
    shown = " ".join(text.split())
    return known.get(shown, shown)


def area_of(text: str) -> str | None:
    """The area that a code or a name in a table means; None where it is none that is known."""
    names = area_codes()
    return names.get(text) or names.get(text.upper()) or names.get(folded(text))


def _heads(message: Message, mapping: SeriesMapping) -> frozenset[str]:
    """The columns of a wide table that hold its figures."""
    names = {head for said in mapping.fields.values() for head in said.heads}
    if any(said.is_periods for said in mapping.fields.values()):
        names |= {name for name in message.components if read_period(name)}
    return frozenset(names)
