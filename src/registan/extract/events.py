"""Events: visits, summits, meetings, forums, exhibitions, years of a country; only those named or dated."""

from __future__ import annotations

from .names import Name, is_capital
from .passage import Sentence

_NEAR = 14


def is_event(sentence: Sentence, name: Name, date: str | None) -> bool:
    """Whether the phrase tells of one event that is named, numbered in a row, or dated in its sentence."""
    if name.kind == "relations":
        return date is not None
    if name.needs == "name":
        return name.is_named
    if name.needs == "place":  # 'met in Astana on 20 February'
        return date is not None and _is_placed(sentence, name)
    if name.needs == "bound":  # a visit: official, or dated
        to = any(area.lead == "to" and 0 <= area.first - name.head.last <= 4 for area in sentence.areas)
        official = sentence.deed("official", name.head.first - 1)
        return (official and (to or date is not None)) or (date is not None and (to or name.first < name.head.first))
    if name.ordinal or name.is_named:
        return True
    return date is not None and _is_held(sentence, name)


def _is_held(sentence: Sentence, name: Name) -> bool:
    held = sentence.deeds.get("held", ())
    return any(-_NEAR <= mark.first - name.last <= _NEAR for mark in held)


def _is_placed(sentence: Sentence, name: Name) -> bool:
    at = name.head.last
    if any(when.first - at in (0, 1) for when in sentence.whens):
        return True
    return sentence.says("in", at, at + 1) and is_capital(sentence, at + 1)


def year_in_name(sentence: Sentence, name: Name) -> str | None:
    """'EXPO-2017' has its year in its name."""
    for at in range(name.head.last, min(name.head.last + 2, sentence.last)):
        norm = sentence.norm(at)
        if len(norm) == 4 and norm.isdecimal() and norm[:2] in ("19", "20"):
            name.last = max(name.last, at + 1)
            return norm
    return None
