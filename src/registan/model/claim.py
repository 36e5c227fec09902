"""Claims: one statement of one document at one place, in the terms of the exchange format."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, Literal, get_args

from .period import Period
from .quantity import QUALIFIERS, Interval, Qualifier, printed_interval, resolution_of
from .span import Span

ClaimType = Literal["observation", "target", "agreement", "event", "institution", "project"]
CLAIM_TYPES: tuple[ClaimType, ...] = get_args(ClaimType)
Modality = Literal["asserted", "planned", "potential", "negated"]
Measure = Literal["level", "change_pct", "change_abs", "share_pct", "rank"]

MODALITIES: tuple[str, ...] = get_args(Modality)
MEASURES: tuple[str, ...] = get_args(Measure)
UNITS = frozenset("PCT COUNT PERSON KM KM2 T M3 L MW KWH DAY PER_WEEK PER_YEAR RANK HA".split())
AGREEMENT_KINDS = frozenset("treaty declaration agreement memorandum programme plan protocol contract package".split())
EVENT_KINDS = frozenset(
    "visit summit meeting forum conference ceremony exhibition year exercise election relations other".split()
)
INSTITUTION_KINDS = frozenset(
    "council commission forum centre company consulate fund university association other".split()
)
SECTORS = frozenset(
    "industry transport energy water agriculture trade_logistics education tourism culture finance security"
    " other".split()
)

CELL = "cell"
"""The rule of figures of official series: `cell: row 12` names their place in the table."""

_CODE = re.compile(r"[A-Z]{3}\Z")
_DAY = r"-(?:0[1-9]|[12]\d|3[01])"
_MONTH = r"-(?:0[1-9]|1[0-2])"
_WHEN = re.compile(rf"\d{{4}}(?:{_MONTH}(?:{_DAY})?)?(?:/(?:\d{{4}}{_MONTH}{_DAY}|\.\.))?\Z")


class ClaimError(ValueError):
    """A claim that breaks the exchange format; the message names the field."""


class _Known:
    """Room for what is worked out of a claim once, as that never changes."""

    __slots__ = ("_id", "_interval")

    _id: str
    _interval: Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(_Known):
    """What every claim has.

    `document` is the digest of the document's bytes ('' for a claim of a file that is not at hand), `doc` its file
    name; the span points into its stored text and `quote` is exactly what stands there. `inferred` names the fields
    that do not stand in the claim's own sentence, `rules` how each of those was found. `attributed_to` is who says so
    as printed, `speaker` whom that is known to be in every spelling ('person/KAZ/kassym-jomart-tokayev').
    """

    type: ClassVar[ClaimType]

    doc: str
    document: str = ""
    span: Span
    quote: str
    attributed_to: str | None = None
    speaker: str | None = None
    modality: Modality = "asserted"
    inferred: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _need(len(self.quote) == self.span.end - self.span.start, "quote", self.quote)
        _need(self.modality in MODALITIES, "modality", self.modality)

    def __hash__(self) -> int:
        """Of its place alone: claims that stand in one place are few, and what they say is much."""
        return hash((self.document, self.doc, self.span.start, self.span.end))


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation(Claim):
    """A figure that was measured or reported.

    `value` is in base units of `unit`; `resolution` the worth of its last printed digit in the same units.
    `area`, `counterpart` and `reporter` are ISO 3166-1 alpha-3 codes or group codes. `belongs_to` is the id of the
    project, agreement, event or institution whose figure it is.
    """

    type: ClassVar[ClaimType] = "observation"

    __hash__ = Claim.__hash__

    indicator: str
    value: Decimal
    unit: str
    measure: Measure = "level"
    value_high: Decimal | None = None
    qualifier: Qualifier = "exact"
    area: str | None = None
    counterpart: str | None = None
    reporter: str | None = None
    period: Period | None = None
    base_period: Period | None = None
    product: str | None = None
    resolution: Decimal | None = None
    belongs_to: str | None = None

    def __post_init__(self) -> None:
        Claim.__post_init__(self)
        _need(bool(self.indicator), "indicator", self.indicator)
        _need(self.measure in MEASURES, "measure", self.measure)
        _need(self.unit in UNITS or bool(_CODE.match(self.unit)), "unit", self.unit)
        _need(self.qualifier in QUALIFIERS, "qualifier", self.qualifier)
        _need(self.value.is_finite(), "value", self.value)
        _need(self.belongs_to is None or isinstance(self.belongs_to, str), "belongs_to", self.belongs_to)
        if self.value_high is not None:
            _need(self.value_high.is_finite() and self.value_high >= self.value, "value_high", self.value_high)
        for name in ("area", "counterpart", "reporter"):
            code = getattr(self, name)
            _need(code is None or bool(_CODE.match(code)), name, code)

    @property
    def interval(self) -> Interval:
        """What the printed figure can stand for."""
        try:
            return self._interval
        except AttributeError:
            resolution = resolution_of(self.value) if self.resolution is None else self.resolution
            interval = printed_interval(self.value, resolution, self.qualifier, self.value_high)
            object.__setattr__(self, "_interval", interval)
            return interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Target(Observation):
    """A figure that somebody aims at; `deadline` is the last day by which it is to be met."""

    type: ClassVar[ClaimType] = "target"

    __hash__ = Claim.__hash__

    modality: Modality = "planned"
    deadline: date | None = None
    announced: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Claim):
    """A treaty, memorandum, plan or bundle of documents; `signed` is an ISO date, month or year.

    `name` is its English name, here and in the other named claims; `identifier` what it is known by in every language:
    its type, parties and the words that set it apart ('agreement/KAZ-UZB/allied-relation'), None where nobody told it.
    """

    type: ClassVar[ClaimType] = "agreement"

    __hash__ = Claim.__hash__

    name: str
    kind: str
    parties: tuple[str, ...]
    signed: str | None = None
    place: str | None = None
    status: str = "signed"
    identifier: str | None = None

    def __post_init__(self) -> None:
        Claim.__post_init__(self)
        _need_named(self.name, self.parties)
        _need(self.kind in AGREEMENT_KINDS, "kind", self.kind)
        _need_when("signed", self.signed)
        _need(self.status in ("signed", "planned", "in_force", "adopted"), "status", self.status)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Claim):
    """A visit, meeting, forum or other dated happening; `date` is an ISO date, interval, month or year."""

    type: ClassVar[ClaimType] = "event"

    __hash__ = Claim.__hash__

    name: str
    kind: str
    parties: tuple[str, ...]
    date: str | None = None
    place: str | None = None
    identifier: str | None = None

    def __post_init__(self) -> None:
        Claim.__post_init__(self)
        _need_named(self.name, self.parties)
        _need(self.kind in EVENT_KINDS, "kind", self.kind)
        _need_when("date", self.date)


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution(Claim):
    """A joint or bilateral body, or one that a state opens in another; `founded` is an ISO date, month or year."""

    type: ClassVar[ClaimType] = "institution"

    __hash__ = Claim.__hash__

    name: str
    kind: str
    parties: tuple[str, ...]
    founded: str | None = None
    place: str | None = None
    status: str = "operating"
    identifier: str | None = None

    def __post_init__(self) -> None:
        Claim.__post_init__(self)
        _need_named(self.name, self.parties)
        _need(self.kind in INSTITUTION_KINDS, "kind", self.kind)
        _need_when("founded", self.founded)
        _need(self.status in ("planned", "operating", "closed"), "status", self.status)


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Claim):
    """A joint undertaking; its figures are observations of their own."""

    type: ClassVar[ClaimType] = "project"

    __hash__ = Claim.__hash__

    name: str
    sector: str
    parties: tuple[str, ...]
    place: str | None = None
    period: Period | None = None
    status: str = "proposed"
    identifier: str | None = None

    def __post_init__(self) -> None:
        Claim.__post_init__(self)
        _need_named(self.name, self.parties)
        _need(self.sector in SECTORS, "sector", self.sector)
        known = ("proposed", "agreed", "under_construction", "launched", "completed")
        _need(self.status in known, "status", self.status)


def _need(condition: bool, field: str, value: object) -> None:
    if not condition:
        raise ClaimError(f"{field} cannot be {value!r}")


def _need_named(name: str, parties: tuple[str, ...]) -> None:
    _need(bool(name), "name", name)
    _need(parties == tuple(sorted(set(parties))), "parties", parties)
    _need(all(_CODE.match(code) for code in parties), "parties", parties)


def _need_when(field: str, value: str | None) -> None:
    _need(value is None or bool(_WHEN.match(value)), field, value)
