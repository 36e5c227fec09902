"""What is known around the claims when promises are followed: the day, the documents, whose figures they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from registan.model import Claim, Observation, Span, parse_period

Spot = tuple[str, Span]
"""Where a claim stands: its document and its place."""


def _quote(claim: Claim) -> str:
    return claim.quote


def source_of(claim: Claim) -> str:
    """The document that a claim stands in: its digest, or the name of a file that is not at hand."""
    return claim.document or claim.doc


def spot(claim: Claim) -> Spot:
    """Where a claim stands."""
    return source_of(claim), claim.span


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Beside the claims: the day for which verdicts are given, when each document was published (ISO date, month or
    year, by digest or file name), the sentence that a claim stands in, the reporter that a figure's document means
    where the figure names none, and the places of figures that the court suspects.
    """

    as_of: date
    published: Mapping[str, str] = field(default_factory=dict)
    sentence: Callable[[Claim], str] = _quote
    meant: Mapping[Observation, str] = field(default_factory=dict)
    accused: frozenset[Spot] = frozenset()

    def published_on(self, claim: Claim) -> str | None:
        """When the claim's document was published."""
        return self.published.get(claim.document) or self.published.get(claim.doc)

    def is_past(self, claim: Claim) -> bool:
        """Whether the claim could be known on the day: its document was out."""
        told = self.published_on(claim)
        return told is None or first_day(told) <= self.as_of


def first_day(when: str) -> date:
    """The first day of an ISO date, month or year, or of an interval."""
    start = parse_period(when).start
    return date.min if start is None else start


def last_day(when: str) -> date:
    """The last day of an ISO date, month, year or closed interval; of an open one the first."""
    period = parse_period(when)
    stop = period.stop or period.start
    return date.max if stop is None else stop


def newest_day(claims: Iterable[Observation], published: Mapping[str, str]) -> date | None:
    """The newest day that is known of: the last publication, or the end of a period that measured figures cover.

    A period beyond its document's publication is a forecast, however the text puts it.
    """
    days = [last_day(when) for when in published.values()]
    for claim in claims:
        is_dated = claim.document in published or claim.doc in published
        is_measured = claim.type == "observation" and claim.modality == "asserted"
        if is_measured and not is_dated and claim.period is not None and claim.period.stop is not None:
            days.append(claim.period.stop)
    return max(days, default=None)
