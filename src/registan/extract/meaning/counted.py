"""What a bare number counts: the noun behind it, the words that number something, or what was counted before."""

from __future__ import annotations

from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Area, Mark, Sentence
from registan.lexicons import Meaning, indicators

from .counted_nouns import begins, counted_noun
from .cues import best_cue
from .elliptic import told_against, told_by_verb, told_for_another_time
from .going_on import INHERIT_REACH, going_on, some_of_them
from .nationals import demonym, goes_between, goes_on_of_nation, is_people, lives, nationals
from .numbered import closing, numbered
from .subject import Subject

_MAKERS = frozenset({"industry", "agriculture", "other"})
"""Sectors of what makes things; through a border post they only pass."""
_SHOWN = frozenset({"exhibition", "forum", "conference", "other"})
_YEAR_DIGITS = 4
_WORK_REACH = 6
_YEARS = range(1900, 2100)


def read_counted(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """The subject of a bare number, None when nothing says what it counts."""
    people = next(
        (area for area in sentence.areas if area.first >= figure.last and (is_people(area) or lives(sentence, area))),
        None,
    )
    owns = people is not None and sentence.says("capital", people.last, people.last + 1)  # '1 136 ta qozoq kapitali'
    people = demonym(sentence, figure) or people
    if people and people.first - figure.last <= 1 and not owns and not begins(sentence.nouns, people.last):
        return nationals(sentence, people)
    if figure.case in ("part", "owner"):
        return some_of_them(sentence, figure, context)
    if _is_year_of(sentence, figure):
        return None
    noun = counted_noun(sentence, figure)
    if noun is None:
        told = numbered(sentence, figure) or closing(sentence, figure) or told_by_verb(sentence, figure)
        told = told or told_for_another_time(sentence, figure, context) or told_against(sentence, figure, context)
        return told or going_on(sentence, figure, context)
    return _of_noun(sentence, figure, noun, context)


def _of_noun(sentence: Sentence, figure: Figure, noun: Mark, context: Context) -> Subject | None:
    """The subject that the noun gives, with what the sentence makes of it."""
    meaning: Meaning = noun.value
    last = noun.last
    for further in sentence.nouns:  # '20 flights per week'
        if further.first == last and further.value.code == meaning.code:
            last = further.last
    indicator = meaning.get("indicator")
    if meaning.get("unit") == "PER_YEAR":
        return _made(sentence, figure, noun, last)
    if indicator == "other":
        return _vague(sentence, figure, noun, last, context)
    needs = meaning.get("needs")
    if indicator == "tourism.arrivals" and _is_at_event(sentence, figure, noun):
        return Subject("people.participants", "COUNT", noun, last)
    if needs == "tourism" and any(is_people(area) for area in sentence.areas):
        needs = None  # 'Brazilians made 310,000 visits'
    if needs and not sentence.words.get(needs):
        if indicator != "enterprise.count":
            return None
        cue = best_cue(sentence, figure, meaning.get("unit"), is_money=False, nouns=False)
        if cue is not None and cue.value.code == "people.participants":
            return Subject(cue.value.code, meaning.get("unit"), cue, last)
        partner = _is_of_partner(sentence, figure, noun, context) or _is_at_work(sentence, figure, noun, context)
        if partner or _is_foreign(sentence, figure, noun):
            return Subject(indicator, meaning.get("unit"), noun, last)
        if context.topic is None or context.topic.indicator != indicator or context.topic_age > INHERIT_REACH:
            indicator = "other"
    return Subject(indicator, meaning.get("unit"), noun, last)


def _is_at_event(sentence: Sentence, figure: Figure, noun: Mark) -> bool:
    """'The exhibition drew 12,000 visitors': guests of an event, which stands before them, are no arrivals."""
    shown = [mark for section, mark in sentence.heads if section == "events" and mark.value.code in _SHOWN]
    travel = any(mark.first != noun.first for mark in sentence.word("tourism"))
    return any(mark.last <= figure.first for mark in shown) and not travel


def _is_year_of(sentence: Sentence, figure: Figure) -> bool:
    """'Their 2002 trade agreement', 'the 1998 agreements': a year tells which one, it counts nothing."""
    plain = figure.end - figure.start == _YEAR_DIGITS and figure.value in _YEARS
    return plain and sentence.says("which", figure.first - 1, figure.first)


def _is_foreign(sentence: Sentence, figure: Figure, noun: Mark) -> bool:
    """'1,500 Turkish companies operate in Kazakhstan': companies of one state that are in another."""
    owners = [area for area in sentence.areas if figure.last <= area.first < noun.first and area.owns]
    hosts = [area for area in sentence.areas if area.lead == "in" and area.kind != "place"]
    if owners and sentence.says("there", sentence.first, sentence.last):
        return True  # 'more than 400 Chilean companies do business there'
    if sentence.grammar.verbs_last and sentence.says("founded", noun.last, sentence.last):
        # 'erkin zonada 14 ta eron korxonasi ro'yxatdan o'tgan', 'Belarusda o'zbek tadbirkorlari 40 ta firma ochgan'
        abroad = (area for area in sentence.areas if is_people(area) and area.last <= figure.first)
        return bool(owners) or any(area.code != host.code for area in abroad for host in hosts)
    if owners and any(cue.value.code.startswith("investment.") for cue in sentence.cues):
        return True  # 'the investment agency counts 48 Ghanaian firms'
    return any(owner.code != host.code for owner in owners for host in hosts)


def _is_of_partner(sentence: Sentence, figure: Figure, noun: Mark, context: Context) -> bool:
    """'Аймақта 33 қытайлық компания тіркелген': firms of the other state, told at home where no state is named."""
    if not sentence.grammar.verbs_last or context.home not in context.pair:
        return False
    owners = [area for area in sentence.areas if figure.last <= area.first < noun.first and area.kind == "adjective"]
    return any(area.code in context.pair and area.code != context.home for area in owners)


def _is_at_work(sentence: Sentence, figure: Figure, noun: Mark, context: Context) -> bool:
    """'Around 40 Moroccan companies are active': of one state of the pair, at work, so in the other one."""
    if "works" not in sentence.words or not sentence.says("works", noun.last, noun.last + _WORK_REACH):
        return False
    between = (area for area in sentence.areas if figure.last <= area.first < noun.first)
    return any(area.kind == "adjective" and area.code in context.pair for area in between)


def _made(sentence: Sentence, figure: Figure, noun: Mark, last: int) -> Subject:
    """'500 thousand units a year' is a capacity, 'shipped 302,000 vehicles' a trade."""
    cue = best_cue(sentence, figure, "COUNT", is_money=False, nouns=False)
    if cue is not None and cue.value.code.startswith("trade."):
        return Subject(cue.value.code, "COUNT", cue, last)
    if not is_made(sentence):
        return Subject("other", "COUNT", noun, last)  # '31,400 trucks went through the crossing'
    return Subject("project.capacity", "PER_YEAR", noun, last)


def is_made(sentence: Sentence) -> bool:
    """Whether vehicles or pieces are an output: so many a year, or beside a plant, its capacity or what it makes."""
    works = any(cue.value.code.startswith("project.") for cue in sentence.cues)
    works = works or any(section == "projects" and mark.value.code in _MAKERS for section, mark in sentence.heads)
    return works or bool(sentence.words.get("yearly"))


def _is_capacity(sentence: Sentence, figure: Figure) -> bool:
    """'Терминалдың жылдық қуаты 66,5 мың контейнер': where verbs come last, a capacity right before its number."""
    near = (cue for cue in sentence.cues if 0 <= figure.first - cue.last <= 1)
    return sentence.grammar.verbs_last and any(cue.value.code == "project.capacity" for cue in near)


def _vague(sentence: Sentence, figure: Figure, noun: Mark, last: int, context: Context) -> Subject | None:
    """A noun that may count anything ('520 persons'): the cue beside it tells, else things are `other`, people none."""
    unit = noun.value.get("unit")
    nation = next((area for area in sentence.areas if figure.last <= area.first <= noun.last + 1), None)
    if unit == "PERSON" and nation is not None:
        last = max(last, nation.last)
        return nationals(sentence, Area(nation.first, last, nation.code, "people", "", owns=True))
    cue = best_cue(sentence, figure, unit, is_money=False, nouns=False)
    if unit == "PERSON" and _is_at_event(sentence, figure, noun):
        return Subject("people.participants", "COUNT", noun, last)
    if cue is not None and cue.value.code == "people.population" and goes_on_of_nation(context):
        return Subject("people.diaspora", unit, cue, last)  # '8.4 percent of the population, or 508,000 people'
    if cue is not None and unit == "PERSON":
        return Subject(cue.value.code, indicators()[cue.value.code].usual_unit, cue, last)
    if unit == "PERSON" and goes_between(sentence):
        return Subject("tourism.arrivals", unit, noun, last)
    if unit != "PERSON" and _is_capacity(sentence, figure):
        return Subject("project.capacity", "PER_YEAR", noun, last)
    if unit != "PERSON":
        return Subject("other", unit, noun, last)
    topic = context.topic
    goes_on = topic is not None and unit in indicators()[topic.indicator].units and context.topic_age <= 1
    return Subject(topic.indicator, unit, None, last) if topic and goes_on else None
