"""Facts and findings: what is derived from claims, and can be thrown away and computed again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from .claim import Claim, Observation

FindingKind = Literal[
    "arithmetic", "digits", "scale", "contradiction", "mirror", "date", "moved_target", "name", "definition"
]
FINDING_KINDS: tuple[FindingKind, ...] = get_args(FindingKind)
Severity = Literal["error", "doubt", "note"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """What the suspect should probably say: the changed fields as exchange-format values, and how it was misprinted."""

    fields: tuple[tuple[str, object], ...]
    how: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Claims that cannot all be true, or that a rule doubts; the suspect comes first when there is one.

    `settles` is the id of the finding within a document that left the suspect open, where other documents tell it.
    """

    kind: FindingKind
    severity: Severity
    claims: tuple[Claim, ...]
    suspect: int | None
    suggestion: Suggestion | None
    confidence: float
    message: str
    rule: str
    settles: str | None = None

    def __post_init__(self) -> None:
        if self.kind not in FINDING_KINDS or self.severity not in SEVERITIES:
            raise ValueError(f"no finding is of kind {self.kind!r} and severity {self.severity!r}")
        if self.suspect is not None and not 0 <= self.suspect < len(self.claims):
            raise ValueError(f"claim {self.suspect} of {len(self.claims)} cannot be the suspect")
        if not 0 <= self.confidence <= 1:
            raise ValueError(f"confidence {self.confidence} is not between 0 and 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """The claims that speak of one cell of one statistic, with the one whose reading is thought best, and why.

    `origins` counts the independent documents among them: copies are no witnesses. `apart` tells the fact from others
    of the same cell, where many things can stand in it (projects, contracts) or its time is not told.
    """

    claims: tuple[Observation, ...]
    best: int
    why: str
    origins: int
    apart: str = ""

    @property
    def reading(self) -> Observation:
        """The mention whose reading is thought best."""
        return self.claims[self.best]

    def __post_init__(self) -> None:
        if not 0 <= self.best < len(self.claims):
            raise ValueError(f"claim {self.best} of {len(self.claims)} cannot be the best")
