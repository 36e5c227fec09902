"""A sentence made ready for the grammars: its phrases sorted by what they can stand for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from registan.extract.dates.periods import When
from registan.extract.figures.figure import Figure
from registan.lexicons import Grammar, Hit, Tokens, table


class Mark(NamedTuple):
    """A phrase of the lexicon at tokens `first` to `last` (exclusive), with its meaning there."""

    first: int
    last: int
    value: Any


class Area(NamedTuple):
    """A state, group or place that the sentence names.

    `kind` is `name`, `adjective`, `people` or `place`; `lead` the role of the word before it ('from', 'to', 'in',
    'of', 'with', 'between', 'by', 'for', 'through') or ''; `owns` says that it stands as a possessive or adjective;
    `case` is the role that its own ending gives, 'people' that of who is from there ('koreyalik').
    """

    first: int
    last: int
    code: str
    kind: str
    lead: str
    owns: bool
    case: str = ""


@dataclass(slots=True)
class Sentence:
    """Tokens `first` to `last` of a block and all that was recognised in them, each list in order.

    `standins`: words that stand for a state ('the kingdom'), `inherited` the first tokens of those that became areas.
    `apart`: for a figure of a list, by its first token, the first tokens of what belongs to the list's other figures.
    """

    tokens: Tokens
    first: int
    last: int
    grammar: Grammar = field(default_factory=Grammar)
    figures: list[Figure] = field(init=False, default_factory=list)
    whens: list[When] = field(init=False, default_factory=list)
    areas: list[Area] = field(init=False, default_factory=list)
    cues: list[Mark] = field(init=False, default_factory=list)
    nouns: list[Mark] = field(init=False, default_factory=list)
    products: list[Mark] = field(init=False, default_factory=list)
    offices: list[Mark] = field(init=False, default_factory=list)
    words: dict[str, list[Hit]] = field(init=False, default_factory=dict)
    heads: list[tuple[str, Mark]] = field(init=False, default_factory=list)
    deeds: dict[str, list[Hit]] = field(init=False, default_factory=dict)
    acting: dict[int, tuple[str, ...]] = field(init=False, default_factory=dict)
    grammatical: dict[int, tuple[str, ...]] = field(init=False, default_factory=dict)
    apart: dict[int, frozenset[int]] = field(init=False, default_factory=dict)
    standins: list[Area] = field(init=False, default_factory=list)
    inherited: set[int] = field(init=False, default_factory=set)

    def word(self, role: str) -> list[Hit]:
        """The grammar words of that role."""
        return self.words.get(role, [])

    def says(self, role: str, first: int, last: int) -> bool:
        """Whether a word of that role begins between the tokens."""
        for mark in self.words.get(role, ()):  # noqa: SIM110 - asked twenty times a sentence, any() takes twice as long
            if first <= mark.first < last:
                return True
        return False

    def is_word(self, role: str, at: int) -> bool:
        """Whether a grammar word of that role begins at the token."""
        return role in self.grammatical.get(at, ())

    def deed(self, role: str, at: int) -> bool:
        """Whether a deed or word of naming of that role covers the token."""
        return role in self.acting.get(at, ())

    @property
    def span(self) -> tuple[int, int]:
        """The characters at which it starts and ends."""
        return self.tokens.starts[self.first], self.tokens.ends[self.last - 1]

    def norm(self, at: int) -> str:
        """The folded token, '' beyond the sentence."""
        return self.tokens.norms[at] if self.first <= at < self.last else ""


STANDINS = frozenset("this_country our_country neighbour kingdom emirate sultanate federation union republic".split())
"""Roles of words that stand for a state of the document."""


@cache
def groups() -> frozenset[str]:
    """The codes that stand for several states: bodies of states and regions, but no union that acts as one."""
    return _of_kind("group") | regions()


@cache
def regions() -> frozenset[str]:
    """The codes of parts of the world ('Central Asia', 'Africa'), which hold states and are no body of theirs."""
    return _of_kind("region")


@cache
def unions() -> frozenset[str]:
    """The codes of unions that trade and sign as one state does."""
    return _of_kind("union")


def _of_kind(kind: str) -> frozenset[str]:
    return frozenset(row["code"] for row in table("territories.csv") if row["kind"] == kind)
