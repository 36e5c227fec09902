"""What a figure measures: its indicator, found in the noun it counts, the words that govern it or what went before."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Area, Mark, Sentence
from registan.lexicons import Meaning, indicators

_NOUN_REACH = 7
_INHERIT_REACH = 3
_ANAPHOR_REACH = 4
_BRACKETED = 14
_NOUN_STOPS = frozenset({",", ".", ";", ":", "(", ")", "[", "]"})
_ENOUGH = 8
_PART_REACH = 3
_COMMA_AFTER = 12
_COMPARED_REACH = 3
_UNSAID_WORTH = 14
_STOCK_OF = {"investment.flow": "investment.stock"}
_FLOWS = frozenset({"trade.exports", "trade.imports"})
# Units that only one indicator is counted in.
_TELLING_UNITS = {
    "MW": "energy.capacity",
    "KWH": "energy.electricity",
    "KM2": "geography.area",
    "HA": "agriculture.area",
}


@dataclass(slots=True)
class Subject:
    """An indicator for a figure; `cue` is the phrase that gave it, `rule` the name of the inheritance otherwise."""

    indicator: str
    unit: str | None
    cue: Mark | None
    last: int
    rule: str = ""
    negative: bool = False


def read_subject(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """The subject of a figure, None when nothing says what it counts."""
    if any(mark.first <= figure.first < mark.last for mark in sentence.word("mutual")):
        return None  # 'the two countries'
    if figure.kind == "number" and figure.unit is None:
        return _counted(sentence, figure, context)
    if figure.kind == "rank":
        return _ranked(sentence, figure)
    return _governed(sentence, figure, context)


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
    leads = ("from", "to", "in", "of", "with", "by", "for", "rise", "fall", "future", "reach", "source", "between")
    return not any(sentence.says(role, first, last) for role in leads)


def _counted(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    people = next((area for area in sentence.areas if area.kind == "people" and area.first >= figure.last), None)
    owns = people is not None and sentence.says("capital", people.last, people.last + 1)  # '1 136 ta qozoq kapitali'
    if people and people.first - figure.last <= 1 and not owns and not _begins(sentence.nouns, people.last):
        return _nationals(sentence, people)
    if figure.case in ("part", "owner"):
        return _some_of_them(sentence, figure, context)
    noun = counted_noun(sentence, figure)
    if noun is None:
        return _numbered(sentence, figure) or _closing(sentence, figure) or _uncounted(sentence, figure, context)
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
    if needs and not sentence.words.get(needs):
        if indicator != "enterprise.count":
            return None
        cue = best_cue(sentence, figure, meaning.get("unit"), is_money=False, nouns=False)
        if cue is not None and cue.value.code == "people.participants":
            return Subject(cue.value.code, meaning.get("unit"), cue, last)
        if _is_foreign(sentence, figure, noun):
            return Subject(indicator, meaning.get("unit"), noun, last)
        if context.topic is None or context.topic.indicator != indicator or context.topic_age > _INHERIT_REACH:
            indicator = "other"
    return Subject(indicator, meaning.get("unit"), noun, last)


def _is_foreign(sentence: Sentence, figure: Figure, noun: Mark) -> bool:
    """'1,500 Turkish companies operate in Kazakhstan': companies of one state that are in another."""
    owners = [area for area in sentence.areas if figure.last <= area.first < noun.first and area.owns]
    hosts = [area for area in sentence.areas if area.lead == "in" and area.kind != "place"]
    return any(owner.code != host.code for owner in owners for host in hosts)


def _some_of_them(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """'Жобалардың 23-і аяқталған': of the things named before the number, or of those last counted."""
    nouns = [noun for noun in sentence.nouns if noun.last <= figure.first and noun.value.get("indicator") != "other"]
    if nouns:
        return Subject(nouns[-1].value.get("indicator"), nouns[-1].value.get("unit"), nouns[-1], figure.last)
    topic = context.topic
    if topic is None or topic.is_money or context.topic_age > _INHERIT_REACH:
        return None
    unit = topic.unit if topic.unit != "PCT" else indicators()[topic.indicator].usual_unit
    return Subject(topic.indicator, unit, None, figure.last, "indicator: as in the sentence before")


def _nationals(sentence: Sentence, people: Area) -> Subject:
    """'620 thousand Uzbeks reside', but '2 million Argentines travelled to Brazil'."""
    mark = Mark(people.first, people.last, None)
    cue = next((cue for cue in sentence.cues if cue.value.code == "tourism.arrivals"), None)
    return Subject("tourism.arrivals" if cue else "people.diaspora", "PERSON", cue or mark, people.last)


def _made(sentence: Sentence, figure: Figure, noun: Mark, last: int) -> Subject:
    """'500 thousand units a year' is a capacity, 'shipped 302,000 vehicles' a trade."""
    cue = best_cue(sentence, figure, "COUNT", is_money=False, nouns=False)
    if cue is not None and cue.value.code.startswith("trade."):
        return Subject(cue.value.code, "COUNT", cue, last)
    return Subject("project.capacity", "PER_YEAR", noun, last)


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
    return Subject(noun.value.get("indicator"), noun.value.get("unit"), noun, figure.last)


def _closing(sentence: Sentence, figure: Figure) -> Subject | None:
    """'Рабочих мест будет 700': a number that closes its clause counts the noun before the verb."""
    if sentence.norm(figure.last)[:1].isalnum():
        return None
    for noun in sentence.nouns:
        gap = range(noun.last, figure.first)
        verbs = [mark for role in ("future", "reported") for mark in sentence.word(role) if mark.first in gap]
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
    if cue is not None and unit == "PERSON":
        return Subject(cue.value.code, unit, cue, last)
    if unit != "PERSON":
        return Subject("other", unit, noun, last)
    topic = context.topic
    goes_on = topic is not None and unit in indicators()[topic.indicator].units and context.topic_age <= 1
    return Subject(topic.indicator, unit, None, last) if topic and goes_on else None


def _uncounted(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """A number alone says nothing, unless it continues another: 'from 510 to 1,056 enterprises', 'up from 29'."""
    topic = context.topic
    if topic is not None and not topic.is_money and context.topic_age <= 1 and _is_said_of_it(sentence, figure):
        return Subject(topic.indicator, topic.unit, None, figure.last, "indicator: as in the sentence before")
    if not _continues(sentence, figure):
        return None
    previous = max((other.last for other in sentence.figures if other.last <= figure.first), default=sentence.first)
    named = any(previous <= mark.first < figure.first for mark in (*sentence.cues, *sentence.nouns))
    moved = any(sentence.says(role, figure.first - 2, figure.first) for role in ("rise", "fall"))  # 'up from 180'
    moved = moved or figure.case == "to"
    recent = context.topic_age <= (1 if figure.case == "to" else 0)
    if topic is not None and recent and not topic.is_money and (moved or not named):
        return Subject(topic.indicator, topic.unit, None, figure.last)
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


def _is_said_of_it(sentence: Sentence, figure: Figure) -> bool:
    """'2022-yilda bu ko'rsatkich 17 ming edi': this figure was 17 thousand."""
    return sentence.says("anaphor", figure.first - _ANAPHOR_REACH, figure.first)


def _continues(sentence: Sentence, figure: Figure) -> bool:
    before = figure.first - 1
    leads = sentence.says("from", before, figure.first) or sentence.says("to", before, figure.first)
    roles = ("rise", "fall", "reach") if figure.case in ("from", "to") else ("rise", "fall")
    moves = any(sentence.words.get(role) for role in roles)
    return (leads or figure.case in ("from", "to")) and moves


def _ranked(sentence: Sentence, figure: Figure) -> Subject | None:
    for cue in sentence.cues:
        ranks = cue.value.code in ("people.diaspora", "trade.partner_rank") or cue.value.get("measure") == "rank"
        if ranks and cue.last > figure.first - 12:
            return Subject(cue.value.code, "RANK", cue, figure.last)
    trade = next((cue for cue in sentence.cues if cue.value.code.startswith("trade.")), None)
    return Subject("trade.partner_rank", "RANK", trade, figure.last) if trade else None


def _governed(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    is_money = figure.kind == "money"
    relative = figure.kind in ("percent", "multiple", "fraction")
    cue = best_cue(sentence, figure, None if relative else figure.unit, is_money=is_money)
    compared = _compared(sentence, figure) if figure.kind == "multiple" else None
    if compared is not None:
        return read_subject(sentence, compared, context)
    if _is_uncoded(sentence, figure, cue):
        return None
    if cue is not None:
        value: Meaning = cue.value
        code = value.get("value") if is_money and value.get("value") else value.get("indicator") or value.code
        if sentence.says("accumulated", sentence.first, figure.first) or sentence.says(
            "accumulated", cue.first - 3, cue.first
        ):
            code = _STOCK_OF.get(code, code)
        return Subject(code, None, cue, figure.last, negative=value.get("measure") == "negative")
    if figure.unit in _TELLING_UNITS:
        return Subject(_TELLING_UNITS[figure.unit], None, None, figure.last)
    topic = context.topic
    if topic is None or context.topic_age > _INHERIT_REACH:
        return None
    if relative or indicators()[topic.indicator].takes(figure.unit, is_money):
        code = _whole_of(topic.indicator, context) if sentence.words.get("aim") else topic.indicator
        return Subject(code, None, None, figure.last, "indicator: as in the sentence before")
    return None


def _whole_of(indicator: str, context: Context) -> str:
    """'Exports were 1.8 billion, imports 2.4 billion. The goal is 5 billion': a goal after both flows is of the sum."""
    return "trade.turnover" if indicator in _FLOWS and context.flows >= _FLOWS else indicator


def _is_uncoded(sentence: Sentence, figure: Figure, cue: Mark | None) -> bool:
    """'Remittances were $41 million' after a sentence on trade: the nearest thing named has no indicator."""
    named = max((mark.last for mark in sentence.word("uncoded") if mark.last <= figure.first), default=None)
    return named is not None and (cue is None or cue.first < named)


def _compared(sentence: Sentence, figure: Figure) -> Figure | None:
    """The amount that a multiple right after it compares: '190 million kWh, 2.1 times more than a year before'."""
    near = (other for other in sentence.figures if 0 < figure.first - other.last <= _COMPARED_REACH)
    amount = next((other for other in near if other.unit is not None and other.kind == "number"), None)
    if amount is None or any(amount.last <= mark.first < figure.first for mark in (*sentence.cues, *sentence.nouns)):
        return None
    return amount


def best_cue(
    sentence: Sentence, figure: Figure, unit: str | None, *, is_money: bool, nouns: bool = True
) -> Mark | None:
    """The phrase that governs a figure best; `unit` None asks for one of any unit (a percentage has none of its own).

    Near beats far, before beats after, and what lies beyond another figure, a comma or 'while' counts less.
    """
    best, best_score = None, Decimal(_ENOUGH)
    known = indicators()
    apart = sentence.apart.get(figure.first, ())
    for cue in sentence.cues:
        if cue.first in apart:
            continue
        if known[cue.value.code].usual_unit == "RANK" and figure.kind != "rank":
            continue  # 'the largest partner is China with 21.9 percent': of the trade
        if (unit is None and not is_money) or known[cue.value.code].takes(unit, is_money):
            score = _score(sentence, figure, cue)
            if score > best_score:
                best, best_score = cue, score
    for noun in sentence.nouns if nouns else ():
        code = noun.value.get("value") if is_money else noun.value.get("indicator")
        needs = noun.value.get("needs")
        if needs and not sentence.words.get(needs):
            continue
        if code and code != "other" and (is_money or unit is None or known[code].takes(unit, is_money)):
            score = _score(sentence, figure, noun) - (
                _UNSAID_WORTH if is_money and not _is_worth(sentence, figure, noun) else 0
            )
            if score > best_score:
                best, best_score = noun, score
    return best


def _is_worth(sentence: Sentence, figure: Figure, noun: Mark) -> bool:
    """Whether words of worth tie a sum to the things: 'contracts worth $142 million'."""
    low, high = sorted((noun.last, figure.first))
    return sentence.says("worth", low, high + 1) or figure.first <= noun.last + 1


def _weakness(sentence: Sentence, figure: Figure, mark: Mark) -> int:
    """How little a cue says: 'trade' beside 'surplus in trade', 'oil' beside 'imports, 90 percent of them oil'."""
    weak = -int(mark.value.get("weight") or 0)
    if mark.value.code.startswith("energy.") and figure.unit == "PCT":
        weak += 24 if any(cue.value.code.startswith("trade.") for cue in sentence.cues) else 0
    return weak


def _opens_its_own(sentence: Sentence, mark: Mark) -> bool:
    """Whether a cue right after a comma speaks of the next figure: 'reached $867 million, imports $530 million'."""
    return sentence.norm(mark.first - 1) == "," and any(other.first >= mark.last for other in sentence.figures)


def _is_a_part(sentence: Sentence, figure: Figure) -> bool:
    """'Exports accounted for 70.5 % of mutual trade': the share is that of the exports."""
    near = range(figure.first - _PART_REACH, figure.first + 1)
    return any(cue.last in near and sentence.says("share", cue.last, figure.first) for cue in sentence.cues)


def _is_bracketed_off(sentence: Sentence, figure: Figure, mark: Mark) -> bool:
    """Whether a bracket that opens before the figure closes before the cue."""
    opens = [at for at in range(sentence.first, figure.first) if sentence.norm(at) in ("(", ")")]
    inside = bool(opens) and sentence.norm(opens[-1]) == "("
    return inside and any(sentence.norm(at) == ")" for at in range(figure.last, mark.first))


def _score(sentence: Sentence, figure: Figure, mark: Mark) -> Decimal:
    if mark.last <= figure.first:
        first, last, score, crossing = mark.last, figure.first, 60, 9
        gap = last - first
    elif mark.first >= figure.last:
        first, last, score, crossing = figure.last, mark.first, 46, 12 if sentence.grammar.verbs_last else 22
        gap = (last - first) * 2
        if not sentence.grammar.verbs_last and _is_bracketed_off(sentence, figure, mark):
            return Decimal(0)  # 'turnover of 410 million (+12 %): exports …'
        if sentence.grammar.verbs_last:  # the verb that governs a figure follows it
            score, crossing, gap = 56, 12, last - first
            score -= _BRACKETED * any(sentence.norm(at) == ")" for at in range(first, last))
        elif last - first <= 3 and not any(sentence.norm(at) == "," for at in range(first, last)):
            score += 14
        partitive = any(sentence.says(role, figure.last, figure.last + 1) for role in ("of", "share"))
        partitive = partitive or (sentence.grammar.verbs_last and sentence.says("share", mark.last, mark.last + 1))
        if figure.unit == "PCT" and gap <= 12 and partitive and not _is_a_part(sentence, figure):
            score += 24  # '6.1 percent of all Vietnamese exports'
    else:
        return Decimal(0)
    score -= gap + _weakness(sentence, figure, mark)
    score -= crossing * sum(first <= other.first < last for other in sentence.figures)
    norms = sentence.tokens.norms
    for at in range(first, last):
        if norms[at] == ",":
            score -= 4 if mark.last <= figure.first or sentence.grammar.verbs_last else _COMMA_AFTER
        elif norms[at] in (";", "(", ")"):
            score -= 6
    if mark.first > figure.last and not sentence.grammar.verbs_last and _opens_its_own(sentence, mark):
        score -= _COMMA_AFTER
    if sentence.says("clause", first, last):
        if mark.last > figure.first and any(norms[at] == "," for at in range(first, last)):
            return Decimal(0)  # 'recovered to $19.8 million, of which exports …'
        score -= 6 if mark.last <= figure.first else 16
    return Decimal(score) + Decimal(mark.last - mark.first) * 2
