"""What a document has said so far, as far as later sentences lean on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from registan.model import Period, Target

from .sentence import Area, groups, unions

_OCCASION = 14
_WEIGHT = {"name": 3, "adjective": 3, "people": 2, "place": 1}


@dataclass(slots=True)
class Topic:
    """The subject of an earlier figure: indicator, product, whose it is and for when."""

    indicator: str
    area: str | None
    counterpart: str | None
    period: Period | None
    product: str | None = None
    is_money: bool = False
    unit: str | None = None


@dataclass(slots=True)
class Context:
    """The reading position in one document.

    Its pair of states, the state of its dateline, its reference date, and the topic, period and source last named.
    """

    reference: date | None
    pair: tuple[str, ...] = ()
    home: str | None = None
    topic: Topic | None = None
    topic_age: int = 99
    flows: frozenset[str] = frozenset()
    areas: tuple[str, ...] = ()
    period: Period | None = None
    period_age: int = 99
    currency: str | None = None
    perspective: str | None = None
    occasion: Period | None = None
    occasion_age: int = 99
    source: tuple[str, str | None] | None = None
    source_age: int = 99
    aim: Target | None = None
    aim_age: int = 99
    there: str | None = None

    def leave(self, areas: Iterable[Area]) -> None:
        """Out of a sentence with those states and places: where the next one can say that something is 'there'."""
        inside = [area.code for area in areas if area.lead == "in" and area.kind in ("name", "place")]
        self.there = inside[-1] if inside else None

    def notice(self, period: Period) -> None:
        """Remember the days of an occasion (a visit, a forum): what is signed there is dated by them."""
        if period.start and period.stop and (period.stop - period.start).days <= _OCCASION:
            self.occasion, self.occasion_age = period, 0

    def turn_to(self, topic: Topic) -> None:
        """Speak of this from now on; `flows` are the indicators of its family told one after the other."""
        same = self.topic is not None and _family(self.topic.indicator) == _family(topic.indicator)
        self.flows = (self.flows if same else frozenset()) | {topic.indicator}
        self.topic = topic

    def next_sentence(self) -> None:
        """One sentence further from everything remembered."""
        self.topic_age += 1
        self.period_age += 1
        self.occasion_age += 1
        self.source_age += 1
        self.aim_age += 1

    def next_block(self) -> None:
        """Into another paragraph: what was said last is further off, and its source no longer speaks."""
        self.topic_age += 2
        self.period_age += 2
        self.occasion_age += 2
        self.source_age += 9
        self.aim_age += 2
        self.areas = ()

    def partner_of(self, code: str) -> str | None:
        """The other state of the document's pair; for one outside it the state whose document it is."""
        if code in self.pair:
            return next((other for other in self.pair if other != code), None)
        if self.home in self.pair:
            return self.home
        return self.pair[0] if self.pair else None


def _family(indicator: str) -> str:
    return indicator.partition(".")[0]


def reference_date(published: str | None) -> date | None:
    """The day from which 'last year' counts: the publication date, the first day of a month or year of it."""
    if published is None:
        return None
    parts = [int(part) for part in published.split("-")]
    return date(*[*parts, 1, 1][:3])


def main_pair(areas: Iterable[Area]) -> tuple[str, ...]:
    """The two states that a document speaks of most, the more frequent first.

    A union of states counts as one; a mere group of them ('Central Asia') only as a union's partner.
    """
    votes: Counter[str] = Counter()
    first_seen: dict[str, int] = {}
    for place, area in enumerate(areas):
        votes[area.code] += _WEIGHT.get(area.kind, 1)
        first_seen.setdefault(area.code, place)
    ranked = sorted(votes, key=lambda code: (-votes[code], first_seen[code]))
    states = [code for code in ranked if code not in groups()]
    if states and ranked and states[0] in unions():
        return tuple(ranked[:2])
    return tuple(states[:2])
