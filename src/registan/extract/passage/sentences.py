"""Where sentences end, told from tokens: a mark, then a capital, and no abbreviation before."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import compress

from registan.lexicons import Tokens

LONGEST = 300
"""The most tokens of a sentence: nobody writes longer ones, and what is asked of two words of it is asked of all."""
_ENDS = frozenset(".!?…;")
_BRACKET = 12
_CLOSING = frozenset("\"')]»”")
_OPENING = frozenset("\"'([«“-*•#")
_QUOTING = _CLOSING | _OPENING


def split(tokens: Tokens, abbreviations: frozenset[str]) -> list[tuple[int, int]]:
    """Token ranges of the sentences, in order; every token is in one.

    `abbreviations` are folded words that a full stop may follow without ending a sentence.
    """
    ranges: list[tuple[int, int]] = []
    begin, count = 0, len(tokens)
    norms = tokens.norms
    for at in compress(range(count - 1), map(_ENDS.__contains__, norms)):
        if _ends_here(tokens, at, abbreviations):
            end = at + 1
            while end < count and norms[end] in _CLOSING and tokens.starts[end] == tokens.ends[end - 1]:
                end += 1
            if end > begin:
                ranges.append((begin, end))
                begin = end
    if begin < count:
        ranges.append((begin, count))
    return ranges if all(last - first <= LONGEST for first, last in ranges) else _cut(tokens, ranges)


def unbroken(ranges: list[tuple[int, int]], figures: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The sentences with those put together whose end stands inside a figure: '14 тыс. МВт', '4.' and '9 billion'."""
    if len(ranges) < 2:
        return ranges
    inside = {at for first, last in figures for at in range(first + 1, last)}
    whole: list[tuple[int, int]] = []
    for first, last in ranges:
        if whole and first in inside:
            whole[-1] = (whole[-1][0], last)
        else:
            whole.append((first, last))
    return whole


def _cut(tokens: Tokens, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges with those cut that are too long: behind a comma where one stands near the end."""
    cut: list[tuple[int, int]] = []
    for first, last in ranges:
        begin = first
        while last - begin > LONGEST:
            places = range(begin + LONGEST, begin + LONGEST // 2, -1)
            end = next((at for at in places if _follows_comma(tokens, at)), begin + LONGEST)
            cut.append((begin, end))
            begin = end
        cut.append((begin, last))
    return cut


def _follows_comma(tokens: Tokens, at: int) -> bool:
    return tokens.norms[at - 1] == "," and tokens.starts[at] > tokens.ends[at - 1]


def is_initial(norm: str) -> bool:
    """Whether the folded word can stand for a given name: 'K. Tokayev', 'Sh. Mirziyoyev'."""
    return (len(norm) == 1 and norm.isalpha()) or norm in _DIGRAPHS


_DIGRAPHS = frozenset("sh ch zh kh ts yu ya yo dj".split())


def _is_bracketed(tokens: Tokens, at: int) -> bool:
    """'(9.8 billion; 15.8 %)'."""
    marks = [norm for norm in tokens.norms[at : at + _BRACKET] if norm in "()"]
    return bool(marks) and marks[0] == ")"


def _ends_here(tokens: Tokens, at: int, abbreviations: frozenset[str]) -> bool:
    norms, starts, ends = tokens.norms, tokens.starts, tokens.ends
    if norms[at] == ";":
        return not _is_bracketed(tokens, at)
    if norms[at] == ".":
        before = norms[at - 1] if at else ""
        if before in abbreviations or is_initial(before):
            return False
        if starts[at + 1] == ends[at] and norms[at + 1] not in _CLOSING:
            return False
    following = at + 1
    while following < len(norms) - 1 and norms[following] in _QUOTING:
        following += 1
    first = tokens.text[starts[following]]
    return not first.islower() or "\n\n" in tokens.text[ends[at] : starts[at + 1]]
