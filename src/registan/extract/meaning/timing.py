"""When a figure holds: its reference period, the period it is compared with, a target's deadline."""

from __future__ import annotations

from dataclasses import dataclass

from registan.extract.dates.periods import When
from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Sentence
from registan.lexicons import Indicator, indicators
from registan.model import Period
from registan.model.period import year

from .comparisons import (
    base_of,
    comparison_before,
    comparison_near,
    earlier,
    is_aside,
    is_earlier_level,
    of_then,
    time_of_earlier_level,
)
from .fitting import fitting_times
from .nearest import has_comma, nearest, share_brackets
from .settled import first_months, months_so_far, resolve

_YEARLY = 5
_SOON_BEFORE = 9
_SOON_AFTER = 3
_MARKS = frozenset(",;:()")
_MONTH, _YEAR = 31, 364
"""Days that are no more than a month, and no less than a year."""
_PART_REACH = 1
_INHERIT = {"flow": 30, "event": 8, "stock": 0}


@dataclass(slots=True)
class Timing:
    """Period and base period of a figure; `rule` names where an inherited period is from, `when` the words it read."""

    period: Period | None = None
    base: Period | None = None
    rule: str = ""
    when: When | None = None
    aside: bool = False


def read_timing(sentence: Sentence, figure: Figure, indicator: Indicator, context: Context, *, changes: bool) -> Timing:
    """Period and base period; `changes` says that the figure is a change against an earlier level."""
    if _is_for_soon(sentence, figure) or _is_left_now(sentence, figure):
        return Timing(aside=True)
    return _read(sentence, figure, indicator, context, changes)


def _read(sentence: Sentence, figure: Figure, indicator: Indicator, context: Context, changes: bool) -> Timing:
    timing = Timing()
    timing.when = nearest(sentence, figure, fitting_times(sentence, figure, indicator, context))
    if timing.when is not None and indicator.time == "stock" and _is_of_other_clause(sentence, figure, timing.when):
        timing.when = None
    explained = _at_that_time(sentence, figure)
    if explained is not None and (timing.when is None or timing.when.last <= explained.first):
        timing.period, timing.aside = resolve(explained, context), True
        return timing
    if timing.when is not None:
        timing.period = resolve(timing.when, context)
        if changes and timing.when.grain == "years" and not _is_average(sentence, figure):
            _split_years(timing)
        timing.aside = share_brackets(sentence, figure, timing.when) or bool(sentence.words.get("comparison"))
    elif sentence.words.get("that_year") and context.period is not None and context.period.start is not None:
        timing.period = year(context.period.start.year)
    elif months_so_far(sentence):
        timing.period = first_months(months_so_far(sentence), context)
    is_fiscal = sentence.words.get("fiscal") or (timing.when is not None and timing.when.grain == "fiscal")
    if indicator.time != "event" and is_fiscal and not _names_months(timing):
        return Timing(when=timing.when, aside=True)  # 'in the 2022/23 fiscal year': its months are each state's own
    timing.aside = timing.aside or is_earlier_level(sentence, figure) or (changes and _is_open(timing))
    aside = comparison_before(sentence, figure) if is_aside(sentence, figure) else earlier(sentence, figure)
    if aside is None and timing.when is None and not changes:
        aside = of_then(sentence, figure)
    if aside is None and _is_of_year_before(sentence, figure, timing):
        timing.period = timing.period.years_earlier(1) if timing.period else None
        return timing
    if aside is not None:
        inherited = None if indicator.time == "stock" else context.period
        timing.period, timing.aside = base_of(aside, timing.period or inherited, context), True
        return timing
    if timing.period is None and not _is_of_these_days(sentence) and not _is_yearly(sentence, figure):
        timing = _inherit(timing, sentence, figure, indicator, context)
        if timing.period is not None and timing.period.stop is not None and not changes and _is_left(sentence, figure):
            timing.period = timing.period.years_earlier(1)
    if changes:
        compared = comparison_near(sentence, figure) or time_of_earlier_level(sentence, figure)
        if compared is not None:
            timing.base = base_of(compared, timing.period, context)
    return timing


def _names_months(timing: Timing) -> bool:
    """'In the fiscal year from April 2023 to March 2024'."""
    start = timing.period.start if timing.period is not None else None
    return start is not None and start.month > 1


def _is_of_year_before(sentence: Sentence, figure: Figure, timing: Timing) -> bool:
    """'94,000 in 2024, up from 82,300': a level left that has no time of its own is of the year before."""
    period = timing.period
    if period is None or period.stop is None or timing.when is None or timing.when.first >= figure.last:
        return False
    return _is_left(sentence, figure)


def _is_left(sentence: Sentence, figure: Figure) -> bool:
    """'Up from 82,300', 'down from $480 million'; of 'from 82,300 to 94,000' the beginning is settled elsewhere."""
    moved = any(sentence.says(role, figure.first - 2, figure.first) for role in ("rise", "fall"))
    at = sentence.figures.index(figure) + 1
    goes_on = at < len(sentence.figures) and sentence.figures[at].link == "from_to"
    return moved and not goes_on and is_earlier_level(sentence, figure)


def _is_open(timing: Timing) -> bool:
    """'Has tripled since 2017': what the next sentence tells need not be of all these years."""
    return timing.period is not None and timing.period.stop is None


def _at_that_time(sentence: Sentence, figure: Figure) -> When | None:
    """'14 % more than in 2022, when 24 million tonnes were carried': the time that the clause with 'when' explains."""
    for mark in sentence.word("when"):
        told = next((when for when in sentence.whens if 0 <= mark.first - when.last <= 1), None)
        if told is not None and mark.last <= figure.first and not _is_past_clause(sentence, mark.last, figure):
            return told
    return None


def _is_past_clause(sentence: Sentence, first: int, figure: Figure) -> bool:
    """'Compared with 2019, when exports were 136 billion, they have risen by 61 percent': behind the clause's comma."""
    inside = [other.last for other in sentence.figures if first <= other.first and other.last <= figure.first]
    return bool(inside) and any(sentence.norm(at) == "," for at in range(inside[0], figure.first))


def _is_yearly(sentence: Sentence, figure: Figure) -> bool:
    """'1,160 scholarships a year', 'ежегодно 1160 стипендий': so many each year, not in the one last spoken of."""
    for mark in sentence.word("yearly"):
        first, last = (figure.last, mark.first) if mark.first >= figure.last else (mark.last, figure.first)
        if 0 <= last - first <= _YEARLY and not any(sentence.norm(at) in _MARKS for at in range(first, last)):
            return not any(first <= other.first < last for other in sentence.figures)
    return False


def _is_of_these_days(sentence: Sentence) -> bool:
    """'Currently', 'over the past ten years', 'за последние годы': not of the time last spoken of."""
    return bool(sentence.words.get("present") or sentence.words.get("lately"))


def _is_left_now(sentence: Sentence, figure: Figure) -> bool:
    """'Up from $1.3 billion today': the level of now, of no year named beside it."""
    return is_earlier_level(sentence, figure) and sentence.says("present", figure.last, figure.last + 1)


def _is_for_soon(sentence: Sentence, figure: Figure) -> bool:
    """'To 5 billion in the next few years', 'жақын жылдары 5 миллиардқа': for no time that the text settles."""
    if not sentence.words.get("soon"):
        return False
    if sentence.grammar.verbs_last:
        timed = any(when.last <= figure.first for when in sentence.whens)
        return not timed and sentence.says("soon", figure.first - _SOON_BEFORE, figure.first)
    return sentence.says("soon", figure.last, figure.last + _SOON_AFTER)


def _is_average(sentence: Sentence, figure: Figure) -> bool:
    """'Grew by an average of 10 percent a year in 2018-2022': a rate of all these years, not of the last one."""
    return _is_yearly(sentence, figure) or sentence.says("average", figure.first - _YEARLY, figure.first)


def _is_of_other_clause(sentence: Sentence, figure: Figure, when: When) -> bool:
    """'Invested $2 billion since 1999, and 120 firms work there': what began then is not what there is now."""
    if when.grain != "open" or when.last > figure.first:
        return _is_beyond(sentence, figure, when)
    told = any(
        other.last <= figure.first and other.first < when.last + _YEARLY
        for other in sentence.figures
        if other is not figure
    )
    return told and any(sentence.norm(at) in (",", ";") for at in range(when.last, figure.first))


def _is_beyond(sentence: Sentence, figure: Figure, when: When) -> bool:
    """'A 350-km line costing $2.9 billion, to be completed in 2026': the time behind a comma is not the length's."""
    return when.first >= figure.last and has_comma(sentence, figure, when)


def _split_years(timing: Timing) -> None:
    """'Doubled between 2019 and 2022' compares the last year with the first."""
    whole = timing.period
    if whole is not None and whole.start is not None and whole.stop is not None:
        timing.period, timing.base = year(whole.stop.year), year(whole.start.year)


def _is_part_of_year(period: Period) -> bool:
    """Whether it is a quarter, a half or some months."""
    if period.start is None or period.stop is None:
        return False
    return _MONTH < (period.stop - period.start).days < _YEAR


def _is_signed(sentence: Sentence, indicator: Indicator) -> bool:
    return indicator.code.startswith("agreement.") or bool(sentence.words.get("signed"))


def _is_of_flow(context: Context) -> bool:
    """Whether the period last named is that of a statistic's figure, which named it."""
    topic = context.topic
    if topic is None or topic.period != context.period or context.topic_age != context.period_age:
        return False
    return indicators()[topic.indicator].time == "flow"


def _is_told_of_event(sentence: Sentence) -> bool:
    return any(section == "events" for section, _ in sentence.heads)


def _is_part_of_stock(sentence: Sentence, figure: Figure, indicator: Indicator, context: Context) -> bool:
    same = context.topic is not None and context.topic.indicator == indicator.code
    return same and sentence.says("subset", sentence.first, figure.first)


def _is_ahead(context: Context, indicator: Indicator) -> bool:
    """Whether the period last named, of another family of figures, begins after the year of the document."""
    if context.topic is not None and context.topic.indicator.partition(".")[0] == indicator.code.partition(".")[0]:
        return False
    start = context.period.start if context.period is not None else None
    return start is not None and context.reference is not None and start.year > context.reference.year


def _inherit(timing: Timing, sentence: Sentence, figure: Figure, indicator: Indicator, context: Context) -> Timing:
    """The period last named, as far as the kind of figure carries it; 'presently' ends it (rule 8 of the format)."""
    reach = _INHERIT[indicator.time]
    if sentence.words.get("signed"):
        reach = max(reach, _INHERIT["event"])
    if indicator.time == "stock" and _is_part_of_stock(sentence, figure, indicator, context):
        reach = _PART_REACH  # 'on 1 July there were 339 enterprises. Of them 121 are joint'
    dated = indicator.time == "event" or bool(sentence.words.get("signed"))
    if dated and context.occasion and context.occasion_age <= min(_INHERIT["event"], context.period_age):
        timing.period, timing.rule = context.occasion, "period: of the occasion named before"
        return timing
    if dated and context.period is not None and context.period.stop is None:
        return timing  # 'since 2005 $5 billion were invested': that is not when documents were signed
    if dated and context.period is not None and _is_part_of_year(context.period):
        return timing  # the eight months of a trade figure are not when documents were signed
    if indicator.time == "event" and _is_signed(sentence, indicator) and _is_of_flow(context):
        return timing  # nor is its year: 'Trade reached $1.2 billion in 2023. The sides signed 12 documents'
    if dated and _is_told_of_event(sentence) and context.period is not None and context.period.is_full_year():
        return timing  # 'signed at the sixth session': its day, which nobody tells, not the year of a figure before
    is_open = context.period is not None and context.period.stop is None
    if indicator.time == "stock" and is_open:
        return timing  # 'have invested 2 billion since 1999': what there is now is of no such time
    if _is_ahead(context, indicator) and not sentence.words.get("future"):
        return timing  # 'it is to be finished in 2025. 620 thousand came in the summer': what was is of no year to come
    is_day = context.period is not None and context.period.start == context.period.stop
    if is_day and indicator.time == "flow":
        return timing
    if context.period is not None and context.period_age <= reach:
        timing.period = context.period
        timing.rule = "period: as in the sentence before"
    return timing
