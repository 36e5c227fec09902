"""Projects: plants, roads, lines and hubs that states build together or in each other."""

from __future__ import annotations

from registan.extract.passage.names import Name
from registan.extract.passage.sentence import Sentence

_STATUS = (
    ("completed", "completed"),
    ("launched", "launched"),
    ("under_construction", "building"),
    ("completed", "opened"),
    ("agreed", "signed"),
)


DEEDS = ("under_way", "settled", "building", "completed", "launched", "proposed", "planned", "opened")
"""What is told of a project; one of these stands near it."""
_REACH = 8
_FEW = 2
_AGREED = 9
"""Tokens between an agreement and the undertaking that it is about."""


def is_project(sentence: Sentence, name: Name) -> bool:
    """Whether the phrase tells of one undertaking: named or described, with a deed of building near it."""
    if name.needs == "name":
        return name.is_named
    doing = _told(sentence, name, *DEEDS)
    if name.is_named:
        return doing
    if name.counted:
        return False
    states = {area.code for area in sentence.areas if area.kind in ("name", "adjective")}
    placed = any(area.lead == "in" for area in sentence.areas)
    owned = any(name.first <= area.first < name.head.last for area in sentence.areas)
    placed = placed or (owned and name.told(sentence, "launched", "completed", "under_way", within=_REACH))
    placed = placed or (len(states) > 1 and name.told(sentence, "under_way", "settled", within=_REACH))
    return doing and (name.complement or (placed and _told(sentence, name, "building", "completed", "launched")))


def _told(sentence: Sentence, name: Name, *roles: str) -> bool:
    """The deed can be a part of the name: 'construction of solar power plants'."""
    inside = any(sentence.deed(role, at) for role in roles for at in range(name.first, name.head.first))
    return inside or name.told(sentence, *roles, within=_REACH)


def is_under_way(sentence: Sentence, name: Name) -> bool:
    """'Is under construction and will give work to 520 persons': what it will give does not make it a plan."""
    return name.told(sentence, "under_way", within=_REACH)


def _is_agreed_on(sentence: Sentence, name: Name) -> bool:
    """'An agreement to launch tile production', 'the action plan for the railway project'."""
    heads = [mark for section, mark in sentence.heads if section == "agreements"]
    if sentence.grammar.verbs_last:
        return any(0 <= mark.first - name.last <= _FEW for mark in heads)
    near = [mark for mark in heads if 0 < name.first - mark.last <= _AGREED]
    return any(not any(sentence.norm(at) in ",;:" for at in range(mark.last, name.first)) for mark in near)


def status_of(sentence: Sentence, name: Name, modality: str) -> str:
    """How far the project is, as the verbs of the sentence say; what an agreement is about has only been agreed."""
    if is_under_way(sentence, name):
        return "under_construction"
    if _is_agreed_on(sentence, name):
        return "agreed"
    if _told(sentence, name, "proposed") and not _told(sentence, name, "launched", "completed", "agreed"):
        return "proposed"
    done = [status for status, deed in _STATUS if _told(sentence, name, deed)]
    if modality != "asserted":
        settled = "agreed" in done or (_told(sentence, name, "settled") and not _told(sentence, name, "proposed"))
        return "agreed" if settled else "proposed"
    return done[0] if done else "proposed"
