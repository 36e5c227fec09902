"""Verdicts: what became of a target, by whose numbers, and all that was said of the same aim before and after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, get_args

from .claim import Observation, Target
from .period import Period

VerdictStatus = Literal["met", "missed", "pending", "moved", "unknown"]
MoveKind = Literal["first", "repeated", "reworded", "further", "later", "sooner", "higher", "lower", "dropped"]

SERIOUSNESS: tuple[VerdictStatus, ...] = ("missed", "moved", "pending", "unknown", "met")
"""Statuses in the order in which verdicts are told, the most serious first."""
VERDICT_STATUSES = frozenset(get_args(VerdictStatus))


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One mention of an aim, in the order of the history.

    `stated` is when it was said, as exactly as is known (ISO date, month or year): when the text dates the
    announcement, that; else when the document was published, or the deadline of an aim that is told afterwards.
    `move` is what it does to the statements before it: a `further` one sets the next, higher step.
    """

    claim: Target
    stated: str | None
    move: MoveKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """An aim restated: what changed (`kind`), when as far as is known, and the statements before and after.

    `deadline` is the one that holds from now on, even if the statement leaves it to another of its text. An aim that
    was `dropped` has nothing after it.
    """

    kind: MoveKind
    stated: str | None
    before: Target
    after: Target | None
    deadline: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What one reporter's numbers say of a target; `reporter` None are figures whose source no text names.

    `figure` is the one nearest the deadline, of `period` (of its publication, where a stock is told without a time),
    and `claims` all its mentions; `ratio` is it to the target. `late` is the first figure after the deadline that
    reached the target, of `late_period`, where none did in time. `rounding` tells that a missed target lies within what
    the rounded figures can stand for. An aim of growth is held against levels: `base` is the one that it counts from,
    `grown` the growth from there to `figure` in percent.
    """

    reporter: str | None
    status: VerdictStatus
    figure: Observation
    period: Period
    ratio: Decimal | None
    claims: tuple[Observation, ...]
    late: Observation | None = None
    late_period: Period | None = None
    rounding: bool = False
    base: Observation | None = None
    grown: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Where the pace so far leads by the deadline: a straight line through the logarithms of yearly figures.

    `low` and `high` hold the coming figure with the chance `level` if the yearly growth goes on as before; `likely` is
    the chance (0 to 1) that it reaches the target. `points` are the figures, one a year, oldest first.
    """

    reporter: str | None
    points: tuple[Observation, ...]
    expected: Decimal
    low: Decimal
    high: Decimal
    level: Decimal
    likely: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What became of one target: a value with its deadline, as one or several claims state it.

    `target` is the claim that states it best, `announced` the earliest announcement of it that a text dates. `history`
    holds every statement of the same aim, `moves` what changed in it. `required_growth_pct` is the yearly growth that
    a pending one still needs. `as_of` is the day for which the verdict is given; `apart` tells aims of one cell that
    are not the same.
    """

    subject: str
    target: Target
    announced: date | None
    claims: tuple[Target, ...]
    status: VerdictStatus
    by_reporter: tuple[Ruling, ...]
    history: tuple[Statement, ...]
    moves: tuple[Move, ...]
    required_growth_pct: Decimal | None
    outlook: Outlook | None
    as_of: date
    message: str
    apart: str = ""

    def __post_init__(self) -> None:
        if self.status not in VERDICT_STATUSES:
            raise ValueError(f"no verdict is {self.status!r}")
        if self.target not in self.claims:
            raise ValueError("the target is one of the claims that state it")
