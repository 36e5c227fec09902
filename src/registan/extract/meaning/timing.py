"""When a figure holds: its reference period, the period it is compared with, a target's deadline."""

from __future__ import annotations

from dataclasses import dataclass

from registan.extract.dates.periods import When
from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Sentence
from registan.lexicons import Indicator
from registan.model import Period
from registan.model.period import months, year

_TIGHT = 3
_YEAR = 12
_COMPARED = 4
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
    timing = Timing()
    apart = sentence.apart.get(figure.first, ())
    plain = [
        when
        for when in sentence.whens
        if when.first not in apart and not is_comparison(sentence, when) and _suits(sentence, when, indicator)
    ]
    timing.when = _nearest(sentence, figure, plain)
    if timing.when is not None and indicator.time == "stock" and _is_beyond(sentence, figure, timing.when):
        timing.when = None
    explained = _at_that_time(sentence, figure)
    if explained is not None and (timing.when is None or timing.when.last <= explained.first):
        timing.period, timing.aside = resolve(explained, context), True
        return timing
    if timing.when is not None:
        timing.period = resolve(timing.when, context)
        if changes and timing.when.grain == "years":
            _split_years(timing)
    elif sentence.words.get("that_year") and context.period is not None and context.period.start is not None:
        timing.period = year(context.period.start.year)
    elif _months_so_far(sentence):
        timing.period = _first_months(_months_so_far(sentence), context)
    timing.aside = sentence.says("than", figure.first - 2, figure.first)  # 'against 3.4 million in 2022'
    aside = _comparison_before(sentence, figure) if _is_aside(sentence, figure) else _earlier(sentence, figure)
    if aside is None and timing.when is None and not changes:
        aside = _of_then(sentence, figure)
    if aside is not None:
        inherited = None if indicator.time == "stock" else context.period
        timing.period, timing.aside = base_of(aside, timing.period or inherited, context), True
        return timing
    if timing.period is None and not sentence.words.get("present"):
        _inherit(timing, sentence, indicator, context)
    if changes:
        compared = _comparison_near(sentence, figure)
        if compared is not None:
            timing.base = base_of(compared, timing.period, context)
    return timing


def _at_that_time(sentence: Sentence, figure: Figure) -> When | None:
    """'14 % more than in 2022, when 24 million tonnes were carried': the time that the clause with 'when' explains."""
    for mark in sentence.word("when"):
        told = next((when for when in sentence.whens if 0 <= mark.first - when.last <= 1), None)
        if told is not None and mark.last <= figure.first:
            return told
    return None


def _is_beyond(sentence: Sentence, figure: Figure, when: When) -> bool:
    """'A 350-km line costing $2.9 billion, to be completed in 2026': the time behind a comma is not the length's."""
    return when.first >= figure.last and _has_comma(sentence, figure, when)


def _suits(sentence: Sentence, when: When, indicator: Indicator) -> bool:
    """A flow is not of a day ('said on Tuesday'), a stock of one only where the text says 'as of' or 'signed'."""
    if when.grain != "day" or indicator.time == "event":
        return not (when.grain == "years" and indicator.time == "event")  # '15 documents, a programme for 2022-2024'
    dated = when.preposition in ("as_of", "by", "since", "at") or bool(sentence.words.get("signed"))
    return indicator.time == "stock" and dated


def _split_years(timing: Timing) -> None:
    """'Doubled between 2019 and 2022' compares the last year with the first."""
    whole = timing.period
    if whole is not None and whole.start is not None and whole.stop is not None:
        timing.period, timing.base = year(whole.stop.year), year(whole.start.year)


def _months_so_far(sentence: Sentence) -> int:
    """'in nine months': how many months of the year, 0 when the sentence says nothing of the kind."""
    for figure in sentence.figures:
        led = any(sentence.says(role, figure.first - 3, figure.first) for role in ("in", "for"))
        if figure.unit == "MONTH" and led and figure.value < _YEAR and figure.value == int(figure.value):
            return int(figure.value)
    return 0


def _first_months(count: int, context: Context) -> Period | None:
    known = context.period.start if context.period is not None else context.reference
    known = known or context.reference
    return None if known is None else months(known.year, 1, count)


def resolve(when: When, context: Context) -> Period | None:
    """The days that the words mean; 'the first nine months' alone takes the year last spoken of."""
    if when.period is not None:
        return when.period
    if when.months is None or when.same_period:
        return None
    number = when.year
    if number is None and context.period is not None and context.period.start is not None:
        number = context.period.start.year
    if number is None and context.reference is not None:
        number = context.reference.year
    return None if number is None else months(number, *when.months)


def is_comparison(sentence: Sentence, when: When) -> bool:
    """Whether the words name what is compared with: 'than in 2019', 'the same period last year'."""
    if when.same_period or (when.preposition == "on" and when.grain != "day"):
        return True  # 'a rise of 72 percent on the first half of 2024'
    if _is_set_against(sentence, when):
        return True
    if not sentence.grammar.verbs_last:
        return sentence.says("than", when.first - _COMPARED, when.first)
    last = _past_bracket(sentence, when.last)
    restated = any(other.same_period and 0 <= when.first - other.last <= 1 for other in sentence.whens)
    return restated or sentence.says("than", when.first, last + 2) or _is_left_behind(sentence, when)


def _is_set_against(sentence: Sentence, when: When) -> bool:
    """'+12,3 % к 2022 году': right behind a percentage the preposition of aims compares."""
    return any(
        figure.unit == "PCT" and 0 <= when.first - figure.last <= 1 and sentence.says("against", figure.last, when.last)
        for figure in sentence.figures
    )


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


def _nearest(sentence: Sentence, figure: Figure, whens: list[When]) -> When | None:
    before = [when for when in whens if when.last <= figure.first]
    if before and sentence.grammar.verbs_last:
        return before[-1]
    tight = _right_after(sentence, figure, whens)
    if tight is not None:
        return tight
    for when in reversed(before):
        if not _is_taken(sentence, when):
            return when
    if before:
        return before[-1]
    after = next((when for when in whens if when.first >= figure.last), None)
    if after is not None and sentence.grammar.verbs_last and _has_comma(sentence, figure, after):
        return None  # a time stands before what it is the time of
    aims = any(mark.last <= figure.first for role in ("aim", "future") for mark in sentence.word(role))
    if after is not None and after.preposition in ("by", "until") and not aims:
        return None  # the deadline of what comes next: 'three agreements and a plan to raise trade by 2027'
    if after is not None and _begins_clause(sentence, figure.last, after.first):
        return None
    return after


def _begins_clause(sentence: Sentence, first: int, last: int) -> bool:
    """Whether ', while' or ', and' stands between; the 'and' of 'A, B and C' begins no clause."""
    marks = [mark for mark in sentence.word("clause") if first <= mark.first < last]
    return any(sentence.norm(mark.first - 1) in (",", ";") for mark in marks)


def _has_comma(sentence: Sentence, figure: Figure, when: When) -> bool:
    return any(sentence.norm(at) in (",", ";") for at in range(figure.last, when.first))


def _right_after(sentence: Sentence, figure: Figure, whens: list[When]) -> When | None:
    """'$2.1 billion in 2014': the words that follow a figure at once are its own."""
    for when in whens:
        if when.first >= figure.last:
            gap = range(figure.last, when.first)
            marks = any(sentence.norm(at) in (",", ";", "(", ")") for at in gap)
            crossed = any(figure.last <= other.first < when.first for other in sentence.figures)
            return when if len(gap) <= _TIGHT and not marks and not crossed else None
    return None


def _is_taken(sentence: Sentence, when: When) -> bool:
    """Whether an earlier figure has these words right after it: 'from 2.1 billion in 2014 and 3.8 billion by 2021'."""
    for figure in sentence.figures:
        if figure.last <= when.first and when.first - figure.last <= 2:
            return not any(sentence.norm(at) in (",", ";", "(") for at in range(figure.last, when.first))
    return False


def _is_aside(sentence: Sentence, figure: Figure) -> bool:
    """'(368.7 million dollars)'; where endings tell, the level that things have left."""
    bracketed = sentence.norm(figure.first - 1) in ("(", "[") or sentence.norm(figure.first - 2) == "("
    return bracketed or (sentence.grammar.verbs_last and _is_start(sentence, figure))


def _earlier(sentence: Sentence, figure: Figure) -> When | None:
    """'up from $3.1 billion a year before': the words right after an amount that make it the earlier level."""
    if figure.unit == "PCT" or figure.kind in ("multiple", "fraction") or figure.qualifier != "exact":
        return None
    if sentence.grammar.verbs_last:
        return None  # there they stand before the amount
    return next((w for w in sentence.whens if w.same_period and 0 <= w.first - figure.last <= _TIGHT), None)


def _of_then(sentence: Sentence, figure: Figure) -> When | None:
    """'In the same period of 2022 it was 3.7 billion': the earlier time is what the clause is about."""
    before = [when for when in sentence.whens if when.same_period and when.last <= figure.first]
    if not before or not before[-1].shift or sentence.says("than", before[-1].first - _COMPARED, figure.first):
        return None
    crossed = any(before[-1].last <= other.first < figure.first for other in sentence.figures)
    return None if crossed or sentence.says("than", figure.last, figure.last + 2) else before[-1]


def _comparison_before(sentence: Sentence, figure: Figure) -> When | None:
    for when in reversed(sentence.whens):
        if when.last <= figure.first and figure.first - when.last <= 2:
            return when if is_comparison(sentence, when) else None
    return None


def _comparison_near(sentence: Sentence, figure: Figure) -> When | None:
    after = [when for when in sentence.whens if when.first >= figure.last and is_comparison(sentence, when)]
    before = [when for when in sentence.whens if when.last <= figure.first and is_comparison(sentence, when)]
    return after[0] if after else before[-1] if before else None


def _inherit(timing: Timing, sentence: Sentence, indicator: Indicator, context: Context) -> None:
    """The period last named, as far as the kind of figure carries it; 'presently' ends it (rule 8 of the format)."""
    reach = _INHERIT[indicator.time]
    if sentence.words.get("signed"):
        reach = max(reach, _INHERIT["event"])
    dated = indicator.time == "event" or bool(sentence.words.get("signed"))
    if dated and context.occasion and context.occasion_age <= min(_INHERIT["event"], context.period_age):
        timing.period, timing.rule = context.occasion, "period: of the occasion named before"
        return
    is_day = context.period is not None and context.period.start == context.period.stop
    if is_day and indicator.time == "flow":
        return
    if context.period is not None and context.period_age <= reach:
        timing.period = context.period
        timing.rule = "period: as in the sentence before"
