"""Numbers that are no figures: references, identifiers, list marks, phone numbers, parts of addresses and names."""

from __future__ import annotations

from registan.extract.vocabulary import Vocabulary
from registan.lexicons import Tokens

from .numerals import Numeral
from .spelled import glued, norm_at

_HYPHENS = frozenset("-\u2010\u2011\u2013\u2212")
_BULLETS = frozenset("-*•")
_TITLE = 8
"""Tokens of a title before the number that ends it."""
_COUNTRY = 2
"""Digits of a number with '+' up to which nothing behind it makes a telephone number of it."""
_LONGEST_RISE = 6
_ADDRESS_BEFORE = frozenset("/@=_&?~\\#+*^")
_ADDRESS_AFTER = frozenset("/@=_&~\\^*")


def is_refused(tokens: Tokens, numeral: Numeral, vocabulary: Vocabulary, *, measured: bool = False) -> bool:
    """Whether the digits are part of something that is no figure; `measured`: a unit or currency stands with them."""
    first = numeral.first
    return (
        _is_glued_before(tokens, first, vocabulary)
        or _is_glued_after(tokens, numeral.last, measured=measured)
        or _is_bracketed(tokens, numeral)
        or _is_list_mark(tokens, numeral)
        or _is_reference(tokens, first, vocabulary)
        or _is_numbered(tokens, numeral.last, vocabulary)
        or (not measured and (_ends_title(tokens, numeral) or _numbers_plant(tokens, numeral)))
    )


def _numbers_plant(tokens: Tokens, numeral: Numeral) -> bool:
    """'3-ЖЭО', '5-ГРЭС': a number that a hyphen ties to an abbreviation, in a text that is not all in capitals."""
    at = numeral.last + 1
    if norm_at(tokens, numeral.last) != "-" or not (glued(tokens, numeral.last) and glued(tokens, at)):
        return False
    if at >= len(tokens) or not _is_abbreviation(tokens, at):
        return False
    return not (numeral.first and _is_abbreviation(tokens, numeral.first - 1))


def _is_abbreviation(tokens: Tokens, at: int) -> bool:
    return len(tokens.norms[at]) > 1 and tokens.text[tokens.starts[at] : tokens.ends[at]].isupper()


def _ends_title(tokens: Tokens, numeral: Numeral) -> bool:
    """'«Сила Сибири – 2»', '"Vostok 6"': a bare number before the closing mark is part of the title."""
    if norm_at(tokens, numeral.last) != '"' or not glued(tokens, numeral.last):
        return False
    for at in range(numeral.first - 1, max(numeral.first - _TITLE, -1), -1):
        if tokens.norms[at] == '"':
            return glued(tokens, at + 1) and at + 1 < numeral.first
    return False


def refused_end(tokens: Tokens, numeral: Numeral) -> int:
    """The token after all that is refused with the digits: '2347-4378' of an ISSN, '+998 71 238 10 00'."""
    at = numeral.last
    is_phone = norm_at(tokens, numeral.first - 1) == "+" and glued(tokens, numeral.first)
    while norm_at(tokens, at).isdecimal() if is_phone else norm_at(tokens, at) == "-" and glued(tokens, at):
        if not is_phone:
            at += 1
            if not (glued(tokens, at) and norm_at(tokens, at).isdecimal()):
                return at
        at += 1
    return at


def chain_end(tokens: Tokens, numeral: Numeral) -> int:
    """The token after a chain such as '998-71-238', '10:30', '1/2', '1-2-3'; the numeral's own end if there is none."""
    at, links, plain = numeral.last, 0, True
    while glued(tokens, at) and glued(tokens, at + 1) and norm_at(tokens, at) in ("-", ":", "/"):
        if not norm_at(tokens, at + 1).isdecimal():
            break
        plain = plain and norm_at(tokens, at) == "-"
        links, at = links + 1, at + 2
    return at if links > 1 or not plain else numeral.last


def _is_glued_before(tokens: Tokens, first: int, vocabulary: Vocabulary) -> bool:
    """'C5', 'COVID-19', 'growth.12' (a footnote), '/2020', '+998'."""
    if is_part_of_name(tokens, first):
        return True
    if not glued(tokens, first):
        return norm_at(tokens, first - 1) == "+" and first > 1 and tokens.norms[first - 2][-1:].isalnum()
    before, text, start = tokens.norms[first - 1], tokens.text, tokens.starts[first]
    mark = text[start - 1]
    if before[-1].isalpha():
        return vocabulary.before("currencies", tokens, first) is None
    if mark in _ADDRESS_BEFORE:
        return mark != "+" or (start > 1 and text[start - 2].isalnum()) or _is_dialled(tokens, first)
    if mark in _HYPHENS or mark in ".,:%’'":
        beyond = text[start - 2] if start > 1 and not _ends_number(tokens, first - 2) else " "
        return beyond.isalpha() or beyond in ")]/_"
    return mark in ")]_"


def _is_dialled(tokens: Tokens, first: int) -> bool:
    """'+998712381000', '+998 71', '+998-71'; '+520 million' is a rise."""
    size, after = len(tokens.norms[first]), norm_at(tokens, first + 1)
    return size > _COUNTRY and (size > _LONGEST_RISE or after.isdecimal() or after in ("-", "("))


def is_part_of_name(tokens: Tokens, first: int) -> bool:
    """'EXPO-2017', also where the line breaks after the hyphen."""
    if norm_at(tokens, first - 1) != "-" or not glued(tokens, first - 1) or not norm_at(tokens, first - 2).isalpha():
        return False
    if _ends_number(tokens, first - 2):
        return False
    mark = tokens.text[tokens.starts[first - 1]]
    broken = "\n" in tokens.text[tokens.ends[first - 1] : tokens.starts[first]]
    return mark in _HYPHENS and (glued(tokens, first) or broken)


def _ends_number(tokens: Tokens, at: int) -> bool:
    """Whether the letters belong to a number before them: 'bn' of '10bn-12bn'."""
    return glued(tokens, at) and norm_at(tokens, at - 1).isdecimal()


def _is_glued_after(tokens: Tokens, last: int, *, measured: bool) -> bool:
    """'5G', '1990s', '10/2', 'a@3.b'; what a number may be glued to was read before, a star leads to a footnote."""
    after = tokens.text[tokens.ends[last - 1] : tokens.ends[last - 1] + 2]
    if not after or (after[0] == "*" and not after[1:].isalnum()):
        return False
    if measured and after[0] == "/" and after[1:].isalpha():
        return False  # '$450m/year', '1,200 t/day': so much of a unit each
    return after[0].isalnum() or after[0] in _ADDRESS_AFTER or (after[0] == "+" and after[1:].isdecimal())


def _is_bracketed(tokens: Tokens, numeral: Numeral) -> bool:
    """'[3]', '[3, 5]'."""
    return norm_at(tokens, numeral.first - 1) == "[" or norm_at(tokens, numeral.last) == "]"


def _is_list_mark(tokens: Tokens, numeral: Numeral) -> bool:
    """'1. ' or '2) ' at the beginning of a line, and '- 4 -' alone on one."""
    first, last = numeral.first, numeral.last
    mark = norm_at(tokens, last)
    if mark == "-" == norm_at(tokens, first - 1):
        return _begins_line(tokens, first - 1) and _ends_line(tokens, last)
    if last - first > 1 or len(tokens.norms[first]) > 2 or mark not in (".", ":", ")") or not glued(tokens, last):
        return False
    end = tokens.ends[last]
    return tokens.text[end : end + 1] in ("", " ", "\n", "\t") and _begins_line(tokens, first)


def _begins_line(tokens: Tokens, at: int) -> bool:
    if at and tokens.norms[at - 1] in _BULLETS:
        at -= 1
    begin = tokens.ends[at - 1] if at else 0
    gap = tokens.text[begin : tokens.starts[at]]
    return at == 0 or "\n" in gap


def _ends_line(tokens: Tokens, at: int) -> bool:
    if at + 1 >= len(tokens.norms):
        return True
    return "\n" in tokens.text[tokens.ends[at] : tokens.starts[at + 1]]


def _is_numbered(tokens: Tokens, last: int, vocabulary: Vocabulary) -> bool:
    """'5-modda', '4400-son': the word after the hyphen says what the number is that of."""
    joined = norm_at(tokens, last) == "-" and glued(tokens, last) and glued(tokens, last + 1)
    return joined and vocabulary.role_at("figures", "numbered", tokens, last + 1) is not None


def _is_reference(tokens: Tokens, first: int, vocabulary: Vocabulary) -> bool:
    """'No. 4400', 'Article 5', 'ISSN: 2347', 'World War 2'."""
    last = first
    while last and first - last < 2 and tokens.norms[last - 1] in (":", "."):
        if vocabulary.role_before("figures", "reference", tokens, last):
            return True
        last -= 1
    return vocabulary.role_before("figures", "reference", tokens, last) is not None
