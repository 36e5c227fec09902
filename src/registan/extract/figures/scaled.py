"""Numbers with their scale words: 'two and a half million', '2 млн 300 тыс.', 'a thousand and one', '3/4 million'."""

from __future__ import annotations

import re
from decimal import Decimal

from registan.extract.vocabulary import Found, Vocabulary
from registan.lexicons import Tokens

from .numerals import EXACT, Numeral, read_digits
from .spelled import GROUPS, glued, norm_at, read_scale, read_words, with_places

MOST_SCALES = 3
"""Scale words one after another beyond which nothing is meant."""

_ALL_SCALES = 14
"""Scale words that a whole number has at most: 'one hundred twenty million four hundred thousand two hundred'."""

_DENOMINATORS = frozenset("2 3 4 5 6 7 8 9 10 12 15 16 20 32 64 100 1000".split())
_PLACES = Decimal("0.000001")
_HALF = Decimal("0.5")
_ZERO = Decimal(0)
_RAISED = re.compile(r"(?:\^|(?=[⁻⁰¹²³⁴-⁹\-\u2212]))([⁻\-\u2212]?(?:\d{1,2}|[⁰¹²³⁴-⁹]{1,2}))(?!\d)")
_SUPERSCRIPTS = str.maketrans("⁻\u2212⁰¹²³⁴⁵⁶⁷⁸⁹", "--0123456789")
_HUNDRED, _THOUSANDS = 2, 3
"""Powers of ten of scale words."""
_THOUSAND = 1000


def scaled(numeral: Numeral, tokens: Tokens, vocabulary: Vocabulary) -> tuple[Numeral, bool]:
    """The number with the scale words that follow, and whether there were any; its value is None if too many."""
    if numeral.value is not None and vocabulary.ends_number(norm_at(tokens, numeral.last)):
        return numeral._replace(value=EXACT.add(_ZERO, numeral.value)), False  # '15 projects', told before all forms
    numeral = _past_repeat(_and_a_half(numeral, tokens, vocabulary), tokens, vocabulary)
    if numeral.words:
        numeral = with_places(numeral, tokens, vocabulary)
    elif numeral.value and (dozen := vocabulary.role_at("figures", "dozen", tokens, numeral.last)):
        return numeral._replace(last=dozen.last, value=numeral.value * GROUPS["dozen"]), True
    total, current, resolution, at = _ZERO, numeral.value or _ZERO, numeral.resolution, numeral.last
    count, money = 0, vocabulary.before("currencies", tokens, numeral.first) is not None
    at, exponent = _exponent(tokens, at)
    current, resolution = EXACT.scaleb(current, exponent), EXACT.scaleb(resolution, exponent)
    while True:
        at, power, words, lowest = _ladder(tokens, at, vocabulary, money)
        count += words
        if words > MOST_SCALES or count > _ALL_SCALES:
            return Numeral(numeral.first, at, None), True
        current, resolution = EXACT.scaleb(current, power), EXACT.scaleb(resolution, power)
        if power > 2:
            total, current = EXACT.add(total, current), _ZERO
        lower = _lower(tokens, at, lowest, numeral.words, vocabulary) if power else None
        if lower is None or lower.value is None:
            break
        current, resolution, at = current + lower.value, lower.resolution, lower.last
    total = EXACT.add(total, current)
    half = vocabulary.role_at("figures", "half_more", tokens, at) if numeral.words and count else None
    if half and not read_scale(tokens, half.last, vocabulary):
        # 'a million and a half'
        total, at = EXACT.add(total, EXACT.multiply(resolution, _HALF)), half.last
    number = Numeral(numeral.first, at, total, resolution, numeral.words, numeral.loose)
    if not numeral.words:
        return _past_repeat(number, tokens, vocabulary), count > 0
    return with_places(number, tokens, vocabulary) if count else number, count > 0


def _counts(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a number before the token counts what is named there: 'two million and five states' are two figures."""
    sections = ("units", "currencies")
    return norm_at(tokens, at).isalpha() and not any(vocabulary.at(name, tokens, at) for name in sections)


def _past_repeat(numeral: Numeral, tokens: Tokens, vocabulary: Vocabulary) -> Numeral:
    """'200 (two hundred) thousand', '5 млн (пять миллионов) рублей': the number with itself in words after it."""
    if numeral.words or norm_at(tokens, numeral.last) != "(":
        return numeral
    words = read_words(tokens, numeral.last + 1, vocabulary)
    if words is None or words.value is None:
        return numeral
    repeated, _ = scaled(words, tokens, vocabulary)
    again = repeated.value == numeral.value and norm_at(tokens, repeated.last) == ")"
    return numeral._replace(last=repeated.last + 1) if again else numeral


def _exponent(tokens: Tokens, at: int) -> tuple[int, int]:
    """'1e6', '2.5e-3', '3.1×10^4', '3.1 · 10⁻⁵': the token after it, and the power of ten."""
    if norm_at(tokens, at) in ("×", "·") and norm_at(tokens, at + 1) == "10" and at + 2 < len(tokens):
        raised = _RAISED.match(tokens.text, tokens.ends[at + 1])
        if raised:
            last = next((i for i in range(at + 2, len(tokens)) if tokens.starts[i] >= raised.end()), len(tokens))
            return last, int(raised[1].translate(_SUPERSCRIPTS))
    if norm_at(tokens, at) != "e" or not glued(tokens, at) or not glued(tokens, at + 1):
        return at, 0
    signed = norm_at(tokens, at + 1) in ("-", "+")
    digits = at + 2 if signed else at + 1
    norm, after = norm_at(tokens, digits), norm_at(tokens, digits + 1)
    if not norm.isdecimal() or len(norm) > 2 or (glued(tokens, digits + 1) and after[:1].isalnum()):
        return at, 0
    return digits + 1, -int(norm) if norm_at(tokens, at + 1) == "-" else int(norm)


def _ladder(tokens: Tokens, at: int, vocabulary: Vocabulary, money: bool) -> tuple[int, int, int, int]:
    """Scale words in a row multiply, 'hundred thousand': the token after, their power of ten, how many, the last's.

    Where a scale word counts one of itself, a lower one goes on with the number: 'үш мың жүз' is 3 100.
    """
    power, count, lowest = 0, 0, 0
    while (found := _scale_after(tokens, at, vocabulary, money=money, follows=count > 0)) is not None:
        if count and found[1] < lowest and vocabulary.role_at("figures", "bare", tokens, at):
            break
        at, power, count, lowest = found[0], min(power + int(found[1]), 99), count + 1, int(found[1])
    return at, power, count, lowest


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
    if (slashed := slashed_at(tokens, numeral.last)) and not numeral.words and not glued(tokens, numeral.last):
        return numeral._replace(last=slashed.last, value=numeral.value + slashed.value, resolution=Decimal("0.1"))
    joint = vocabulary.role_at("figures", "and", tokens, numeral.last)
    article = vocabulary.role_at("figures", "one", tokens, joint.last) if joint else None
    at = article.last if article else joint.last if joint else numeral.last
    part = vocabulary.at("fractions", tokens, at)
    if (half := vocabulary.role_at("figures", "half_more", tokens, numeral.last)) and numeral.value < _THOUSAND:
        return numeral._replace(last=half.last, value=numeral.value + _HALF, resolution=Decimal("0.1"))
    whole = part is not None and (article or glued(tokens, at) or read_scale(tokens, part.last, vocabulary))
    if part is None or not (whole or (joint and numeral.words and _tells_parts(part))):
        return numeral
    return Numeral(numeral.first, part.last, numeral.value + part.value / 100, Decimal("0.1"), numeral.words)


def _tells_parts(part: Found) -> bool:
    """'three quarters', which with 'two and' before it is one number; 'a third' and 'half' may go with what follows."""
    return part.last - part.first > 1 and part.value > 50


def slashed_at(tokens: Tokens, at: int) -> Found | None:
    """'3/4', no part of a date, a score or an address."""
    if norm_at(tokens, at + 1) not in ("/", "\u2044") or not (glued(tokens, at + 1) and glued(tokens, at + 2)):
        return None
    above, below = tokens.norms[at], norm_at(tokens, at + 2)
    after = tokens.text[tokens.ends[at + 2] : tokens.ends[at + 2] + 1] if below else ""
    before = tokens.text[tokens.starts[at] - 1] if tokens.starts[at] else " "
    if below not in _DENOMINATORS or not above.isdecimal() or len(above) > 2 or not 0 < int(above) < int(below):
        return None
    if after.isalnum() or after in ("/", "_", "-") or not (before.isspace() or before in "(["):
        return None
    return Found(at, at + 3, EXACT.quantize(EXACT.divide(Decimal(int(above)), Decimal(int(below))), _PLACES))


def _lower(tokens: Tokens, at: int, power: int, words: bool, vocabulary: Vocabulary) -> Numeral | None:
    """The number that goes on below a scale word: 'hundred and FIVE', '2 million 300 thousand', 'a million and one'."""
    joint = vocabulary.role_at("figures", "and", tokens, at) if power == _HUNDRED or words else None
    comma = words and power > _HUNDRED and norm_at(tokens, at) == ","
    start = joint.last if joint else at + comma
    norm = norm_at(tokens, start)
    if norm.isdecimal():
        plain = not joint and not comma and len(norm) <= 3 and not glued(tokens, start)
        lower = read_digits(tokens, start, vocabulary) if plain else None  # '1 mlrd 12,4 mln'
    else:
        known = vocabulary.begins("numbers", norm) or vocabulary.role_at("figures", "bare", tokens, start)
        lower = read_words(tokens, start, vocabulary) if known else None
    if lower is None or lower.value is None:
        return None
    scale = _scale_after(tokens, lower.last, vocabulary, money=False, follows=False)
    if scale is None:
        whole = words and lower.words and not comma and lower.value % 1 == 0
        apart = joint is not None and power > _THOUSANDS and _counts(tokens, lower.last, vocabulary)
        return lower if whole and not apart else None
    if joint and power > _HUNDRED:
        # 'two million and five thousand' may be two figures
        return lower if scale[1] == _HUNDRED else None
    return lower if scale[1] < power or power == _HUNDRED else None
