"""Changes and shares that are told beside an amount, and are of what it is of."""

from __future__ import annotations

from registan.extract.figures.figure import Figure
from registan.extract.passage.sentence import Sentence

_COMPARED_REACH = 5
_RESTATED = 2
_BRACKETS = frozenset("()")


def compared_amount(sentence: Sentence, figure: Figure) -> Figure | None:
    """The amount in front of a multiple or a percentage that compares it, else the one that a change led to."""
    bracketed = _before_bracket(sentence, figure)
    if bracketed is not None:
        return bracketed
    compares = figure.kind == "multiple" or _is_more(sentence, figure)
    return (_compared(sentence, figure) if compares else None) or _grown_to(sentence, figure)


def _compared(sentence: Sentence, figure: Figure) -> Figure | None:
    """The amount that a multiple right behind it compares: '190 million kWh, 2.1 times more than a year before'."""
    near = (other for other in sentence.figures if 0 < figure.first - other.last <= _COMPARED_REACH)
    amount = next((other for other in near if other.unit is not None and other.kind in ("number", "money")), None)
    if amount is None or any(amount.last < mark.first < figure.first for mark in (*sentence.cues, *sentence.nouns)):
        return None
    return amount


def _before_bracket(sentence: Sentence, figure: Figure) -> Figure | None:
    """'Exports $354.2 million (growth rate 121.4 %), imports …': the amount that the bracket round it explains."""
    if figure.kind != "percent":
        return None
    opened = next((at for at in range(figure.first - 1, sentence.first, -1) if sentence.norm(at) in _BRACKETS), None)
    if opened is None or sentence.norm(opened) != "(" or sentence.says("share", opened, figure.last + 1):
        return None
    named = any(opened < mark.first < figure.first for mark in (*sentence.cues, *sentence.nouns))
    amount = next((other for other in sentence.figures if other.last == opened), None)
    return amount if amount is not None and amount.kind in ("money", "number") and not named else None


def _is_more(sentence: Sentence, figure: Figure) -> bool:
    """'16.2 TWh, 5 percent less than a year before': a percentage with a word of comparison behind it."""
    beside = any(sentence.says(role, figure.last, figure.last + 1) for role in ("more", "less"))
    return figure.kind == "percent" and beside and not sentence.grammar.verbs_last


def _grown_to(sentence: Sentence, figure: Figure) -> Figure | None:
    """'Imports jumped 70 percent to 1.9 TWh': the amount that a change led to, of which it is the change."""
    amount = next((other for other in sentence.figures if 0 < other.first - figure.last <= 2), None)
    if amount is None or amount.unit is None or amount.kind != "number" or sentence.grammar.verbs_last:
        return None
    return amount if sentence.says("to", figure.last, amount.first) else None


def restated_amount(sentence: Sentence, figure: Figure) -> Figure | None:
    """'Exports made 15.2 million, or 82 percent of the turnover': the same amount told as a share."""
    amount = next((other for other in sentence.figures if figure.first - other.last == _RESTATED), None)
    if amount is None or amount.kind != "money" or sentence.norm(amount.last) != "," or sentence.grammar.verbs_last:
        return None
    joint = figure.first - 1
    named = any(mark.first == joint for mark in (*sentence.cues, *sentence.nouns))
    return None if named or not sentence.says("and", joint, figure.first) else amount
