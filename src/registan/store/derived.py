"""What is handed to the writer of derived things, and what is read for those who make them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from registan.model import Claim, Finding, dumps, finding_to_row
from registan.model.alike import Alike, Place


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as rows of the tables; `place` orders those of one document, 0 where the finding itself does."""

    columns: tuple[Any, ...]
    claims: tuple[str, ...]


class GroupKey(NamedTuple):
    """A group's bench and key, and its drawer: both texts of a drawer are empty where a key has one group."""

    bench: str
    key: str
    statistic: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A claim of a group by its number; `doubted` where a finding within its document names it.

    By the other fields others find a comparable figure: its book and period, whether this `spans` years, and bounds for
    the database to search by, a little wider than the exact ones, which rules ask again.
    """

    group: GroupKey
    claim: int
    doubted: bool = False
    book: str | None = None
    period: str | None = None
    spans: bool = False
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Groups of the same key that a member can matter to from outside: those of a statistic, from a time to another.

    With `periods`: where a figure of its book, of one of these, meets some figure that stands in the member's place.
    Without: where the interval of a figure is apart from its own, of any period or only of those that span years.
    """

    statistic: str
    first: str
    last: str
    periods: tuple[str, ...] = ()
    is_spanning: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What one document lends to the groups of its claims; one without `digest` is gone.

    `accused` are the findings within it that are no notes, most serious first; `findings` those that the build did not
    keep.
    """

    source: str
    digest: str = ""
    published: str | None = None
    passages: int = 0
    marks: tuple[int, ...] = ()
    named: str = ""
    backed: str = ""
    accused: str = ""
    members: tuple[Member, ...] = ()
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
class Kept:
    """A group as it is kept: its number, its drawer, and the gaps that it had when it was judged last."""

    number: int
    statistic: str
    time: str
    gaps: str


@dataclass(frozen=True, slots=True)
class Said:
    """Claims of a group that say the same, with their numbers by place, and the numbers of their documents.

    `doubted` are the places of those of which that is said in `Member`, which tells what `spans` means too.
    """

    group: int
    claims: Alike[Claim]
    numbers: Mapping[Place, int]
    sources: frozenset[int]
    doubted: tuple[Place, ...]
    spans: bool


@dataclass(frozen=True, slots=True)
class Lent:
    """What a document lends to the groups of its claims: see `Sheet`."""

    number: int
    name: str
    published: str | None
    named: str
    backed: str
    accused: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document as copies are told from it."""

    number: int
    name: str
    published: str | None
    origin: str
    passages: int


@dataclass(frozen=True, slots=True)
class Dirty:
    """A group to look at, with what people decided about it and the number of its claims."""

    number: int
    bench: str
    key: str
    judged: str
    size: int


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact of a group, with its id, by the numbers of its claims."""

    group: int
    id: str
    best: int
    why: str
    origins: int
    apart: str
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What was made of groups: their findings and facts, and the gaps that each has.

    `settled` are findings as (document, conflict that it left open, finding), of the conflicts `heard`; `touched` the
    groups that are to be judged for it. The facts are all those of the groups that are `stated`.
    """

    groups: tuple[int, ...]
    stated: tuple[int, ...]
    findings: tuple[tuple[int, Told], ...] = ()
    facts: tuple[FactRow, ...] = ()
    gaps: tuple[tuple[int, str], ...] = ()
    heard: tuple[str, ...] = ()
    settled: tuple[tuple[str, str, Told], ...] = ()
    touched: tuple[int, ...] = ()


def told(finding: Finding, *, between: bool, place: int = 0, group: tuple[str, str] | None = None) -> Told:
    """The rows of a finding, listed under `group` (name, digest) or under the document of its first claim."""
    first = finding.claims[0]
    doc, document = group or (first.doc, first.document)
    span = (first.span.start, first.span.end)
    row = finding_to_row(finding)
    columns = (row["id"], between, finding.severity, doc, document, place, *span, finding.rule, dumps(row))
    return Told(columns, tuple(dict.fromkeys(cited["id"] for cited in row["claims"])))
