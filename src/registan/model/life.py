"""Lives: what became of a project, an agreement or an institution, and which figures beside them add up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, get_args

from .claim import Agreement, Claim, Institution, Observation, Project
from .quantity import Interval

LifeStage = Literal[
    "proposed",
    "agreed",
    "signed",
    "ratified",
    "under construction",
    "launched",
    "operating",
    "completed",
    "closed",
    "cancelled",
]
STAGES: tuple[LifeStage, ...] = get_args(LifeStage)
"""The stages of a life in their usual order."""

Thing = Project | Agreement | Institution


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One mention of a thing: the stage in which it tells it, and when.

    `when` is the time the text gives for the stage, else when the document was published; None where neither is known.
    """

    claim: Thing
    stage: LifeStage
    when: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """A project, agreement or institution from its first mention to its last.

    `stage` is the latest one told. `silent_since` is the time of the last mention when it lies longer ago than
    `silence` years and the thing is neither done nor over. `figures` are the observations that belong to it.
    """

    id: str
    name: str
    parties: tuple[str, ...]
    stage: LifeStage
    sightings: tuple[Sighting, ...]
    silent_since: str | None
    silence: int
    figures: tuple[Observation, ...]
    as_of: date
    message: str

    @property
    def thing(self) -> Thing:
        """The mention that names it."""
        return self.sightings[0].claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """A count of documents beside those that the ledger can name.

    `remainder` is how many stay unnamed, None where more are named than were counted.
    """

    count: Observation
    package: Agreement | None
    named: tuple[Agreement, ...]
    remainder: int | None
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """What figures of one kind between the same parties come to, each counted once.

    `left_out` are figures that must not be added, each with the reason; a sum that cannot be told at all is None and
    `refused` says why.
    """

    indicator: str
    parties: tuple[str, ...]
    unit: str
    value: Decimal | None
    interval: Interval | None
    counted: tuple[Observation, ...]
    left_out: tuple[tuple[Observation, str], ...]
    refused: str | None = None

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All figures, counted or not."""
        return (*self.counted, *(claim for claim, _ in self.left_out))
