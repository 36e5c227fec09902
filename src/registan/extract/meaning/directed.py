"""Parties of a flow: who exports to whom, who invests where, from the words that lead or own each state's name."""

from __future__ import annotations

from itertools import pairwise

from registan.extract.passage.context import Topic
from registan.extract.passage.sentence import Area

from .scene import AS_BEFORE, BY_PAIR, Parties, Scene

_NEAR = 14
_STUDIED = frozenset({"education.grants", "education.students"})
_INSTITUTIONS = "education.institutions"


def read_directed(scene: Scene) -> Parties:
    """Area and counterpart of an indicator with a direction."""
    topic = scene.context.topic
    same = topic is not None and scene.context.topic_age == 0 and topic.indicator == scene.indicator.code
    if topic is not None and same and scene.adds_no_state():
        return Parties(topic.area, topic.counterpart)
    if topic is not None and topic.indicator == scene.indicator.code and _names_no_direction(scene, topic):
        return Parties(topic.area, topic.counterpart, AS_BEFORE)
    parties = Parties()
    _crossed_by(scene, parties)
    _studied_there(scene, parties)
    near = sorted(scene.areas, key=lambda area: min(abs(area.first - scene.at), abs(area.first - scene.figure.first)))
    _owned(scene, parties)
    _led(scene, parties, near)
    if parties.area is None and parties.counterpart is None:
        _acted(scene, parties)
    _neighbouring(scene, parties, near)
    return _completed(scene, parties)


def _names_no_direction(scene: Scene, topic: Topic) -> bool:
    """'Биылғы жоспар – 1,2 млн тонна, ал Берлин …': a capital that only acts leaves the direction as it was."""
    known = {topic.area, topic.counterpart}
    idle = all(area.kind == "place" and not area.lead and area.code in known for area in scene.areas)
    return idle and bool(scene.areas) and None not in known and scene.context.topic_age <= 1


def _crossed_by(scene: Scene, parties: Parties) -> None:
    """'Afghan transit through Pakistan': the state that is crossed, and whose goods they are."""
    crossed = next((area.code for area in scene.areas if area.lead == "through"), None)
    if crossed is not None and scene.indicator.code == "trade.transit":
        parties.put("area", crossed)
        sender = next((area.code for area in scene.areas if area.owns and area.code != crossed), None)
        if sender is not None:
            parties.put("counterpart", sender)


def _studied_there(scene: Scene, parties: Parties) -> None:
    """'Toshkentda filial ochildi. Unda 1 240 talaba o'qiydi': where the sentence before was."""
    there = scene.context.there if scene.indicator.code in _STUDIED and not scene.areas else None
    if there is not None and scene.sentence.says("there", scene.sentence.first, scene.figure.first):
        parties.put("area", there)


def _owned(scene: Scene, parties: Parties) -> None:
    cue = scene.subject.cue
    given = scene.indicator.roles["owner"] == "counterpart" and cue is not None
    for area in scene.areas:
        if given and cue is not None and area.kind == "name" and not area.lead and area.first == cue.last:
            parties.put("area", area.code)  # 'lend Uzbekistan 150 million euros'
        elif given and area.kind == "name" and not area.lead and _is_given(scene, area):
            parties.put("area", area.code)  # 'Vietnam sent Laos 2,000 tonnes of rice in aid'
    if scene.indicator.code == "trade.exports" and cue is not None and not scene.sentence.grammar.verbs_last:
        bought = (area for area in scene.areas if area.first == cue.last and area.kind == "name" and not area.lead)
        for area in bought:
            if not area.owns and _acts_before(scene, area):
                parties.put("counterpart", area.code)  # 'Mexico sold Guatemala goods for $2.7 billion'
    if scene.indicator.code in _STUDIED:
        for area in scene.areas:
            if _has_institution(scene, area):
                parties.put("area", area.code)  # 'Түркия университеттері 300 грант бөлді'
            elif _has_students(scene, area):
                parties.put("counterpart", area.code)  # 'scholarships for Georgian students'
    if scene.indicator.code == "finance.loan":
        for area in scene.areas:
            if area.owns and scene.sentence.says("builder", area.last, area.last + 1):
                parties.put("counterpart", area.code)  # 'Thai banks gave the Cambodian railways loans of …'
    owner = _other_of_two(scene, scene.owner())
    if owner:
        parties.put(scene.indicator.roles["owner"], owner)


def _is_given(scene: Scene, area: Area) -> bool:
    """Whether a state stands right behind the verb of another that gives."""
    behind = any(mark.last == area.first for mark in scene.sentence.word("gives"))
    return behind and any(other.last <= area.first and other.code != area.code for other in scene.areas)


def _other_of_two(scene: Scene, owner: str | None) -> str | None:
    """'Кыргызстанда 800 казак-кыргыз ишканасы': of two states with a dash between the one that is not the host."""
    hosts = {area.code for area in scene.areas if area.lead == "in"}
    if owner not in hosts or not scene.sentence.grammar.verbs_last:
        return owner
    two = [area for area in scene.areas if area.kind == "adjective"]
    joined = (
        {one.code, other.code}
        for one, other in pairwise(two)
        if other.first - one.last == 1 and scene.sentence.norm(one.last) == "-"
    )
    return next((code for pair in joined if owner in pair for code in sorted(pair - {owner})), owner)


def _acts_before(scene: Scene, area: Area) -> bool:
    """Whether another state stands before the verb, as the one that sells."""
    names = (one for one in scene.areas if one.kind == "name" and not one.lead and not one.owns)
    return any(one.last == scene.at and one.code != area.code for one in names)


def _has_institution(scene: Scene, area: Area) -> bool:
    """'Korea's universities', 'Қазақстанның жоғары оқу орындарында'."""
    beside = (mark for mark in (*scene.sentence.cues, *scene.sentence.nouns) if mark.first == area.last)
    return any(_INSTITUTIONS in (mark.value.code, mark.value.get("indicator")) for mark in beside)


def _has_students(scene: Scene, area: Area) -> bool:
    beside = (mark for mark in scene.sentence.nouns if mark.first == area.last)
    return area.owns and any(mark.value.get("indicator") == "education.students" for mark in beside)


def _led(scene: Scene, parties: Parties, near: list[Area]) -> None:
    roles = scene.indicator.roles
    for area in near:
        lead = "to" if area.lead == "for" or _is_direction(scene, area) else area.lead
        if lead in ("from", "to", "in") and lead in roles and _binds(scene, area):
            parties.put("counterpart" if lead == "in" and _is_abroad(scene, area) else roles[lead], area.code)


def _is_direction(scene: Scene, area: Area) -> bool:
    """'Transit in the Uzbek direction' goes to Uzbekistan."""
    return area.kind == "adjective" and scene.sentence.says("direction", area.last, area.last + 1)


def _is_abroad(scene: Scene, area: Area) -> bool:
    """'By Azerbaijan's figures … purchases in Türkiye': where another state's books say that it bought."""
    source = scene.context.source
    reporter = source[1] if source is not None and scene.context.source_age == 0 else None
    bought = scene.indicator.code == "trade.imports" and reporter in scene.context.pair
    return bought and reporter != area.code and area.code in scene.context.pair


def _binds(scene: Scene, area: Area) -> bool:
    """Whether a led name belongs to this figure and not to one beyond another figure, or to the next clause."""
    if scene.sentence.grammar.verbs_last and _is_next_clause(scene, area):
        return False
    if scene.subject.cue and area.first < scene.at:
        verbs_last = scene.sentence.grammar.verbs_last
        begins, ends = (area.last, scene.at) if verbs_last else (0, area.first)
        before = [cue for cue in scene.sentence.cues if begins <= cue.first and cue.last <= ends]
        if before and not _is_same_flow(before[-1].value.code, scene.subject.cue.value.code):
            return False  # 'imported … from the Emirates and exported …'
    low, high = sorted((area.first, scene.figure.first))
    crossed = sum(low < other.first < high and other is not scene.figure for other in scene.sentence.figures)
    return crossed <= 1 or abs(area.first - scene.at) <= 4


def _is_same_flow(one: str, other: str) -> bool:
    """Whether both are the one thing: 'the largest investors in Nepal … the FDI stock'."""
    return one == other or (one.startswith("investment.") and other.startswith("investment."))


def _is_next_clause(scene: Scene, area: Area) -> bool:
    """'Eron 420 mln dollarlik mahsulot eksport qildi, Turkmanistondan …': behind the verb and a comma."""
    verb = scene.subject.cue.last if scene.subject.cue else scene.figure.last
    behind = range(max(verb, scene.figure.last), area.first)
    return any(scene.sentence.norm(at) in (",", ";") for at in behind)


def _acted(scene: Scene, parties: Parties) -> None:
    acting = scene.actor()
    if acting:
        gives = scene.indicator.code.startswith("trade.") or scene.indicator.code == "education.grants"
        parties.put("area" if gives else scene.indicator.roles["owner"], acting)  # 'Morocco offers 180 scholarships'


def _neighbouring(scene: Scene, parties: Parties, near: list[Area]) -> None:
    """'with B' names the counterpart; the statistics' own state is the area; else the states stand as they come."""
    close = [area for area in near if abs(area.first - scene.at) <= _NEAR]
    for area in close:
        if area.lead == "with":
            parties.put("counterpart", area.code)
    is_named = any(area.lead in ("between", "of", "") for area in close)
    if scene.context.perspective and not is_named and scene.indicator.code.startswith("trade."):
        parties.put("area", scene.context.perspective)
    source = scene.context.source
    if parties.area is None and source is not None and source[1] and scene.context.source_age == 0:
        parties.put("area", source[1])
    # 'Exports and imports between A and B': seen from the one named first.
    joined = sorted((area for area in close if area.lead == "between"), key=lambda area: area.first)
    for area in (*joined, *(area for area in close if area.lead in ("of", ""))):
        if area.code not in (parties.area, parties.counterpart):
            role = scene.indicator.roles["owner"] if area.owns else "counterpart" if parties.area else "area"
            parties.put(role, area.code)
            parties.put("area", area.code)


def _completed(scene: Scene, parties: Parties) -> Parties:
    """Fill what the sentence leaves open from what went before."""
    context = scene.context
    if parties.area and parties.counterpart:
        return parties
    parties.rule = BY_PAIR
    if parties.area:
        beside = [code for code in context.areas if code != parties.area]
        parties.counterpart = beside[0] if len(beside) == 1 and len(context.areas) == 2 else None
        parties.counterpart = parties.counterpart or context.partner_of(parties.area)
    elif parties.counterpart:
        parties.area = context.partner_of(parties.counterpart)
    else:
        topic = context.topic
        field = scene.indicator.code.partition(".")[0]
        if topic and topic.area and topic.counterpart and topic.indicator.partition(".")[0] == field:
            return _seen_from(scene, topic.area, topic.counterpart, AS_BEFORE)
        if len(context.areas) == 2:
            return _seen_from(scene, context.areas[0], context.areas[1], AS_BEFORE)
        if len(context.pair) == 2:
            return _seen_from(scene, context.pair[0], context.pair[1], BY_PAIR)
    return parties


def _seen_from(scene: Scene, one: str, other: str, rule: str) -> Parties:
    """Two states of which nothing says whose the figure is: that of the document's own books, where it has any."""
    reporter = scene.context.source[1] if scene.context.source else None
    own = next(
        (code for code in (scene.context.perspective, reporter, scene.context.home) if code in (one, other)), None
    )
    is_trade = scene.indicator.code.startswith("trade.")
    return Parties(other, one, rule) if is_trade and own == other else Parties(one, other, rule)
