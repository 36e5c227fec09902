"""Which of the times that a sentence names can be a figure's at all."""

from __future__ import annotations

from registan.extract.dates.periods import When
from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Sentence
from registan.lexicons import Indicator

from .comparisons import is_comparison, times_of_earlier_levels

_YEARLY = 5
_GIVEN = frozenset(("aid.value",))
"""What is given year by year, and told as one sum of many years: 'from 1992 to 2023 they gave $405 million'."""


def fitting_times(sentence: Sentence, figure: Figure, indicator: Indicator, context: Context) -> list[When]:
    """The times of the sentence but those of other levels, of comparisons, of plans and of what is told in passing."""
    apart = sentence.apart.get(figure.first, frozenset()) | times_of_earlier_levels(sentence, figure)
    return [
        when
        for when in sentence.whens
        if when.first not in apart
        and not is_comparison(sentence, when)
        and _suits(sentence, when, indicator, context)
        and not _is_before_plan(sentence, figure, when, context)
        and not _is_parenthetic(sentence, figure, when)
        and not _is_of_treaty(sentence, when, indicator)
        and not _is_overtaken(sentence, figure, when, indicator)
        and not _is_of_work_ahead(when, indicator, context)
    ]


def _suits(sentence: Sentence, when: When, indicator: Indicator, context: Context) -> bool:
    """A flow is not of a day ('said on Tuesday'), a stock of one only where the text says 'as of' or 'signed'."""
    if when.grain == "years" and indicator.time == "event":
        return indicator.code in _GIVEN and _is_over(when, context)  # '15 documents, a programme for 2022-2024'
    if when.grain not in ("day", "week") or indicator.time == "event":
        return True
    dated = when.preposition in ("as_of", "by", "since", "at") or bool(sentence.words.get("signed"))
    return indicator.time == "stock" and (dated or _is_reporting_day(sentence, when))


def _is_over(when: When, context: Context) -> bool:
    stop = when.period.stop if when.period is not None else None
    return stop is not None and context.reference is not None and stop <= context.reference


def _is_reporting_day(sentence: Sentence, when: When) -> bool:
    """'2022 жылғы 1 желтоқсанда 254 кәсіпорын': books are closed on the first of a month; its ending says 'on'."""
    start = when.period.start if when.period is not None else None
    return sentence.grammar.verbs_last and start is not None and start.day == 1


def _is_before_plan(sentence: Sentence, figure: Figure, when: When, context: Context) -> bool:
    """'Under a contract signed in 2024, Laos will sell 600 MW': a past time before the words of what is to come."""
    if sentence.grammar.verbs_last or when.period is None or when.period.stop is None:
        return False
    if context.reference is None and not sentence.says("signed", when.last, figure.first):
        return False  # of an undated text only what was signed then lies before what is to come of it
    told = (mark for role in ("future", "aim") for mark in sentence.word(role))
    ahead = (mark for mark in told if when.last <= mark.first and mark.last <= figure.first)
    crossed = any(when.last <= other.first < figure.first for other in sentence.figures)
    past = context.reference is None or when.period.stop < context.reference
    return past and not crossed and next(ahead, None) is not None


def _is_of_treaty(sentence: Sentence, when: When, indicator: Indicator) -> bool:
    """'Under the 1962 agreement it draws …', 'согласно договору 1959 г.': the year tells which treaty it is."""
    if when.grain != "year" or indicator.time == "event":
        return False
    heads = (mark for section, mark in sentence.heads if section == "agreements")
    return any(mark.first == when.last or 0 <= when.first - mark.last <= 1 for mark in heads)


def _is_overtaken(sentence: Sentence, figure: Figure, when: When, indicator: Indicator) -> bool:
    """'Founded in 1991, it has to date sent 3 million', 'the length of the pipeline launched in 2018 is 1,850 km'."""
    if when.last > figure.first:
        return False
    if sentence.says("present", when.last, figure.first):
        return True
    if indicator.time != "stock" or not sentence.grammar.verbs_last:
        return False
    made = next((mark for mark in sentence.word("founded") if mark.first == when.last), None)
    return made is not None and made.last < figure.first and sentence.norm(made.last).isalpha()


def _is_parenthetic(sentence: Sentence, figure: Figure, when: When) -> bool:
    """'Deliveries, restricted since April 2023, fell to 210,000 tonnes': a time of what two commas hold."""
    if when.grain != "open" or when.last > figure.first or sentence.norm(when.last) != ",":
        return False
    commas = [at for at in range(max(sentence.first, when.first - _YEARLY), when.first) if sentence.norm(at) == ","]
    if not commas or any(commas[-1] < other.first < when.first for other in sentence.figures):
        return False
    between = [at for at in range(commas[-1] + 1, when.first) if not sentence.is_word("article", at)]
    return len(between) > 1  # more than the preposition: ', since the start of this year, 166 were opened'


def _is_of_work_ahead(when: When, indicator: Indicator, context: Context) -> bool:
    """'The bridge, which costs $14 million, will be ready in 2027': when it will be ready is no time of its cost."""
    start = when.period.start if when.period else None
    ahead = start is not None and context.reference is not None and start > context.reference
    return ahead and indicator.code == "project.value"
