"""Who pays for what is built: the capital, loan or participation of a state that the sentence names."""

from __future__ import annotations

from registan.extract.passage.names import Name
from registan.extract.passage.sentence import Area, Sentence
from registan.lexicons.glossary import glossary

_MONEY = frozenset("investment investor capital loan grant participation".split())
_REACH = 2
_FIRM = 5
"""Tokens behind a state within which its firm is named: 'Ресейдің «Росатом» компаниясы'."""


def is_backed(sentence: Sentence, name: Name, language: str) -> bool:
    """'Завод с участием армянского капитала', 'a plant on a Chinese loan': another state has a part in it."""
    own = range(name.first, name.last)
    areas = [area for area in sentence.areas if area.kind != "place" and area.first not in own]
    return any(_has_backer(sentence, area, language) or _is_firm(sentence, area) for area in areas)


def _is_firm(sentence: Sentence, area: Area) -> bool:
    """'Кытайлык компания станция куруп жатат', 'Италиялық Eni компаниясы': a firm of the state builds it."""
    owns = sentence.grammar.verbs_last and area.owns
    return owns and sentence.says("builder", area.last, area.last + _FIRM)


def _has_backer(sentence: Sentence, area: Area, language: str) -> bool:
    """Whether such a word stands behind the state, or just before it ('investment from China')."""
    behind = range(area.last, min(sentence.last, area.last + _REACH))
    near = [*range(max(sentence.first, area.first - _REACH), area.first), *behind]
    terms = glossary(language)
    hits = (terms.at(sentence.tokens, at) for at in near if sentence.norm(at).isalpha())
    return any(hit is not None and not _MONEY.isdisjoint(hit.entries[0].value.keys) for hit in hits)
