"""Results told before their period was over: what a document cannot yet have known when it was published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from registan.lexicons.comparisons import comparisons
from registan.lexicons.indicators import indicators
from registan.lexicons.wording import amount, dates, during, head, label
from registan.model import Finding, Observation, Period, Suggestion, parse_period

from ..figures.cells import place
from ..figures.printed import printed
from .around import Around
from .books import is_reported

RULE = "a result cannot precede the end of its period"
SOON = 90
"""Within how many days of a year's beginning nobody can tell its statistics."""

_PRECISE = 3
_MONTH = 27
_YEAR = 360


def check_dates(claims: Iterable[Observation], around: Around) -> Iterator[Finding]:
    """Every result of a period that was not over when its document was published, as often as the document tells it.

    Of a period that had not begun nobody can tell a result. Of one that had begun, only what says from when to when it
    was counted is doubted, and precise figures of a year just begun: 'this year' is told of while it runs.
    """
    found: dict[tuple[str, Period], list[Observation]] = {}
    for claim in claims:
        published = _published(claim, around)
        if published and claim.period and _is_result(claim) and _is_early(claim, claim.period, published):
            found.setdefault((claim.document or claim.doc, claim.period), []).append(claim)
    for early in found.values():
        yield _finding(sorted(early, key=_suspicion), around)


def _is_early(claim: Observation, period: Period, published: date) -> bool:
    if period.start is None:
        return False
    if period.start > published:
        return not (period.is_full_year() and _is_round(claim))
    return "period" not in claim.inferred and _is_running(claim, period, published)


def _is_round(claim: Observation) -> bool:
    """Whether a figure has one digit, as aims have: 'they called for $2 billion by 2026' is no result."""
    return len(claim.value.normalize().as_tuple().digits) == 1


def _is_running(claim: Observation, period: Period, published: date) -> bool:
    """Whether a precise figure that was counted to the end of a period was told before that end."""
    shown = printed(claim)
    is_precise = shown is not None and shown.digits >= _PRECISE and claim.qualifier == "exact"
    if not is_precise or period.start is None or period.stop is None or claim.indicator not in comparisons().single:
        return False
    if period.is_full_year():
        return (published - period.start).days < SOON
    return _MONTH <= (period.stop - period.start).days < _YEAR and period.stop > published


def _is_result(claim: Observation) -> bool:
    """Whether somebody counted it over a period; guests of a meeting to come are announced."""
    known = indicators().get(claim.indicator)
    return is_reported(claim) and known is not None and known.time == "flow"


def _suspicion(claim: Observation) -> tuple[object, ...]:
    """The figure whose own sentence names the period comes first, levels before what is told of them."""
    return "period" in claim.inferred, claim.measure != "level", *place(claim)


def _published(claim: Observation, around: Around) -> date | None:
    """The last day on which the document can have been published."""
    when = _publication(claim, around)
    return when.stop if when else None


def _publication(claim: Observation, around: Around) -> Period | None:
    told = around.published.get(claim.document) or around.published.get(claim.doc)
    return parse_period(told) if told else None


def _finding(early: list[Observation], around: Around) -> Finding:
    first = early[0]
    meant, published = _meant(first, around), _published(first, around)
    when = dates(first.period)
    is_begun = bool(first.period and first.period.start and published and first.period.start <= published)
    said = f"{head(first)}: {label(first)} of {amount(first.value, first.unit)} is told as a result of {when},"
    said += f" but {first.doc} was published {during(_publication(first, around))}"
    return Finding(
        kind="date",
        severity="doubt" if is_begun else "error",
        claims=tuple(early),
        suspect=0,
        suggestion=Suggestion(fields=(("period", meant.interval),), how="wrong_year") if meant else None,
        confidence=0.65 if is_begun else 0.85,
        message=f"{said}, before that {'was over' if is_begun else 'began'}"
        f"{f': {dates(meant)} is probably meant' if meant else ''}.",
        rule=RULE,
    )


def _meant(claim: Observation, around: Around) -> Period | None:
    """The same days of the last year in which they were over."""
    published, period = _published(claim, around), claim.period
    if published is None or period is None or period.stop is None or period.start is None:
        return None
    years = period.stop.year - published.year
    while period.stop.year - years > 1 and period.years_earlier(years).stop > published:  # type: ignore[operator]
        years += 1
    return period.years_earlier(years) if years > 0 else None
