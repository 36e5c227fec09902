"""Sums printed in two coins: '5 dollars and 20 cents', '5 рублей, 20 копеек'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from registan.extract.figures.figure import Figure
from registan.extract.figures.numerals import EXACT
from registan.extract.figures.spelled import norm_at
from registan.extract.vocabulary import Vocabulary
from registan.lexicons import Tokens

_HUNDRED = 100


def add_coins(figures: Sequence[Figure], tokens: Tokens, vocabulary: Vocabulary) -> list[Figure]:
    """The figures, a sum and the hundredths after it as one."""
    summed: list[Figure] = []
    for figure in figures:
        before = summed[-1] if summed else None
        hundredths = _hundredths(before, figure, tokens, vocabulary) if before else None
        if before and hundredths is not None:
            value = EXACT.add(before.value, hundredths.value)
            summed[-1] = replace(before, value=value, last=figure.last, end=figure.end)
        else:
            summed.append(figure)
    return summed


def _hundredths(before: Figure, figure: Figure, tokens: Tokens, vocabulary: Vocabulary) -> Figure | None:
    """The figure in units of the one before, None when it is no coin of that currency."""
    joint = vocabulary.role_at("figures", "and", tokens, before.last)
    comma = before.last + (norm_at(tokens, before.last) == ",")
    if figure.first not in (before.last, comma, joint.last if joint else before.last):
        return None
    if before.kind != "money" or before.value % 1 or before.value_high is not None or before.link or figure.link:
        return None
    if figure.unit == "CENT":
        figure = replace(figure, unit=before.unit, value=figure.value / _HUNDRED)
    elif figure.kind != "money" or vocabulary.at("currencies", tokens, figure.number_last):
        return None
    return figure if figure.unit == before.unit and 0 < figure.value < 1 else None
