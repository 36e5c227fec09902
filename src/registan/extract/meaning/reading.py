"""One figure with what was read of it, and what it leaves to the sentences after it."""

from __future__ import annotations

from dataclasses import dataclass

from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context, Topic
from registan.model import Period

from .aims import Aim
from .measure import Measured
from .scene import Parties
from .sources import Source
from .subject import Subject
from .timing import Timing

_ONE_SIDED = frozenset({"trade.exports", "trade.imports", "trade.balance"})


@dataclass(slots=True)
class Reading:
    """One figure with what was read of it."""

    figure: Figure
    subject: Subject
    measured: Measured
    parties: Parties
    timing: Timing
    aim: Aim
    source: Source | None
    source_rule: str
    product: str | None


def move_on(context: Context, reading: Reading) -> None:
    """Remember what a figure said, for the sentences after it."""
    parties, timing = reading.parties, reading.timing
    if parties.aside and context.topic is not None:  # the text stays on its own two states
        parties = Parties(context.topic.area, context.topic.counterpart)
    if reading.measured.measure != "rank" or context.topic is None:  # a rank is said of what went before
        context.turn_to(
            Topic(
                reading.subject.indicator,
                parties.area,
                parties.counterpart,
                timing.period,
                reading.product,
                reading.figure.kind == "money",
                reading.figure.unit or reading.subject.unit,
            )
        )
    context.topic_age = 0
    if parties.area and parties.counterpart:
        context.areas = (parties.area, parties.counterpart)
    if reading.subject.indicator in _ONE_SIDED and parties.area:
        context.perspective = parties.area
    elif parties.seen_from is not None:
        context.perspective = parties.seen_from
    if reading.figure.kind == "money":
        context.currency = reading.figure.unit
    told = not (reading.aim.is_target or timing.rule or timing.aside)
    if timing.period is not None and told and not _looks_back(timing.period, reading.subject, context):
        context.period, context.period_age = timing.period, 0


def _looks_back(period: Period, subject: Subject, context: Context) -> bool:
    """'In 2023 it was 1.9 billion, in 2022 1.65': an earlier time in the same sentence is not what the text is on.

    Nor is it in the next one, where that names no subject of its own: 'In 2022 it was 1.65 billion.'
    """
    before = context.period
    if context.period_age > (1 if subject.rule else 0) or before is None or before.start is None or period.stop is None:
        return False
    return period.stop < before.start
