"""What sentences leave to the next ones: their source, their subject, the time that the text is on, occasions."""

from __future__ import annotations

from registan.extract.dates.periods import When
from registan.extract.passage.context import Context, Topic
from registan.extract.passage.sentence import Sentence
from registan.lexicons import MONEY, indicators

from .comparisons import is_comparison
from .sources import read_source, remember

_NO_OCCASION = frozenset("as_of by since until from".split())


def listen(sentence: Sentence, context: Context) -> None:
    """Take from a sentence without figures what the next ones may lean on: its source, its subject, its time."""
    remember(context, read_source(sentence, context))
    if len(sentence.areas) > 1 and any(area.lead == "between" for area in sentence.areas):
        states = list(dict.fromkeys(area.code for area in sentence.areas if area.kind != "place"))
        context.areas = (states[0], states[1]) if len(states) == 2 else context.areas
    if sentence.whens:
        plain = [when for when in sentence.whens if not (is_comparison(sentence, when) or _is_of_paper(sentence, when))]
        notice_occasions(plain, context)
        if len(plain) == 1 and plain[0].period is not None and plain[0].grain != "day":
            context.period, context.period_age = plain[0].period, 0
    if not sentence.cues:
        return
    cues = [cue for cue in sentence.cues if not cue.value.get("weight")]
    if cues:
        code = cues[0].value.code
        if context.topic is None or context.topic.indicator != code:
            context.topic = Topic(code, None, None, None, is_money=MONEY in indicators()[code].units)
        context.topic_age = 0


def _is_of_paper(sentence: Sentence, when: When) -> bool:
    """'The programme for 2023–2025': the years that a paper is for, not those that the text is on."""
    is_for = when.grain == "years" or sentence.is_word("for", when.first) or sentence.is_word("for", when.first - 1)
    return is_for and any(section == "agreements" for section, _ in sentence.heads)


def notice_occasions(whens: list[When], context: Context) -> None:
    """Occasions are days on which something took place; 'as of 1 January' is none."""
    for when in whens:
        if when.grain == "day" and when.period is not None and when.preposition not in _NO_OCCASION:
            context.notice(when.period)
