"""The day on which an aim was set, where the text dates it."""

from __future__ import annotations

from datetime import date

from registan.extract.passage.context import Context

_NEAR = 10


def announced(context: Context, deadline: date | None) -> date | None:
    """The last day of the occasion that the text is on: 'At the summit of 6 December 2021 the two set the goal of …'.

    A day named in the sentence itself or in the paragraphs before it; none after the document or the deadline,
    and none when the text has turned to another time since ('In 2019 trade made $2 billion').
    """
    occasion = context.occasion
    if occasion is None or occasion.stop is None or context.occasion_age > min(_NEAR, context.period_age):
        return None
    told = context.reference is None or occasion.stop <= context.reference
    ahead = deadline is None or occasion.stop < deadline
    return occasion.stop if told and ahead else None
