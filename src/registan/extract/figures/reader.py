"""Figures of a passage: money, percentages, counts, measures, multiples, fractions and ranks, each at its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from itertools import compress

from registan.extract.vocabulary import Found, Vocabulary, vocabulary_of
from registan.lexicons import Lexicon, Tokens

from . import attributes, ranges
from .broken import across_line
from .figure import Figure
from .numerals import Numeral, read_digits
from .refused import chain_end, is_refused, refused_end
from .scaled import scaled, slashed_at
from .spelled import glued, norm_at, read_words

__all__ = ["Figure", "read_figures"]

_THREE_PLACES = frozenset("BHD IQD JOD KWD LYD OMR TND".split())
"""Currencies of a thousand parts (ISO 4217)."""
_GROUP = 1000
_THOUSANDTH = Decimal("0.001")
_NUMBERED = (("calendar", "quarter"), ("calendar", "half"), ("figures", "rank"))
"""Roles that a hyphen after digits makes an ordinal of: '2-тоқсан', '3-орында'."""


def read_figures(tokens: Tokens, lexicon: Lexicon, spoken: Iterable[tuple[int, int]] = ()) -> list[Figure]:
    """The figures in the tokens, in order; `spoken` are token ranges that dates have taken."""
    vocabulary = vocabulary_of(lexicon)
    taken = sorted(spoken)
    taken.append((len(tokens.norms), len(tokens.norms)))
    figures: list[Figure] = []
    done, beside = 0, 0
    for at in candidates(tokens, vocabulary):
        if at < done:
            continue
        while taken[beside][1] <= at:
            beside += 1
        if taken[beside][0] <= at:
            done = taken[beside][1]
            continue
        figure, done = _read(tokens, at, done, vocabulary)
        if figure is not None and figure.last <= taken[beside][0]:
            figures.append(figure)
    return ranges.share(figures, tokens, vocabulary)


def candidates(tokens: Tokens, vocabulary: Vocabulary) -> list[int]:
    """The tokens at which a figure can begin."""
    opens = list(map(vocabulary.opens, tokens.norms))
    return [at for at in compress(range(len(opens)), opens) if opens[at] == 1 or _opens_more(tokens, at, vocabulary)]


def _opens_more(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """'a' opens only 'a million', 'a dozen', 'a third'."""
    if at + 1 < len(tokens.norms) and vocabulary.opens(tokens.norms[at + 1]):
        return True
    if vocabulary.begins("numbers", tokens.norms[at]) and vocabulary.role_at("figures", "point", tokens, at + 1):
        return True
    return vocabulary.at("fractions", tokens, at) is not None


def _read(tokens: Tokens, at: int, free: int, vocabulary: Vocabulary) -> tuple[Figure | None, int]:
    """The figure at the token, and the token from which reading goes on; tokens before `free` are taken."""
    norm = tokens.norms[at]
    if norm.isdecimal():
        if part := slashed_at(tokens, at):
            return _slashed(tokens, part, free, vocabulary)
        numeral = across_line(tokens, read_digits(tokens, at, vocabulary), vocabulary)
        if suffix := ordinal_suffix(tokens, numeral.last, vocabulary):
            return attributes.rank(tokens, Found(at, suffix, numeral.value), vocabulary), suffix
        numeral = _pointed(tokens, numeral, vocabulary)
        end = chain_end(tokens, numeral)
        if numeral.value is None or end > numeral.last:
            return None, end
        return _digits(tokens, numeral, free, vocabulary)
    if none := vocabulary.role_at("figures", "none", tokens, at):
        return None, none.last
    if vocabulary.role_before("figures", "none", tokens, at + 1):
        return None, at + 1
    if ordinal := vocabulary.at("ordinals", tokens, at):
        figure = attributes.rank(tokens, ordinal, vocabulary)
        if figure is not None:
            return figure, figure.last
        if ordinal.last > at + 1:
            return None, ordinal.last  # 'он биринчи жыйын' is no ten
    return _words(tokens, at, free, vocabulary)


def _pointed(tokens: Tokens, numeral: Numeral, vocabulary: Vocabulary) -> Numeral:
    """'.5' and '$.5', with nothing but a blank or a currency before its point."""
    point = numeral.first - 1
    if (
        numeral.value is None
        or numeral.resolution != 1
        or norm_at(tokens, point) != "."
        or not glued(tokens, point + 1)
    ):
        return numeral
    start = tokens.starts[point]
    opens = start == 0 or tokens.text[start - 1].isspace() or vocabulary.before("currencies", tokens, point)
    if numeral.last - numeral.first > 1 or not opens:
        return numeral
    places = len(tokens.norms[numeral.first])
    return numeral._replace(first=point, value=numeral.value.scaleb(-places), resolution=Decimal(1).scaleb(-places))


def _slashed(tokens: Tokens, part: Found, free: int, vocabulary: Vocabulary) -> tuple[Figure | None, int]:
    """'3/4' of something, '1/2 million', '3/4 mile'."""
    numeral = Numeral(part.first, part.last, part.value, Decimal("0.1"))
    number, has_scale = scaled(numeral, tokens, vocabulary)
    if number.value is not None and (has_scale or attributes.unit_after(tokens, part.last, vocabulary)):
        figure = attributes.complete(tokens, number, numeral, free, vocabulary)
        return figure, figure.last
    share = Found(part.first, part.last, part.value * 100)
    return attributes.plain(tokens, share, "fraction", vocabulary, "PCT"), part.last


def ordinal_suffix(tokens: Tokens, at: int, vocabulary: Vocabulary) -> int | None:
    """The token after '21st', '3-й', '2-' before 'тоқсан' or 'орын', None when the digits are no ordinal."""
    if not glued(tokens, at):
        return None
    after = at + 1 if norm_at(tokens, at) == "-" and glued(tokens, at + 1) else at
    found = vocabulary.role_at("figures", "suffix", tokens, after)
    if found is None and after > at and any(vocabulary.role_at(*role, tokens, after) for role in _NUMBERED):
        return after
    return found.last if found else None


def _digits(tokens: Tokens, numeral: Numeral, free: int, vocabulary: Vocabulary) -> tuple[Figure | None, int]:
    number, has_scale = scaled(numeral, tokens, vocabulary)
    if number.value is None:
        return None, number.last
    figure = attributes.complete(tokens, number, numeral, free, vocabulary)
    if figure.kind == "money" and figure.unit not in _THREE_PLACES and not has_scale and _is_grouped(numeral):
        figure = replace(figure, value=figure.value * _GROUP, resolution=figure.resolution * _GROUP)
    plain = figure.kind == "number" and figure.unit is None and not has_scale
    refused = is_refused(tokens, numeral._replace(last=figure.last), vocabulary, measured=figure.unit is not None)
    if refused or (plain and (numeral.loose or _is_listed(tokens, numeral))):
        return None, refused_end(tokens, numeral)
    return figure, figure.last


def _is_listed(tokens: Tokens, numeral: Numeral) -> bool:
    """'11,12' of '10,11,12'."""
    before = numeral.first - 1
    joined = glued(tokens, numeral.first) and norm_at(tokens, before) == "," and glued(tokens, before)
    return joined and numeral.resolution < 1 and norm_at(tokens, before - 1).isdecimal()


def _is_grouped(numeral: Numeral) -> bool:
    """'20,000 руб.', '€12.500': no sum has thousandths that end in noughts, whatever the language's own marks are."""
    value = numeral.value or Decimal(0)
    return numeral.resolution == _THOUSANDTH and 1 <= value < _GROUP and (value * _GROUP) % 100 == 0


def _words(tokens: Tokens, at: int, free: int, vocabulary: Vocabulary) -> tuple[Figure | None, int]:
    if multiple := vocabulary.at("multiples", tokens, at):
        return attributes.plain(tokens, multiple, "multiple", vocabulary), multiple.last
    numeral = read_words(tokens, at, vocabulary)
    fraction = vocabulary.at("fractions", tokens, at)
    if fraction and (numeral is None or fraction.last > numeral.last):
        return attributes.fraction(tokens, fraction, vocabulary), fraction.last
    if numeral is None or (_is_inside_word(tokens, at) and free != at - 1):
        return None, at + 1
    number, _ = scaled(numeral, tokens, vocabulary)
    if number.value is None:
        return None, number.last
    figure = attributes.complete(tokens, number, numeral, free, vocabulary)
    return figure, figure.last


def _is_inside_word(tokens: Tokens, at: int) -> bool:
    """'one' of 'twenty-one-off', 'first-one'."""
    return glued(tokens, at) and norm_at(tokens, at - 1) == "-" and glued(tokens, at - 1)
