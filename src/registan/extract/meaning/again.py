"""An aim with two deadlines: put off from one to the other, or told again without its figure."""

from __future__ import annotations

from dataclasses import replace

from registan.extract.dates.periods import When
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Sentence
from registan.lexicons import Hit
from registan.model import Observation, Period, Target
from registan.model.period import year

_REMEMBERED = 2
_PUT_OFF = "deadline: the one before the aim was put off"
_RULE = "deadline: of the same aim, told again without its figure"


def keep_aim(claim: Observation, context: Context) -> None:
    """Remember an aim of a level; what comes next may speak of 'the same goal'."""
    if isinstance(claim, Target) and claim.measure == "level":
        context.aim, context.aim_age = claim, 0


def put_off(sentence: Sentence) -> tuple[Period, Period] | None:
    """The year that an aim was for and the year to which it is put off: 'was moved from 2020 to 2025'."""
    if not sentence.word("put_off"):
        return None
    ends = [day.year for when in sentence.whens if when.period for day in (when.period.start, when.period.stop) if day]
    return (year(min(ends)), year(max(ends))) if ends and min(ends) < max(ends) else None


def told_again(sentence: Sentence, context: Context) -> Target | None:
    """The aim last told, with the other deadline that the sentence gives it; its quote stays the printed figure.

    A promise moved from 2023 to 2027 is two claims of one aim: who says 'the same goal', 'in 2019 the same goal had
    been set for 2023', gives no figure to quote.
    """
    aim = context.aim
    if aim is None or aim.deadline is None or context.aim_age > _REMEMBERED:
        return None
    moved = put_off(sentence)
    if moved is not None and context.aim_age == 0:
        return replace(aim, deadline=moved[0].stop, period=moved[0], rules=(*aim.rules, _PUT_OFF))
    marks = [mark for mark in sentence.word("same_aim") if sentence.tokens.starts[mark.first] >= aim.span.end]
    when = _deadline(sentence, marks[0]) if marks else None
    if when is None or when.period is None or when.period.stop in (None, aim.deadline):
        return None
    return replace(
        aim,
        deadline=when.period.stop,
        period=when.period if when.grain == "year" else None,
        announced=None,
        reporter=None,
        attributed_to=None,
        speaker=None,
        rules=(_RULE,),
        inferred=("deadline",),
    )


def _deadline(sentence: Sentence, mark: Hit) -> When | None:
    """'For 2023', 'by 2023', 'на 2023 год' beside the words of the aim, no figure of its own between."""
    for when in sentence.whens:
        first, last = (mark.last, when.first) if when.first >= mark.last else (when.last, mark.first)
        crossed = any(first <= figure.first < last for figure in sentence.figures)
        if when.grain in ("day", "month", "year") and _is_ahead(sentence, when) and not crossed:
            return when
    return None


def _is_ahead(sentence: Sentence, when: When) -> bool:
    """'2027 жылға', '2027-yilga': the case of what something is set for stands for the preposition."""
    if not sentence.grammar.verbs_last:
        return when.preposition in ("by", "until", "for", "as_of")
    norm = sentence.norm(when.last - 1)
    dative = any(norm.endswith(suffix) for suffix, role in sentence.grammar.cases if role == "to")
    return dative or when.preposition in ("by", "until")
