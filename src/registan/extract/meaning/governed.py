"""What a figure measures: its indicator, found in the noun it counts, the words that govern it or what went before."""

from __future__ import annotations

from dataclasses import replace

from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Mark, Sentence
from registan.lexicons import Meaning, indicators

from .beside import compared_amount, restated_amount
from .counted import is_made, read_counted
from .cues import best_cue
from .going_on import INHERIT_REACH
from .subject import Subject

_STOCK_OF = {"investment.flow": "investment.stock"}
_WORTH_REACH = 3
_WORTH_FAR = 5
_PROJECT_REACH = 10
_BESIDE_REACH = 9
_JOINTS = frozenset(",-(")
_ENERGY_UNITS = frozenset({"KWH", "M3", "MW"})
_WEIGHTS = frozenset({"T", "L"})
_RANKED_PEOPLE = frozenset({"tourism.arrivals", "education.students", "investment.flow", "investment.stock"})
_FLOWS = frozenset({"trade.exports", "trade.imports"})
# Units that only one indicator is counted in.
_TELLING_UNITS = {
    "MW": "energy.capacity",
    "KWH": "energy.electricity",
    "KM2": "geography.area",
    "HA": "agriculture.area",
}


def read_subject(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """The subject of a figure, None when nothing says what it counts."""
    if figure.priced or any(mark.first <= figure.first < mark.last for mark in sentence.word("mutual")):
        return None  # 'the two countries'
    if figure.kind == "number" and figure.unit is None:
        return read_counted(sentence, figure, context)
    if figure.kind == "rank":
        return _ranked(sentence, figure, context)
    return _governed(sentence, figure, context)


def _ranked(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    behind = [cue for cue in sentence.cues if cue.first >= figure.last] if sentence.grammar.verbs_last else []
    for cue in (*behind, *sentence.cues):  # there 'the third-largest investor' ends in what is ranked
        ranks = cue.value.code in ("people.diaspora", "trade.partner_rank") or cue.value.get("measure") == "rank"
        if ranks and cue.last > figure.first - 12:
            return Subject(_or_stock(cue.value.code, context), "RANK", cue, figure.last)
    trade = next((cue for cue in sentence.cues if cue.value.code.startswith("trade.")), None)
    if trade is not None:
        return Subject("trade.partner_rank", "RANK", trade, figure.last)
    told = (cue for cue in sentence.cues if cue.value.code in _RANKED_PEOPLE and cue.last <= figure.first)
    people = next(told, None)  # '976,000 Vietnamese visitors, who rank second'
    if people is None:
        return None
    return Subject(_or_stock(people.value.code, context), "RANK", people, figure.last)


def _or_stock(code: str, context: Context) -> str:
    """'Holds $1.2 billion of investment, ranking second', 'is fourth among the investors': of all that was told."""
    whole, topic = _STOCK_OF.get(code), context.topic
    return whole if whole and topic and topic.indicator == whole and context.topic_age <= 1 else code


def _governed(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    is_money = figure.kind == "money"
    relative = figure.kind in ("percent", "multiple", "fraction")
    cue = best_cue(sentence, figure, None if relative else figure.unit, is_money=is_money)
    whole = (_of_energy(sentence, figure, context) or _of_amount(sentence, figure, context)) if relative else None
    whole = whole or (_of_what_was_said(sentence, figure, context) if relative else None)
    if whole is not None:
        return whole
    if _is_uncoded(sentence, figure, cue) or _is_of_market(sentence, figure, cue) or _is_done(sentence, figure, cue):
        return None
    if _is_interest(sentence, figure, cue):
        return None
    if figure.kind == "multiple" and cue is not None and cue.value.code == "transport.length":
        cue = None  # 'after the line is built the volume will triple': no line does
    if figure.unit == "MW" and cue is not None and cue.value.code == "project.capacity":
        cue = None  # 'желінің қуаты 500 МВт': the capacity of what carries power, or makes it
    if cue is not None and _is_part_of_it(sentence, figure, cue, context):
        topic = context.topic
        return Subject(topic.indicator, None, None, figure.last) if topic else None
    if cue is not None:
        value: Meaning = cue.value
        code = value.get("value") if is_money and value.get("value") else value.get("indicator") or value.code
        if sentence.says("accumulated", sentence.first, figure.first) or sentence.says(
            "accumulated", cue.first - 3, cue.first
        ):
            code = _STOCK_OF.get(code, code)
        is_nation = _goes_on_of(context, "people.diaspora") or (relative and _is_of_nation(sentence))
        if code == "people.population" and is_nation:
            code = "people.diaspora"  # '673,000 Indians live there, 9 percent of the population'
        if relative and value.get("unit") == "PER_YEAR" and not is_made(sentence):
            code = "other"  # 'the number of trucks rose by 12 percent'
        if (
            code == "project.value"
            and sentence.says("investing", cue.first, figure.first)
            and _is_of_firms(sentence, figure)
        ):
            code = "investment.stock"
        if code == "transport.freight" and figure.unit == "T" and any(a.lead == "through" for a in sentence.areas):
            code = "trade.transit" if _is_through_a_state(sentence, figure) else code
        return Subject(code, None, cue, figure.last, negative=value.get("measure") == "negative")
    partner = _ranked_by(sentence)
    if relative and partner is not None:
        return Subject("trade.turnover", None, partner, figure.last)
    return _uncued(sentence, figure) or _as_before(sentence, figure, context)


def _uncued(sentence: Sentence, figure: Figure) -> Subject | None:
    """What a unit or what stands beside a sum tells where no words do."""
    is_money = figure.kind == "money"
    if is_money and _is_of_firms(sentence, figure) and sentence.says("worth", figure.first - _WORTH_FAR, figure.first):
        return Subject("investment.stock", None, None, figure.last)
    if figure.unit == "M3" and any(cue.value.code == "energy.gas" for cue in sentence.cues):
        return Subject("energy.gas", None, None, figure.last)
    if figure.unit == "DAY" and _is_way(sentence):
        return Subject("transport.time", None, None, figure.last)
    if figure.unit in _TELLING_UNITS:
        return Subject(_TELLING_UNITS[figure.unit], None, None, figure.last)
    if is_money and _is_built(sentence, figure):
        return Subject("project.value", None, None, figure.last)
    return None


def _of_amount(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """The subject of the amount beside which a change or share is told; the same amount again only by a word of it."""
    compared = compared_amount(sentence, figure)
    whole = read_subject(sentence, compared, context) if compared is not None else None
    restated = restated_amount(sentence, figure) if whole is None else None
    same = read_subject(sentence, restated, context) if restated is not None else None
    found = same if same is not None and same.cue is not None else whole
    return replace(found, last=figure.last) if found is not None else None


def _of_energy(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """'Bought 3.1 billion kWh, or 27 % of its use': the share is of the electricity, not of the purchases."""
    topic = context.topic
    if topic is None or context.topic_age > 0 or not topic.indicator.startswith("energy.") or figure.kind == "multiple":
        return None
    before = [other for other in sentence.figures if other.last <= figure.first]
    joint = figure.first - 1 - sentence.says("and", figure.first - 1, figure.first)
    beside = bool(before) and 0 < figure.first - before[-1].last <= _BESIDE_REACH and sentence.norm(joint) in _JOINTS
    if not beside or before[-1].unit not in _ENERGY_UNITS:
        return None
    return Subject(topic.indicator, None, None, figure.last)


def _of_what_was_said(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """'1,9 млрд кВт·сағ экспорттады, бұл былтырғыдан 14% көп': where verbs come last, 'this' is the figure before."""
    topic = context.topic
    if topic is None or context.topic_age > 0 or not sentence.grammar.verbs_last:
        return None
    before = max((other.last for other in sentence.figures if other.last <= figure.first), default=figure.first)
    marks = [mark for mark in sentence.word("which") if before <= mark.first < figure.first]
    this = next((mark for mark in marks if sentence.norm(mark.first - 1) == ","), None)
    if this is None or any(this.last <= cue.first < figure.first for cue in (*sentence.cues, *sentence.nouns)):
        return None
    return Subject(topic.indicator, None, None, figure.last)


def _as_before(sentence: Sentence, figure: Figure, context: Context) -> Subject | None:
    """The subject of the sentence before, where it can be counted so."""
    is_money, relative = figure.kind == "money", figure.kind in ("percent", "multiple", "fraction")
    topic = context.topic
    if topic is None or context.topic_age > INHERIT_REACH:
        return None
    if topic.indicator == "trade.turnover" and figure.unit in _WEIGHTS:
        return None  # no sum of two states' flows is told in tonnes
    if relative or indicators()[topic.indicator].takes(figure.unit, is_money):
        back = sentence.words.get("aim") or _goes_back(sentence, figure, context)
        code = _whole_of(topic.indicator, context) if back else topic.indicator
        code = "trade.turnover" if code in _FLOWS and _has_flows(sentence, figure) else code
        return Subject(code, None, None, figure.last, "indicator: as in the sentence before")
    return None


def _goes_back(sentence: Sentence, figure: Figure, context: Context) -> bool:
    """'… exports were 31 million. ¶ In the first five months the figure was 330 million': the one that both are of."""
    told = context.topic_age > 1 and "trade.turnover" in context.flows
    return told and sentence.says("anaphor", sentence.first, figure.first)


def _is_built(sentence: Sentence, figure: Figure) -> bool:
    """'A new bridge at Sarpi, worth $12 million': the sum is that of what is built."""
    worth = sentence.says("worth", figure.first - _WORTH_REACH, figure.first) or _is_beside_length(sentence, figure)
    heads = [mark for section, mark in sentence.heads if section == "projects"]
    if any(0 <= mark.first - figure.last <= 1 for mark in heads) and not sentence.says(
        "of", figure.last, figure.last + 1
    ):
        return True  # 'the $103 million bridge'
    return worth and any(0 <= figure.first - mark.last <= _PROJECT_REACH for mark in heads)


def _is_beside_length(sentence: Sentence, figure: Figure) -> bool:
    """'The railway (756 km, 4.5 billion dollars)': the sum behind a length, in one bracket with it."""
    at = sentence.figures.index(figure)
    before = sentence.figures[at - 1] if at else None
    beside = before is not None and before.unit == "KM" and figure.first - before.last == 1
    return beside and before is not None and sentence.norm(before.first - 1) == "("


def _is_way(sentence: Sentence) -> bool:
    """'A container needs 3.5 days from Mombasa to Kampala': a way from one place to another."""
    leads = {area.lead for area in sentence.areas}
    return {"from", "to"} <= leads


def _ranked_by(sentence: Sentence) -> Mark | None:
    """'The second-largest trading partner, with a share of 11.8 percent': the whole is the trade."""
    return next((cue for cue in sentence.cues if cue.value.code == "trade.partner_rank"), None)


def _whole_of(indicator: str, context: Context) -> str:
    """'Exports were 1.8 billion, imports 2.4 billion. The goal is 5 billion': a goal after both flows is of the sum."""
    return "trade.turnover" if indicator in _FLOWS and context.flows >= _FLOWS else indicator


def _has_flows(sentence: Sentence, figure: Figure) -> bool:
    """'The other side's figure is 4.4 billion, of which exports 2.5 billion': what has a flow in it is the sum."""
    parted = sentence.says("subset", figure.last, figure.last + 2)
    return parted and any(cue.first >= figure.last and cue.value.code in _FLOWS for cue in sentence.cues)


def _is_of_nation(sentence: Sentence) -> bool:
    """'Ethnic Turks make up 8.4 percent of the population': the part is a nation's."""
    ethnic = any(cue.value.code == "people.diaspora" for cue in sentence.cues)
    nations = {area.code for area in sentence.areas if area.kind == "people"}
    return bool(nations) and (ethnic or bool({area.code for area in sentence.areas} - nations))


def _goes_on_of(context: Context, code: str) -> bool:
    return context.topic is not None and context.topic.indicator == code and context.topic_age == 0


def _is_uncoded(sentence: Sentence, figure: Figure, cue: Mark | None) -> bool:
    """'Remittances were $41 million' after a sentence on trade: the nearest thing named has no indicator."""
    named = max((mark.last for mark in sentence.word("uncoded") if mark.last <= figure.first), default=None)
    return named is not None and (cue is None or cue.first < named)


def _is_of_market(sentence: Sentence, figure: Figure, cue: Mark | None) -> bool:
    """'The bank holds 13 percent of the market': a firm's share says nothing of two states."""
    firm = cue is None or cue.value.code.startswith("enterprise.")
    return figure.kind == "percent" and firm and sentence.says("market", figure.last, figure.last + 3)


def _is_done(sentence: Sentence, figure: Figure, cue: Mark | None) -> bool:
    """'The line is 60 percent complete': how far the work is, no share of the line."""
    if figure.kind == "percent" and sentence.says("work_done", figure.last, figure.last + 1):
        return True
    built = cue is not None and cue.value.code.startswith(("transport.", "project."))
    return figure.kind == "percent" and built and sentence.says("work_done", figure.first - 3, figure.last + 2)


def _is_interest(sentence: Sentence, figure: Figure, cue: Mark | None) -> bool:
    """'A loan of $775 million at 1 percent interest', 'под 1 % годовых': what a loan costs is no part of it."""
    lent = cue is not None and cue.value.code == "finance.loan"
    return figure.kind == "percent" and lent and sentence.says("interest", figure.first - _WORTH_REACH, figure.last + 1)


def _is_through_a_state(sentence: Sentence, figure: Figure) -> bool:
    """'1.2 million tonnes of Tajik goods were carried through Iran': a state is crossed, no border post or port."""
    before = max((other.last for other in sentence.figures if other.last <= figure.first), default=sentence.first)
    return any(area.lead == "through" and area.kind == "name" and before <= area.first for area in sentence.areas)


def _is_of_firms(sentence: Sentence, figure: Figure) -> bool:
    """'400 companies with a total investment of $3 billion': what firms have invested is the cost of no project."""
    counted = [noun.value.code for noun in sentence.nouns if noun.last <= figure.first]
    return "enterprise" in counted and "project" not in counted


def _is_part_of_it(sentence: Sentence, figure: Figure, cue: Mark, context: Context) -> bool:
    """'Шартнома 1,2 млрд доллар, шундан 1,05 млрд доллари ўзлаштирилган': a part of what the figure before told.

    A cue of the same family names the part: 'of the trade 784.6 million are exports'.
    """
    topic = context.topic
    if topic is None or context.topic_age > 0 or not sentence.grammar.verbs_last:
        return False
    parted = any(0 <= figure.first - mark.last <= 1 for mark in sentence.word("subset"))
    family = topic.indicator.partition(".")[0]
    return parted and cue.value.code.partition(".")[0] != family and cue.first >= figure.last
