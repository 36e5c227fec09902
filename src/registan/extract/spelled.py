"""Spelled-out numbers and scale words: 'thirty-two', 'two and a half million', '2 млн 300 тыс.'."""

from __future__ import annotations

from decimal import Decimal

from registan.lexicons import Tokens

from .numerals import EXACT, Numeral
from .vocabulary import Vocabulary

MOST_SCALES = 3
"""Scale words one after another beyond which nothing is meant."""

_ZERO = Decimal(0)
_THOUSAND = 1000


def read_words(tokens: Tokens, first: int, vocabulary: Vocabulary) -> Numeral | None:
    """The spelled-out number below a thousand, 'a' before a scale word, or 'half a' before one."""
    found = vocabulary.at("numbers", tokens, first)
    if found is None:
        return _article(tokens, first, vocabulary)
    value, at = found.value, found.last
    below = _below(value)
    while below:
        after = at + 1 if norm_at(tokens, at) == "-" else at
        lower = vocabulary.at("numbers", tokens, after)
        if lower is None or not 0 < lower.value < below:
            break
        value, at, below = value + lower.value, lower.last, _below(lower.value)
    resolution = Decimal(1).scaleb(min(0, int(found.value.as_tuple().exponent)))
    return Numeral(first, at, value, resolution, words=True)


def _below(value: Decimal) -> int:
    """What a further word of a number must be below: a unit after 'twenty', a unit or ten after 'двести'; else 0."""
    return 10 if 20 <= value < 100 else 100 if 100 <= value < _THOUSAND and value % 100 == 0 else 0


def _article(tokens: Tokens, first: int, vocabulary: Vocabulary) -> Numeral | None:
    half = vocabulary.at("fractions", tokens, first)
    one = vocabulary.role_at("figures", "one", tokens, half.last if half else first)
    after = one.last if one else half.last if half else first
    if not (half or one) or not read_scale(tokens, after, vocabulary):
        # 'a dozen'
        dozen = vocabulary.at("numbers", tokens, after) if one and not half else None
        return Numeral(first, dozen.last, dozen.value, words=True) if dozen and dozen.value == 12 else None
    return Numeral(first, after, half.value / 100 if half else Decimal(1), Decimal("0.1") if half else Decimal(1), True)


def read_scale(tokens: Tokens, at: int, vocabulary: Vocabulary, *, money: bool = False) -> tuple[int, Decimal] | None:
    """The scale word at the token: the token after it and its power of ten; `money`: a currency stands before."""
    scale = vocabulary.at("scales", tokens, at)
    if scale is None:
        return None
    if len(tokens.norms[at]) == 1 and scale.last - at == 1 and not (money or glued(tokens, at)):
        # '5 m' is metres; '5m', '$5 m' and '5 m people' are millions.
        return (scale.last, scale.value) if _is_counting(tokens, scale.last, vocabulary) else None
    return _past_stop(tokens, scale.last), scale.value


def _past_stop(tokens: Tokens, at: int) -> int:
    """The token after an abbreviation's full stop: '540 тыс. тонн'; one that ends the sentence stays outside."""
    is_stop = norm_at(tokens, at) == "." and glued(tokens, at) and at + 1 < len(tokens.norms)
    return at + 1 if is_stop and tokens.text[tokens.starts[at + 1]].islower() else at


def _is_counting(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    if not norm_at(tokens, at).isalpha():
        return False
    sections = ("units", "currencies")
    return any(vocabulary.at(name, tokens, at) for name in sections) or vocabulary.noun_at(tokens, at) is not None


def scaled(numeral: Numeral, tokens: Tokens, vocabulary: Vocabulary) -> tuple[Numeral, bool]:
    """The number with the scale words that follow, and whether there were any; its value is None if too many."""
    numeral = _and_a_half(numeral, tokens, vocabulary)
    total, current, resolution, at = _ZERO, numeral.value or _ZERO, numeral.resolution, numeral.last
    count, money = 0, vocabulary.before("currencies", tokens, numeral.first) is not None
    while True:
        at, power, words = _ladder(tokens, at, vocabulary, money)
        count += words
        if count > MOST_SCALES:
            return Numeral(numeral.first, at, None), True
        current, resolution = EXACT.scaleb(current, power), EXACT.scaleb(resolution, power)
        if power > 2:
            total, current = EXACT.add(total, current), _ZERO
        lower = _lower(tokens, at, power, numeral.words, vocabulary) if power else None
        if lower is None or lower.value is None:
            break
        current, resolution, at = current + lower.value, lower.resolution, lower.last
    return Numeral(numeral.first, at, EXACT.add(total, current), resolution, numeral.words, numeral.loose), count > 0


def _ladder(tokens: Tokens, at: int, vocabulary: Vocabulary, money: bool) -> tuple[int, int, int]:
    """Scale words in a row multiply, 'hundred thousand': the token after them, their power of ten, how many."""
    power, count = 0, 0
    while (found := _scale_after(tokens, at, vocabulary, money=money, follows=count > 0)) is not None:
        at, power, count = found[0], min(power + int(found[1]), 99), count + 1
    return at, power, count


def _scale_after(
    tokens: Tokens, at: int, vocabulary: Vocabulary, *, money: bool, follows: bool
) -> tuple[int, Decimal] | None:
    # '5-million-dollar', 'тыс. млн'
    if glued(tokens, at) and (norm_at(tokens, at) == "-" or (follows and norm_at(tokens, at) == ".")):
        return read_scale(tokens, at + 1, vocabulary)
    return read_scale(tokens, at, vocabulary, money=money)


def _and_a_half(numeral: Numeral, tokens: Tokens, vocabulary: Vocabulary) -> Numeral:
    """'two and a half million', '2½'."""
    if numeral.value is None or numeral.resolution != 1:
        return numeral
    joint = vocabulary.role_at("figures", "and", tokens, numeral.last)
    article = vocabulary.role_at("figures", "one", tokens, joint.last) if joint else None
    at = article.last if article else joint.last if joint else numeral.last
    part = vocabulary.at("fractions", tokens, at)
    if part is None or not (article or glued(tokens, at) or read_scale(tokens, part.last, vocabulary)):
        return numeral
    return Numeral(numeral.first, part.last, numeral.value + part.value / 100, Decimal("0.1"), numeral.words)


def _lower(tokens: Tokens, at: int, power: int, words: bool, vocabulary: Vocabulary) -> Numeral | None:
    """The number that goes on below a scale word: 'hundred and FIVE', '2 million 300 thousand'."""
    joint = vocabulary.role_at("figures", "and", tokens, at) if power == 2 else None
    start = joint.last if joint else at
    norm = norm_at(tokens, start)
    if norm.isdecimal():
        plain = not joint and len(norm) <= 3 and not glued(tokens, start)
        lower = Numeral(start, start + 1, Decimal(int(norm))) if plain else None
    else:
        lower = read_words(tokens, start, vocabulary) if vocabulary.begins("numbers", norm) else None
    if lower is None or lower.value is None:
        return None
    scale = read_scale(tokens, lower.last, vocabulary)
    if scale:
        return lower if scale[1] < power or power == 2 else None
    return lower if words and lower.words and power <= 3 else None


def norm_at(tokens: Tokens, at: int) -> str:
    """The folded token, '' outside."""
    return tokens.norms[at] if 0 <= at < len(tokens.norms) else ""


def glued(tokens: Tokens, at: int) -> bool:
    """Whether nothing stands between the token and the one before."""
    return 0 < at < len(tokens.norms) and tokens.starts[at] == tokens.ends[at - 1]
