"""What the store hands out beside documents and claims: filters, listings, search hits, build logs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from registan.model import Claim, ClaimType, Severity, Span

Outcome = Literal["read", "partly read", "unreadable", "skipped", "unchanged"]
Origin = Literal["extracted", "imported"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """Which claims: all conditions that are given must hold.

    `indicator` is a code or a family (`trade` holds `trade.exports`); `area` a code that is area, counterpart,
    reporter or party; `period` a year `2020`, years `2015..2024` or an ISO 8601 interval, and claims whose period
    overlaps it match; `document` a digest, its beginning or a file name; `text` stands in the quote or in the
    document's passage around it.
    """

    type: ClaimType | None = None
    indicator: str | None = None
    area: str | None = None
    period: str | None = None
    document: str | None = None
    text: str | None = None
    origin: Origin | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentInfo:
    """A document of the ledger without its text; `locations` are the files that hold these bytes, as labels.

    `missing` means that the last build found none of its files any more; the document stays.
    """

    digest: str
    name: str
    locations: tuple[str, ...]
    languages: tuple[str, ...]
    characters: int
    claims: int
    status: Literal["read", "partly read"]
    notes: tuple[str, ...]
    missing: bool
    published: str | None
    publisher: str | None
    title: str | None
    url: str | None
    media_type: str
    encoding: str
    reader: str
    extractor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The paragraph, heading or table in which a claim stands; `quote` is the claim's place within `text`."""

    text: str
    quote: Span
    start: int
    """Where `text` begins in the document."""
    heading: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place where the sought text stands; `text` is what is around it (a claim's quote), from `start` on.

    `span` is the found text's own place in the document, for a claim its quote's.
    """

    kind: Literal["passage", "claim"]
    doc: str
    document: str
    span: Span
    text: str
    start: int
    claim: Claim | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What became of the files; `found` is the sum of the others once a build is done."""

    found: int = 0
    read: int = 0
    partly_read: int = 0
    unreadable: int = 0
    skipped: int = 0
    unchanged: int = 0

    @property
    def done(self) -> int:
        """Files whose outcome is known."""
        return self.read + self.partly_read + self.unreadable + self.skipped + self.unchanged


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOutcome:
    """What a build made of one file."""

    label: str
    outcome: Outcome
    reason: str | None = None
    claims: int = 0
    findings: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildLog:
    """A build as the ledger remembers it; one that was killed is not `finished`."""

    number: int
    version: str
    counts: Counts
    finished: bool
    files: tuple[FileOutcome, ...] = ()
    """Files that were read, partly read, unreadable or skipped; unchanged ones are only counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The ledger in figures."""

    documents: int
    partly_read: int
    missing: int
    claims: int
    imported: int
    builds: int
    by_type: dict[ClaimType, int] = field(default_factory=dict)
    by_language: dict[str, int] = field(default_factory=dict)
    findings: dict[Severity, int] = field(default_factory=dict)
