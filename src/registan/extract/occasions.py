"""The dated occasions told so far: what 'during the visit' and 'as a result' lean on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

_STILL = 4


class Told(NamedTuple):
    """When and where an event was, and its kind."""

    kind: str
    date: str
    place: str | None


@dataclass(slots=True)
class Occasion:
    """The last event with a date, how many sentences ago it was told, and the last one of each kind."""

    last: Told | None = None
    age: int = 99
    by_kind: dict[str, Told] = field(default_factory=dict)

    def pass_sentence(self) -> None:
        """One sentence further."""
        self.age += 1

    def pass_block(self) -> None:
        """Into another paragraph."""
        self.age += 1

    def tell(self, kind: str, date: str, place: str | None) -> None:
        """Remember an event."""
        self.last, self.age = Told(kind, date, place), 0
        self.by_kind[kind] = self.last

    def meant(self, kinds: list[str]) -> Told | None:
        """The event that a sentence leans on; `kinds` are those it speaks of without a date ('the visit')."""
        if self.age == 0 and self.last is not None:
            return self.last
        known = next((self.by_kind[kind] for kind in kinds if kind in self.by_kind), None)
        return known or (self.last if self.age <= _STILL else None)
