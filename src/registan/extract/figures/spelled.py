"""Spelled-out numbers below a thousand, with their decimal places, and single scale words."""

from __future__ import annotations

from decimal import Decimal
from unicodedata import category

from registan.extract.vocabulary import Found, Vocabulary
from registan.lexicons import Tokens

from .numerals import Numeral

GROUPS = {"dozen": 12, "tens": 10}
"""Roles of `figures` that a number counts: 'two dozen'."""

_PLACED = ("tenths", "hundredths", "thousandths")
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
    for role, worth in GROUPS.items():
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
        return _rounded(tokens, first, vocabulary)
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


def _rounded(tokens: Tokens, first: int, vocabulary: Vocabulary) -> Numeral | None:
    """'мыңға жуық', 'mingdan ortiq': a scale word with the ending that the word which rounds it asks for."""
    scale = vocabulary.at("scales", tokens, first)
    if scale is None or vocabulary.case_of("scales", norm_at(tokens, scale.last - 1)) not in ("to", "from"):
        return None
    before = norm_at(tokens, first - 1)
    counted = before.isdecimal() or vocabulary.begins("numbers", before) or vocabulary.begins("scales", before)
    rounds = vocabulary.role_at("figures", "after", tokens, scale.last)
    return Numeral(first, first, Decimal(1), words=True) if rounds and not counted else None


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
    """The token after an abbreviation's full stop: '540 тыс. тонн', '5 тыс. $'; one that ends the sentence not."""
    if norm_at(tokens, at) != "." or not glued(tokens, at) or at + 1 >= len(tokens.norms):
        return at
    goes_on = tokens.text[tokens.starts[at + 1]]
    return at + 1 if goes_on.islower() or category(goes_on) == "Sc" else at


def _is_counting(tokens: Tokens, at: int, vocabulary: Vocabulary) -> bool:
    if not norm_at(tokens, at).isalpha():
        return False
    sections = ("units", "currencies")
    return any(vocabulary.at(name, tokens, at) for name in sections) or vocabulary.noun_at(tokens, at) is not None


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


def norm_at(tokens: Tokens, at: int) -> str:
    """The folded token, '' outside."""
    return tokens.norms[at] if 0 <= at < len(tokens.norms) else ""


def glued(tokens: Tokens, at: int) -> bool:
    """Whether nothing stands between the token and the one before."""
    return 0 < at < len(tokens.norms) and tokens.starts[at] == tokens.ends[at - 1]
