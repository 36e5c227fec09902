"""Whose figure it is: reference area and counterpart."""

from __future__ import annotations

from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Area, Sentence
from registan.extract.passage.standins import BY_STANDIN
from registan.lexicons import indicators

from .directed import read_directed
from .going_on import is_part
from .nationals import is_people
from .relevant import relevant
from .scene import AS_BEFORE, BY_PAIR, Parties, Scene
from .single import read_single
from .subject import Subject

_BESIDE = 2
_FLOWS = frozenset({"trade.exports", "trade.imports"})
_PARTING = frozenset(",;:(-")


def read_parties(sentence: Sentence, figure: Figure, subject: Subject, measure: str, context: Context) -> Parties:
    """Area and counterpart of a figure."""
    parties = _read_parties(sentence, figure, subject, measure, context)
    if sentence.inherited:
        told = {area.code for area in sentence.areas if area.first not in sentence.inherited}
        meant = {area.code for area in sentence.areas} - told
        if meant & {parties.area, parties.counterpart}:
            parties.rule = BY_STANDIN
    return parties


def _read_parties(sentence: Sentence, figure: Figure, subject: Subject, measure: str, context: Context) -> Parties:
    indicator = indicators()[subject.indicator]
    areas = relevant(sentence, figure, indicator, context.pair)
    scene = Scene(sentence, figure, subject, measure, indicator, areas, context)
    topic = context.topic
    if topic is not None and (_is_less_than_that(scene) or _is_its_earlier_level(scene)):
        return Parties(topic.area, topic.counterpart)
    if topic is not None and _is_share_of_it(scene):
        return Parties(topic.area, topic.counterpart)
    if topic is not None and "reverse" in sentence.words and _is_turned(scene):
        return Parties(topic.counterpart, topic.area, AS_BEFORE)
    if topic is not None and scene.subject.cue is None and topic.area and is_part(sentence, figure):
        whence = next((area.code for area in areas if area.first >= figure.last and area.code != topic.area), None)
        return Parties(topic.area, whence or topic.counterpart)
    if indicator.code == "people.diaspora":
        return _diaspora(scene)
    if indicator.parties == "single":
        return read_single(scene)
    listed = _listed(scene) if measure == "level" and indicator.code.startswith("trade.") else None
    if listed is not None:
        return listed
    part = measure == "rank" or (measure == "share_pct" and indicator.code.startswith("trade."))
    if part and not _is_bilateral(sentence):
        found = _part_of_whole(scene)
        if found:
            return found
    if indicator.symmetric or "from" not in indicator.roles:
        return _pair(scene)
    return read_directed(scene)


def _is_less_than_that(scene: Scene) -> bool:
    """'Released 1.9 km³ to its neighbour, 0.3 km³ less than agreed': by how much the same figure differs is its own."""
    topic, figure, sentence = scene.context.topic, scene.figure, scene.sentence
    goes_on = topic is not None and scene.context.topic_age == 0 and topic.indicator == scene.indicator.code
    differs = any(sentence.says(role, figure.last, figure.last + 1) for role in ("more", "less"))
    if not (goes_on and differs and scene.measure.startswith("change_")) or sentence.grammar.verbs_last:
        return False
    before = max((other.last for other in sentence.figures if other.last <= figure.first), default=None)
    return before is not None and not any(before <= area.first < figure.first for area in sentence.areas if area.owns)


def _is_share_of_it(scene: Scene) -> bool:
    """'Of the $214 million of goods that A bought from B fish made up 71 percent': the share is of that flow."""
    topic, sentence, figure = scene.context.topic, scene.sentence, scene.figure
    same = topic is not None and scene.context.topic_age == 0 and topic.indicator == scene.indicator.code
    if not same or topic is None or scene.measure != "share_pct" or sentence.grammar.verbs_last:
        return False
    before = max((other.first for other in sentence.figures if other.last <= figure.first), default=None)
    whole = before is not None and sentence.says("of", before - 2, before)
    return whole and {area.code for area in scene.areas} <= {topic.area, topic.counterpart}


def _is_turned(scene: Scene) -> bool:
    """'187,000 came to A, and the flow in the opposite direction made 1.3 million': the same two, the other way."""
    topic, context, sentence, figure = scene.context.topic, scene.context, scene.sentence, scene.figure
    same = topic is not None and topic.indicator == scene.indicator.code and context.topic_age <= 1
    if not same or topic is None or scene.indicator.symmetric or not (topic.area and topic.counterpart):
        return False
    before = max((other.last for other in sentence.figures if other.last <= figure.first), default=sentence.first)
    told = [mark for mark in sentence.word("reverse") if before <= mark.first < figure.last + _BESIDE]
    return bool(told) and not any(area.first >= told[0].first for area in scene.areas)


def _listed(scene: Scene) -> Parties | None:
    """'Among Georgia's partners Kyrgyzstan ($734 million), Kazakhstan ($570 million) lead': a partner's own figure."""
    sentence, figure, topic = scene.sentence, scene.figure, scene.context.topic
    for area in scene.areas:
        if sentence.norm(area.last) != "(" or not area.last < figure.first <= area.last + _BESIDE + 1:
            continue
        owner = next((one.code for one in scene.areas if one.owns and one.last <= area.first), None)
        whole = owner or (topic.area if topic else None)
        if area.owns or area.lead or whole is None or area.code == whole or area.code in scene.context.pair:
            return None
        one, other = sorted((whole, area.code)) if scene.indicator.symmetric else (whole, area.code)
        return Parties(one, other, aside=True)
    return None


def _is_its_earlier_level(scene: Scene) -> bool:
    """'Paraguay delivered 14.1 TWh to its neighbour, down from 15.6 TWh': the level that it left is of the same two."""
    topic, first, sentence = scene.context.topic, scene.figure.first, scene.sentence
    if topic is None or scene.context.topic_age > 0 or topic.indicator != scene.indicator.code or not topic.area:
        return False
    moved = any(sentence.says(role, first - 2, first - 1) for role in ("rise", "fall"))
    return moved and sentence.says("from", first - 1, first) and not sentence.grammar.verbs_last


def _is_bilateral(sentence: Sentence) -> bool:
    """'Trade between A and B': the whole is theirs, not the world's."""
    if sentence.grammar.verbs_last:  # 'hamkorlari orasida' is among the partners
        return any(area.lead == "between" for area in sentence.areas)
    return bool(sentence.words.get("between"))


def _pair(scene: Scene) -> Parties:
    is_whole = scene.measure == "level" and _is_said_worldwide(scene)
    of_it = _before_its_parts(scene) if is_whole else scene.areas
    between = [area for area in of_it if area.lead == "between"]
    is_told = len({area.code for area in between}) >= 2
    chosen = between if is_told else of_it
    ordered = sorted(chosen, key=lambda area: (scene.distance(area), area.first))
    codes = list(dict.fromkeys(area.code for area in ordered))
    rule = ""
    if len(codes) < 2 and _is_worldwide(scene, chosen[0] if chosen else None):
        source = scene.context.source
        reporter = source[1] if source is not None else None
        return Parties(codes[0] if codes else reporter or scene.context.home, "WLD")
    if len(codes) < 2:
        codes, rule = _complete(codes, scene)
    home = scene.context.home
    shared = any(scene.sentence.says("share", area.last, area.last + 1) for area in scene.areas)
    if home and shared and not is_told and not {home, *scene.context.pair} & {*codes}:
        codes = [
            codes[0],
            home,
        ]  # 'Of it 15.3 percent, or 6.1 billion, with C, 9 with D': with the document's own state
    pair = codes[:2]
    if len(codes) > 2 and not is_told:
        # Of several states named, the document's own pair is meant unless the words stand closer together.
        inside = [code for code in codes if code in scene.context.pair]
        pair = inside[:2] if len(inside) >= 2 else pair
    if not pair:
        return Parties()
    first = None if scene.indicator.symmetric else _first_of(scene, pair)
    pair.sort(key=lambda code: (code != first, code))
    return Parties(pair[0], pair[1] if len(pair) > 1 else None, rule, seen_from=_seen_from(scene, pair))


def _seen_from(scene: Scene, pair: list[str]) -> str | None:
    """'The trade of Montenegro with Serbia': the exports and imports told next are Montenegro's."""
    if scene.indicator.code != "trade.turnover" or not any(area.lead == "with" for area in scene.areas):
        return None
    owner = scene.owner()
    others = {area.code for area in scene.areas if area.lead == "with"}
    return owner if owner in pair and owner not in others else None


def _is_worldwide(scene: Scene, only: Area | None) -> bool:
    """'Kazakhstan's foreign trade turnover': all of it, when no partner is named."""
    told = _is_said_worldwide(scene)
    return told and (only is None or only.lead != "with") and not scene.sentence.words.get("mutual")


def _is_said_worldwide(scene: Scene) -> bool:
    cue = scene.subject.cue
    return cue is not None and cue.value is not None and cue.value.get("measure") == "worldwide"


def _before_its_parts(scene: Scene) -> list[Area]:
    """'The foreign trade of A was 80 billion, of it 4 billion with B': behind the whole its parts are told."""
    figure, sentence = scene.figure, scene.sentence
    return [area for area in scene.areas if not (area.first >= figure.last and _is_parted(sentence, figure, area))]


def _is_parted(sentence: Sentence, figure: Figure, area: Area) -> bool:
    between = range(figure.last, area.first)
    return any(sentence.norm(at) in _PARTING for at in between) or sentence.says("subset", figure.last, area.first)


def _running(scene: Scene) -> str | None:
    """'As a result Lima ran a deficit of $800 million': the only state that acts before it, by its capital too."""
    acting = {area.code for area in scene.areas if area.last <= scene.at and not area.lead and not area.owns}
    return acting.pop() if len(acting) == 1 and not scene.sentence.grammar.verbs_last else None


def _first_of(scene: Scene, pair: list[str]) -> str | None:
    """Which of the two is the area: whose the thing is, else where it is."""
    host = next((area.code for area in scene.areas if area.lead == "in" and area.code in pair), None)
    if host and scene.indicator.code == "education.institutions":
        return host  # 'branches of three Russian universities work in Ulaanbaatar'
    owner = scene.owner()
    if owner in pair:
        return owner
    if scene.indicator.code == "trade.balance" and (runs := _running(scene)) in pair:
        return runs
    if scene.indicator.code == "trade.balance":
        return _whose_balance(scene) or host or scene.context.perspective or scene.context.home
    return host or (scene.context.perspective if scene.indicator.code.startswith("trade.") else None)


def _whose_balance(scene: Scene) -> str | None:
    """'A deficit of 280 million for Mongolia': the state that it is said to be for."""
    return next((area.code for area in scene.areas if area.lead == "for" and area.first >= scene.at), None)


def _still_of_them(scene: Scene) -> bool:
    """'Built on a Chinese loan of $1.9 billion. 3.6 million passengers …': who lends is no side of what follows."""
    topic, pair = scene.context.topic, scene.context.pair
    same = topic is None or topic.indicator.partition(".")[0] == scene.indicator.code.partition(".")[0]
    return same or set(scene.context.areas) == set(pair)


def _complete(codes: list[str], scene: Scene) -> tuple[list[str], str]:
    """A pair from what the sentence names and what went before."""
    context = scene.context
    if not codes and len(context.areas) == 2 and _still_of_them(scene):
        return list(context.areas), AS_BEFORE
    if not codes:
        return list(context.pair), BY_PAIR
    partner = context.partner_of(codes[0])
    return ([codes[0], partner] if partner else codes), BY_PAIR


def _diaspora(scene: Scene) -> Parties:
    """'621 thousand Uzbeks live in Kazakhstan': the nation is counterpart, the country of residence area."""
    topic, areas = scene.context.topic, _of_clause(scene)
    goes_on = topic is not None and topic.indicator == "people.diaspora"
    if topic is not None and goes_on and scene.context.topic_age == 0 and scene.adds_no_state():
        return Parties(topic.area, topic.counterpart)
    parties = Parties()
    inside = range(scene.figure.last, scene.subject.last)  # '450 тысяч граждан Камбоджи'
    nations = [area for area in areas if is_people(area) or _is_of_nation(scene, area)]
    nations = nations or [area for area in areas if area.first in inside]
    after = [area for area in nations if area.first >= scene.figure.last]
    if nations:
        parties.counterpart = (after or nations)[0].code
    for area in sorted(areas, key=lambda area: (area.lead != "in", scene.distance(area))):
        if area.kind == "name" and area not in nations:
            parties.put("area", area.code)
    if parties.area is None and parties.counterpart:
        parties.area, parties.rule = scene.context.partner_of(parties.counterpart), BY_PAIR
    elif parties.counterpart is None and topic is not None and goes_on:
        return Parties(topic.area, topic.counterpart, AS_BEFORE)
    return parties


def _is_of_nation(scene: Scene, area: Area) -> bool:
    """'5,200 Turkish citizens', 'of Georgian origin', 'Xitoy fuqarosi': what tells who they are."""
    cue, bare = scene.subject.cue, scene.sentence.grammar.verbs_last and not area.case
    if area.kind != "adjective" and not bare:
        return False
    community = cue is not None and cue.value is not None and cue.value.code == "people.diaspora"
    counted = cue is not None and (cue.first == area.first or (community and cue.first == area.last))
    return counted or scene.sentence.says("origin", area.last, area.last + 1)


def _of_clause(scene: Scene) -> list[Area]:
    """'In A live 800 thousand of B, while in B there are 650 thousand of A': those of the figure's own clause."""
    before = [other.last for other in scene.sentence.figures if other.last <= scene.figure.first]
    commas = [at for at in range(before[-1], scene.figure.first) if scene.sentence.norm(at) == ","] if before else []
    own = [area for area in scene.areas if commas and commas[0] < area.first]
    told = {area.code for area in own if area.kind == "name" or area.lead} and {a.code for a in own if is_people(a)}
    return own if told and len({area.code for area in own}) > 1 else scene.areas


def _part_of_whole(scene: Scene) -> Parties | None:
    """'The share of A in B's trade', 'A ranks third in the turnover of B', 'behind C (17.7 %)'."""
    sentence, figure, topic = scene.sentence, scene.figure, scene.context.topic
    for area in scene.areas:
        if sentence.norm(area.last) == "(" and area.last < figure.first <= area.last + 3:
            return Parties(topic.area, area.code) if topic else None
    cue = scene.subject.cue
    flows = cue is not None and scene.indicator.code in _FLOWS and scene.measure == "share_pct"
    if flows and any(area.lead in ("from", "to") and cue and area.last == cue.first for area in scene.areas):
        return None  # 'savdoning 85 foizi Erondan importga to'g'ri keladi'
    sharing = next((area for area in scene.areas if _has_portion(sentence, area)), None)
    if sharing is not None and len({area.code for area in scene.areas}) == 1:
        return Parties(_whose_trade(scene, sharing), sharing.code, BY_PAIR)
    owners = [area for area in scene.areas if area.owns or _names_whole(sentence, area)]
    if scene.measure == "rank" and len({area.code for area in scene.areas}) > 1:
        owners = [area for area in scene.areas if area.lead == "for"] or owners  # 'the fifth partner for Germany'
    # 'Xitoyning Qozog'iston tashqi savdosidagi ulushi': whose trade it is stands right before it.
    whole = next((area for area in owners if any(cue.first == area.last for cue in sentence.cues)), None)
    whole = whole or next(iter(owners), None)
    parts = [area for area in scene.areas if whole and area.code != whole.code]
    behind = [area for area in parts if 0 <= figure.first - area.last <= _BESIDE]
    if scene.measure == "rank":  # 'birinchi o'rinda Xitoy, ikkinchi o'rinda Rossiya turadi'
        behind = [area for area in sentence.areas if area.first == figure.last and not area.owns] or behind
    part = next(iter(behind or parts), None)  # 'after the Emirates with 8.1 percent'
    if whole and part:
        return Parties(whole.code, part.code)
    if whole is not None:
        return Parties(whole.code, scene.context.partner_of(whole.code), BY_PAIR)
    acting = _partaking(scene)
    return Parties(_whose_whole(scene, acting), acting.code, BY_PAIR) if acting else None


def _has_portion(sentence: Sentence, area: Area) -> bool:
    """'India's share', 'the share of India', 'доля Индии': whose part of the whole it is."""
    if sentence.grammar.verbs_last:
        return False
    behind = area.owns and sentence.says("portion", area.last, area.last + 1)
    ends = (mark.last for mark in sentence.word("portion"))
    return behind or any(0 <= area.first - end <= 1 + (area.lead == "of") for end in ends)


def _whose_trade(scene: Scene, part: Area) -> str | None:
    """The state whose trade with the world was spoken of, else the other one of the document."""
    topic = scene.context.topic
    if topic is not None and topic.counterpart == "WLD" and topic.area != part.code:
        return topic.area
    return scene.context.partner_of(part.code)


def _partaking(scene: Scene) -> Area | None:
    """The state whose part it is: the first named; '15 foizi Rossiya hissasiga': after the figure if a share is."""
    named = [area for area in scene.areas if not area.owns and area.lead == ""]
    after = [area for area in named if area.first >= scene.figure.last]
    if scene.sentence.grammar.verbs_last and after and scene.sentence.says("share", after[-1].last, after[-1].last + 1):
        return after[0]
    return named[0] if named else None


def _whose_whole(scene: Scene, part: Area) -> str | None:
    """Whose whole a share is of: the state whose books speak, where the part is another's."""
    home = scene.context.home
    if scene.sentence.grammar.verbs_last and home and home != part.code:
        return home
    return scene.context.partner_of(part.code)


def _names_whole(sentence: Sentence, area: Area) -> bool:
    """'in the turnover of B': a trade cue stands just before the name."""
    return area.lead in ("of", "in") and any(
        0 <= area.first - cue.last <= 3 and cue.value.code.startswith("trade.") for cue in sentence.cues
    )
