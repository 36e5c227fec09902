"""Which of the times that a sentence names is a figure's: the one right behind it, else the last before it."""

from __future__ import annotations

from registan.extract.dates.periods import When
from registan.extract.figures.figure import Figure
from registan.extract.passage.sentence import Sentence

_TIGHT = 3


def nearest(sentence: Sentence, figure: Figure, whens: list[When]) -> When | None:
    """The figure's own among the times that fit it, None where each is another's."""
    before = [when for when in whens if when.last <= figure.first]
    if before and sentence.grammar.verbs_last:
        return before[-1]
    tight = _right_after(sentence, figure, whens)
    if tight is not None:
        return tight
    for when in reversed(before):
        if not _is_taken(sentence, when):
            return when
    if before:
        return before[-1]
    after = next((when for when in whens if when.first >= figure.last), None)
    if after is not None and _is_in_aside(sentence, figure, after):
        return None
    if after is not None and sentence.grammar.verbs_last and has_comma(sentence, figure, after):
        return None  # a time stands before what it is the time of
    aims = any(mark.last <= figure.first for role in ("aim", "future") for mark in sentence.word(role))
    if after is not None and after.preposition in ("by", "until") and not aims:
        return None  # the deadline of what comes next: 'three agreements and a plan to raise trade by 2027'
    if after is not None and (_begins_clause(sentence, figure.last, after.first) or _leads_next(sentence, after)):
        return None
    return after


def _is_in_aside(sentence: Sentence, figure: Figure, when: When) -> bool:
    """'312 thousand tonnes (2023: 488 thousand)': a time in brackets that hold a figure of their own is that one's."""
    opens = next((at for at in range(figure.last, when.first) if sentence.norm(at) == "("), None)
    if opens is None or any(sentence.norm(at) == ")" for at in range(opens, when.first)):
        return False
    closes = next((at for at in range(when.last, sentence.last) if sentence.norm(at) == ")"), sentence.last)
    return any(opens < other.first < closes for other in sentence.figures)


def _begins_clause(sentence: Sentence, first: int, last: int) -> bool:
    """Whether ', while' or ', and' stands between; the 'and' of 'A, B and C' begins no clause."""
    marks = [mark for mark in sentence.word("clause") if first <= mark.first < last]
    return any(sentence.norm(mark.first - 1) in (",", ";") for mark in marks)


def _leads_next(sentence: Sentence, when: When) -> bool:
    """'Fell by a third and in 2022 returned to 1.3 billion': a time right behind 'and' is that of the next figure."""
    joined = sentence.says("and", when.first - 3, when.first)
    return joined and any(figure.first >= when.last for figure in sentence.figures)


def has_comma(sentence: Sentence, figure: Figure, when: When) -> bool:
    """Whether a comma parts a figure from a time behind it."""
    return any(sentence.norm(at) in (",", ";") for at in range(figure.last, when.first))


def _right_after(sentence: Sentence, figure: Figure, whens: list[When]) -> When | None:
    """'$2.1 billion in 2014': the words that follow a figure at once are its own."""
    for when in whens:
        if when.first >= figure.last:
            gap = range(figure.last, when.first)
            marks = any(sentence.norm(at) in (",", ";", "(", ")") for at in gap)
            crossed = any(figure.last <= other.first < when.first for other in sentence.figures)
            return when if len(gap) <= _TIGHT and not marks and not crossed else None
    return None


def share_brackets(sentence: Sentence, figure: Figure, when: When) -> bool:
    """'(in 2023 488 thousand)': what brackets hold with its own time leaves the text at the time it was."""
    first, last = min(figure.first, when.first), max(figure.last, when.last)
    opens = next((at for at in range(first - 1, sentence.first - 1, -1) if sentence.norm(at) in ("(", ")")), None)
    inside = opens is not None and sentence.norm(opens) == "("
    return inside and not any(sentence.norm(at) in ("(", ")") for at in range(first, last))


def _is_taken(sentence: Sentence, when: When) -> bool:
    """Whether an earlier figure has these words right after it: 'from 2.1 billion in 2014 and 3.8 billion by 2021'."""
    for figure in sentence.figures:
        if figure.last <= when.first and when.first - figure.last <= 2:
            return not any(sentence.norm(at) in (",", ";", "(") for at in range(figure.last, when.first))
    return False
