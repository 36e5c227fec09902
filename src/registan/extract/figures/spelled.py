"""Spelled-out numbers and scale words: 'thirty-two', 'two and a half million', '2 млн 300 тыс.'."""

from __future__ import annotations

from decimal import Decimal

from registan.extract.vocabulary import Found, Vocabulary
from registan.lexicons import Tokens

from .numerals import EXACT, Numeral

MOST_SCALES = 3
"""Scale words one after another beyond which nothing is meant."""

_ALL_SCALES = 9
"""Scale words that a whole number has at most: 'one hundred twenty million four hundred thousand two hundred'."""

_GROUPS = {"dozen": 12, "tens": 10}
"""Roles of `figures` that a number counts: 'two dozen'."""

_DENOMINATORS = frozenset("2 3 4 5 6 7 8 9 10 12 15 16 20 32 64 100 1000".split())
_PLACES = Decimal("0.000001")
_PLACED = ("tenths", "hundredths", "thousandths")
_HALF = Decimal("0.5")
_ZERO = Decimal(0)
_THOUSAND = 1000


def read_words(tokens: Tokens, first: int, vocabulary: Vocabulary) -> Numeral | None:
    """The spelled-out number below a thousand, 'a' before a scale word, or 'half a' before one."""
    found = vocabulary.at("numbers", tokens, first)
    if found is None or vocabulary.begins("fractions", tokens.norms[first]):
        part = _article(tokens, first, vocabulary)
        if found is None or (part and part.last > found.last):
            return part
    if found.value >= _THOUSAND and read_scale(tokens, first, vocabulary):
        # 'тысяча двести': the scale word counts one of itself
        return Numeral(first, first, Decimal(1), words=True)
    numeral = _below_thousand(tokens, found, vocabulary)
    for role, worth in _GROUPS.items():
        if found.value < 100 and (group := vocabulary.role_at("figures", role, tokens, numeral.last)):
            return Numeral(first, group.last, (numeral.value or _ZERO) * worth, words=True)
    return numeral


def _below_thousand(tokens: Tokens, found: Found, vocabulary: Vocabulary) -> Numeral:
    """'thirty-two', 'двести пять' from its first word on."""
    value, at = found.value, found.last
    below = _below(value)
    while below:
        after = at + 1 if norm_at(tokens, at) == "-" else at
        lower = vocabulary.at("numbers", tokens, after)
        if lower is None or not 0 < lower.value < below:
            break
        value, at, below = value + lower.value, lower.last, _below(lower.value)
    resolution = Decimal(1).scaleb(min(0, int(found.value.as_tuple().exponent)))
    return Numeral(found.first, at, value, resolution, words=True)


def _below(value: Decimal) -> int:
    """What a further word of a number must be below: a unit after 'twenty', a unit or ten after 'двести'; else 0."""
    return 10 if 20 <= value < 100 else 100 if 100 <= value < _THOUSAND and value % 100 == 0 else 0


def _article(tokens: Tokens, first: int, vocabulary: Vocabulary) -> Numeral | None:
    if not vocabulary.opens_part(norm_at(tokens, first)):
        return None
    half = vocabulary.at("fractions", tokens, first) or vocabulary.role_at("figures", "half", tokens, first)
    of = vocabulary.role_at("figures", "of", tokens, half.last) if half else None
    one = vocabulary.role_at("figures", "one", tokens, of.last if of else half.last if half else first)
    after = one.last if one else half.last if half else first
    part = Decimal(1) if half is None else Decimal("0.5") if half.value == "half" else half.value / 100
    if not (half or one):
        return _bare(tokens, first, vocabulary)
    if not read_scale(tokens, after, vocabulary):
        # 'a dozen', 'half a dozen'
        dozen = vocabulary.at("numbers", tokens, after) if one else None
        if dozen and dozen.value == 12:
            return Numeral(first, dozen.last, part * dozen.value, words=True)
        if half is None or not _is_halved(tokens, half, one, vocabulary):
            return None
    return Numeral(first, after, part, Decimal("0.1") if half else Decimal(1), True)


def _is_halved(tokens: Tokens, half: Found, one: Found | None, vocabulary: Vocabulary) -> bool:
    """'half a percent', 'half a kilometre', 'yarim foiz', '½ km'; 'half a year' and 'half the people' are none."""
    unit = vocabulary.at("units", tokens, one.last if one else half.last)
    if unit is None or (one and one.first > half.last):
        return False
    is_sign = not tokens.norms[half.first].isalpha()
    return unit.value.code in ("PCT", "PP") or (unit.value.code != "YEAR" and (is_sign or one is not None))


def _bare(tokens: Tokens, first: int, vocabulary: Vocabulary) -> Numeral | None:
    """'мың', 'yuz ming': a scale word that counts one of itself, where the language writes it so."""
    bare = vocabulary.role_at("figures", "bare", tokens, first)
    if bare is None:
        return None
    scale = vocabulary.at("scales", tokens, first)
    goes_on = vocabulary.begins("scales", norm_at(tokens, bare.last)) or read_words(tokens, bare.last, vocabulary)
    alone = len(tokens) == bare.last == 1
    return Numeral(first, first, Decimal(1), words=True) if scale and (goes_on or alone) else None


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
    if numeral.words:
        numeral = with_places(numeral, tokens, vocabulary)
    elif numeral.value and (dozen := vocabulary.role_at("figures", "dozen", tokens, numeral.last)):
        return numeral._replace(last=dozen.last, value=numeral.value * _GROUPS["dozen"]), True
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
    return Numeral(numeral.first, at, total, resolution, numeral.words, numeral.loose), count > 0


def _exponent(tokens: Tokens, at: int) -> tuple[int, int]:
    """'1e6', '2.5e-3': the token after it, and the power of ten."""
    if norm_at(tokens, at) != "e" or not glued(tokens, at) or not glued(tokens, at + 1):
        return at, 0
    signed = norm_at(tokens, at + 1) in ("-", "+")
    digits = at + 2 if signed else at + 1
    norm, after = norm_at(tokens, digits), norm_at(tokens, digits + 1)
    if not norm.isdecimal() or len(norm) > 2 or (glued(tokens, digits + 1) and after[:1].isalnum()):
        return at, 0
    return digits + 1, -int(norm) if norm_at(tokens, at + 1) == "-" else int(norm)


def _ladder(tokens: Tokens, at: int, vocabulary: Vocabulary, money: bool) -> tuple[int, int, int, int]:
    """Scale words in a row multiply, 'hundred thousand': the token after, their power of ten, how many, the last's."""
    power, count, lowest = 0, 0, 0
    while (found := _scale_after(tokens, at, vocabulary, money=money, follows=count > 0)) is not None:
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


def with_places(numeral: Numeral, tokens: Tokens, vocabulary: Vocabulary) -> Numeral:
    """'two point five', 'три целых пять десятых', 'uch butun o'ndan besh'."""
    point = vocabulary.role_at("figures", "point", tokens, numeral.last)
    if point is None or numeral.value is None:
        return numeral
    shift = _shift(tokens, point.last, vocabulary)
    if shift:
        part = _whole(tokens, shift.last, vocabulary)
        return _extended(numeral, part.last, Decimal(part.value).scaleb(-shift.value), shift.value) if part else numeral
    if part := _whole(tokens, point.last, vocabulary):
        if shift := _shift(tokens, part.last, vocabulary):
            return _extended(numeral, shift.last, Decimal(part.value).scaleb(-shift.value), shift.value)
        digits, at = str(part.value), part.last
        while (part := _whole(tokens, at, vocabulary)) and part.value < 10:
            digits, at = digits + str(part.value), part.last
        return _extended(numeral, at, Decimal(f"0.{digits}"), len(digits))
    return numeral


def _whole(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Found | None:
    """A spelled number of less than a thousand without fraction."""
    found = vocabulary.at("numbers", tokens, at)
    if found is None or found.value >= _THOUSAND:
        return None
    numeral = _below_thousand(tokens, found, vocabulary)
    return Found(at, numeral.last, int(numeral.value or 0))


def _shift(tokens: Tokens, at: int, vocabulary: Vocabulary) -> Found | None:
    """How many decimal places 'десятых', 'сотых' and 'тысячных' tell."""
    roles = (vocabulary.role_at("figures", role, tokens, at) for role in _PLACED)
    found = next((role for role in roles if role), None)
    return Found(at, found.last, _PLACED.index(found.value) + 1) if found else None


def _extended(numeral: Numeral, last: int, part: Decimal, places: int) -> Numeral:
    return numeral._replace(last=last, value=(numeral.value or _ZERO) + part, resolution=Decimal(1).scaleb(-places))


def _lower(tokens: Tokens, at: int, power: int, words: bool, vocabulary: Vocabulary) -> Numeral | None:
    """The number that goes on below a scale word: 'hundred and FIVE', '2 million 300 thousand'."""
    joint = vocabulary.role_at("figures", "and", tokens, at) if power == 2 or (words and power == 3) else None
    start = joint.last if joint else at + 1 if words and power > 3 and norm_at(tokens, at) == "," else at
    norm = norm_at(tokens, start)
    if norm.isdecimal():
        plain = not joint and len(norm) <= 3 and not glued(tokens, start)
        lower = Numeral(start, start + 1, Decimal(int(norm))) if plain else None
    else:
        known = vocabulary.begins("numbers", norm) or vocabulary.role_at("figures", "bare", tokens, start)
        lower = read_words(tokens, start, vocabulary) if known else None
    if lower is None or lower.value is None:
        return None
    scale = read_scale(tokens, lower.last, vocabulary)
    if scale:
        return lower if scale[1] < power or power == 2 else None
    return lower if words and lower.words and power <= 3 and lower.value % 1 == 0 else None


def norm_at(tokens: Tokens, at: int) -> str:
    """The folded token, '' outside."""
    return tokens.norms[at] if 0 <= at < len(tokens.norms) else ""


def glued(tokens: Tokens, at: int) -> bool:
    """Whether nothing stands between the token and the one before."""
    return 0 < at < len(tokens.norms) and tokens.starts[at] == tokens.ends[at - 1]
