"""Lives: what became of a project, an agreement or an institution, and which figures beside them add up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, get_args

from .claim import Observation
from .quantity import Interval
from .thing import NamedClaim, NamedThing

LifeStage = Literal[
    "proposed",
    "agreed",
    "signed",
    "adopted",
    "in force",
    "under construction",
    "launched",
    "operating",
    "completed",
    "closed",
    "cancelled",
]
STAGES: tuple[LifeStage, ...] = get_args(LifeStage)
"""The stages of a life in their usual order; an agreement is in force once it is ratified."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One mention of a thing: the stage in which it tells it, and when.

    `when` is the time the text gives for the stage, else when the document was published; None where neither is known.
    """

    claim: NamedClaim
    stage: LifeStage
    when: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """A project, agreement or institution from its first mention to its last.

    `stage` is the furthest one told, unless it was given up later. `silent_since` is the time of the last mention when
    it lies more than `silence` years before `as_of` and the thing is neither done nor over.
    """

    thing: NamedThing
    stage: LifeStage
    sightings: tuple[Sighting, ...]
    silent_since: str | None
    silence: int
    as_of: date
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Roll:
    """A count of documents beside those that the ledger can name.

    `package` is the bundle that is counted, where one is named. `remainder` is how many stay unnamed, None where more
    are named than were counted.
    """

    count: Observation
    package: NamedThing | None
    named: tuple[NamedThing, ...]
    remainder: int | None
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """What figures of one indicator between the same states come to, each counted once.

    `left_out` are figures that must not be added, each with the reason; where none can be counted there is no sum and
    `refused` says why.
    """

    indicator: str
    areas: tuple[str, ...]
    unit: str
    value: Decimal | None
    interval: Interval | None
    counted: tuple[Observation, ...]
    left_out: tuple[tuple[Observation, str], ...]
    refused: str | None = None
