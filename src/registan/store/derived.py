"""What is handed to the writer of derived things, and what is read for those who make them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from registan.model import Claim, Finding, dumps, finding_to_row


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as rows of the tables; `place` orders those of one document, 0 where the finding itself does."""

    columns: tuple[Any, ...]
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What one document lends to the groups of its claims; one without `digest` is gone.

    `members` are bench, key and the number of a claim; `accused` the findings within it that are no notes, most
    serious first; `findings` those that the build did not keep.
    """

    source: str
    digest: str = ""
    published: str | None = None
    passages: int = 0
    marks: tuple[int, ...] = ()
    named: str = ""
    backed: str = ""
    accused: str = ""
    members: tuple[tuple[str, str, int], ...] = ()
    findings: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """All that the ledger has of one document: its claims with their numbers, its text, the findings kept of it.

    `digest` is of the claims as kept. `is_kept` tells whether the findings are of all of them; they are not where some
    were imported only.
    """

    source: str
    digest: str
    claims: tuple[tuple[int, Claim], ...]
    text: str | None
    published: str | None
    findings: tuple[Finding, ...]
    is_kept: bool


@dataclass(frozen=True, slots=True)
class Lent:
    """What a document lends to a group: see `Sheet`; `origin` is the document that it is a copy of, or itself."""

    name: str
    published: str | None
    origin: str
    named: str
    backed: str
    accused: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What was made of a group: findings, and facts as (first claim, best, why, origins, apart, all claims)."""

    group: int
    findings: tuple[Told, ...]
    facts: tuple[tuple[int, int, str, int, str, tuple[int, ...]], ...]


def told(finding: Finding, *, between: bool, place: int = 0, group: tuple[str, str] | None = None) -> Told:
    """The rows of a finding, listed under `group` (name, digest) or under the document of its first claim."""
    first = finding.claims[0]
    doc, document = group or (first.doc, first.document)
    span = (first.span.start, first.span.end)
    row = finding_to_row(finding)
    columns = (row["id"], between, finding.severity, doc, document, place, *span, finding.rule, dumps(row))
    return Told(columns, tuple(dict.fromkeys(cited["id"] for cited in row["claims"])))
