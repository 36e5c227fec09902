"""Looks at every file without parsing any: where it lies, what is known of it, the digest of its bytes."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from registan.model import Source, Unreadable
from registan.read import Found, MetadataError, Skipped, Sources, walk
from registan.read.opening import ReadError, read_plain
from registan.read.registry import LARGEST as LARGEST_TEXT
from registan.statistics import LARGEST as LARGEST_SERIES
from registan.store.records import FileOutcome
from registan.store.writing.readings import Place

from .statistics.files import mapping_beside

LARGEST = max(LARGEST_TEXT, LARGEST_SERIES)
"""The most bytes of a file that some reader takes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A file whose bytes could be had."""

    path: Path
    place: Place
    digest: str


@dataclass(slots=True)
class Survey:
    """All files under the given paths: those with bytes, and those of which there is nothing to read.

    `unmatched` are names in the user's metadata that no file has.
    """

    seen: list[Seen] = field(default_factory=list)
    passed_over: list[FileOutcome] = field(default_factory=list)
    unmatched: list[str] = field(default_factory=list)

    @property
    def found(self) -> int:
        """How many files there are."""
        return len(self.seen) + len(self.passed_over)


def survey(paths: Iterable[Path], given: dict[str, Source], own: frozenset[str]) -> Survey:
    """Walk the paths; `given` are sources that the user named, `own` the ledger's files, which are no documents."""
    surveyor = _Surveyor(given, own)
    result, unmatched = Survey(), dict.fromkeys(given)
    for step in walk(paths):
        if surveyor.is_own(step):
            continue
        if not isinstance(step, Skipped):
            unmatched.pop(step.name.rpartition("/")[2], None)
        looked = surveyor.look(step)
        if isinstance(looked, Seen):
            result.seen.append(looked)
        else:
            result.passed_over.append(looked)
    result.unmatched = list(unmatched)
    result.passed_over = list(surveyor.with_broken_tables(result.passed_over))
    return result


def location(path: Path) -> str:
    """What tells a file from all others: its real path, bytes that are no UTF-8 written as `\\xff`."""
    return os.fsencode(os.path.realpath(path)).decode("utf-8", "backslashreplace")


class _Surveyor:
    def __init__(self, given: dict[str, Source], own: frozenset[str]) -> None:
        self._given, self._own = given, own
        self._sources = Sources(given)
        self._broken: dict[Path, str] = {}

    def is_own(self, step: Found | Unreadable | Skipped) -> bool:
        """Whether the file is one of the ledger's own, which lies where its documents lie."""
        return isinstance(step, Found) and location(step.path) in self._own

    def look(self, step: Found | Unreadable | Skipped) -> Seen | FileOutcome:
        """A file with bytes, or what there is to say of it."""
        if isinstance(step, Unreadable):
            return FileOutcome(label=step.name, outcome="unreadable", reason=step.reason)
        if isinstance(step, Skipped):
            return FileOutcome(label=step.label, outcome="skipped", reason=step.reason)
        where = location(step.path)
        try:
            digest = hashlib.sha256(read_plain(step.path, LARGEST)).hexdigest()
            source = replace(self._source(step), mapping=mapping_beside(step.path))
        except ReadError as error:
            return FileOutcome(label=step.label, outcome="unreadable", reason=str(error))
        place = Place(path=where, label=step.label, name=step.name, source=source)
        return Seen(path=step.path, place=place, digest=digest)

    def with_broken_tables(self, outcomes: Iterable[FileOutcome]) -> Iterator[FileOutcome]:
        """A broken `metadata.csv` costs its rows, no document; it is named as unreadable, once."""
        yield from outcomes
        for reason in dict.fromkeys(self._broken.values()):
            yield FileOutcome(label="metadata.csv", outcome="unreadable", reason=reason)

    def _source(self, found: Found) -> Source:
        folder = found.path.parent
        if folder in self._broken:
            return self._given.get(found.name) or Source()
        try:
            return self._sources.of(found) or Source()
        except MetadataError as error:
            self._broken[folder] = f"{error}; its documents were read without it"
            return self._given.get(found.name) or Source()
