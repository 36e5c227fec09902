"""Changes that follow from two levels just told: '2.3 million came, in 2021 0.8 million, that is a rise of …'."""

from __future__ import annotations

from collections.abc import Iterable

from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Sentence
from registan.model import Period

Level = tuple[Figure, str, Period | None]
"""A level told earlier in the sentence: its figure, its indicator, its time."""


def times_of_levels(
    sentence: Sentence, figure: Figure, indicator: str, told: Iterable[Level], context: Context
) -> tuple[Period, Period] | None:
    """The times that a change with 'hence' is between, the later one first.

    The level right before it is the earlier one; the later is told before that, or what the text is on.
    """
    levels = [level for level in told if level[1] == indicator]
    earlier = levels[-1][2] if levels else None
    if earlier is None or earlier.stop is None or not _follows(sentence, levels[-1][0], figure):
        return None
    known = [period for _, _, period in reversed(levels[:-1])] or [context.period]
    later = next((period for period in known if period and period.start and period.start > earlier.stop), None)
    return (later, earlier) if later is not None else None


def _follows(sentence: Sentence, level: Figure, figure: Figure) -> bool:
    """Whether 'hence' and no time of its own stands between the level and the change."""
    named = any(level.last <= when.first < figure.first for when in sentence.whens)
    return not named and sentence.says("hence", level.last, figure.first)
