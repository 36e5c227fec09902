"""People by their nation: who live abroad, and who come to visit or to study."""

from __future__ import annotations

from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Area, Mark, Sentence

from .subject import Subject

_VERB_REACH = 7
_DEED_REACH = 5
_NATIONALS = frozenset({"tourism.arrivals", "education.students"})
"""What people of a nation are counted in elsewhere, besides living there."""


def is_people(area: Area) -> bool:
    """Whether the name means who is of or from the state: 'Uzbeks', 'koreyalik'."""
    return area.kind == "people" or area.case == "people"


def lives(sentence: Sentence, area: Area) -> bool:
    """'100,000 Vietnamese live in Laos': an adjective without a noun, who reside, are people."""
    return area.kind == "adjective" and sentence.says("reside", area.last, area.last + 1)


def nationals(sentence: Sentence, people: Area) -> Subject:
    """'620 thousand Uzbeks reside', but '2 million Argentines travelled to Brazil', '300 Malians study in Rabat'."""
    mark = Mark(people.first, people.last, None)
    cue = next(
        (cue for cue in sentence.cues if cue.value.code in _NATIONALS and _is_done_by(sentence, people, cue)), None
    )
    if cue is None and (goes_between(sentence) or _goes_abroad(sentence, people) or _have_come(sentence, people)):
        return Subject("tourism.arrivals", "PERSON", mark, people.last)
    return Subject(cue.value.code if cue else "people.diaspora", "PERSON", cue or mark, people.last)


def _is_done_by(sentence: Sentence, people: Area, cue: Mark) -> bool:
    """Whether the cue says what they do; that of the next figure does not: '40 thousand live there, 7 are students'."""
    crossed = any(people.last <= other.first < cue.first for other in sentence.figures)
    before = 0 <= people.first - cue.last <= _VERB_REACH and not sentence.grammar.verbs_last
    # 'в вузах учатся 12 тысяч граждан Молдовы': the only figure behind the verb
    fresh = before and sum(cue.last <= other.first < people.first for other in sentence.figures) <= 1
    return cue.value.code == "tourism.arrivals" or fresh or (cue.first >= people.last and not crossed)


def demonym(sentence: Sentence, figure: Figure) -> Area | None:
    """'15 мың қазақстандық білім алуда': where verbs come last, an adjective before what people do means people."""
    if not sentence.grammar.verbs_last:
        return _people_by_their_deed(sentence, figure)
    area = next((a for a in sentence.areas if 0 <= a.first - figure.last <= 1 and a.kind == "adjective"), None)
    if area is None:
        return None
    at = next((there.last for there in sentence.areas if there.first == area.last), area.last)  # '… Қытайға барған'
    doing = any(cue.first == at and cue.value.code in _NATIONALS for cue in sentence.cues)
    return area if doing or any(sentence.says(role, at, at + 1) for role in ("reside", "came")) else None


def _people_by_their_deed(sentence: Sentence, figure: Figure) -> Area | None:
    """'Some 3,500 Senegalese study in Rabat': an adjective, no noun behind it, and what people do."""
    area = next((a for a in sentence.areas if a.first == figure.last and a.kind == "adjective"), None)
    if area is None or any(noun.first == area.last for noun in sentence.nouns):
        return None
    doing = any(0 <= cue.first - area.last <= 1 and cue.value.code in _NATIONALS for cue in sentence.cues)
    told = any(sentence.says(role, area.last, area.last + _DEED_REACH) for role in ("reside", "came"))
    plain = not sentence.norm(area.last).isalpha() or area.last in sentence.grammatical or doing
    return area if plain and (doing or told) else None


def _goes_abroad(sentence: Sentence, people: Area) -> bool:
    """'Ресейге 180 мың моңғол азаматы барды': where verbs come last, a nation's people and where they go."""
    if not (sentence.grammar.verbs_last and sentence.words.get("came")):
        return False
    return any(area.lead == "to" and area.code != people.code for area in sentence.areas)


def _have_come(sentence: Sentence, people: Area) -> bool:
    """'Камбоджу ежегодно посещали 360 тыс. граждан Лаоса', '8,900 Filipinos visited': the verb beside them."""
    if "came" not in sentence.words or sentence.grammar.verbs_last:
        return False
    marks = sentence.word("came")
    before = any(0 <= people.first - mark.last <= _DEED_REACH for mark in marks)
    return before or any(mark.first == people.last for mark in marks)


def goes_between(sentence: Sentence) -> bool:
    """'1.1 million people came from Türkiye to Georgia': a verb of going, from one state to another."""
    if not sentence.words.get("came"):
        return False
    left = {area.code for area in sentence.areas if area.lead == "from"}
    reached = {area.code for area in sentence.areas if area.lead in ("to", "in")}
    return bool(left and reached - left)


def goes_on_of_nation(context: Context) -> bool:
    """Whether people of a nation were counted just before."""
    return context.topic is not None and context.topic.indicator == "people.diaspora" and context.topic_age == 0
