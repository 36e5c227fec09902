"""Digits of any text that are no figures: telephone numbers, times of day, scores, houses, years cut short."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from registan.extract.figures.figure import Figure
from registan.extract.figures.spelled import glued, norm_at
from registan.extract.vocabulary import Vocabulary
from registan.lexicons import Tokens

_PHONE = re.compile(
    r"(?<![\w.,$€£%])(?:\+?\d{1,3}[ -]?)?\(\d{2,5}\)[ -]?\d{2,4}(?:[ -]\d{2,4}){1,3}(?![\w%])"
    r"|(?<![\w.,])\+\d{1,3}(?:[ -]\d{2,4}){2,5}(?![\w%])"
)
_COMPACT_DATE = re.compile(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_DAY_HOURS = 24
_SCORE_REACH = 4
_STREET_REACH = 4


def drop_unread(figures: Sequence[Figure], tokens: Tokens, vocabulary: Vocabulary) -> list[Figure]:
    """The figures without such digits."""
    phones = [match.span() for match in _PHONE.finditer(tokens.text)]
    scores = _scores(figures, tokens, vocabulary)
    return [
        figure
        for figure in figures
        if figure.first not in scores
        and not any(low <= figure.start < high for low, high in phones)
        and not _is_clock(figure, tokens, vocabulary)
        and not _is_house(figure, tokens, vocabulary)
        and not _is_short_date(figure, tokens)
    ]


def _is_bare(figure: Figure) -> bool:
    return figure.kind == "number" and figure.unit is None and figure.scale == 1 and not figure.words


def _is_clock(figure: Figure, tokens: Tokens, vocabulary: Vocabulary) -> bool:
    """'5 pm', '10 часов утра', 'soat 10 da'."""
    timed = figure.kind == "number" and figure.unit in (None, "HOUR") and 0 <= figure.value <= _DAY_HOURS
    if not timed:
        return False
    told = (vocabulary.role_at("figures", "clock", tokens, at) for at in (figure.last, figure.number_last))
    return any(told) or vocabulary.role_before("figures", "hour", tokens, figure.first) is not None


def _scores(figures: Sequence[Figure], tokens: Tokens, vocabulary: Vocabulary) -> set[int]:
    """'3-1', and '1-3' after 'lost': the first tokens of both numbers."""
    found = set()
    for before, figure in pairwise(figures):
        dashed = figure.link == "dash" and _is_bare(before) and _is_bare(figure)
        if dashed and glued(tokens, figure.first) and max(before.value, figure.value) < 200:
            reach = range(max(0, before.first - _SCORE_REACH), before.first)
            told = any(vocabulary.role_at("figures", "score", tokens, at) for at in reach)
            if told or before.value >= figure.value:
                found |= {before.first, figure.first}
    return found


def _is_house(figure: Figure, tokens: Tokens, vocabulary: Vocabulary) -> bool:
    """'12 Main Street', 'улица Ленина, 12'."""
    if not _is_bare(figure):
        return False
    for at in range(figure.last, min(figure.last + _STREET_REACH, len(tokens))):
        if not tokens.text[tokens.starts[at]].isupper():
            break
        if at > figure.last and vocabulary.role_at("figures", "street", tokens, at):
            return True
    comma = figure.first - (norm_at(tokens, figure.first - 1) == ",")
    for at in range(comma - 1, max(comma - 1 - _STREET_REACH, -1), -1):
        if (street := vocabulary.role_at("figures", "street", tokens, at)) is not None:
            return all(tokens.text[tokens.starts[i]].isupper() for i in range(street.last, comma))
    return False


def _is_short_date(figure: Figure, tokens: Tokens) -> bool:
    """'20210503', \"'98\"."""
    if not _is_bare(figure) or figure.last - figure.first > 1:
        return False
    printed, start = tokens.norms[figure.first], tokens.starts[figure.first]
    cut = len(printed) == 2 and start > 0 and tokens.text[start - 1] in "'’‘" and glued(tokens, figure.first)
    return cut or _COMPACT_DATE.fullmatch(printed) is not None
