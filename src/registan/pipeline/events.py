"""What a build tells while it runs, and when it is done."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from registan.model import Severity
from registan.store.records import Counts, FileOutcome, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildEvent:
    """Something that a progress display shows.

    `waiting` (another process, named in `reason`, writes to the ledger), `found` (all files are known, none is read
    yet), an outcome of one file, `missing` (a document's file is gone; the document stays), or `comparing` (all files
    are done; what `label` tells goes on).
    """

    what: Literal["waiting", "found", "missing", "comparing"] | Outcome
    counts: Counts
    label: str = ""
    reason: str | None = None
    claims: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build did: `claims` are those of the documents that it read, `findings` the whole ledger's by severity.

    `problems` are the files that were unreadable, partly read or skipped, each with its reason; `missing` are labels
    of files that an earlier build read and this one no longer found, `unmatched` the names in the metadata that was
    given which no file has.
    """

    ledger: Path
    counts: Counts
    claims: int
    findings: dict[Severity, int]
    problems: tuple[FileOutcome, ...]
    missing: tuple[str, ...]
    unmatched: tuple[str, ...]
    seconds: float

    @property
    def complete(self) -> bool:
        """Whether every document that was found could be read."""
        return self.counts.unreadable == 0
