"""Numbers whose noun is left out: a verb beside them or the time they are told for says what they count."""

from __future__ import annotations

from dataclasses import replace

from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Mark, Sentence
from registan.lexicons import indicators

from .subject import Subject

_OF_ANYTHING = frozenset({"trade.transit", "trade.exports", "trade.imports"})
_DASHES = frozenset("-–—:")
_VERB_GAP = 2
_THOUSAND = 1000
_CARRIED = frozenset({"M3", "T", "KWH", "L", "MW", "KM"})
_COUNTED = frozenset({"PERSON", "COUNT", "PER_WEEK"})


def in_unit_before(sentence: Sentence, place: int, figure: Figure) -> Figure:
    """'4.8 billion m³ in 2022, this year 6 billion', '1,1 млрд поставила …': the unit of the amount told before it.

    For a number of the same scale that nothing counts and no currency claims.
    """
    if place == 0 or figure.kind != "number" or figure.unit is not None:
        return figure
    before = sentence.figures[place - 1]
    if before.kind != "number" or before.unit not in _CARRIED or before.scale != figure.scale:
        return figure
    if figure.scale < _THOUSAND and not (_is_part(sentence, figure) or _is_dashed(sentence, figure)):
        return figure
    counted = any(before.last <= noun.first <= figure.last + _VERB_GAP for noun in sentence.nouns)
    between = [cue for cue in sentence.cues if before.last <= cue.first < figure.first]
    taking = {cue.first for cue in between if _takes(cue, before.unit)}  # 'handled' is said of goods and of travellers
    turned = any(cue.first not in taking for cue in between)
    if counted or turned or _counts_another_thing(sentence, figure):
        return figure
    return replace(figure, unit=before.unit, carried="unit")


def _is_part(sentence: Sentence, figure: Figure) -> bool:
    """'1,028 kilometres of motorway, 520 of them in Ghana'."""
    return sentence.says("subset", figure.last, figure.last + 1)


def _is_dashed(sentence: Sentence, figure: Figure) -> bool:
    """'The capacity is 350 MW, it will be – 1200': a dash in front, nothing behind."""
    closes = not sentence.norm(figure.last)[:1].isalnum()
    return closes and sentence.norm(figure.first - 1) in _DASHES and sentence.norm(figure.first - 2) != ","


def _takes(cue: Mark, unit: str | None) -> bool:
    indicator = indicators().get(cue.value.code)
    return indicator is not None and (indicator.takes(unit, False) or indicator.code in _OF_ANYTHING)


def told_by_verb(sentence: Sentence, figure: Figure) -> Subject | None:
    """'19,200 were enrolled', 'с начала года приехало 93 тысячи': what people do, right beside their number."""
    if _counts_another_thing(sentence, figure):
        return None
    for cue in sentence.cues:
        indicator = indicators().get(cue.value.code)
        if indicator is None or indicator.usual_unit != "PERSON" or not _is_verb(sentence, cue):
            continue
        behind = 0 <= cue.first - figure.last <= _VERB_GAP and _only_told(sentence, figure.last, cue.first)
        if behind or cue.last == figure.first or (cue.last == figure.first - 1 and figure.qualifier != "exact"):
            return Subject(cue.value.code, "PERSON", cue, figure.last)
    return None


def told_for_another_time(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """'In 2019 1.5 million citizens came, and in 2022 161 thousand': the same again for a time of its own."""
    topic = context.topic
    if topic is None or context.topic_age > 0 or topic.unit not in _COUNTED or sentence.grammar.verbs_last:
        return None
    if _counts_another_thing(sentence, figure):
        return None
    before = max((other.last for other in sentence.figures if other.last <= figure.first), default=None)
    ahead = before is not None and sentence.says("future", before, figure.first)
    if ahead and any(when.first == figure.last for when in sentence.whens):
        return Subject(
            topic.indicator, topic.unit, None, figure.last
        )  # '280,000 came, officials expect 400,000 this year'
    whens = (when for when in sentence.whens[::-1] if when.last <= figure.first)
    when = next(whens, None) if before is not None else None
    if before is None or when is None or when.first < before:
        return None
    if any(when.first <= noun.first < figure.first for noun in sentence.nouns):
        return None
    if not (figure.first - when.last <= 1 or _is_led_in(sentence, figure)):
        return None
    return Subject(topic.indicator, topic.unit, None, figure.last)


def told_against(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """'3,000 companies are registered, but no more than 500 are at work': the same again behind 'but'."""
    topic = context.topic
    if topic is None or context.topic_age > 0 or topic.unit not in _COUNTED or sentence.grammar.verbs_last:
        return None
    before = max((other.last for other in sentence.figures if other.last <= figure.first), default=None)
    if before is None or sentence.norm(figure.last)[:1].isalnum():
        return None
    joints = [mark.last for mark in sentence.word("but") if before <= mark.first < figure.first]
    named = any(joints and joints[-1] <= mark.first < figure.first for mark in (*sentence.nouns, *sentence.cues))
    return Subject(topic.indicator, topic.unit, None, figure.last) if joints and not named else None


def _is_led_in(sentence: Sentence, figure: Figure) -> bool:
    """Whether a dash or a verb of reporting stands right before the number."""
    told = any(mark.last == figure.first for mark in sentence.word("reported"))
    at = figure.first - 1 - sentence.is_word("only", figure.first - 1)  # 'в 2021 году — лишь 3,4 тыс.'
    return told or sentence.norm(at) in _DASHES


def _counts_another_thing(sentence: Sentence, figure: Figure) -> bool:
    """Whether a word that the sentence's phrases do not explain follows: 'visited 12 cities'."""
    at = figure.last
    if not sentence.norm(at)[:1].isalpha() or at in sentence.grammatical:
        return False
    known = any(cue.first == at for cue in sentence.cues) or any(area.first == at for area in sentence.areas)
    return not known and not any(when.first <= at + 1 <= when.last for when in sentence.whens)


def _is_verb(sentence: Sentence, cue: Mark) -> bool:
    return not any(noun.first == cue.first for noun in sentence.nouns)


def _only_told(sentence: Sentence, first: int, last: int) -> bool:
    told = {at for role in ("reported", "more") for mark in sentence.word(role) for at in range(mark.first, mark.last)}
    return all(at in told for at in range(first, last))
