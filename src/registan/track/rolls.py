"""Counts of documents ('40 documents were signed') beside the documents that the ledger can name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from registan.lexicons.wording import state_names
from registan.model import Agreement, NamedThing, Observation, Period, Roll, claim_id, in_order, parse_period, thing_id

from .known import Known, first_day, last_day, source_of

COUNT = "agreement.count"
NEAR = 300
"""Within how many characters a count and a bundle named in the same document are of one occasion."""


Parties = frozenset[str | None]


class _Archive:
    """Agreements by their parties, and bundles by the documents that name them."""

    def __init__(self, things: Iterable[NamedThing]) -> None:
        self.signed: dict[Parties, list[NamedThing]] = {}
        self.bundles: dict[str, list[NamedThing]] = {}
        self.by_id: dict[str, NamedThing] = {}
        for thing in things:
            if thing.type == "agreement" and thing.kind == "package":
                for source in dict.fromkeys(map(source_of, thing.mentions)):
                    self.bundles.setdefault(source, []).append(thing)
            elif thing.type == "agreement" and _is_signed(thing):
                self.by_id[thing_id(thing)] = thing
                self.signed.setdefault(frozenset(thing.parties), []).append(thing)

    def of(self, count: Observation) -> list[NamedThing]:
        """The agreements between the states whose documents are counted."""
        return self.signed.get(_parties(count), [])


def track_rolls(claims: Iterable[Observation], things: Iterable[NamedThing], known: Known) -> list[Roll]:
    """Each occasion on which documents were counted, with those that can be named; the most precise count of each."""
    archive = _Archive(things)
    counts = [claim for claim in in_order(dict.fromkeys(claims)) if isinstance(claim, Observation)]
    rolls = [_roll(claim, archive, known) for claim in counts if _is_count(claim) and known.is_past(claim)]
    return list(_once(sorted(rolls, key=_span)))


def _parties(count: Observation) -> Parties:
    return frozenset({count.area, count.counterpart} - {None})


def _is_count(claim: Observation) -> bool:
    is_told = claim.type == "observation" and claim.modality == "asserted" and claim.measure == "level"
    return is_told and claim.indicator == COUNT and claim.unit == "COUNT" and claim.area is not None


def _once(rolls: Iterable[Roll]) -> Iterator[Roll]:
    """Each count of one occasion once, however many texts repeat it: as many, of the same states, at one time."""
    told: dict[tuple[Parties, Decimal], list[Period | None]] = {}
    for roll in rolls:
        when = _occasion(roll.count, roll.package) or roll.count.period
        times = told.setdefault((_parties(roll.count), roll.count.value), [])
        if not any(_is_one(when, then) for then in times):
            times.append(when)
            yield roll


def _is_one(when: Period | None, then: Period | None) -> bool:
    return when == then or (when is not None and then is not None and (when.covers(then) or then.covers(when)))


def _span(roll: Roll) -> int:
    """How exactly the time is told, the most exact first; of one exactness the order stays as it is."""
    period = roll.count.period
    if period is None or period.start is None or period.stop is None:
        return date.max.toordinal()
    return (period.stop - period.start).days


def _roll(count: Observation, archive: _Archive, known: Known) -> Roll:
    package = _package(count, archive)
    is_total = package is None and count.period is None
    named = tuple(_every(count, archive, known) if is_total else _named(count, package, archive))
    left = int(count.value) - len(named)
    remainder = left if left >= 0 else None
    return Roll(
        count=count, package=package, named=named, remainder=remainder, message=_message(count, named, remainder)
    )


def _package(count: Observation, archive: _Archive) -> NamedThing | None:
    """The bundle that the count is of: the one it belongs to, else the nearest in its document."""
    bundles = archive.bundles.get(source_of(count), [])
    for thing in bundles:
        if count in thing.counts or count.belongs_to in {claim_id(claim) for claim in thing.mentions}:
            return thing
    near = [(far, thing) for thing in bundles if (far := _distance(count, thing)) <= NEAR]
    return min(near, key=lambda each: (each[0], thing_id(each[1])))[1] if near else None


def _distance(count: Observation, thing: NamedThing) -> int:
    beside = (claim for claim in thing.mentions if source_of(claim) == source_of(count))
    return min(abs(claim.span.start - count.span.start) for claim in beside)


def _named(count: Observation, package: NamedThing | None, archive: _Archive) -> Iterator[NamedThing]:
    """The agreements that the bundle is known to hold, and those signed by the same parties on the occasion."""
    told = set(package.counted) if package else set()
    yield from (archive.by_id[each] for each in sorted(told) if each in archive.by_id)
    when = _occasion(count, package)
    for thing in archive.of(count) if when else ():
        is_of_time = thing.date is not None and when is not None and when.covers(parse_period(thing.date))
        if is_of_time and thing_id(thing) not in told:
            yield thing


def _every(count: Observation, archive: _Archive, known: Known) -> Iterator[NamedThing]:
    """All agreements of the same parties that were signed before the text that counts them was published."""
    published = known.published_on(count)
    told = last_day(published) if published else known.as_of
    return (thing for thing in archive.of(count) if thing.date is not None and first_day(thing.date) <= told)


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
