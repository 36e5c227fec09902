"""What every section of a report is written with: the words, the numbered quotes, the material."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from registan.model import Claim, Fact, NamedThing

from .content import Block, Grid, Section, Text
from .evidence import Evidence
from .material import Material
from .voice import Voice
from .words import Words

T = TypeVar("T")

ROWS = 40
"""The most rows of a table in a report: the ledger holds the others, and the report says how many."""
MARKS = 400
"""The most marks of a chart, the newest: more would hide each other."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Words, evidence and material of the report that is being written."""

    words: Words
    evidence: Evidence
    material: Material
    doubted: frozenset[Claim]

    def cited(self, shown: str, claims: Iterable[Claim]) -> Text:
        """Words with the numbers of the quotes they rest on."""
        return Text(shown, self.evidence.cite(claims))

    def name(self, thing: NamedThing) -> str:
        """Its name as a document in the report's language prints it, else its usual English one."""
        held = self.material.languages
        own = (claim.quote for claim in thing.mentions if held.get(claim.document) == self.words.language)
        return " ".join((thing.name if self.words.language == "en" else next(own, thing.name)).split())

    def figure(self, fact: Fact) -> Text:
        """A fact's best reading, what else is printed for it, whether it is doubted, and its quotes."""
        shown = self.words.figure(fact.reading)
        others = dict.fromkeys(self.words.figure(claim) for claim in fact.claims)
        also = [figure for figure in others if figure != shown]
        notes = [self.words("cell.also", figures="; ".join(also))] if also else []
        notes += [self.words("cell.doubted")] if fact.reading in self.doubted else []
        return self.cited(f"{shown} ({'; '.join(notes)})" if notes else shown, [fact.reading, *fact.claims])

    @property
    def voice(self) -> Voice:
        """How the report speaks of claims: in its language, of its two states."""
        return Voice(self.words, self.material.pair)

    def section(self, name: str, blocks: Sequence[Block], parts: Sequence[Section] = ()) -> Section:
        """A section under its title from the catalogue."""
        return Section(self.words(f"section.{name}"), tuple(blocks), tuple(parts))

    def table(
        self,
        columns: Sequence[str],
        told: Sequence[T],
        row: Callable[[T], tuple[Text, ...]],
        widths: Sequence[int],
    ) -> tuple[Block, ...]:
        """A row for each that is `told`, under heads from the catalogue; after `ROWS` a line says how many more.

        Only the rows that are shown are written: the quotes of the others would stand among the sources.
        """
        if not told:
            return (Text(self.words("cell.none")),)
        head = tuple(self.words(f"column.{column}") for column in columns)
        grid = Grid(head, tuple(row(each) for each in told[:ROWS]), tuple(widths))
        return (grid, *self.more(len(told) - ROWS))

    def more(self, left: int) -> tuple[Text, ...]:
        """The line that says how many are not shown; nothing where all are."""
        return (Text(self.words("cell.more", count=left)),) if left > 0 else ()
