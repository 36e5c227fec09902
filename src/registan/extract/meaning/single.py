"""Parties of an indicator that one state has: where visitors come, who makes electricity and who gets it."""

from __future__ import annotations

from registan.extract.passage.context import Topic
from registan.extract.passage.sentence import Area, groups

from .scene import AS_BEFORE, BY_PAIR, Parties, Scene

_LED = 12
_ENERGY = frozenset({"energy.electricity", "energy.gas"})
_RETURN_REACH = 4


def read_single(scene: Scene) -> Parties:
    """Area and counterpart of an indicator of one state."""
    topic = scene.context.topic
    same = topic is not None and scene.context.topic_age == 0 and topic.indicator == scene.indicator.code
    flows = scene.indicator.code == "energy.electricity" and topic is not None and topic.counterpart is not None
    goes_on = scene.measure == "share_pct" or (flows and scene.adds_no_state())
    if topic is not None and same and goes_on and _adds_no_other(scene, topic):
        return Parties(topic.area, topic.counterpart)  # '163,900 Iranians came, 7 percent of all'
    if returned := _returned(scene):
        return returned
    told = [area for area in scene.areas if not (_is_of_next_clause(scene, area) or _is_ahead_in_rank(scene, area))]
    near = sorted(told, key=lambda area: (area.code in groups(), _is_address(area), scene.distance(area)))
    parties = _led(scene, near)
    _made_by(scene, parties)
    _named(scene, near, parties)
    return _completed(scene, near, parties)


def _adds_no_other(scene: Scene, topic: Topic) -> bool:
    """Whether all states named since the figure before are the two that it was of."""
    before = [other.first for other in scene.sentence.figures if other.last <= scene.figure.first]
    since = {area.code for area in scene.areas if before and area.first >= before[-1]}
    return bool(before) and since <= {topic.area, topic.counterpart}


def _returned(scene: Scene) -> Parties | None:
    """'Gets 370 million m³ of gas and supplies 1.1 billion kWh in return': the same two, the other way round."""
    topic = scene.context.topic
    near = range(scene.figure.first - _RETURN_REACH, scene.figure.last + 2)
    told = scene.sentence.says("in_return", near.start, near.stop)
    if topic is None or not told or scene.context.topic_age > 0 or not (topic.area and topic.counterpart):
        return None
    energy = scene.indicator.roles.get("to") == "counterpart" and topic.indicator.startswith(("energy.", "water."))
    return Parties(topic.counterpart, topic.area) if energy and scene.adds_no_state() else None


def _led(scene: Scene, near: list[Area]) -> Parties:
    """What stands inside the counted noun, behind a preposition, or begins the clause of a second flow."""
    parties, roles = Parties(), scene.indicator.roles
    inside = range(scene.figure.last, scene.subject.last + 1)
    for area in near:
        if roles.get("owner") == "counterpart" and area.first in inside and area.lead not in ("to", "in"):
            parties.put("counterpart", area.code)  # '1,043,700 citizens of Azerbaijan'
    for area in near:
        lead = "to" if area.lead == "in" and _is_supplied(scene, area) else area.lead
        if lead in ("from", "to") and lead in roles and scene.distance(area) <= _LED:
            parties.put(roles[lead], area.code)  # 'imported 1.28 bcm of gas from Russia'
    acting = _next_sender(scene)
    return parties if acting is None else Parties(acting.code, _receiver(scene, acting.code), BY_PAIR)


def _is_supplied(scene: Scene, area: Area) -> bool:
    """'Туркменистан поставляет в афганские провинции 1,4 млрд кВт·ч': behind a verb of supplying 'in' is where to."""
    acting = any(one.kind == "name" and not one.lead and not one.owns and one.last < area.first for one in scene.areas)
    supplied = any(cue.value.code == "trade.exports" and cue.last < area.first for cue in scene.sentence.cues)
    return scene.indicator.code in _ENERGY and acting and supplied and not scene.sentence.grammar.verbs_last


def _made_by(scene: Scene, parties: Parties) -> None:
    """'The share of Romanian electricity in the consumption of Moldova': the adjective tells whose it is."""
    cue = scene.subject.cue
    if cue is None or scene.indicator.code not in _ENERGY or scene.sentence.grammar.verbs_last:
        return
    maker = next((area for area in scene.areas if area.kind == "adjective" and area.last == cue.first), None)
    if maker is not None:
        parties.put("area", maker.code)
        for area in scene.areas:
            parties.put("counterpart", area.code)


def _named(scene: Scene, near: list[Area], parties: Parties) -> None:
    """The states that stand as they come, the nearest first."""
    topic, roles = scene.context.topic, scene.indicator.roles
    goes_on = topic is not None and topic.indicator == scene.indicator.code and scene.context.topic_age <= 1
    buyer = _buyer(scene)
    if buyer is not None and parties.area is None and parties.counterpart is None:
        parties.counterpart = buyer
    for area in near:
        if topic and topic.area and goes_on and _is_next_origin(scene, area):
            parties.put("area", topic.area)
            parties.put("counterpart", area.code)
        role = roles.get(area.lead) or ("area" if not area.owns else roles.get("owner", "area"))
        parties.put(role, area.code)
    if parties.counterpart is None and roles.get("to") == "counterpart":
        for area in near:
            if area.lead == "" and not area.owns and area.kind == "name":
                parties.put("counterpart", area.code)  # 'Литва Польшадан 1,9 млрд кВт·сағ импорттады'


def _completed(scene: Scene, near: list[Area], parties: Parties) -> Parties:
    """Fill what the sentence leaves open from what went before."""
    topic, context = scene.context.topic, scene.context
    is_open = parties.area is None and parties.counterpart is None
    if is_open and topic and topic.area and topic.indicator == scene.indicator.code:
        return Parties(topic.area, topic.counterpart, AS_BEFORE)
    if is_open and context.areas:
        # A pair has no order that says where a power plant is; most are told of at home.
        at_home = scene.indicator.code == "energy.capacity" and context.home in context.areas
        parties.area, parties.rule = context.home if at_home else context.areas[0], AS_BEFORE
    elif is_open and scene.sentence.grammar.verbs_last:
        parties.area, parties.rule = context.home, BY_PAIR
    elif parties.area is None and parties.counterpart is not None:
        parties.area, parties.rule = context.partner_of(parties.counterpart), BY_PAIR
    elif is_open and scene.indicator.code == "energy.capacity":
        parties.area, parties.rule = context.home or context.perspective or next(iter(context.pair), None), BY_PAIR
    elif parties.counterpart is None and any(area.lead == "from" and area.code == parties.area for area in near):
        parties.counterpart, parties.rule = _receiver(scene, parties.area), BY_PAIR
    if scene.indicator.code == "energy.capacity" and parties.area in context.pair and parties.counterpart is None:
        # As of a length or a cost: in a text on two states the plant that one has is told as of both.
        parties.counterpart, parties.rule = context.partner_of(parties.area), BY_PAIR
    return parties


def _next_sender(scene: Scene) -> Area | None:
    """'Iran sent 477 million m³ to Armenia, and Armenia returned 1.2 billion kWh': who acts in the second clause."""
    before = max((other.last for other in scene.sentence.figures if other.last <= scene.figure.first), default=None)
    flows = scene.indicator.roles.get("to") == "counterpart" and not scene.sentence.grammar.verbs_last
    if before is None or not flows:
        return None
    own = [area for area in scene.areas if before <= area.first and area.last <= scene.figure.first]
    return next((area for area in own if area.lead == "" and not area.owns and area.kind == "name"), None)


def _buyer(scene: Scene) -> str | None:
    """'Djibouti bought 600 million kWh': the only state named acts before a verb of buying, and gets what it buys."""
    flows = scene.indicator.roles.get("to") == "counterpart" and scene.indicator.code.startswith("energy.")
    acting = [area for area in scene.areas if area.lead == "" and not area.owns and area.kind == "name"]
    if not flows or len(scene.areas) != 1 or not acting or scene.sentence.grammar.verbs_last:
        return None
    bought = any(cue.value.code == "trade.imports" and cue.first == acting[0].last for cue in scene.sentence.cues)
    return acting[0].code if bought and acting[0].code in scene.context.pair else None


def _receiver(scene: Scene, origin: str | None) -> str | None:
    """Who gets electricity or gas 'from Russia': the other state of the document's two."""
    directed = scene.indicator.roles.get("to") == "counterpart" and origin in scene.context.pair
    return scene.context.partner_of(origin) if directed and origin else None


def _is_of_next_clause(scene: Scene, area: Area) -> bool:
    """'Volumes fell to 4,310 GWh, while imports from India made 1,900': a flow of a clause with its own figure."""
    if area.first >= scene.figure.last and scene.sentence.says("subset", scene.figure.last, area.first):
        return True  # '2 million visitors came, of them 27 thousand from Türkiye'
    flows = scene.indicator.roles.get("to") == "counterpart"
    if not flows or area.first < scene.figure.last or scene.sentence.grammar.verbs_last:
        return False
    joints = [mark.first for mark in scene.sentence.word("clause") if scene.figure.last < mark.first < area.first]
    own = [at for at in joints if any(at < other.first for other in scene.sentence.figures)]
    return any(scene.sentence.norm(at - 1) in (",", ";") for at in own)


def _is_ahead_in_rank(scene: Scene, area: Area) -> bool:
    """'Ranking second behind Thailand': who stands before it on the list is no side of it."""
    return scene.measure == "rank" and scene.sentence.says("after", area.first - 1, area.first)


def _is_address(area: Area) -> bool:
    """Whether a place stands only as somebody's: 'Түркістан облысының шаруалары'."""
    return area.kind == "place" and area.owns


def _is_next_origin(scene: Scene, area: Area) -> bool:
    """Whether a list of origins goes on: 'then Kyrgyzstan with 1,914 thousand'."""
    return scene.indicator.roles.get("owner") == "counterpart" and area.lead == "" and not area.owns
