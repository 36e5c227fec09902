"""What is numbered by words: 'the number of students is put at 45,300'."""

from __future__ import annotations

from registan.extract.figures.figure import Figure
from registan.extract.passage.sentence import Mark, Sentence

from .counted_nouns import NOUN_REACH
from .subject import Subject


def numbered(sentence: Sentence, figure: Figure) -> Subject | None:
    """'The number of students at B's universities is put at 45,300', 'visitors numbered 711 thousand'."""
    before = [mark for mark in sentence.word("number") if mark.last <= figure.first]
    if not before or any(before[-1].last <= other.first < figure.first for other in sentence.figures):
        return None
    at = before[-1].last
    nation = next((a for a in sentence.areas if a.last == before[-1].first and a.kind == "people"), None)
    nation = nation or next(
        (a for a in sentence.areas if at <= a.first <= at + 1 and a.kind in ("people", "adjective")), None
    )
    if nation is not None and not any(nation.last <= noun.first <= nation.last + 2 for noun in sentence.nouns):
        return Subject("people.diaspora", "PERSON", Mark(nation.first, nation.last, None), figure.last)
    after = [noun for noun in sentence.nouns if at <= noun.first <= at + NOUN_REACH and noun.last <= figure.first]
    earlier = [noun for noun in sentence.nouns if noun.last <= at]
    noun = next(iter((*after, *earlier[::-1])), None)
    if noun is None or not noun.value.get("indicator"):
        return None
    if noun.value.get("unit") == "PER_YEAR":
        return Subject("other", "COUNT", noun, figure.last)  # 'the number of trucks was put at 1,150'
    if noun.value.get("indicator") == "other" and noun.value.get("unit") == "PERSON":
        owner = next((area for area in sentence.areas if area.last == noun.first), None)  # 'қытай азаматтарының саны'
        mark = Mark(owner.first, noun.last, None) if owner else None
        return Subject("people.diaspora", "PERSON", mark, figure.last) if mark else None
    return Subject(noun.value.get("indicator"), noun.value.get("unit"), noun, figure.last)


def closing(sentence: Sentence, figure: Figure) -> Subject | None:
    """'Рабочих мест будет 700': a number that closes its clause counts the noun before the verb."""
    if sentence.norm(figure.last)[:1].isalnum():
        return None
    for noun in sentence.nouns:
        gap = range(noun.last, figure.first)
        verbs = [mark for role in ("future", "reported", "only") for mark in sentence.word(role) if mark.first in gap]
        told = sum(mark.last - mark.first for mark in verbs)
        if noun.last <= figure.first and 0 < len(gap) == told and noun.value.get("indicator") != "other":
            return Subject(noun.value.get("indicator"), noun.value.get("unit"), noun, figure.last)
    return None
