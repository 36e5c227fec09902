"""The best reading of a thing's fields among its mentions, and its standing over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from registan.lexicons.namewords import identifier_of
from registan.model import NamedClaim, NamedThing, Standing, date_of, kind_of

T = TypeVar("T", bound=str)

_DATED_BY = {"agreement": ("signed", "adopted"), "institution": ("operating",)}
"""Statuses that began on the day that the mention gives."""


def best_thing(mentions: Sequence[NamedClaim], published: Mapping[str, str]) -> NamedThing:
    """The thing with what most documents say of it; `mentions` are in order."""
    first = mentions[0]
    name = _most(mentions, lambda claim: claim.name) or first.name
    date, kind = _date(mentions), _most(mentions, kind_of) or kind_of(first)
    return NamedThing(
        type=first.type,
        kind=kind,
        name=name,
        identifier=identifier_of(first.type, kind, name, first.parties, date),
        parties=first.parties,
        date=date,
        place=_most(mentions, lambda claim: claim.place),
        mentions=tuple(mentions),
        standings=tuple(_standings(mentions, published)),
    )


def _most(mentions: Sequence[NamedClaim], field: Callable[[NamedClaim], T | None]) -> T | None:
    """What most documents say; of equals the longest, then the first in the alphabet."""
    told = {(claim.document or claim.doc, value) for claim in mentions if (value := field(claim)) is not None}
    votes = Counter(value for _, value in told)
    return min(votes, key=lambda value: (-votes[value], -len(value), value), default=None)


def _date(mentions: Sequence[NamedClaim]) -> str | None:
    """The closest date: a day before its month, one that a text says before one that a rule gave."""
    told = [(date, claim) for claim in mentions if (date := date_of(claim))]
    votes = Counter(date for date, _ in told)
    stated = {date for date, claim in told if not {"signed", "date", "founded"} & set(claim.inferred)}
    return min(votes, key=lambda date: (_vagueness(date), date not in stated, -votes[date], date), default=None)


def _vagueness(date: str) -> int:
    """Days first, then intervals of days, months, years."""
    return {4: 3, 7: 2, 10: 0}.get(len(date), 1)


def _standings(mentions: Sequence[NamedClaim], published: Mapping[str, str]) -> list[Standing]:
    """What each mention says became of it, by time; what has no time comes first."""
    told = [_standing(claim, published) for claim in mentions if claim.type != "event"]
    return sorted((each for each in told if each), key=lambda each: each.when or "")


def _standing(claim: NamedClaim, published: Mapping[str, str]) -> Standing | None:
    status = getattr(claim, "status", None)
    if status is None:
        return None
    day = date_of(claim) if status in _DATED_BY.get(claim.type, ()) else None
    when = day or published.get(claim.document) or published.get(claim.doc)
    return Standing(status=status, when=when, claim=claim)
