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


DEEDS = ("building", "completed", "launched", "proposed", "planned", "opened")
"""What is told of a project; one of these stands near it."""
_REACH = 8


def is_project(sentence: Sentence, name: Name) -> bool:
    """Whether the phrase tells of one undertaking: named or described, with a deed of building near it."""
    if name.needs == "name":
        return name.is_named
    doing = _told(sentence, name, *DEEDS)
    if name.is_named:
        return doing
    if name.counted:
        return False
    placed = any(area.lead == "in" for area in sentence.areas)
    return doing and (name.complement or (placed and _told(sentence, name, "building", "completed", "launched")))


def _told(sentence: Sentence, name: Name, *roles: str) -> bool:
    """The deed can be a part of the name: 'construction of solar power plants'."""
    inside = any(sentence.deed(role, at) for role in roles for at in range(name.first, name.head.first))
    return inside or name.told(sentence, *roles, within=_REACH)


def status_of(sentence: Sentence, name: Name, modality: str) -> str:
    """How far the project is, as the verbs of the sentence say."""
    done = [status for status, deed in _STATUS if _told(sentence, name, deed)]
    if modality != "asserted":
        return "agreed" if "agreed" in done else "proposed"
    return done[0] if done else "proposed"
