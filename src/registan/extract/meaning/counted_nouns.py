"""The noun that a number counts."""

from __future__ import annotations

from registan.extract.figures.figure import Figure
from registan.extract.passage.sentence import Mark, Sentence

NOUN_REACH = 7
_NOUN_STOPS = frozenset({",", ".", ";", ":", "(", ")", "[", "]"})


def counted_noun(sentence: Sentence, figure: Figure) -> Mark | None:
    """The noun that a bare number counts: 'more than 200 signed bilateral agreements'."""
    limit = min(figure.last + NOUN_REACH, sentence.last)
    for noun in sentence.nouns:
        if noun.first >= limit:
            break
        if noun.first >= figure.last and _is_noun_phrase(sentence, figure.last, noun.first):
            return _classified(sentence, noun)
    return None


def _classified(sentence: Sentence, noun: Mark) -> Mark:
    """The noun itself, or the next one where it only says that persons are counted: '130 nafar tadbirkor'."""
    if noun.value.code != "person":
        return noun
    following = next((other for other in sentence.nouns if other.first >= noun.last), None)
    near = following is not None and following.first - noun.last <= 2
    return following if following and near and _is_noun_phrase(sentence, noun.last, following.first) else noun


def begins(marks: list[Mark], at: int) -> bool:
    """Whether one of the phrases begins at the token."""
    return any(mark.first == at for mark in marks)


def _is_noun_phrase(sentence: Sentence, first: int, last: int) -> bool:
    """Whether only modifiers stand between a number and its noun."""
    if any(first <= figure.first < last for figure in sentence.figures):
        return False
    if any(sentence.norm(at) in _NOUN_STOPS for at in range(first, last)):
        return False
    if sentence.says("of", first, last) and sentence.says("of", first, first + 1):
        first += 1  # '41 of these projects', '15 thousand of Kazakh students'
    leads = (
        "from",
        "to",
        "in",
        "of",
        "with",
        "by",
        "for",
        "rise",
        "fall",
        "future",
        "reach",
        "source",
        "between",
        "sized",
    )
    return not any(sentence.says(role, first, last) for role in leads)
