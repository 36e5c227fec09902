"""What has come together up to a day, and not in one year: which sums of investment are so, and as of which day."""

from __future__ import annotations

from dataclasses import replace

from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Sentence
from registan.model import Period, Qualifier

from .timing import Timing

_VERB_REACH = 3


def is_all_so_far(sentence: Sentence, figure: Figure, qualifier: Qualifier, timing: Timing, context: Context) -> bool:
    """'Investment has passed $27 billion', 'stands at $21 billion': all of it, not one year's.

    `qualifier` is what the words make of the figure ('2 mlrd dollardan oshdi' is over 2 billion).
    """
    if timing.period is None:
        return True
    if sentence.word("inflow"):
        return False
    if _is_at_an_end(timing):
        return True
    standing = sentence.says("standing", figure.first - _VERB_REACH, figure.last + _VERB_REACH)
    beyond = qualifier == "over" and not any(when.same_period for when in sentence.whens)
    topic = context.topic
    goes_on = topic is not None and topic.indicator == "investment.stock" and context.topic_age <= 1
    gone = beyond or goes_on or sentence.says("invested", sentence.first, figure.first)
    return bool(timing.rule) and (standing or gone)


def as_of_its_end(timing: Timing, context: Context) -> Timing:
    """'At the end of 2021', 'к концу 2022 года': a stock is told as of the last day; one to come keeps its year."""
    stop = timing.period.stop if timing.period is not None else None
    if stop is None or not _is_at_an_end(timing) or (context.reference is not None and stop > context.reference):
        return timing
    return replace(timing, period=Period(stop, stop), aside=True)


def _is_at_an_end(timing: Timing) -> bool:
    when = timing.when
    return when is not None and when.edge == "end" and not timing.rule and when.grain != "open"
