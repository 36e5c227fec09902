"""The commodity that a figure is about."""

from __future__ import annotations

from registan.extract.figures.figure import Figure
from registan.extract.passage.lists import coordinated_with
from registan.extract.passage.sentence import Mark, Sentence

from .subject import Subject

_WITH_PRODUCT = frozenset(
    "trade.turnover trade.exports trade.imports trade.contracts transport.freight energy.oil project.capacity".split()
)
_REACH = 24
_PARTING = frozenset(",;")
_BESIDE_SHARE = 3


def read_product(sentence: Sentence, figure: Figure, subject: Subject) -> str | None:
    """The commodity that the figure is about: the one it counts ('2.9 million tonnes of wheat'), else one nearby.

    Several that are told together ('wheat, wine and copper') are one.
    """
    if subject.indicator not in _WITH_PRODUCT or not sentence.products:
        return None
    best, best_gap = None, 99
    apart = sentence.apart.get(figure.first, frozenset())
    own = [mark for mark in sentence.products if mark.first not in apart]
    for mark in own:
        if _is_example(sentence, figure, mark) or _is_of_next(sentence, figure, mark):
            continue
        if mark.first >= figure.last:
            gap = mark.first - figure.last
            gap = gap if sentence.says("of", figure.last, figure.last + 1) else gap + 4
            gap += 20 * any(figure.last <= other.first < mark.first for other in sentence.figures)
        else:
            gap = figure.first - mark.last + 2
            gap += _REACH * _is_of_share(sentence, figure, mark)
        if gap < best_gap:
            best, best_gap = mark, gap
    return _together(sentence, own, best) if best is not None and best_gap <= _REACH else None


def _together(sentence: Sentence, goods: list[Mark], one: Mark) -> str:
    names = list(dict.fromkeys(str(mark.value) for mark in coordinated_with(sentence, goods, one)))
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def _is_of_next(sentence: Sentence, figure: Figure, product: Mark) -> bool:
    """'To $9 million, exports of wine to $3 million': behind a comma, and the next figure follows it."""
    at = sentence.figures.index(figure) + 1
    if product.first < figure.last or at == len(sentence.figures) or sentence.figures[at].first < product.last:
        return False
    return any(sentence.norm(one) in _PARTING for one in range(figure.last, product.first))


def _is_example(sentence: Sentence, figure: Figure, product: Mark) -> bool:
    """'Exports were worth 500 million, mainly gold and copper, and imports 200': what a flow consists of is not all of
    it, nor of the next.
    """
    named = [
        mark for role in ("mainly", "subset") for mark in sentence.words.get(role, ()) if mark.last <= product.first
    ]
    if not named:
        return False
    if product.first >= figure.last:
        return any(figure.last <= mark.first for mark in named)
    return any(sentence.norm(at) in (",", ";", ")") for at in range(product.last, figure.first))


def _is_of_share(sentence: Sentence, figure: Figure, product: Mark) -> bool:
    """'Imports, 90 percent of them crude oil, were worth 6 billion': the oil is of the share, not of the whole."""
    shares = (other for other in sentence.figures if other is not figure and other.unit == "PCT")
    told = any(0 <= product.first - share.last <= _BESIDE_SHARE for share in shares)
    return told and any(sentence.norm(at) in (",", ")") for at in range(product.last, figure.first))
