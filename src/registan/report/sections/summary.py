"""What a reader should know who reads nothing else: at most five sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from registan.model import Fact
from registan.model.verdict import SERIOUSNESS

from ..content import Bullets, Section, Text
from ..desk import Desk
from ..material import is_project
from .projects import status_of


def summary(desk: Desk) -> Section:
    """Trade by each side's newest full year, the last event, projects, commitments, open discrepancies."""
    items = [*_turnover(desk), *_event(desk), *_counts(desk)]
    return desk.section("summary", (Bullets(tuple(items)),) if items else (Text(desk.words("report.empty")),))


def _turnover(desk: Desk) -> Iterable[Text]:
    newest: dict[str | None, Fact] = {}
    for fact in desk.material.facts:
        claim = fact.reading
        is_total = claim.indicator == "trade.turnover" and claim.measure == "level" and claim.product is None
        if is_total and claim.period and claim.period.is_full_year() and claim.counterpart:
            before = newest.get(claim.reporter)
            if before is None or str(before.reading.period) < str(claim.period):
                newest[claim.reporter] = fact
    for reporter in sorted(newest, key=lambda code: code or "~"):
        fact = newest[reporter]
        period, books = desk.words.period(fact.reading.period), desk.words.books(reporter)
        text = desk.figure(fact)
        yield Text(desk.words("summary.turnover", period=period, figure=text.words, books=books), text.refs)


def _event(desk: Desk) -> Iterable[Text]:
    events = [thing for thing in desk.material.things if thing.type == "event" and thing.date]
    now = desk.material.newest
    past = [thing for thing in events if now is None or str(thing.date) <= now]  # none that is to come
    if past:
        last = max(past, key=lambda thing: (thing.date or "", thing.name))
        told = desk.words("summary.event", name=desk.name(last), date=desk.words.when(last.date))
        yield desk.cited(told, last.mentions)


def _counts(desk: Desk) -> Iterable[Text]:
    words, material = desk.words, desk.material
    lives = Counter(words.named("status", status_of(life)) for life in material.lives if is_project(life))
    verdicts = Counter(verdict.status for verdict in material.verdicts)
    aims = {words.named("verdict", status): verdicts[status] for status in SERIOUSNESS if verdicts[status]}
    kinds = Counter(words.named("severity", finding.severity) for finding in material.findings)
    for message, counts in (("projects", lives), ("commitments", aims), ("discrepancies", kinds)):
        if counts:
            told = ", ".join(f"{name} ({count})" for name, count in counts.items())
            yield Text(words(f"summary.{message}", counts=told))
