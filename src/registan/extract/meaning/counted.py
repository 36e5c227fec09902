"""What a bare number counts: the noun behind it, the words that number something, or what was counted before."""

from __future__ import annotations

from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context, Topic
from registan.extract.passage.sentence import Area, Mark, Sentence
from registan.lexicons import Meaning, indicators

from .cues import best_cue
from .elliptic import told_against, told_by_verb, told_for_another_time
from .subject import Subject

INHERIT_REACH = 3
_NOUN_REACH = 7
_ANAPHOR_REACH = 4
_NOUN_STOPS = frozenset({",", ".", ";", ":", "(", ")", "[", "]"})
_GREAT = 1000
_ENDS = frozenset({".", ",", ";", ")", ""})
_MAKERS = frozenset({"industry", "agriculture", "other"})
"""Sectors of what makes things; through a border post they only pass."""
_SHOWN = frozenset({"exhibition", "forum", "conference", "other"})
_YEAR_DIGITS = 4
_YEARS = range(1900, 2100)
_NATIONALS = frozenset({"tourism.arrivals", "education.students"})
"""What people of a nation are counted in elsewhere, besides living there."""


def counted_noun(sentence: Sentence, figure: Figure) -> Mark | None:
    """The noun that a bare number counts: 'more than 200 signed bilateral agreements'."""
    limit = min(figure.last + _NOUN_REACH, sentence.last)
    for noun in sentence.nouns:
        if noun.first >= limit:
            break
        if noun.first >= figure.last and _is_noun_phrase(sentence, figure.last, noun.first):
            return _classified(sentence, noun)
    return None


def _classified(sentence: Sentence, noun: Mark) -> Mark:
    """The noun itself, or the next one where it only says that persons are counted: '130 nafar tadbirkor'."""
    if noun.value.code != "person":
        return noun
    following = next((other for other in sentence.nouns if other.first >= noun.last), None)
    near = following is not None and following.first - noun.last <= 2
    return following if following and near and _is_noun_phrase(sentence, noun.last, following.first) else noun


def _begins(marks: list[Mark], at: int) -> bool:
    return any(mark.first == at for mark in marks)


def _is_noun_phrase(sentence: Sentence, first: int, last: int) -> bool:
    """Whether only modifiers stand between a number and its noun."""
    if any(first <= figure.first < last for figure in sentence.figures):
        return False
    if any(sentence.norm(at) in _NOUN_STOPS for at in range(first, last)):
        return False
    if sentence.says("of", first, last) and sentence.says("of", first, first + 1):
        first += 1  # '41 of these projects', '15 thousand of Kazakh students'
    leads = (
        "from",
        "to",
        "in",
        "of",
        "with",
        "by",
        "for",
        "rise",
        "fall",
        "future",
        "reach",
        "source",
        "between",
        "sized",
    )
    return not any(sentence.says(role, first, last) for role in leads)


def is_people(area: Area) -> bool:
    """Whether the name means who is of or from the state: 'Uzbeks', 'koreyalik'."""
    return area.kind == "people" or area.case == "people"


def _lives(sentence: Sentence, area: Area) -> bool:
    """'100,000 Vietnamese live in Laos': an adjective without a noun, who reside, are people."""
    return area.kind == "adjective" and sentence.says("reside", area.last, area.last + 1)


def read_counted(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """The subject of a bare number, None when nothing says what it counts."""
    people = next(
        (area for area in sentence.areas if area.first >= figure.last and (is_people(area) or _lives(sentence, area))),
        None,
    )
    owns = people is not None and sentence.says("capital", people.last, people.last + 1)  # '1 136 ta qozoq kapitali'
    people = _demonym(sentence, figure) or people
    if people and people.first - figure.last <= 1 and not owns and not _begins(sentence.nouns, people.last):
        return _nationals(sentence, people)
    if figure.case in ("part", "owner"):
        return _some_of_them(sentence, figure, context)
    if _is_year_of(sentence, figure):
        return None
    noun = counted_noun(sentence, figure)
    if noun is None:
        told = _numbered(sentence, figure) or _closing(sentence, figure) or told_by_verb(sentence, figure)
        told = told or told_for_another_time(sentence, figure, context) or told_against(sentence, figure, context)
        return told or _uncounted(sentence, figure, context)
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
        if _is_foreign(sentence, figure, noun):
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
    if owners and any(cue.value.code.startswith("investment.") for cue in sentence.cues):
        return True  # 'the investment agency counts 48 Ghanaian firms'
    return any(owner.code != host.code for owner in owners for host in hosts)


def _some_of_them(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """'Жобалардың 23-і аяқталған': of the things named before the number, or of those last counted."""
    nouns = [noun for noun in sentence.nouns if noun.last <= figure.first and noun.value.get("indicator") != "other"]
    if nouns:
        return Subject(nouns[-1].value.get("indicator"), nouns[-1].value.get("unit"), nouns[-1], figure.last)
    topic = context.topic
    if topic is None or topic.is_money or context.topic_age > INHERIT_REACH:
        return None
    return Subject(topic.indicator, _unit_of(topic), None, figure.last, "indicator: as in the sentence before")


def _unit_of(topic: Topic) -> str | None:
    """What was counted last: of a change in percent, what changed."""
    return topic.unit if topic.unit != "PCT" else indicators()[topic.indicator].usual_unit


def _nationals(sentence: Sentence, people: Area) -> Subject:
    """'620 thousand Uzbeks reside', but '2 million Argentines travelled to Brazil', '300 Malians study in Rabat'."""
    mark = Mark(people.first, people.last, None)
    cue = next(
        (cue for cue in sentence.cues if cue.value.code in _NATIONALS and _is_done_by(sentence, people, cue)), None
    )
    if cue is None and (_goes_between(sentence) or _goes_abroad(sentence, people)):
        return Subject("tourism.arrivals", "PERSON", mark, people.last)
    return Subject(cue.value.code if cue else "people.diaspora", "PERSON", cue or mark, people.last)


def _is_done_by(sentence: Sentence, people: Area, cue: Mark) -> bool:
    """Whether the cue says what they do; that of the next figure does not: '40 thousand live there, 7 are students'."""
    crossed = any(people.last <= other.first < cue.first for other in sentence.figures)
    return cue.value.code == "tourism.arrivals" or (cue.first >= people.last and not crossed)


def _demonym(sentence: Sentence, figure: Figure) -> Area | None:
    """'15 мың қазақстандық білім алуда': where verbs come last, an adjective before what people do means people."""
    if not sentence.grammar.verbs_last:
        return None
    area = next((a for a in sentence.areas if 0 <= a.first - figure.last <= 1 and a.kind == "adjective"), None)
    if area is None:
        return None
    doing = any(cue.first == area.last and cue.value.code in _NATIONALS for cue in sentence.cues)
    return area if doing or sentence.says("lives", area.last, area.last + 1) else None


def _goes_abroad(sentence: Sentence, people: Area) -> bool:
    """'Ресейге 180 мың моңғол азаматы барды': where verbs come last, a nation's people and where they go."""
    if not (sentence.grammar.verbs_last and sentence.words.get("came")):
        return False
    return any(area.lead == "to" and area.code != people.code for area in sentence.areas)


def _goes_between(sentence: Sentence) -> bool:
    """'1.1 million people came from Türkiye to Georgia': a verb of going, from one state to another."""
    if not sentence.words.get("came"):
        return False
    left = {area.code for area in sentence.areas if area.lead == "from"}
    reached = {area.code for area in sentence.areas if area.lead in ("to", "in")}
    return bool(left and reached - left)


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


def _numbered(sentence: Sentence, figure: Figure) -> Subject | None:
    """'The number of students at B's universities is put at 45,300', 'visitors numbered 711 thousand'."""
    before = [mark for mark in sentence.word("number") if mark.last <= figure.first]
    if not before or any(before[-1].last <= other.first < figure.first for other in sentence.figures):
        return None
    at = before[-1].last
    nation = next((a for a in sentence.areas if a.last == before[-1].first and a.kind == "people"), None)
    nation = nation or next(
        (a for a in sentence.areas if at <= a.first <= at + 1 and a.kind in ("people", "adjective")), None
    )
    if nation is not None and not any(nation.last <= noun.first <= nation.last + 2 for noun in sentence.nouns):
        return Subject("people.diaspora", "PERSON", Mark(nation.first, nation.last, None), figure.last)
    after = [noun for noun in sentence.nouns if at <= noun.first <= at + _NOUN_REACH and noun.last <= figure.first]
    noun = next(iter(after), None) or next((n for n in reversed(sentence.nouns) if n.last <= at), None)
    if noun is None or not noun.value.get("indicator"):
        return None
    if noun.value.get("unit") == "PER_YEAR":
        return Subject("other", "COUNT", noun, figure.last)  # 'the number of trucks was put at 1,150'
    if noun.value.get("indicator") == "other" and noun.value.get("unit") == "PERSON":
        owner = next((area for area in sentence.areas if area.last == noun.first), None)  # 'қытай азаматтарының саны'
        mark = Mark(owner.first, noun.last, None) if owner else None
        return Subject("people.diaspora", "PERSON", mark, figure.last) if mark else None
    return Subject(noun.value.get("indicator"), noun.value.get("unit"), noun, figure.last)


def _closing(sentence: Sentence, figure: Figure) -> Subject | None:
    """'Рабочих мест будет 700': a number that closes its clause counts the noun before the verb."""
    if sentence.norm(figure.last)[:1].isalnum():
        return None
    for noun in sentence.nouns:
        gap = range(noun.last, figure.first)
        verbs = [mark for role in ("future", "reported", "only") for mark in sentence.word(role) if mark.first in gap]
        told = sum(mark.last - mark.first for mark in verbs)
        if noun.last <= figure.first and 0 < len(gap) == told and noun.value.get("indicator") != "other":
            return Subject(noun.value.get("indicator"), noun.value.get("unit"), noun, figure.last)
    return None


def _vague(sentence: Sentence, figure: Figure, noun: Mark, last: int, context: Context) -> Subject | None:
    """A noun that may count anything ('520 persons'): the cue beside it tells, else things are `other`, people none."""
    unit = noun.value.get("unit")
    nation = next((area for area in sentence.areas if figure.last <= area.first <= noun.last + 1), None)
    if unit == "PERSON" and nation is not None:
        last = max(last, nation.last)
        return _nationals(sentence, Area(nation.first, last, nation.code, "people", "", owns=True))
    cue = best_cue(sentence, figure, unit, is_money=False, nouns=False)
    if unit == "PERSON" and _is_at_event(sentence, figure, noun):
        return Subject("people.participants", "COUNT", noun, last)
    if cue is not None and cue.value.code == "people.population" and _goes_on_of_nation(context):
        return Subject("people.diaspora", unit, cue, last)  # '8.4 percent of the population, or 508,000 people'
    if cue is not None and unit == "PERSON":
        return Subject(cue.value.code, indicators()[cue.value.code].usual_unit, cue, last)
    if unit == "PERSON" and _goes_between(sentence):
        return Subject("tourism.arrivals", unit, noun, last)
    if unit != "PERSON":
        return Subject("other", unit, noun, last)
    topic = context.topic
    goes_on = topic is not None and unit in indicators()[topic.indicator].units and context.topic_age <= 1
    return Subject(topic.indicator, unit, None, last) if topic and goes_on else None


def _goes_on_of_nation(context: Context) -> bool:
    return context.topic is not None and context.topic.indicator == "people.diaspora" and context.topic_age == 0


def _uncounted(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """A number alone says nothing, unless it continues another: 'from 510 to 1,056 enterprises', 'up from 29'."""
    topic = context.topic
    if topic is not None and not topic.is_money and context.topic_age <= 1 and _is_said_of_it(sentence, figure):
        return Subject(topic.indicator, _unit_of(topic), None, figure.last, "indicator: as in the sentence before")
    if topic is not None and not topic.is_money and context.topic_age == 0 and is_part(sentence, figure):
        return Subject(topic.indicator, _unit_of(topic), None, figure.last)
    if topic is not None and context.topic_age == 0 and topic.unit == "PER_WEEK" and _is_weekly(sentence, figure):
        return Subject(topic.indicator, topic.unit, None, figure.last)
    if topic is not None and context.topic_age == 0 and _goes_the_other_way(sentence, figure, topic.unit):
        return Subject(topic.indicator, _unit_of(topic), None, figure.last)
    if not _continues(sentence, figure):
        return None
    previous = max((other.last for other in sentence.figures if other.last <= figure.first), default=sentence.first)
    named = any(previous <= mark.first < figure.first for mark in (*sentence.cues, *sentence.nouns))
    moved = any(sentence.says(role, figure.first - 2, figure.first) for role in ("rise", "fall"))  # 'up from 180'
    moved = moved or figure.case == "to" or sentence.says("than", figure.first - 1, figure.first)
    recent = context.topic_age <= (1 if figure.case == "to" else 0)
    if context.topic_age == 0 and previous > sentence.first and (turned := _turned_to(sentence, figure, previous)):
        return turned
    if topic is not None and recent and not topic.is_money and (moved or not named):
        return Subject(topic.indicator, _unit_of(topic), None, figure.last)
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
    if cue is not None:
        unit = indicators()[cue.value.code].usual_unit
        return Subject(cue.value.code, unit, cue, figure.last) if unit != "USD" else None
    return None


def _turned_to(sentence: Sentence, figure: Figure, previous: int) -> Subject | None:
    """'1,300 study there, and the yearly number of scholarships rose from 100 to 130': what is named since."""
    between = range(previous, figure.first)
    noun = next((noun for noun in reversed(sentence.nouns) if noun.first in between), None)
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


def _is_weekly(sentence: Sentence, figure: Figure) -> bool:
    """'14 ta reys, Turkiston–Samarqand yo'nalishida haftasiga ikkita': so many a week of what was just counted."""
    return sentence.says("weekly", figure.first - 1, figure.first) and not sentence.norm(figure.last)[:1].isalnum()


def _goes_the_other_way(sentence: Sentence, figure: Figure, unit: str | None) -> bool:
    """'1.9 million tourists went from A to B, from B to A 7.4 million': as many more of who was just counted."""
    if unit != "PERSON" or figure.scale < _GREAT or sentence.norm(figure.last) not in _ENDS:
        return False
    before = max((other.last for other in sentence.figures if other.last <= figure.first), default=None)
    leads = {area.lead for area in sentence.areas if before is not None and before <= area.first < figure.first}
    return {"from", "to"} <= leads


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
