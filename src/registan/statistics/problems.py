"""What figures of a series could not become, counted: a table of 10,000 rows tells each kind of trouble once."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Problems:
    """Kinds of trouble in the order in which they were met, each with how often and where first."""

    kinds: dict[str, list[str]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def add(self, kind: str, place: str) -> None:
        """One more figure with this trouble."""
        self.counts[kind] = self.counts.get(kind, 0) + 1
        places = self.kinds.setdefault(kind, [])
        if not places:
            places.append(place)

    def told(self) -> list[str]:
        """One sentence a kind."""
        return [self._sentence(kind, places[0]) for kind, places in self.kinds.items()]

    def _sentence(self, kind: str, first: str) -> str:
        count = self.counts[kind]
        where = f"{first}" if count == 1 else f"{count:,} figures, {first} the first"
        return f"{kind} ({where})"
