"""What became of projects, agreements and institutions, and since when nothing was heard of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from registan.lexicons.wording import state_names
from registan.model import (
    Agreement,
    Institution,
    Life,
    LifeStage,
    NamedClaim,
    NamedThing,
    Period,
    Project,
    Sighting,
    thing_id,
)
from registan.model.life import STAGES

from .known import Known, first_day, last_day
from .silence import SILENCE, silent_since

OPEN: frozenset[LifeStage] = frozenset({"proposed", "agreed", "under construction"})
"""Stages after which more is to be heard."""
_AGREEMENT: dict[str, LifeStage] = {
    "planned": "proposed",
    "signed": "signed",
    "adopted": "adopted",
    "in_force": "in force",
}
_INSTITUTION: dict[str, LifeStage] = {"planned": "proposed", "operating": "operating", "closed": "closed"}
_PROJECT: dict[str, LifeStage] = {
    "proposed": "proposed",
    "agreed": "agreed",
    "under_construction": "under construction",
    "launched": "launched",
    "completed": "completed",
}


def track_lives(things: Iterable[NamedThing], known: Known) -> list[Life]:
    """The life of every project, agreement and institution: those that fell silent first, then by name.

    The order of the things means nothing; events have no life, they happen.
    """
    lives = (_life(thing, known) for thing in things if thing.type != "event")
    return sorted((life for life in lives if life), key=_order)


def _life(thing: NamedThing, known: Known) -> Life | None:
    mentions = [claim for claim in thing.mentions if known.is_past(claim)]
    sightings = sorted((seen for claim in mentions for seen in _sightings(claim, known)), key=_when)
    if not sightings:
        return None
    stage = _stage(sightings)
    heard = [known.published_on(claim) for claim in mentions] + [seen.when for seen in sightings]
    silent = silent_since(heard, known.as_of) if stage in OPEN else None
    return Life(
        thing=thing,
        stage=stage,
        sightings=tuple(sightings),
        silent_since=silent,
        silence=SILENCE,
        as_of=known.as_of,
        message=_message(thing, sightings, stage, silent),
    )


def _sightings(claim: NamedClaim, known: Known) -> Iterator[Sighting]:
    """The stages that one mention tells, each with its time."""
    published = known.published_on(claim)
    if claim.modality == "negated":
        yield Sighting(claim=claim, stage="cancelled", when=published)
    elif isinstance(claim, Agreement):
        stage = _AGREEMENT[claim.status]
        if stage == "in force" and claim.signed:
            yield Sighting(claim=claim, stage="signed", when=claim.signed)
        is_past = claim.signed is not None and stage in ("signed", "adopted")
        yield Sighting(claim=claim, stage=stage, when=claim.signed if is_past else published)
    elif isinstance(claim, Institution):
        founded = claim.founded if claim.status == "operating" else None
        yield Sighting(claim=claim, stage=_INSTITUTION[claim.status], when=founded or published)
    elif isinstance(claim, Project):
        yield Sighting(claim=claim, stage=_PROJECT[claim.status], when=_told(claim, known.as_of) or published)


def _told(claim: Project, as_of: date) -> str | None:
    """When the project reached its stage, where its period says so."""
    period: Period | None = claim.period
    if period is None or claim.status not in ("launched", "completed", "under_construction"):
        return None
    day = period.stop if claim.status == "completed" else period.start
    return str(day) if day is not None and day <= as_of else None


def _when(seen: Sighting) -> tuple[object, ...]:
    claim = seen.claim
    day = first_day(seen.when) if seen.when else date.max
    return day, STAGES.index(seen.stage), claim.doc, claim.document, claim.span


def _stage(sightings: Sequence[Sighting]) -> LifeStage:
    """The furthest stage told; what was closed or cancelled is so unless a later mention tells another stage."""
    last = sightings[-1]
    if last.stage in ("closed", "cancelled"):
        return last.stage
    alive = [seen.stage for seen in sightings if seen.stage not in ("closed", "cancelled")]
    return max(alive, key=STAGES.index)


def _message(thing: NamedThing, sightings: Sequence[Sighting], stage: LifeStage, silent: str | None) -> str:
    whose = state_names(thing.parties) or "no party named"
    first: dict[LifeStage, Sighting] = {}
    for seen in sightings:
        first.setdefault(seen.stage, seen)
    course = ", then ".join(f"{each}{f' {seen.when}' if seen.when else ''}" for each, seen in first.items())
    now = "" if stage == list(first)[-1] else f"; it stands as {stage}"
    quiet = f"; silent since {silent}, more than {SILENCE} years" if silent else ""
    return f"{thing.name} ({whose}): {course}{now}{quiet}."


def _order(life: Life) -> tuple[object, ...]:
    silent = -last_day(life.silent_since).toordinal() if life.silent_since else 0
    return life.silent_since is None, -silent, life.thing.type, life.thing.name, thing_id(life.thing)
