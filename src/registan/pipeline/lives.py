"""Lives, counts and sums, made from the ledger's claims when they are asked for: nothing of them is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from registan.model import CLAIM_TYPES, Claim, Life, NamedThing, Observation, Roll, Sum
from registan.store.records import ClaimFilter
from registan.store.store import Store
from registan.track import Known, track_lives, track_rolls, track_sums

from .commitments import known_of
from .things import joined

LifeType = Literal["project", "agreement", "institution"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Whose lives: all conditions that are given must hold. `areas` must all be among the parties."""

    areas: frozenset[str] = frozenset()
    type: LifeType | None = None
    as_of: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chronicle:
    """Lives, counts of documents beside those named, and sums of pledges; `as_of` is the day they are told for."""

    as_of: date | None
    lives: tuple[Life, ...] = ()
    rolls: tuple[Roll, ...] = ()
    sums: tuple[Sum, ...] = ()


def chronicle_of(store: Store, wanted: Wanted) -> Chronicle:
    """What was asked for; empty where nothing in the ledger is dated and no day is given."""
    claims = [claim for kind in CLAIM_TYPES if kind != "event" for claim in store.claims(ClaimFilter(type=kind))]
    figures = [claim for claim in claims if isinstance(claim, Observation)]
    known = known_of(store, figures, wanted.as_of)
    if known is None:
        return Chronicle(as_of=None)
    things = joined(store, claims)
    return Chronicle(
        as_of=known.as_of,
        lives=tuple(_lives(things, known, wanted)),
        rolls=tuple(roll for roll in track_rolls(figures, things, known) if _is_between(roll.count, wanted)),
        sums=tuple(told for told in track_sums(figures, things, known) if wanted.areas <= set(told.areas)),
    )


def _lives(things: Iterable[NamedThing], known: Known, wanted: Wanted) -> list[Life]:
    asked = [thing for thing in things if wanted.areas <= set(thing.parties) and wanted.type in (None, thing.type)]
    return track_lives(asked, known)


def _is_between(claim: Claim, wanted: Wanted) -> bool:
    return isinstance(claim, Observation) and wanted.areas <= {claim.area, claim.counterpart}
