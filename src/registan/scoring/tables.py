"""The figures of a comparison: found, strict and the agreement of each field, for every type of claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import reduce
from typing import Literal

from .agreement import agrees
from .fields import FIELDS, FIGURES, STRICT, Row
from .matching import match

Fault = Literal["wrong", "missed", "spurious"]


@dataclass(frozen=True, slots=True)
class Mistake:
    """A claim read wrongly (in `fields`), one not read, or one that the hand did not read."""

    fault: Fault
    gold: Row | None
    got: Row | None
    fields: tuple[str, ...] = ()

    @property
    def claim(self) -> Row:
        """The claim that it is about: the hand-read one where there is one."""
        return self.gold or self.got or {}


@dataclass(frozen=True, slots=True)
class TypeScore:
    """Counts of one type of claim; `right` are the matches whose strict fields all agree.

    `scored` and `agreed` count, for each field, the matches where it could be compared and where it agreed.
    """

    gold: int = 0
    predicted: int = 0
    matched: int = 0
    right: int = 0
    scored: Counter[str] = field(default_factory=Counter)
    agreed: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: TypeScore) -> TypeScore:
        return TypeScore(
            self.gold + other.gold,
            self.predicted + other.predicted,
            self.matched + other.matched,
            self.right + other.right,
            self.scored + other.scored,
            self.agreed + other.agreed,
        )

    @property
    def found(self) -> float:
        """F1 of the matching."""
        return _f1(self.matched, self.gold + self.predicted)

    @property
    def strict(self) -> float:
        """F1 where a match counts only if every strict field agrees."""
        return _f1(self.right, self.gold + self.predicted)

    @property
    def fields(self) -> dict[str, float]:
        """The share of matches in which each field agrees."""
        return {name: round(self.agreed[name] / count, 4) for name, count in self.scored.items() if count}


@dataclass(frozen=True, slots=True)
class Score:
    """A whole comparison: the figures by type of claim, and every mistake."""

    types: dict[str, TypeScore]
    mistakes: tuple[Mistake, ...]

    @property
    def figures(self) -> TypeScore:
        """Observations and targets together."""
        return reduce(TypeScore.__add__, (self.types[kind] for kind in FIGURES))

    @property
    def named(self) -> TypeScore:
        """Agreements, events, institutions and projects together."""
        return reduce(TypeScore.__add__, (counts for kind, counts in self.types.items() if kind not in FIGURES))

    def rows(self) -> dict[str, dict[str, object]]:
        """The tables as plain values: one row a type, then `figures`."""
        rows = {kind: _row(counts) | {"fields": counts.fields} for kind, counts in self.types.items()}
        return rows | {"figures": _row(self.figures)}


def score(gold: Iterable[Row], predicted: Iterable[Row]) -> Score:
    """Compare claims with the hand-read claims of the same documents; other documents' claims are left out."""
    wanted = _by_place(gold)
    had = _by_place(predicted)
    documents = sorted({doc for doc, _ in wanted})
    types = {}
    mistakes: list[Mistake] = []
    for kind in FIELDS:
        total = TypeScore()
        for doc in documents:
            counts, faults = _compare(kind, wanted.get((doc, kind), []), had.get((doc, kind), []))
            total += counts
            mistakes += faults
        types[kind] = total
    return Score(types, tuple(mistakes))


def _by_place(claims: Iterable[Row]) -> dict[tuple[str, str], list[Row]]:
    found: dict[tuple[str, str], list[Row]] = {}
    for claim in claims:
        found.setdefault((claim["doc"], claim["type"]), []).append(claim)
    return found


def _compare(kind: str, gold: Sequence[Row], got: Sequence[Row]) -> tuple[TypeScore, list[Mistake]]:
    scored: Counter[str] = Counter()
    agreed: Counter[str] = Counter()
    mistakes = []
    pairs = match(gold, got)
    for want, have in pairs:
        verdicts = {name: agrees(name, want, have) for name in FIELDS[kind]}
        scored.update(name for name, verdict in verdicts.items() if verdict is not None)
        agreed.update(name for name, verdict in verdicts.items() if verdict)
        wrong = tuple(name for name in STRICT[kind] if verdicts[name] is False)
        if wrong:
            mistakes.append(Mistake("wrong", want, have, wrong))
    right = len(pairs) - len(mistakes)
    met = {id(claim) for pair in pairs for claim in pair}
    mistakes += [Mistake("missed", claim, None) for claim in gold if id(claim) not in met]
    mistakes += [Mistake("spurious", None, claim) for claim in got if id(claim) not in met]
    return TypeScore(len(gold), len(got), len(pairs), right, scored, agreed), mistakes


def _f1(hits: int, total: int) -> float:
    return round(2 * hits / total, 4) if total else 1.0


def _row(counts: TypeScore) -> dict[str, object]:
    return {
        "gold": counts.gold,
        "predicted": counts.predicted,
        "matched": counts.matched,
        "found": counts.found,
        "strict": counts.strict,
    }
