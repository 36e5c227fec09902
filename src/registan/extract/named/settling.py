"""Where an event was, when only what is told of its days later says it: 'a state visit … After talks in Baku …'."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from registan.lexicons.places import state_of
from registan.lexicons.wording import state_name
from registan.model import Agreement, Claim, Event

_Placed = TypeVar("_Placed", Agreement, Event)
_DAY, _MONTH = len("2024-01-31"), len("2024-01")
_KINDS = ("visit", "summit", "meeting", "forum", "ceremony")
_SETTLED = "as what was signed and held on its days"
_LEANT = "as the event of its day"
_WRITTEN = "as the dateline of the report"
_SINCE = 2
"""Days between a visit and the report of it."""


def settle_places(claims: Iterable[Claim], dateline: tuple[str, str] | None = None) -> list[Claim]:
    """The claims of a document; an event without a place has the only one of what was signed and held on its days.

    What was signed on the days of an event, and has no place, was signed there. A report that is written in a town of
    the state that is visited tells where the visit is: `dateline` is its town and day.
    """
    told = list(claims)
    events = [_settled(claim, told) if isinstance(claim, Event) else claim for claim in told]
    if dateline is not None:
        events = [_written_there(claim, *dateline) if isinstance(claim, Event) else claim for claim in events]
    held = [claim for claim in events if isinstance(claim, Event)]
    events = [claim for claim in events if not (isinstance(claim, Event) and _is_told_elsewhere(claim, held))]
    return [_signed_at(claim, held) if isinstance(claim, Agreement) else claim for claim in events]


def _settled(event: Event, told: list[Claim]) -> Event:
    if event.place is not None or event.date is None or event.kind not in _KINDS:
        return event
    places = {place for claim in told if (place := _place_in(claim, event)) is not None}
    if len(places) != 1 or state_of(next(iter(places))) not in event.parties:
        return event
    return _placed(event, places.pop(), _SETTLED)


def _written_there(event: Event, town: str, day: str) -> Event:
    """'ДУШАНБЕ, 8 июля. … государственного визита … в Таджикистан': in Dushanbe, if it is the visit of these days."""
    state = state_of(town)
    if event.place is not None or event.kind != "visit" or event.date is None or state is None or len(day) < _DAY:
        return event
    start, _, stop = event.date.partition("/")
    if len(start) < _DAY or not 0 <= (date.fromisoformat(day) - date.fromisoformat(stop or start)).days <= _SINCE:
        return event
    return _placed(event, town, _WRITTEN) if event.name.endswith(f" to {state_name(state)}") else event


def _is_told_elsewhere(event: Event, held: list[Event]) -> bool:
    """'Statement on the visit of … to Peru': a visit without a day or place that the text tells of with its day."""
    if event.kind != "visit" or event.date is not None or event.place is not None:
        return False
    dated = (one for one in held if one.kind == "visit" and one.date is not None and one.parties == event.parties)
    return any(_is_bound_alike(event.name, one.name) for one in dated)


def _is_bound_alike(one: str, other: str) -> bool:
    """'… to the Federal Republic of Germany', '… to Germany'."""
    ways = [name.rpartition(" to ")[2] for name in (one, other) if " to " in name]
    return len(ways) > 1 and (ways[0].endswith(ways[1]) or ways[1].endswith(ways[0]))


def _place_in(claim: Claim, event: Event) -> str | None:
    """Where something between the same states was signed or held in the days of the event."""
    if not isinstance(claim, Agreement | Event) or claim is event or claim.parties != event.parties:
        return None
    date = claim.signed if isinstance(claim, Agreement) else claim.date
    return claim.place if date is not None and event.date is not None and _is_in(date, event.date) else None


def _signed_at(agreement: Agreement, held: list[Event]) -> Agreement:
    if agreement.place is not None or agreement.signed is None or agreement.status == "planned":
        return agreement
    date = agreement.signed
    same = [event for event in held if event.parties == agreement.parties and event.date and _is_in(date, event.date)]
    places = {event.place for event in same}
    place = places.pop() if len(places) == 1 else None
    return agreement if place is None else _placed(agreement, place, _LEANT)


def _placed(claim: _Placed, place: str, rule: str) -> _Placed:
    inferred = tuple(sorted({*claim.inferred, "place"}))
    return replace(claim, place=place, rules=(*claim.rules, f"place: {rule}"), inferred=inferred)


def _is_in(date: str, days: str) -> bool:
    """Whether a day or a stretch of days lies in the other; a month in the month of a visit of some days."""
    start, _, stop = days.partition("/")
    first, _, last = date.partition("/")
    if len(start) < _DAY:
        return False
    if len(first) == _MONTH:
        return start.startswith(first) and (stop or start).startswith(first)
    return len(first) == _DAY and start <= first and (last or first) <= (stop or start)
