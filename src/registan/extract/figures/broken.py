"""Numbers that a line's end or a scan's blanks have broken: put together where no doubt is left, else not read."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from registan.extract.vocabulary import Vocabulary
from registan.lexicons import Tokens

from .figure import Figure
from .numerals import EXACT, Numeral, read_digits
from .spelled import glued, norm_at

_THOUSAND = 1000
_GROUP = 3
_PLACES = 2
_SHORT = 100
_WORTH = ("scales", "currencies", "units")


def across_line(tokens: Tokens, numeral: Numeral, vocabulary: Vocabulary) -> Numeral:
    """'4.' at a line's end and '9 billion' on the next one, '12' and '345 million': the whole number.

    Only where a scale word, a unit or a currency follows, and never for the number that begins a line: it counts it.
    """
    size = len(tokens.norms[numeral.first])
    if numeral.value is None or numeral.last - numeral.first != 1 or size > _GROUP or _begins_line(tokens, numeral):
        return numeral
    if norm_at(tokens, numeral.last) == vocabulary.decimal and glued(tokens, numeral.last):
        return _with_places(tokens, numeral, vocabulary)
    if " " in vocabulary.groups and _is_next_line(tokens, numeral.last):
        return _with_group(tokens, numeral, vocabulary)
    return numeral


def without_broken(figures: Sequence[Figure], tokens: Tokens) -> list[Figure]:
    """The figures without those of a chain such as '1 2 3,4 million', of which nobody can say where one ends."""
    broken: set[int] = set()
    for before, figure in pairwise(figures):
        if _is_piece(before) and not figure.words and _is_one_blank(tokens, before, figure):
            broken |= {before.first, figure.first}
    return [figure for figure in figures if figure.first not in broken]


def _with_places(tokens: Tokens, numeral: Numeral, vocabulary: Vocabulary) -> Numeral:
    at = numeral.last + 1
    run = norm_at(tokens, at)
    told = any(vocabulary.at(section, tokens, at + 1) for section in _WORTH)
    if numeral.value is None or not (run.isdecimal() and len(run) <= _PLACES and told and _is_next_line(tokens, at)):
        return numeral
    places = Decimal(int(run)).scaleb(-len(run))
    return numeral._replace(last=at + 1, value=numeral.value + places, resolution=Decimal(1).scaleb(-len(run)))


def _with_group(tokens: Tokens, numeral: Numeral, vocabulary: Vocabulary) -> Numeral:
    at = numeral.last
    if len(norm_at(tokens, at)) != _GROUP or not tokens.norms[at].isdecimal():
        return numeral
    rest = read_digits(tokens, at, vocabulary)
    told = any(vocabulary.at(section, tokens, rest.last) for section in _WORTH)
    if numeral.value is None or rest.value is None or rest.value >= _THOUSAND or not told:
        return numeral
    value = EXACT.add(EXACT.multiply(numeral.value, Decimal(_THOUSAND)), rest.value)
    return numeral._replace(last=rest.last, value=value, resolution=rest.resolution)


def _is_next_line(tokens: Tokens, at: int) -> bool:
    gap = tokens.text[tokens.ends[at - 1] : tokens.starts[at]] if 0 < at < len(tokens) else ""
    return gap.count("\n") == 1 and not gap.strip()


def _begins_line(tokens: Tokens, numeral: Numeral) -> bool:
    begin = tokens.ends[numeral.first - 1] if numeral.first else 0
    return numeral.first == 0 or "\n" in tokens.text[begin : tokens.starts[numeral.first]]


def _is_piece(figure: Figure) -> bool:
    bare = figure.kind == "number" and figure.unit is None and figure.scale == 1 and not figure.words
    tied = figure.case in ("from", "to")  # 'саны 9-дан 16-ға дейін көбейді'
    return bare and not tied and figure.resolution == 1 and figure.value < _SHORT


def _is_one_blank(tokens: Tokens, before: Figure, figure: Figure) -> bool:
    return before.last == figure.first and len(tokens.text[before.end : figure.start].strip("\n")) == 1
