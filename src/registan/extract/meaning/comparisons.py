"""Times that a figure is compared with: which words name one, and which days they mean."""

from __future__ import annotations

from registan.extract.dates.periods import When
from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Sentence
from registan.model import Period

from .settled import resolve

_TIGHT = 3
_COMPARED = 4
_BEYOND = 3
_STOPS = frozenset(",;:()")


def is_comparison(sentence: Sentence, when: When) -> bool:
    """Whether the words name what is compared with: 'than in 2019', 'the same period last year'."""
    if when.same_period or (when.preposition == "on" and when.grain != "day"):
        return True  # 'a rise of 72 percent on the first half of 2024'
    if "against" in sentence.words and _is_set_against(sentence, when):
        return True
    if not sentence.grammar.verbs_last:
        if _is_multiplied(sentence, when):
            return True
        than = "than" in sentence.words and _is_led_by_than(sentence, when)
        return than or _is_outdone(sentence, when) or _is_left(sentence, when)
    last = _past_bracket(sentence, when.last)
    restated = any(other.same_period and 0 <= when.first - other.last <= 1 for other in sentence.whens)
    return restated or sentence.says("than", when.first, last + 2) or _is_left_behind(sentence, when)


def _is_multiplied(sentence: Sentence, when: When) -> bool:
    """'Twice the number of 2021', 'triple the 2019 amount': the time of what is multiplied."""
    if when.preposition not in (None, "of"):
        return False
    times = (figure.last for figure in sentence.figures if figure.kind == "multiple" and figure.words)
    return any(0 <= when.first - last <= _COMPARED for last in times)


def _is_led_by_than(sentence: Sentence, when: When) -> bool:
    """'than in 2019', but not 'more than 40 percent in 2019'."""
    before = [mark for mark in sentence.word("than") if when.first - _COMPARED <= mark.first < when.first]
    return bool(before) and not _crosses_figure(sentence, before[-1].last, when.first)


def _is_set_against(sentence: Sentence, when: When) -> bool:
    """'+12,3 % к 2022 году', 'рост к 2022 году', '15 percent over 2022': behind a change such a word compares.

    Away from a percentage ('вдвое к 2022 году') or where the word else says during what ('over 2022') only a time
    that lies before another one of the sentence.
    """
    before = [mark for mark in sentence.word("against") if 0 <= when.first - mark.last <= 1]
    if not before:
        return False
    at = before[-1].first
    told = any(figure.unit == "PCT" and figure.last == at for figure in sentence.figures)
    told = told and when.preposition not in ("in", "during")
    return told or (_is_behind_change(sentence, at) and _is_before_another(sentence, when))


def _is_outdone(sentence: Sentence, when: When) -> bool:
    """'15 percent above 2022', 'на 15 % выше 2022 года', 'exceeded the 2022 figure'."""
    for role, reach in (("more", 1), ("less", 1), ("beyond", _BEYOND)):
        for mark in sentence.word(role):
            if 0 <= when.first - mark.last <= reach and not _crosses_figure(sentence, mark.last, when.first):
                return True
    return False


def _is_left(sentence: Sentence, when: When) -> bool:
    """'up 15 percent from 2022', 'fell from the 2022 level of $2.2 billion': a past time that a change starts from."""
    if when.preposition != "from" or when.grain in ("open", "years", "day"):
        return False
    before = [mark for mark in sentence.word("from") if 0 <= when.first - mark.last <= 1]
    return bool(before) and _is_behind_change(sentence, before[-1].first)


def _is_behind_change(sentence: Sentence, at: int) -> bool:
    """Whether a change ends at the token or just before it: 'up 15 percent', 'doubling', 'рост'."""
    relative = (figure for figure in sentence.figures if figure.kind in ("percent", "multiple", "fraction"))
    moved = [mark.last for role in ("rise", "fall") for mark in sentence.word(role)]
    ends = [end for end in (*(figure.last for figure in relative), *moved) if 0 <= at - end <= _TIGHT]
    return any(
        all(sentence.norm(between) not in _STOPS for between in range(end, at))
        and not _crosses_figure(sentence, end, at)
        for end in ends
    )


def _is_before_another(sentence: Sentence, when: When) -> bool:
    """Whether the sentence tells of a later time besides."""
    if when.period is None or when.period.stop is None:
        return False
    others = [other.period.start for other in sentence.whens if other.period is not None and other is not when]
    return any(start is not None and start > when.period.stop for start in others)


def _crosses_figure(sentence: Sentence, first: int, last: int) -> bool:
    return any(first <= figure.first < last for figure in sentence.figures)


def _past_bracket(sentence: Sentence, at: int) -> int:
    """'2021 yilga (953,1 mln dollar) nisbatan': the token after what is said in brackets."""
    if sentence.norm(at) != "(":
        return at
    return next((end + 1 for end in range(at, sentence.last) if sentence.norm(end) == ")"), at)


def _is_left_behind(sentence: Sentence, when: When) -> bool:
    """'2022 жылғы 2,8 млрд доллардан 39,7 пайызға асты': the words right before a level that another one has left."""
    return any(0 <= figure.first - when.last <= 1 and _is_start(sentence, figure) for figure in sentence.figures)


def _is_start(sentence: Sentence, figure: Figure) -> bool:
    """Whether a figure 'from' which things went is followed by the one that tells where to or how far."""
    after = (other for other in sentence.figures if 0 <= other.first - figure.last <= 2)
    return figure.case == "from" and figure.qualifier == "exact" and next(after, None) is not None


def base_of(when: When, period: Period | None, context: Context) -> Period | None:
    """The period compared with: the one named, or the same months the named number of years earlier."""
    if when.same_period and period is not None and period.start is not None:
        shift = when.shift or 1
        if when.year is not None:
            shift = period.start.year - when.year
        if when.relative == "last" and shift == 0:
            shift = 1  # told of last year, 'the same period of last year' is the one before
        return period.years_earlier(shift) if shift > 0 else None
    named = resolve(when, context)
    if named is None or period is None or period.start is None or named.start is None:
        return named
    if named.is_full_year() and not period.is_full_year() and period.stop is not None:
        # '21 million in January-August 2020, 19 % more than in 2019': the same months of 2019 are meant.
        shift = period.start.year - named.start.year
        return period.years_earlier(shift) if shift > 0 else named
    return named


def comparison_before(sentence: Sentence, figure: Figure) -> When | None:
    """The time right before a figure, where it is one that another is compared with."""
    for when in reversed(sentence.whens):
        if when.last <= figure.first and figure.first - when.last <= 2:
            return when if is_comparison(sentence, when) else None
    return None


def comparison_near(sentence: Sentence, figure: Figure) -> When | None:
    """The time that a change is counted from: the first one named behind the figure, else the last before it."""
    after = [when for when in sentence.whens if when.first >= figure.last and is_comparison(sentence, when)]
    before = [when for when in sentence.whens if when.last <= figure.first and is_comparison(sentence, when)]
    return after[0] if after else before[-1] if before else None


def earlier(sentence: Sentence, figure: Figure) -> When | None:
    """'up from $3.1 billion a year before': the words right after an amount that make it the earlier level."""
    share = figure.unit == "PCT" and not sentence.says(
        "than", figure.first - 1, figure.first
    )  # 'против 9 % годом ранее'
    if share or figure.kind in ("multiple", "fraction") or figure.qualifier != "exact":
        return None
    if sentence.grammar.verbs_last:
        return None  # there they stand before the amount
    return next((w for w in sentence.whens if w.same_period and 0 <= w.first - figure.last <= _TIGHT), None)


def of_then(sentence: Sentence, figure: Figure) -> When | None:
    """'In the same period of 2022 it was 3.7 billion': the earlier time is what the clause is about."""
    before = [when for when in sentence.whens if when.same_period and when.last <= figure.first]
    if not before or not before[-1].shift or sentence.says("than", before[-1].first - _COMPARED, figure.first):
        return None
    crossed = any(before[-1].last <= other.first < figure.first for other in sentence.figures)
    return None if crossed or sentence.says("than", figure.last, figure.last + 2) else before[-1]


def is_aside(sentence: Sentence, figure: Figure) -> bool:
    """'(368.7 million dollars)', 'the 2022 level of $2.2 billion'; where endings tell, the level things have left."""
    if sentence.norm(figure.first - 1) in ("(", "[") or sentence.norm(figure.first - 2) == "(":
        return True
    told = comparison_before(sentence, figure)
    if told is not None and sentence.norm(told.first - 1) in ("(", "["):
        return True  # '(in the same period of 2023 – $1.2 billion)'
    if sentence.grammar.verbs_last:
        return _is_start(sentence, figure)
    return sentence.says("of", figure.first - 1, figure.first)


def is_earlier_level(sentence: Sentence, figure: Figure) -> bool:
    """'up from $1.65 billion in 2022', 'против 1,65 млрд в 2022 году': the level that a later one is set against."""
    if sentence.grammar.verbs_last or figure.kind in ("percent", "multiple", "fraction"):
        return False
    rounded = 2 * (figure.qualifier != "exact")  # 'up from about 1.3 billion today'
    return sentence.says("than", figure.first - 2, figure.first) or sentence.says(
        "from", figure.first - 1 - rounded, figure.first
    )


def times_of_earlier_levels(sentence: Sentence, figure: Figure) -> set[int]:
    """The first tokens of the times right behind the earlier levels of a sentence, which are no other figure's."""
    levels = [other for other in sentence.figures if other is not figure and is_earlier_level(sentence, other)]
    return {when.first for when in sentence.whens for level in levels if _follows(sentence, level, when)}


def time_of_earlier_level(sentence: Sentence, figure: Figure) -> When | None:
    """'Fell 2.4 percent to $3 billion in 2024 from $3.09 billion in 2023': the time that the change is counted from."""
    known = times_of_earlier_levels(sentence, figure)
    behind = [when for when in sentence.whens if when.first in known and when.first >= figure.last]
    changes = [other for other in sentence.figures if other.kind in ("percent", "multiple", "fraction")]
    return behind[0] if len(behind) == 1 and len(changes) == 1 else None


def _follows(sentence: Sentence, figure: Figure, when: When) -> bool:
    near = figure.last <= when.first <= figure.last + _TIGHT
    return near and all(sentence.norm(at) not in _STOPS for at in range(figure.last, when.first))
