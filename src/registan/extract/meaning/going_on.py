"""A number alone: it goes on with what was counted before it."""

from __future__ import annotations

from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context, Topic
from registan.extract.passage.sentence import Sentence
from registan.lexicons import Meaning, indicators

from .cues import best_cue
from .subject import Subject

INHERIT_REACH = 3
_ANAPHOR_REACH = 4
_GREAT = 1000
_ENDS = frozenset({".", ",", ";", ")", ""})


def some_of_them(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """'Жобалардың 23-і аяқталған': of the things named before the number, or of those last counted."""
    nouns = [noun for noun in sentence.nouns if noun.last <= figure.first and noun.value.get("indicator") != "other"]
    if nouns:
        return Subject(nouns[-1].value.get("indicator"), nouns[-1].value.get("unit"), nouns[-1], figure.last)
    kind = next((noun for noun in sentence.nouns if noun.first == figure.last + 1), None)
    if kind is not None and sentence.norm(figure.last) == "-" and kind.value.get("indicator") not in (None, "other"):
        return Subject(
            kind.value.get("indicator"), kind.value.get("unit"), kind, figure.last
        )  # '7,3 мыңы – студенттер'
    topic = context.topic
    if topic is None or topic.is_money or context.topic_age > INHERIT_REACH:
        return None
    return Subject(topic.indicator, _unit_of(topic), None, figure.last, "indicator: as in the sentence before")


def _unit_of(topic: Topic) -> str | None:
    """What was counted last: of a change in percent, what changed."""
    return topic.unit if topic.unit != "PCT" else indicators()[topic.indicator].usual_unit


def going_on(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """A number alone says nothing, unless it continues another: 'from 510 to 1,056 enterprises', 'up from 29'."""
    told = _said_of_it(sentence, figure, context)
    return told or (_moved(sentence, figure, context) if _continues(sentence, figure) else None)


def _said_of_it(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """Of what was counted last: 'this figure was 17 thousand', a part of it, its other way."""
    topic, rule = context.topic, ""
    if topic is None:
        return None
    unit = _unit_of(topic)
    if not topic.is_money and context.topic_age <= 1 and _is_said_of_it(sentence, figure):
        rule = "indicator: as in the sentence before"
    elif context.topic_age > 0:
        return None
    elif unit == "PERSON" and _is_turned(sentence, figure):
        pass
    elif topic.is_money or not is_part(sentence, figure):
        weekly = topic.unit == "PER_WEEK" and _is_weekly(sentence, figure)
        if not weekly and not _goes_the_other_way(sentence, figure, topic.unit):
            return None
    return Subject(topic.indicator, unit, None, figure.last, rule)


def _moved(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """From or to what a count moved: of the last one, else of the noun or words near it."""
    topic = context.topic
    previous = max((other.last for other in sentence.figures if other.last <= figure.first), default=sentence.first)
    named = any(previous <= mark.first < figure.first for mark in (*sentence.cues, *sentence.nouns))
    moved = any(sentence.says(role, figure.first - 2, figure.first) for role in ("rise", "fall"))  # 'up from 180'
    moved = moved or figure.case == "to" or sentence.says("than", figure.first - 1, figure.first)
    recent = context.topic_age <= (1 if figure.case == "to" else 0)
    if context.topic_age == 0 and previous > sentence.first and (turned := _turned_to(sentence, figure, previous)):
        return turned
    if topic is not None and recent and not topic.is_money and (moved or not named):
        return Subject(topic.indicator, _unit_of(topic), None, figure.last)
    return _named_near(sentence, figure, named=named)


def _named_near(sentence: Sentence, figure: Figure, *, named: bool) -> Subject | None:
    later = [noun for noun in sentence.nouns if noun.first >= figure.last]
    before = [noun for noun in sentence.nouns if noun.last <= figure.first]
    cue = best_cue(sentence, figure, None, is_money=False) if named else None
    if cue is not None and cue.value.code in indicators() and "COUNT" in indicators()[cue.value.code].units:
        return Subject(cue.value.code, indicators()[cue.value.code].usual_unit, cue, figure.last)
    for noun in [*later[:1], *reversed(before)]:
        meaning: Meaning = noun.value
        if meaning.get("indicator") != "other":
            return Subject(meaning.get("indicator"), meaning.get("unit"), noun, figure.last)
    cue = best_cue(sentence, figure, None, is_money=False)
    if cue is not None and cue.value.code in indicators():
        unit = indicators()[cue.value.code].usual_unit
        return Subject(cue.value.code, unit, cue, figure.last) if unit != "USD" else None
    return None


def _turned_to(sentence: Sentence, figure: Figure, previous: int) -> Subject | None:
    """'1,300 study there, and the yearly number of scholarships rose from 100 to 130': what is named since."""
    between = range(previous, figure.first)
    noun = next((noun for noun in sentence.nouns[::-1] if noun.first in between), None)
    joined = any(sentence.norm(at) in (",", ";") for at in between)
    if noun is None or not joined or noun.value.get("indicator") in (None, "other") or sentence.grammar.verbs_last:
        return None
    first = next(at for at in between if sentence.norm(at) in (",", ";"))
    told = noun.first > first and sentence.says("from", figure.first - 1, figure.first)
    return Subject(noun.value.get("indicator"), noun.value.get("unit"), noun, figure.last) if told else None


def _is_said_of_it(sentence: Sentence, figure: Figure) -> bool:
    """'2022-yilda bu ko'rsatkich 17 ming edi': this figure was 17 thousand."""
    return sentence.says("anaphor", figure.first - _ANAPHOR_REACH, figure.first)


def is_part(sentence: Sentence, figure: Figure) -> bool:
    """'3.4 million visitors, of whom 1.1 million came from Vietnam', '1.1 million of them from Vietnam'."""
    if sentence.grammar.verbs_last or not any(other.last <= figure.first for other in sentence.figures):
        return False
    leads = any(0 <= figure.first - mark.last <= 1 for mark in sentence.word("subset"))
    return leads or sentence.says("subset", figure.last, figure.last + 1)


def _is_turned(sentence: Sentence, figure: Figure) -> bool:
    """'8,900 came, while 3,100 went the other way': as many of those who were just counted."""
    before = max((other.last for other in sentence.figures if other.last <= figure.first), default=sentence.first)
    return sentence.says("reverse", before, figure.last + _ANAPHOR_REACH)


def _is_weekly(sentence: Sentence, figure: Figure) -> bool:
    """'14 ta reys, Turkiston–Samarqand yo'nalishida haftasiga ikkita': so many a week of what was just counted."""
    return sentence.says("weekly", figure.first - 1, figure.first) and not sentence.norm(figure.last)[:1].isalnum()


def _goes_the_other_way(sentence: Sentence, figure: Figure, unit: str | None) -> bool:
    """'1.9 million tourists went from A to B, from B to A 7.4 million': as many more of who was just counted."""
    if unit != "PERSON" or figure.scale < _GREAT or sentence.norm(figure.last) not in _ENDS:
        return False
    before = max((other.last for other in sentence.figures if other.last <= figure.first), default=None)
    leads = {area.lead for area in sentence.areas if before is not None and before <= area.first < figure.first}
    # 'Turkiyadan – 27,3 ming, Xitoydan – 25,8 ming'
    return {"from", "to"} <= leads or ("from" in leads and sentence.norm(figure.first - 1) == "-")


def _continues(sentence: Sentence, figure: Figure) -> bool:
    before = figure.first - 1
    leads = sentence.says("from", before, figure.first) or sentence.says("to", before, figure.first)
    roles = ("rise", "fall", "reach") if figure.case in ("from", "to") else ("rise", "fall")
    doubled = any(other.kind == "multiple" and other.last == before for other in sentence.figures)
    moves = doubled or any(sentence.words.get(role) for role in roles)  # 'was doubled to 200'
    # 'attracted 94,000 visitors against 82,300 the year before'
    compared = not sentence.grammar.verbs_last and sentence.says("than", before, figure.first)
    # 'bir yil oldingidan 52 taga ko'p'
    more = figure.case == "to" and any(sentence.says(role, figure.last, figure.last + 1) for role in ("more", "less"))
    return ((leads or figure.case in ("from", "to")) and moves) or compared or more
