"""Who acts in a sentence whose verb comes last: the states and persons before what they sign or build."""

from __future__ import annotations

from itertools import pairwise

from registan.extract.passage.names import is_capital
from registan.extract.passage.sentence import Sentence

from .towns import is_town

_NAMES = 2


def signing_states(sentence: Sentence) -> set[int]:
    """'Rigada Gruziya va Latviya do'stlik to'g'risidagi …': tokens of two states that sign, and of where."""
    found = {at for area in sentence.areas if area.kind == "place" and area.lead == "in" for at in range(*area[:2])}
    for one, other in pairwise(sentence.areas):
        joined = other.first - one.last == 1 and (sentence.norm(one.last) == "," or sentence.is_word("and", one.last))
        opens = not other.case and _begins(sentence, one.first)  # 'A va B energiya … kelishuvni': B owns no energy here
        alone = one.lead in ("", "with") and not other.lead  # 'Қытай мен Моңғолия': 'мен' is 'with' as well as 'and'
        if joined and alone and (opens or not (one.owns or other.owns)):
            found |= set(range(one.first, other.last))
    return found


def _begins(sentence: Sentence, at: int) -> bool:
    """Whether who acts can stand there: at the head of the sentence, behind the date or the place."""
    dated = any(when.last == at for when in sentence.whens)
    placed = any(area.last == at and area.lead == "in" for area in sentence.areas)
    return (
        at == sentence.first or dated or placed or sentence.norm(at - 1) == "," or is_town(sentence, at - 1, opens=True)
    )


def signing_persons(sentence: Sentence) -> set[int]:
    """'Latviya Prezidenti Egils Levits madaniyat …': the tokens of a title and of the two names behind it."""
    found = set()
    for mark in sentence.word("title"):
        names = _names_end(sentence, mark.last, _NAMES)
        if names > mark.last:
            found |= set(range(mark.first, names))
    return found


def _names_end(sentence: Sentence, at: int, count: int) -> int:
    """Where at most so many words with capitals end; 'Қасым-Жомарт' is one."""
    while count and is_capital(sentence, at):
        at += 1
        while sentence.norm(at) == "-" and is_capital(sentence, at + 1):
            at += 2
        count -= 1
    return at
