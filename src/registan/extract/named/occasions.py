"""The dated occasions told so far: what 'during the visit' and 'as a result' lean on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from registan.extract.passage.names import Name
from registan.model import Agreement

_STILL = 6
_LONG = 24
_UNMET = ("relations", "year", "election")
"""Kinds of events at which nobody meets to sign anything."""
_CIRCLE = 2
_FRESH = 3
_NEW = 7
"""Days after a visit in which what is told of it is news."""
_MAIN = ("visit", "summit")
_DAY = len("2024-01-31")


class Told(NamedTuple):
    """When and where an event was, its kind, and what it is called in short."""

    kind: str
    date: str
    place: str | None
    label: str = ""


@dataclass(slots=True)
class Occasion:
    """The last event with a date, how many sentences ago it was told, and the last one of each kind.

    `circle` is the group of states last said to meet or agree (at the token `circle_at` of its sentence), `region` the
    group last named at all; `names` are the things already claimed; `bundle` are the documents of which a list can
    follow, told so many sentences ago, at the token `bundle_end` of its sentence.
    `main` is the visit or summit that a text published just after it reports; `said` the date of the last event that
    took place, `latest` the latest of those dates, `heading` that of a chronicle's entry; `row` is the numbered meeting
    told last.
    """

    published: str = ""
    main: Told | None = None
    last: Told | None = None
    age: int = 99
    circle: tuple[str, ...] = ()
    circle_age: int = 99
    circle_at: int = 0
    region: tuple[str, ...] = ()
    by_kind: dict[str, Told] = field(default_factory=dict)
    names: dict[tuple[str, str], str | None] = field(default_factory=dict)
    bundle: Agreement | None = None
    bundle_age: int = 99
    bundle_end: int = 0
    said: str | None = None
    latest: str | None = None
    heading: str | None = None
    row: Name | None = None
    row_age: int = 99
    is_listing: bool = False

    def pass_sentence(self) -> None:
        """One sentence further."""
        self.age += 1
        self.circle_age += 1
        self.bundle_age += 1
        self.row_age += 1

    def pass_block(self, *, is_item: bool = False) -> None:
        """Into another paragraph, or item of a list; the list of what was signed goes on as long as items do."""
        self.age += not is_item
        self.heading = None
        self.is_listing = is_item and (self.is_listing or self.bundle_age <= _FRESH)

    def tell(self, kind: str, date: str, place: str | None, label: str = "", *, is_past: bool = True) -> None:
        """Remember an event; `said` is the date of the last that took place.

        Nothing comes of the day on which relations began, or of a year that is named.
        """
        self.said = date if is_past else self.said
        self.latest = max(date, self.latest or "") if is_past else self.latest
        told = Told(kind, date, place, label)
        self.by_kind[kind] = told
        if self.main is None and is_past and kind in _MAIN and self._is_new(date):
            self.main = told
        if kind not in _UNMET:
            self.last, self.age = told, 0

    def gather(self, parties: tuple[str, ...], at: int) -> None:
        """Remember a group of states that is named at a token of the sentence."""
        self.circle, self.circle_age, self.circle_at = parties, 0, at

    def open(self, bundle: Agreement, end: int) -> None:
        """Remember what a list can follow of."""
        self.bundle, self.bundle_age, self.bundle_end = bundle, 0, end

    def number(self, name: Name) -> None:
        """Remember a meeting that is one of a row."""
        self.row, self.row_age = name, 0

    @property
    def near_row(self) -> Name | None:
        """The meeting whose next one the sentence can tell of: 'The tenth is to be held in Minsk'."""
        return self.row if self.row_age <= _CIRCLE else None

    @property
    def is_fresh(self) -> bool:
        """Whether an event was dated in the sentences just before."""
        return self.last is not None and self.age <= _FRESH

    @property
    def near_circle(self) -> tuple[str, ...]:
        """The group of states that the sentence can lean on."""
        return self.circle if self.circle_age <= _CIRCLE else ()

    def meant(self, kinds: list[str], *, outcome: bool = False) -> Told | None:
        """The event that a sentence leans on; `kinds` are those it speaks of without a date ('the visit').

        `outcome`: it tells what came of one ('as a result of the talks'), which can be told further up.
        """
        if self.age == 0 and self.last is not None:
            return self.last
        known = next((self.by_kind[kind] for kind in kinds if kind in self.by_kind), None)
        return known or (self.last if self.age <= (_LONG if outcome else _STILL) else self.main)

    def _is_new(self, days: str) -> bool:
        """Whether it ended in the days before the text was published, so that the text is a report of it."""
        end = days.partition("/")[2] or days
        if len(end) < _DAY or len(self.published) < _DAY:
            return False
        return 0 <= (date.fromisoformat(self.published) - date.fromisoformat(end)).days <= _NEW
