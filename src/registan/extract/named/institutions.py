"""Institutions: joint and bilateral bodies, and bodies that one side opens in the other."""

from __future__ import annotations

from itertools import pairwise

from registan.extract.passage.names import Name, is_capital
from registan.extract.passage.sentence import Sentence, groups

_DASHES = ("-", "–", "—")
_MEETS = "meets"
"""What tells a body that stands before its numbered meeting ('кеңесінің екінші отырысы'), if it is of two states."""
_MEETING = frozenset({"commission", "council"})
_FRONT = 4
_APART = 3
"""Tokens between the two states of one body: 'of Togo and the Republic of Ghana'."""


def is_institution(sentence: Sentence, name: Name) -> bool:
    """Whether the phrase names a body between states; a state's own offices and world organisations are none."""
    if name.counted or _is_elsewhere(sentence, name):
        return False
    opened = name.told(sentence, "opened", "founded", "undone")
    if name.needs == "own":  # 'Tenge Bank': both named and opened
        return opened and name.is_named
    if name.needs == "opened":  # 'a campus', 'a branch', 'a trading house': told by the deed
        if _acts(sentence, name):
            return False
        told = name.complement or name.is_named or _states(sentence, name) or _is_common(sentence, name)
        return opened and (bool(told) or any(area.lead == "in" for area in sentence.areas))
    if name.needs == "name" or (name.needs == "met" and name.is_named):
        return name.is_named
    states = _states(sentence, name)
    last, at_work = sentence.grammar.verbs_last, opened or _is_sited(sentence, name)
    sited = name.needs == "joint" and (states or name.complement or not last) and at_work
    if sited or (name.needs == _MEETS and (len(states) > 1 or _is_joint(sentence, name))):
        return True
    common = _is_common(sentence, name)
    common = common or (name.kind == "centre" and name.complement and _is_of_culture(sentence, name))
    if opened and (common or len(states) >= 2) and name.needs not in ("opened", "joint"):
        return True
    is_for = common and name.complement and not name.needs
    is_for = is_for and (sentence.grammar.verbs_last or name.kind == "commission")
    if is_for or _is_of_pair(sentence, name) or _is_shared(sentence, name):  # '… bo'yicha qo'shma komissiya'
        return True
    if not (name.is_named or (name.capital and name.first < name.head.first)):
        return False
    return _is_joint(sentence, name) or len(states) >= 2 or bool(states & groups()) or (opened and name.proper)


def _is_common(sentence: Sentence, name: Name) -> bool:
    """'A joint investment company': of the two states that found it."""
    return any(sentence.deed("joint", at) for at in range(name.first, name.head.last))


def _is_of_culture(sentence: Sentence, name: Name) -> bool:
    """'Российский центр науки', 'a centre of Azerbaijani language': what one state has in another."""
    return any(area.kind == "adjective" and name.first <= area.first < name.last for area in sentence.areas)


def _acts(sentence: Sentence, name: Name) -> bool:
    """'The university inaugurated a centre': who opens is not opened."""
    if sentence.grammar.heads_first or sentence.grammar.verbs_last:
        return False
    opens = (mark for mark in sentence.deeds.get("opened", ()) if mark.first == name.last)
    return any(sentence.deed("determiner", mark.last) for mark in opens)


def tell_branches(names: list[Name]) -> None:
    """'A branch of the University of Bialystok', 'филиал Галацкого университета': of what kind its whole is."""
    wholes = [name for name in names if name.section == "institutions" and name.kind == "university"]
    for name in names:
        inside = (name.first <= whole.head.first < name.last for whole in wholes if whole.head != name.head)
        if name.section == "institutions" and name.needs == "opened" and name.kind == "centre" and any(inside):
            name.kind = "university"


def tell_bodies(names: list[Name]) -> None:
    """'Восьмая сессия Координационного комитета': what meets for the eighth time is told by its name alone."""
    meetings = [name for name in names if name.kind == "meeting" and name.ordinal]
    for name in names:
        meets = any(meeting.first <= name.head.first < meeting.last for meeting in meetings)
        if name.section == "institutions" and not name.needs and meets:
            name.needs = "met"
        elif name.section == "institutions" and not name.needs and any(name.head.last == one.first for one in meetings):
            name.needs = _MEETS


def _is_sited(sentence: Sentence, name: Name) -> bool:
    """'Батумиде Әзербайжанның бас консулдығы бар', 'a consulate in Sa Kaeo': a state's consulate in a town."""
    if any(area.kind == "place" and area.lead == "in" for area in sentence.areas):
        return True
    led = (mark.last for mark in sentence.word("in") if name.head.last <= mark.first < name.last)
    return any(is_capital(sentence, at) for at in led)


def _states(sentence: Sentence, name: Name) -> set[str]:
    """The states in the name that belong together: 'of Togo and Ghana', not 'of Togo … on Ghana'."""
    inside = [area for area in sentence.areas if name.first <= area.first < name.last]
    apart = next(
        (at for at, (one, two) in enumerate(pairwise(inside), 1) if two.first - one.last > _APART), len(inside)
    )
    return {area.code for area in inside[:apart]}


def _is_of_pair(sentence: Sentence, name: Name) -> bool:
    """'Hukumatlararo komissiya', 'Грузин-Арман жамғармаси', 'грузино-армянский совет': a dash ties two states."""
    if any(sentence.deed("interstate", at) for at in range(name.first, name.head.first)):
        return True
    before = [area for area in sentence.areas if name.first <= area.first and area.last <= name.head.first]
    return any(
        one.code != other.code and other.first == one.last + 1 and sentence.norm(one.last) in _DASHES
        for one, other in pairwise(before)
    )


def _is_shared(sentence: Sentence, name: Name) -> bool:
    """'The joint permanent commission', 'совместная пограничная комиссия': of the two states of the text."""
    front = range(max(sentence.first, name.head.first - _FRONT), name.head.first)
    return name.kind in _MEETING and any(sentence.deed("shared", at) for at in front)


def _is_joint(sentence: Sentence, name: Name) -> bool:
    return name.needs == "joint" or any(sentence.deed("joint", at) for at in range(name.first, name.last))


def _is_elsewhere(sentence: Sentence, name: Name) -> bool:
    return any(sentence.deed("worldwide", at) for at in range(max(sentence.first, name.first - 1), name.last))


def status_of(sentence: Sentence, name: Name, modality: str) -> str:
    """Whether the body works, is planned or was closed."""
    if name.told(sentence, "closed"):
        return "closed"
    return "operating" if modality == "asserted" else "planned"
