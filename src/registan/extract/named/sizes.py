"""What is built, told by its route or its size alone: 'a 273-km railway from Malaba to Kampala'."""

from __future__ import annotations

from registan.extract.figures.figure import Figure
from registan.extract.passage.names import Name, is_capital
from registan.extract.passage.sentence import Sentence

_BEHIND = 3
_FAR_BEHIND = 8
_BEFORE = 2
_ENDS = 2
_LISTED = 4
_SIZES = frozenset({"KM", "MW", "KWH", "T", "M3", "L", "HA", "PER_YEAR"})


def can_be_sized(sentence: Sentence) -> bool:
    """Whether the sentence tells a length, capacity or cost at all."""
    sized = "sized" in sentence.deeds and bool(sentence.figures)
    return sized or any(_is_size(figure) for figure in sentence.figures)


def _is_size(figure: Figure) -> bool:
    return figure.kind == "money" or figure.unit in _SIZES


def is_sized(sentence: Sentence, name: Name) -> bool:
    """Whether its length, capacity or cost stands right before or behind it."""
    if any(
        sentence.deed("sized", at)
        for at in range(name.head.last, min(max(name.last, name.head.last) + _BEHIND, sentence.last))
    ):
        return True
    sizes = [figure for figure in sentence.figures if _is_size(figure)]
    if any(_is_said_behind(sentence, figure, name) for figure in sizes):
        return True
    return any(_is_before(sentence, figure, at) for figure in sizes for at in {name.first, name.head.first})


def _is_said_behind(sentence: Sentence, figure: Figure, name: Name) -> bool:
    """'The railway will be 554 km long'."""
    return 0 <= figure.first - name.last <= _BEHIND and sentence.deed("sized", figure.last)


def _is_before(sentence: Sentence, figure: Figure, at: int) -> bool:
    """'a 273-km railway'; '$60 million for the road' is no size of the road."""
    between = range(figure.last, at)
    return 0 <= at - figure.last <= _BEFORE and not any(sentence.deed("about", one) for one in between)


def is_one_of_several(sentence: Sentence, name: Name) -> bool:
    """'Второй – железная дорога …', 'The third is the railway …': one of the projects told before."""
    begin = sentence.first + 2 * (sentence.norm(sentence.first + 1) == ":")  # who answers
    begin += sentence.deed("determiner", begin)
    near = 0 < name.first - begin <= _LISTED
    return near and not name.ordinal and (sentence.deed("ordinal", begin) or sentence.deed("chief", begin))


def is_route(sentence: Sentence, name: Name) -> bool:
    """Whether it is said from where to where: two places or states in the name or right behind, or two capitals."""
    behind = _BEHIND if name.needs not in ("route", "flown") else _FAR_BEHIND  # 'рейсы из Куала-Лумпура в Ташкент'
    ends = sum(name.first <= area.first < name.last + behind for area in sentence.areas)
    within = range(name.head.last, name.last)
    led = sum(is_capital(sentence, at + 1) and _leads(sentence, at) for at in within)
    tied = any(
        sentence.norm(at) == "-" and is_capital(sentence, at - 1) and is_capital(sentence, at + 1)
        for at in range(name.first + 1, name.last - 1)
    )
    return ends >= _ENDS or led >= _ENDS or tied


def _leads(sentence: Sentence, at: int) -> bool:
    """'from Tacna to Arica', 'between Tacna and Arica'."""
    return any(sentence.is_word(role, at) for role in ("from", "to", "between", "and"))
