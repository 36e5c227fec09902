"""Whether a figure is reported, planned, possible or aimed at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Sentence
from registan.lexicons import Hit
from registan.model import Modality

from .announcing import announced
from .comparisons import is_earlier_level
from .subject import Subject
from .timing import Timing

_AIM_REACH = 40
_FUTURE_REACH = 12
_AT_ONCE = 5
_FEWER_YEARS = 50
_DENIED = 3
_DENIED_MOVE = 9
_STOPS = frozenset(",;:()-")
_MEANS = frozenset({"finance.loan", "aid.value"})
"""What is given so that something is reached, itself no aim: 'to reach it, the bank will lend 150 million'."""


@dataclass(frozen=True, slots=True)
class Aim:
    """The modality, and whether the figure is a target, with its deadline and the day on which it was set."""

    modality: Modality
    is_target: bool = False
    deadline: date | None = None
    announced: date | None = None


def read_aim(
    sentence: Sentence, figure: Figure, subject: Subject, measure: str, timing: Timing, context: Context
) -> Aim:
    """How the figure is meant."""
    if _is_denied(sentence, figure):
        return Aim("negated")
    if is_earlier_level(sentence, figure) and sentence.says("present", figure.last, figure.last + 2):
        return Aim("asserted")  # 'to bring it to 1.2 TWh by 2027, up from 0.6 TWh now'
    if is_multiplied(sentence, figure) or _is_left(sentence, figure, timing, context):
        return Aim("asserted")
    if promised := _promised(sentence, figure):
        could = measure == "level" and _moves_to(sentence, promised, figure)
        return _target(timing.period.stop if timing.period else None, context) if could else Aim("planned")
    aim = _last_before(sentence, figure, "aim", _AIM_REACH) or _agreed(sentence, figure)
    future = _last_before(sentence, figure, "future", _FUTURE_REACH)
    potential = _last_before(sentence, figure, "potential", _FUTURE_REACH)
    done = timing.period is not None and _is_past(timing, context)
    if aim is None and figure.kind == "multiple" and not done:  # 'agreed to double trade': the figure is the verb
        aim = next((mark for mark in sentence.word("aim") if figure.first <= mark.first < figure.last), None)
        if aim is not None:
            deadline = _deadline(sentence, figure, aim, timing, context) or _next_deadline(sentence, figure)
            return _target(deadline, context)
    if aim is not None and not _is_reported(sentence, aim, figure) and measure in ("level", "change_abs", "change_pct"):
        is_means = subject.indicator in _MEANS
        return Aim("planned") if is_means else _target(_deadline(sentence, figure, aim, timing, context), context)
    would = potential is not None and figure.first - potential.last <= _AT_ONCE  # 'that would take growth of 12 %'
    if potential is not None and (would or not done):
        return Aim("potential")
    if future is not None and not done and not _is_habit(sentence, future, timing, context):
        could = (
            (measure == "level" or figure.kind == "multiple")
            and not _is_built(sentence, figure, subject)
            and not _begins_then(timing)
        )
        if could and _moves_to(sentence, future, figure):
            return _target(_deadline(sentence, figure, future, timing, context), context)
        return Aim("planned")
    return Aim("asserted")


def _is_habit(sentence: Sentence, future: Hit, timing: Timing, context: Context) -> bool:
    """'Жыл сайын 20 грант бөлінеді': where one form tells what is and what will be, 'every year' means what is.

    Not before 'is expected', nor from a time to come on.
    """
    if "habit" not in sentence.words or not any(mark.first == future.first for mark in sentence.word("aorist")):
        return False
    start = timing.period.start if timing.period is not None else None
    to_come = start is not None and context.reference is not None and start > context.reference
    return not to_come and not sentence.says("said", future.last, future.last + 1)


def _agreed(sentence: Sentence, figure: Figure) -> Hit | None:
    """'Agreed to open a lane and to raise commerce to $6 billion': a level to which both agree to raise something."""
    agreed = _last_before(sentence, figure, "agreed", _AIM_REACH)
    arrives = sentence.says("to", figure.first - 1 - 2 * (figure.qualifier != "exact"), figure.first)
    if agreed is None or not arrives or sentence.grammar.verbs_last:
        return None
    raised = [mark for mark in sentence.word("reach") if agreed.last <= mark.first and mark.last <= figure.first]
    return raised[-1] if raised and sentence.says("to", raised[-1].first - 1, raised[-1].first) else None


def is_multiplied(sentence: Sentence, figure: Figure) -> bool:
    """'To double trade of $3.1 billion by 2030': what is to be doubled is there now."""
    at = sentence.figures.index(figure)
    before = sentence.figures[at - 1] if at else None
    if before is None or before.kind != "multiple" or figure.kind == "multiple" or sentence.grammar.verbs_last:
        return False
    between = range(before.last, figure.first)
    reached = figure.case == "to" or sentence.says("to", figure.first - 1, figure.first)
    return not reached and sentence.says("aim", sentence.first, figure.first) and not _is_stopped(sentence, between)


def _is_left(sentence: Sentence, figure: Figure, timing: Timing, context: Context) -> bool:
    """'To raise trade to $1.5 billion by 2022 from $1 billion in 2018': what the aim sets out from."""
    leads = sentence.figures[0] is figure
    left = figure.case == "from" or (not leads and sentence.says("from", figure.first - 1, figure.first))
    return left and _is_past(timing, context)


def _promised(sentence: Sentence, figure: Figure) -> Hit | None:
    """'Was to reach $5 billion by 2020', 'жеткізу жоспарланған еді': an aim of then, told when its time is over."""
    mark = _last_before(sentence, figure, "promised", _FUTURE_REACH)
    if mark is None:
        return None
    between = range(mark.last, figure.first) if mark.first < figure.first else range(figure.last, mark.first)
    return None if _is_stopped(sentence, between) else mark


def _is_stopped(sentence: Sentence, between: range) -> bool:
    return any(sentence.norm(at) in _STOPS for at in between)


def _begins_then(timing: Timing) -> bool:
    """'From October flights will rise from five to eight': the day from which it is so is no deadline."""
    opened = timing.period is not None and timing.period.stop is None and not timing.rule
    return opened or (timing.when is not None and timing.when.preposition == "from")


def _target(deadline: date | None, context: Context) -> Aim:
    return Aim("planned", True, deadline, announced(context, deadline))


def _is_denied(sentence: Sentence, figure: Figure) -> bool:
    """'Did not reach $2 billion', '2 млрд долларға жеткен жоқ': a word of denial with at most its verb between."""
    for mark in sentence.word("negation"):
        behind = sentence.grammar.verbs_last
        first, last = (figure.last, mark.first) if behind else (mark.last, figure.first)
        moved = not behind and sentence.says("reach", mark.last, mark.last + 1)  # 'failed to bring trade with X to …'
        if not 0 <= last - first <= (_DENIED_MOVE if moved else _DENIED) or _is_stopped(sentence, range(first, last)):
            continue
        if not any(first <= other.first < last for other in sentence.figures):
            return True
    return False


def _last_before(sentence: Sentence, figure: Figure, role: str, reach: int) -> Hit | None:
    """The nearest word of the role before the figure in its clause; after it where verbs come last."""
    marks = sentence.word(role)
    if not marks:
        return None
    near = [mark for mark in marks if mark.last <= figure.first <= mark.last + reach]
    if sentence.grammar.verbs_last:
        after = next((m for m in marks if figure.last <= m.first <= figure.last + reach), None)
        if after is not None and not _is_reported(sentence, after, figure):
            return after
    # behind 'set the task:' the aim itself is told
    if not near or any(sentence.norm(at) in (";", ":") for at in range(near[-1].last + 1, figure.first)):
        return None
    return near[-1]


def _is_reported(sentence: Sentence, aim: Hit, figure: Figure) -> bool:
    """Whether another clause, with its own verb in the past, stands between the aim and the figure."""
    first, last = (aim.last, figure.first) if aim.first < figure.first else (figure.last, aim.first)
    verbs = [mark for mark in sentence.word("reported") if first <= mark.first and mark.last <= last]
    ahead = {mark.last for mark in sentence.word("future")}
    return any(verb.first not in ahead for verb in verbs)  # 'the goal is to be reached by 2022' reports nothing


def _is_built(sentence: Sentence, figure: Figure, subject: Subject) -> bool:
    """'The plant will employ 500' plans a thing; '50 мыңға жеткізу көзделген' is where something is to get."""
    reached = figure.case == "to" and sentence.says("reach", figure.last, figure.last + 1)
    return subject.indicator.startswith("project.") and not reached


def _moves_to(sentence: Sentence, future: Hit, figure: Figure) -> bool:
    """'is to rise to 120', 'will reach 300 thousand tons': a future level of something that exists."""
    first, last = (future.first, figure.first) if future.first < figure.first else (figure.last, future.last)
    if figure.case != "to" and first == figure.last:
        return False  # 'X жеткізу жоспарланып отыр' delivers, only 'X-ке жеткізу' reaches
    beginning = [other for other in sentence.figures if first <= other.first < last]
    if len(beginning) > (figure.link == "from_to"):
        return False  # 'will rise from 1 to 5 million' has only its beginning between
    return sentence.says("reach", first, last)


def _is_past(timing: Timing, context: Context) -> bool:
    stop = timing.period.stop if timing.period else None
    return stop is not None and context.reference is not None and stop < context.reference and not timing.rule


def _deadline(sentence: Sentence, figure: Figure, aim: Hit, timing: Timing, context: Context) -> date | None:
    """The last day that the words of the aim name; a year reported before them is no deadline."""
    span = _years_ahead(sentence, figure)
    if span is not None:
        return date(_counted_from(sentence, figure, context) + span, 12, 31)
    when = timing.when
    if when is None or timing.period is None or timing.period.stop is None:
        return None
    is_past = context.reference is not None and timing.period.stop < context.reference.replace(month=1, day=1)
    if when.last <= aim.first and (is_past or when.preposition not in ("by", "until")):
        return None if is_past or context.reference is None else timing.period.stop
    return timing.period.stop


def _next_deadline(sentence: Sentence, figure: Figure) -> date | None:
    """'To double trade to $2.5 billion by 2028': one deadline for how many times and for how much."""
    after = (when for when in sentence.whens if when.first >= figure.last and when.preposition in ("by", "until"))
    when = next(after, None)
    return when.period.stop if when is not None and when.period is not None else None


def _years_ahead(sentence: Sentence, figure: Figure) -> int | None:
    """'within the subsequent five years': how many, when the words follow this figure before any other."""
    for other in sentence.figures:
        if other.first >= figure.last and other.unit == "YEAR":
            before = [o for o in sentence.figures if figure.last <= o.first < other.first]
            ahead = sentence.says("within", other.first - 4, other.first)
            if not before and ahead and other.value < _FEWER_YEARS:
                return int(other.value)
    return None


def _counted_from(sentence: Sentence, figure: Figure, context: Context) -> int:
    """The year from which 'the subsequent five years' count: the target before, else the publication."""
    years = [
        when.period.stop.year
        for when in sentence.whens
        if when.last <= figure.first and when.period is not None and when.period.stop is not None
    ]
    if years:
        return years[-1]
    return context.reference.year if context.reference else 0
