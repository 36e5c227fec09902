"""Counts of documents ('40 documents were signed') beside the documents that the ledger can name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from registan.lexicons.wording import state_names
from registan.model import Agreement, NamedThing, Observation, Period, Roll, claim_id, in_order, parse_period, thing_id

from .known import Known, first_day, last_day, source_of

COUNT = "agreement.count"
NEAR = 300
"""Within how many characters a count and a bundle named in the same document are of one occasion."""


def track_rolls(claims: Iterable[Observation], things: Iterable[NamedThing], known: Known) -> list[Roll]:
    """Each occasion on which documents were counted, with those that can be named; the most precise count of each."""
    agreements = [thing for thing in things if thing.type == "agreement"]
    counts = [claim for claim in in_order(dict.fromkeys(claims)) if isinstance(claim, Observation)]
    rolls = [_roll(claim, agreements, known) for claim in counts if _is_count(claim) and known.is_past(claim)]
    return list(_once(sorted(rolls, key=_span)))


def _is_count(claim: Observation) -> bool:
    is_told = claim.type == "observation" and claim.modality == "asserted" and claim.measure == "level"
    return is_told and claim.indicator == COUNT and claim.unit == "COUNT" and claim.area is not None


def _once(rolls: Iterable[Roll]) -> Iterator[Roll]:
    """Each count of one occasion once, however many texts repeat it."""
    told: list[Roll] = []
    for roll in rolls:
        if not any(_is_one(roll, other) for other in told):
            told.append(roll)
            yield roll


def _is_one(one: Roll, other: Roll) -> bool:
    """Whether two rolls count the documents of one occasion: as many, of the same states, at a time that can be one."""
    left, right = one.count, other.count
    if left.value != right.value or {left.area, left.counterpart} != {right.area, right.counterpart}:
        return False
    when, then = _occasion(left, one.package) or left.period, _occasion(right, other.package) or right.period
    return when == then or (when is not None and then is not None and (when.covers(then) or then.covers(when)))


def _span(roll: Roll) -> int:
    """How exactly the time is told, the most exact first; of one exactness the order stays as it is."""
    period = roll.count.period
    if period is None or period.start is None or period.stop is None:
        return date.max.toordinal()
    return (period.stop - period.start).days


def _roll(count: Observation, agreements: Sequence[NamedThing], known: Known) -> Roll:
    package = _package(count, agreements)
    is_total = package is None and count.period is None
    every = _every(count, agreements, known) if is_total else _named(count, package, agreements)
    named = tuple(every)
    left = int(count.value) - len(named)
    remainder = left if left >= 0 else None
    return Roll(
        count=count, package=package, named=named, remainder=remainder, message=_message(count, named, remainder)
    )


def _package(count: Observation, agreements: Sequence[NamedThing]) -> NamedThing | None:
    """The bundle that the count is of: the one it belongs to, else the nearest in its document."""
    bundles = [thing for thing in agreements if thing.kind == "package"]
    for thing in bundles:
        if count in thing.counts or count.belongs_to in {claim_id(claim) for claim in thing.mentions}:
            return thing
    near = [(far, thing) for thing in bundles if (far := _distance(count, thing)) is not None and far <= NEAR]
    return min(near, key=lambda each: (each[0], thing_id(each[1])))[1] if near else None


def _distance(count: Observation, thing: NamedThing) -> int | None:
    beside = [claim for claim in thing.mentions if source_of(claim) == source_of(count)]
    return min((abs(claim.span.start - count.span.start) for claim in beside), default=None)


def _named(count: Observation, package: NamedThing | None, agreements: Sequence[NamedThing]) -> Iterator[NamedThing]:
    """The agreements of the same parties that were signed on the occasion."""
    told = set(package.counted) if package else set()
    parties = {code for code in (count.area, count.counterpart) if code}
    when = _occasion(count, package)
    for thing in agreements:
        if thing.kind == "package" or not _is_signed(thing):
            continue
        is_of_day = when is not None and thing.date is not None and parties == set(thing.parties)
        if thing_id(thing) in told or (is_of_day and when is not None and when.covers(parse_period(thing.date or ""))):
            yield thing


def _every(count: Observation, agreements: Sequence[NamedThing], known: Known) -> Iterator[NamedThing]:
    """All agreements of the same parties that were signed before the text that counts them was published."""
    parties = {code for code in (count.area, count.counterpart) if code}
    published = known.published_on(count)
    told = last_day(published) if published else known.as_of
    for thing in agreements:
        is_of_time = thing.date is not None and first_day(thing.date) <= told
        if thing.kind != "package" and _is_signed(thing) and is_of_time and parties == set(thing.parties):
            yield thing


def _occasion(count: Observation, package: NamedThing | None) -> Period | None:
    """When the documents were signed: as the bundle says, else in the count's period; no longer time than a month."""
    when = parse_period(package.date) if package and package.date else count.period
    if when is None or when.start is None or when.stop is None or (when.stop - when.start).days > 31:
        return None
    return when


def _is_signed(thing: NamedThing) -> bool:
    return any(isinstance(claim, Agreement) and claim.status != "planned" for claim in thing.mentions)


def _message(count: Observation, named: Sequence[NamedThing], remainder: int | None) -> str:
    areas = state_names((count.area, count.counterpart))
    at_least = "at least " if count.qualifier == "over" else ""
    counted = f"{areas}: “{count.quote}”" + (f" ({count.period})" if count.period else "")
    if remainder is None:
        return f"{counted}; the ledger names {len(named)}, more than were counted."
    return f"{counted}; the ledger names {len(named)}, {at_least}{remainder} stay unnamed."
