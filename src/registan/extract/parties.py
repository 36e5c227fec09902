"""Whose figure it is: reference area and counterpart, from the words that lead or own each state's name."""

from __future__ import annotations

from dataclasses import dataclass

from registan.lexicons import Indicator, indicators

from .context import Context
from .figures import Figure
from .passage import Area, Sentence, groups
from .subject import Subject

_NEAR = 14


@dataclass(slots=True)
class Parties:
    """Area and counterpart with the rule that gave what the sentence does not say."""

    area: str | None = None
    counterpart: str | None = None
    rule: str = ""

    def put(self, role: str, code: str) -> None:
        """Fill a role that is empty, unless the other role has that state already."""
        if code in (self.area, self.counterpart):
            return
        if role == "area" and self.area is None:
            self.area = code
        elif role == "counterpart" and self.counterpart is None:
            self.counterpart = code


def read_parties(sentence: Sentence, figure: Figure, subject: Subject, measure: str, context: Context) -> Parties:
    """Area and counterpart of a figure."""
    indicator = indicators()[subject.indicator]
    areas = _relevant(sentence, figure, indicator)
    if indicator.code == "people.diaspora":
        return _diaspora(sentence, figure, subject, areas, context)
    if indicator.parties == "single":
        return _single(sentence, figure, indicator, areas, context)
    if measure in ("share_pct", "rank") and indicator.code.startswith("trade.") and not _is_bilateral(sentence):
        found = _part_of_whole(sentence, figure, areas, context)
        if found:
            return found
    if indicator.symmetric or not indicator.roles or "from" not in indicator.roles:
        return _pair(sentence, figure, subject, indicator, areas, context)
    return _directed(sentence, figure, subject, indicator, areas, context)


def _relevant(sentence: Sentence, figure: Figure, indicator: Indicator) -> list[Area]:
    """The areas that count: names first; a city stands for its state where no name does."""
    inside = [
        area for area in sentence.areas if not any(mark.first <= area.first < mark.last for mark in sentence.offices)
    ]
    named = [area for area in inside if area.kind != "place"]
    if named and not ("in" in indicator.roles and indicator.roles["in"] == "area"):
        return named
    return inside


def _is_bilateral(sentence: Sentence) -> bool:
    """'Trade between A and B': the whole is theirs, not the world's."""
    return any(area.lead == "between" for area in sentence.areas) or bool(sentence.words.get("between"))


def _distance(area: Area, figure: Figure) -> int:
    return figure.first - area.last if area.last <= figure.first else 2 * (area.first - figure.last) + 1


def _pair(
    sentence: Sentence, figure: Figure, subject: Subject, indicator: Indicator, areas: list[Area], context: Context
) -> Parties:
    between = [area for area in areas if area.lead == "between"]
    chosen = between if len({area.code for area in between}) >= 2 else areas
    codes: list[str] = []
    for area in sorted(chosen, key=lambda area: (_distance(area, figure), area.first)):
        if area.code not in codes:
            codes.append(area.code)
    rule = ""
    if len(codes) < 2:
        codes, rule = _complete(sentence, codes, context)
    pair = codes[:2]
    if len(codes) > 2:
        # Of several states named, the document's own pair is meant unless the words stand closer together.
        inside = [code for code in codes if code in context.pair]
        pair = inside[:2] if len(inside) >= 2 and not between else pair
    if not pair:
        return Parties(rule=rule)
    owner = _owner(sentence, subject, areas)
    if indicator.symmetric:
        pair = sorted(pair)
    elif owner is None and (host := next((a.code for a in areas if a.lead == "in" and a.code in pair), None)):
        pair = [host, *(code for code in pair if code != host)]
    elif owner in pair:
        pair = [owner, *(code for code in pair if code != owner)]
    else:
        pair = sorted(pair)
    return Parties(pair[0], pair[1] if len(pair) > 1 else None, rule)


def _complete(sentence: Sentence, codes: list[str], context: Context) -> tuple[list[str], str]:
    """A pair from what the sentence names and what went before."""
    rule = "area: the document's pair of states"
    if not codes and len(context.areas) == 2:
        return list(context.areas), "area: as in the sentence before"
    if not codes:
        return list(context.pair), rule
    partner = context.partner_of(codes[0])
    return ([codes[0], partner] if partner else codes), rule


def _owner(sentence: Sentence, subject: Subject, areas: list[Area]) -> str | None:
    """The state whose thing the cue is: 'Kazakh exports', 'Kazakhstan's surplus', 'exports of Kazakhstan'."""
    cue = subject.cue
    if cue is None:
        return None
    if subject.indicator.partition(".")[0] in ("enterprise", "investment"):
        for area in areas:
            if area.owns and sentence.says("capital", area.last, area.last + 1):
                return area.code
    for area in reversed(areas):
        if area.owns and 0 <= cue.first - area.last <= 3 and not _other_cue(sentence, area.last, cue.first):
            return area.code
    for area in areas:
        if area.lead in ("of", "by") and 0 <= area.first - cue.last <= 4:
            return area.code
    return None


def _other_cue(sentence: Sentence, first: int, last: int) -> bool:
    return any(first <= cue.first < last for cue in sentence.cues)


def _subject_area(sentence: Sentence, subject: Subject, areas: list[Area]) -> str | None:
    """The state that acts: 'Uzbekistan increased its import', 'Germany exported'."""
    at = subject.cue.first if subject.cue else sentence.last
    acting = [area for area in areas if area.last <= at and area.lead == "" and not area.owns and area.kind == "name"]
    return acting[-1].code if acting else None


def _directed(
    sentence: Sentence, figure: Figure, subject: Subject, indicator: Indicator, areas: list[Area], context: Context
) -> Parties:
    topic = context.topic
    if (
        topic is not None
        and context.topic_age == 0
        and topic.indicator == indicator.code
        and _adds_none(sentence, figure, areas)
    ):
        return Parties(topic.area, topic.counterpart)
    parties = Parties()
    roles = indicator.roles
    at = subject.cue.first if subject.cue else figure.first
    owner = _owner(sentence, subject, areas)
    if owner:
        parties.put(roles["owner"], owner)
    near = sorted(areas, key=lambda area: min(abs(area.first - at), abs(area.first - figure.first)))
    for area in near:
        if area.lead in ("from", "to", "in") and area.lead in roles and _binds(sentence, area, at, figure):
            parties.put(roles[area.lead], area.code)
    if parties.area is None and parties.counterpart is None:
        acting = _subject_area(sentence, subject, areas)
        if acting:
            parties.put("area" if indicator.code.startswith("trade.") else roles["owner"], acting)
    for area in near:
        if area.lead == "with" and abs(area.first - at) <= _NEAR:
            parties.put("counterpart", area.code)
    speaker = context.source[1] if context.source is not None and context.source_age == 0 else None
    if speaker and parties.area is None:
        parties.put("area", speaker)
    for area in near:
        if area.lead in ("between", "of", "") and abs(area.first - at) <= _NEAR:
            parties.put("counterpart" if parties.area else "area", area.code)
            parties.put("area", area.code)
    return _directed_from_context(sentence, parties, indicator, context)


def _adds_none(sentence: Sentence, figure: Figure, areas: list[Area]) -> bool:
    """Whether no state is named since the figure before: it goes on about the same two."""
    before = [other.last for other in sentence.figures if other.last <= figure.first]
    return bool(before) and not any(area.first >= before[-1] for area in areas)


def _binds(sentence: Sentence, area: Area, at: int, figure: Figure) -> bool:
    """Whether a led name belongs to this figure and not to one beyond another figure."""
    low, high = sorted((area.first, figure.first))
    crossed = sum(low < other.first < high and other is not figure for other in sentence.figures)
    return crossed <= 1 or abs(area.first - at) <= 4


def _directed_from_context(sentence: Sentence, parties: Parties, indicator: Indicator, context: Context) -> Parties:
    if parties.area and parties.counterpart:
        return parties
    parties.rule = "area: the document's pair of states"
    if parties.area:
        parties.counterpart = context.partner_of(parties.area)
    elif parties.counterpart:
        parties.area = context.partner_of(parties.counterpart)
    else:
        topic = context.topic
        if (
            topic
            and topic.area
            and topic.counterpart
            and topic.indicator.partition(".")[0] == indicator.code.partition(".")[0]
        ):
            parties.area, parties.counterpart = topic.area, topic.counterpart
            parties.rule = "area: as in the sentence before"
        elif len(context.areas) == 2:
            parties.area, parties.counterpart = context.areas
        elif len(context.pair) == 2:
            parties.area, parties.counterpart = context.pair
    return parties


def _single(sentence: Sentence, figure: Figure, indicator: Indicator, areas: list[Area], context: Context) -> Parties:
    parties = Parties()
    for area in sorted(areas, key=lambda area: (area.code in groups(), _distance(area, figure), area.first)):
        role = indicator.roles.get(area.lead) or ("area" if not area.owns else indicator.roles.get("owner", "area"))
        parties.put(role, area.code)
        if parties.area:
            break
    if parties.area is None and context.areas:
        parties.area, parties.rule = context.areas[0], "area: as in the sentence before"
    return parties


def _diaspora(sentence: Sentence, figure: Figure, subject: Subject, areas: list[Area], context: Context) -> Parties:
    """'621 thousand Uzbeks live in Kazakhstan': the nation is counterpart, the country of residence area."""
    topic = context.topic
    if topic and topic.indicator == "people.diaspora" and context.topic_age == 0:
        return Parties(topic.area, topic.counterpart)
    parties = Parties()
    nation = next((area for area in areas if area.kind == "people" and area.first >= figure.last), None)
    nation = nation or next((area for area in areas if area.kind == "people"), None)
    if nation:
        parties.counterpart = nation.code
    for area in sorted(areas, key=lambda area: (area.lead != "in", _distance(area, figure))):
        if area.kind == "name":
            parties.put("area", area.code)
    if parties.area is None and parties.counterpart:
        parties.area, parties.rule = context.partner_of(parties.counterpart), "area: the document's pair of states"
    elif parties.counterpart is None:
        if topic and topic.indicator == "people.diaspora":
            parties.area, parties.counterpart = topic.area, topic.counterpart
            parties.rule = "area: as in the sentence before"
    return parties


def _part_of_whole(sentence: Sentence, figure: Figure, areas: list[Area], context: Context) -> Parties | None:
    """'The share of A in B's trade', 'A ranks third in the turnover of B', 'behind C (17.7 %)'."""
    bracketed = [
        area for area in areas if sentence.norm(area.last) == "(" and area.last < figure.first <= area.last + 3
    ]
    if bracketed:
        topic = context.topic
        return Parties(topic.area if topic else None, bracketed[-1].code) if topic else None
    whole = next((a for a in areas if a.owns or a.lead in ("of", "in") and _names_whole(sentence, a)), None)
    part = next((a for a in areas if whole and a.code != whole.code), None)
    if whole and part:
        return Parties(whole.code, part.code)
    if part or whole:
        known = whole or part
        assert known is not None
        acting = not known.owns and known.lead == ""
        other = context.partner_of(known.code)
        pair = (other, known.code) if acting else (known.code, other)
        return Parties(*pair, rule="area: the document's pair of states")
    return None


def _names_whole(sentence: Sentence, area: Area) -> bool:
    """'in the turnover of B': a trade cue stands just before the name."""
    return any(0 <= area.first - cue.last <= 3 and cue.value.code.startswith("trade.") for cue in sentence.cues)
