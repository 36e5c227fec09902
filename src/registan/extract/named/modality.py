"""How sure it is what a sentence tells of a named thing: done, planned, possible, denied."""

from __future__ import annotations

from registan.extract.passage.names import Name
from registan.extract.passage.sentence import Sentence
from registan.lexicons import Hit

_DEEDS = ("signed", "adopted", "launched", "completed", "held", "opened", "founded")
_TALKS = 3
_FAR = 20
"""Tokens between a name and what was not done with it."""
_ANYWHERE = 99


def modality_of(sentence: Sentence, name: Name) -> str:
    """Whether what is told of the name is done, planned, only possible, or was not done."""
    if _is_denied(sentence, name):
        return "negated"
    potential = sentence.word("potential")
    if potential:
        dated = {at for when in sentence.whens for at in range(when.first, when.last)}  # 'in May' is no 'may'
        potential = [mark for mark in potential if mark.first not in dated]
    if any(sentence.deed("possible", mark.last) for mark in potential):
        return "potential"  # 'might sign'
    if _is_negotiated(sentence, name):
        return "planned"
    if any(is_done(sentence, name, role) for role in ("signed", "adopted", "launched", "completed", "held")):
        return "asserted"
    future = any(not name.first <= mark.first < name.last for mark in sentence.word("future"))  # 'the plan for …'
    if name.told(sentence, "planned", "proposed") or future:
        return "planned"
    return "potential" if potential else "asserted"


def is_done(sentence: Sentence, name: Name, role: str, within: int = _ANYWHERE) -> bool:
    """Whether a deed of that role is told of the name, and not only meant: 'decided to launch' launches nothing."""
    for mark in sentence.deeds.get(role, ()):
        gap = name.gap(mark)
        if gap is not None and gap <= within and not is_only_meant(sentence, mark):
            return True
    return False


def is_only_meant(sentence: Sentence, mark: Hit) -> bool:
    """'decided to set up and to hold', 'намечен запуск', 'ishga tushirish rejalashtirilgan': the deed is a plan's.

    So is what 'will be held'.
    """
    planned = sentence.deeds.get("planned", ())
    if sentence.grammar.verbs_last:
        return any(0 <= plan.first - mark.last <= 1 for plan in planned)
    if any(0 <= mark.first - future.last <= 1 for future in sentence.word("future")):
        return True
    if any(0 <= mark.first - plan.last <= 1 for plan in planned):
        return True
    return sentence.is_word("to", mark.first - 1) and any(plan.first < mark.first for plan in planned)


def _is_negotiated(sentence: Sentence, name: Name) -> bool:
    """'Negotiations on the agreement are to be concluded by 2025': what is concluded are the talks."""
    if name.section != "agreements" or "negotiated" not in sentence.deeds:
        return False
    behind = sentence.grammar.verbs_last  # 'келісім туралы келіссөздер'; before it, 'келіссөздер қорытындысында …'
    gaps = [name.gap(mark) for mark in sentence.deeds["negotiated"] if behind == (mark.first >= name.core)]
    return any(gap is not None and gap <= _TALKS for gap in gaps)


def _is_denied(sentence: Sentence, name: Name) -> bool:
    """'did not sign the agreement', 'no agreement was reached': the nearest deed is one that was not done."""
    if "none" in sentence.words:
        heads = [mark.first for section, mark in sentence.heads if section == name.section]
        if any(mark.last in heads and mark.first <= name.head.first for mark in sentence.word("none")):
            return True
    if "undone" not in sentence.deeds:
        return False
    gaps = [name.gap(mark) for mark in sentence.deeds["undone"]]
    done = [name.gap(mark) for role in _DEEDS for mark in sentence.deeds.get(role, ())]
    near = min((gap for gap in gaps if gap is not None), default=_FAR)
    return near < _FAR and near <= min((gap for gap in done if gap is not None), default=_FAR)
