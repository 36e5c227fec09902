"""Decides what must be read: by the bytes' digest, what is known of them, and the versions of the stages."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from registan.model import Source
from registan.store.records import FileOutcome
from registan.store.writing.readings import Known, Place

from .survey import Seen, Survey, location
from .versions import reading_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Bytes to read, at all the places where they lie; the claims cite `name`, the first of their names."""

    path: Path
    digest: str
    name: str
    source: Source
    key: str
    places: tuple[Place, ...]

    @property
    def label(self) -> str:
        """The place that people see."""
        return self.places[0].label


@dataclass(slots=True)
class Plan:
    """What a build will do."""

    jobs: list[Job] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    """Labels of documents that need no reading."""
    moved: list[tuple[str, list[Place]]] = field(default_factory=list)
    """Where known bytes lie now and did not lie before."""
    settled: list[FileOutcome] = field(default_factory=list)
    missing: dict[str, str] = field(default_factory=dict)
    """Paths of files that are gone, with their labels."""
    unmatched: list[str] = field(default_factory=list)
    """Names in the user's metadata that no file has."""


def plan(found: Survey, known: Known, roots: Iterable[Path]) -> Plan:
    """Compare what lies under the roots with what the ledger knows."""
    result = Plan(settled=list(found.passed_over), unmatched=found.unmatched)
    here = {seen.place.path for seen in found.seen}
    result.missing = _missing(here, known, roots)
    gone = here | result.missing.keys()
    for digest, group in _by_digest(found.seen).items():
        before = known.places.get(digest, ())
        job = _job(digest, group, [place for place in before if place.path not in gone])
        for place in job.places[1:]:
            reason = f"the same bytes as {job.label}: one document at two places"
            result.settled.append(FileOutcome(label=place.label, outcome="skipped", reason=reason))
        if not _is_settled(job, known, result):
            result.jobs.append(job)
        elif moved := [place for place in job.places if place not in before]:
            result.moved.append((digest, moved))
    return result


def _is_settled(job: Job, known: Known, result: Plan) -> bool:
    key, reason = known.failures.get(job.digest, ("", ""))
    if key == job.key:
        result.settled.append(FileOutcome(label=job.label, outcome="unreadable", reason=reason))
        return True
    if known.readings.get(job.digest) == job.key:
        result.unchanged.append(job.label)
        return True
    return False


def _by_digest(seen: Iterable[Seen]) -> dict[str, list[Seen]]:
    groups: dict[str, list[Seen]] = {}
    for each in seen:
        groups.setdefault(each.digest, []).append(each)
    return groups


def _job(digest: str, group: list[Seen], elsewhere: Iterable[Place]) -> Job:
    """The first of all names decides, so that neither the order of files nor of builds does."""
    places = tuple(seen.place for seen in group)
    first = min((*places, *elsewhere), key=_precedence)
    source = first.source
    return Job(
        path=group[0].path,
        digest=digest,
        name=first.name,
        source=source,
        key=reading_key(digest, first.name, source),
        places=places,
    )


def _precedence(place: Place) -> tuple[str, bool, tuple[str, ...], str]:
    source = place.source
    known = (source.published, source.publisher, source.title, source.url, source.mapping)
    return place.name, not any(known), tuple(value or "" for value in known), place.label


def _missing(here: set[str], known: Known, roots: Iterable[Path]) -> dict[str, str]:
    """Files under the roots that an earlier build read and that are no longer there; their documents stay."""
    folders = tuple(location(root) for root in roots)
    return {
        place.path: place.label
        for places in known.places.values()
        for place in places
        if place.path not in here
        and any(place.path == folder or place.path.startswith(folder.rstrip("/") + "/") for folder in folders)
        and not os.path.lexists(place.path)
    }
