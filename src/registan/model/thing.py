"""Things: the same agreement, event, institution or project across documents, languages and spellings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from .claim import Agreement, Claim, Event, Institution, Observation, Project
from .decision import Judgement
from .digest import content_id

NamedClaim = Agreement | Event | Institution | Project
JoinRule = Literal[
    "same name", "translation", "same day", "same visit", "acronym", "spelled alike", "the only one", "a person decided"
]
JOIN_RULES: tuple[JoinRule, ...] = get_args(JoinRule)
"""Why two mentions are of one thing, the strongest rule first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """Why a mention is of the thing: the mention it was joined to, the rule, and what the rule saw, in words."""

    claim: NamedClaim
    to: NamedClaim
    rule: JoinRule
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a mention says became of the thing, and when: the day told for it, else the day of publication, or None."""

    status: str
    when: str | None
    claim: NamedClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedThing:
    """An agreement, event, institution or project with every mention, in the order of documents and places.

    `kind` is the sector of a project. `date` is the day, month or year of signing, holding or founding as the most
    precise mention that most origins agree with gives it; `joins` say why the mentions after the first are of it, so
    there is one fewer than mentions. `figures` are what belongs to it (costs, capacities, participants), `counts` the
    figures that say how many documents it holds and `counted` the ids of the things those documents are.
    `apart` tells it from others of its name and parties.
    """

    type: str
    kind: str
    name: str
    identifier: str
    parties: tuple[str, ...]
    date: str | None
    place: str | None
    mentions: tuple[NamedClaim, ...]
    standings: tuple[Standing, ...] = ()
    joins: tuple[Join, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    figures: tuple[Observation, ...] = ()
    counts: tuple[Observation, ...] = ()
    counted: tuple[str, ...] = ()
    apart: str = ""

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that mention it, by digest or, where that is not known, by name."""
        return tuple(dict.fromkeys(claim.document or claim.doc for claim in self.mentions))

    @property
    def status(self) -> str | None:
        """The last of its standings; an event has none."""
        return self.standings[-1].status if self.standings else None


def thing_id(thing: NamedThing) -> str:
    """The thing keeps its id whoever mentions it next under the same name."""
    return content_id("thing", thing.type, thing.identifier, thing.parties, thing.apart)


def date_of(claim: Claim) -> str | None:
    """When the named thing was signed, held or founded, as the mention says it."""
    if isinstance(claim, Agreement):
        return claim.signed
    if isinstance(claim, Event):
        return claim.date
    return claim.founded if isinstance(claim, Institution) else None


def kind_of(claim: NamedClaim) -> str:
    """Its kind; a project's is its sector."""
    return claim.sector if isinstance(claim, Project) else claim.kind
