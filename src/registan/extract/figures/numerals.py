"""Printed numbers: digits with their marks, and what poor scans make of them."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import NamedTuple

from registan.extract.vocabulary import Vocabulary
from registan.lexicons import Tokens

LONGEST = 40
"""Digits beyond which a run is an identifier, no figure."""

EXACT = Context(prec=200)
"""Figures of up to forty digits with their scale words are never rounded."""

_BLANKS = frozenset(" \u00a0\u202f\u2009\u2007")
_MARKS = frozenset(".,")
_TICK = "'"
_CENTS = 2
_DAYS, _MONTHS, _HOURS, _MINUTES = 31, 12, 24, 60
_PAIRS = 6
"""Groups of two digits that a number has at most: '12,34,56,78,90,12,345'."""
# What a scan reads for a digit inside a number: '4,417.l', '1O.5'.
_MISREADABLE = "lIiOoОо"
_MISREAD = str.maketrans(_MISREADABLE, "1110000")


class Numeral(NamedTuple):
    """A number at tokens `first` to `last` (exclusive), before any scale word.

    `resolution` is the worth of its last printed digit; `loose` says that its marks make it a number only with a
    scale word, unit or currency beside it ('657 , 1'). `value` None is a run of digits that is no number.
    """

    first: int
    last: int
    value: Decimal | None
    resolution: Decimal = Decimal(1)
    words: bool = False
    loose: bool = False


def read_digits(tokens: Tokens, first: int, vocabulary: Vocabulary) -> Numeral:
    """The number that begins with that token of digits."""
    parts, marks, ends = _parts(tokens, first, vocabulary)
    if sum(map(len, parts)) > LONGEST:
        return Numeral(first, ends[-1], None)
    count, places, loose = _shape(parts, marks, vocabulary)
    if count == 0:
        return Numeral(first, ends[-1], None)
    if count == len(parts) > 1 and places == 0 and (behind := _apart(tokens, ends[-1], vocabulary)):
        parts, ends, count, places = [*parts, behind], [*ends, ends[-1] + 2], count + 1, len(behind)
    digits = "".join(parts[:count])
    if len(parts[0]) > 1 and parts[0][0] == "0":
        return Numeral(first, ends[count - 1], None)
    value = EXACT.scaleb(Decimal(int(digits)), -places)
    return Numeral(first, ends[count - 1], value, Decimal(1).scaleb(-places), loose=loose)


def _parts(tokens: Tokens, first: int, vocabulary: Vocabulary) -> tuple[list[str], list[str], list[int]]:
    """Runs of digits, the marks between them, and the token after each run."""
    run, at = _run(tokens, first, "")
    parts, ends = [run], [at]
    marks: list[str] = []
    listed = 0
    # Commas without three digits behind them make a list, however long it goes on.
    while listed < _PAIRS:
        mark, start = _mark(tokens, at, vocabulary)
        run, after = _run(tokens, start, mark) if mark else ("", at)
        changes = mark in (" ", " ,", " .") and len(parts) > 1 and mark != marks[0]
        if not run or (changes and not _is_shifted(tokens, start, marks, mark)):
            return parts, marks, ends
        if mark == " " and _is_cut(parts, run, tokens, after, vocabulary):
            parts[0], ends[0], at = parts[0] + run, after, after
            continue
        if mark in (" ", _TICK) and (len(run) != 3 or len(parts[0]) > 3):
            return parts, marks, ends
        listed += mark.strip() == "," and len(run) != 3
        parts.append(run)
        marks.append(mark)
        ends.append(after)
        at = after
    return parts, marks, ends


def _apart(tokens: Tokens, at: int, vocabulary: Vocabulary) -> str:
    """'1 599, 38 млн': the decimal places of a grouped number that a blank parts from their mark, '' if it has none."""
    if at + 1 >= len(tokens.norms) or tokens.norms[at] != vocabulary.decimal:
        return ""
    if tokens.starts[at] != tokens.ends[at - 1]:
        return ""
    run, gap = tokens.norms[at + 1], tokens.text[tokens.ends[at] : tokens.starts[at + 1]]
    if not run.isdecimal() or len(run) > 2 or gap not in _BLANKS:
        return ""
    told = any(vocabulary.at(name, tokens, at + 2) for name in ("scales", "currencies"))
    return run if told else ""


def _is_shifted(tokens: Tokens, start: int, marks: list[str], mark: str) -> bool:
    """'4 621 ,5': the blank of a scan before the decimal mark of a grouped number."""
    return marks[0] == " " != mark and tokens.starts[start] == tokens.ends[start - 1]


def _is_cut(parts: list[str], run: str, tokens: Tokens, after: int, vocabulary: Vocabulary) -> bool:
    """'1 2,5 млрд': a scan's blank inside a number that has decimals and a scale word."""
    if len(parts) > 1 or len(parts[0]) > 1 or len(run) > 2 or _mark(tokens, after, vocabulary)[0] not in _MARKS:
        return False
    return vocabulary.at("scales", tokens, after + 2) is not None


def _run(tokens: Tokens, first: int, mark: str) -> tuple[str, int]:
    """Digits, with single letters that a scan put for them, and the token after."""
    norms, starts, ends = tokens.norms, tokens.starts, tokens.ends
    run, at, count = "", first, len(norms)
    while at < count and (at == first or starts[at] == ends[at - 1]):
        norm = norms[at]
        if norm.isdecimal():
            run += norm if len(norm) <= LONGEST else "0" * (LONGEST + 1)
        elif len(norm) == 1 and _misread(tokens, at, bool(run), mark):
            run += tokens.text[starts[at]].translate(_MISREAD)
        elif run and _zeros(tokens, at):
            run += "0" * len(norm)
        else:
            break
        at += 1
        if len(run) > 4 * LONGEST:
            run = run[: 2 * LONGEST]
    return run, at


def _zeros(tokens: Tokens, at: int) -> bool:
    """'168,1OO': letters that a scan put for the zeros at a number's end."""
    written = tokens.text[tokens.starts[at] : tokens.ends[at]]
    return len(written) <= 3 and set(written) <= {"O", "О"}


def _misread(tokens: Tokens, at: int, inside: bool, mark: str) -> bool:
    written = tokens.text[tokens.starts[at]]
    if written not in _MISREADABLE:
        return False
    followed = at + 1 < len(tokens.norms) and tokens.starts[at + 1] == tokens.ends[at]
    following = at + 2 if followed and tokens.norms[at + 1] in _MARKS else at + 1
    digit_next = followed and following < len(tokens.norms) and tokens.norms[following].isdecimal()
    digit_next = digit_next and tokens.starts[following] == tokens.ends[following - 1]
    word_next = followed and tokens.norms[at + 1].isalpha()
    # 'l' straight after digits is the litre; 'O' and 'I' are digits there too.
    return digit_next if inside and written in "lio" else not word_next and (bool(mark.strip()) or inside)


def _mark(tokens: Tokens, at: int, vocabulary: Vocabulary) -> tuple[str, int]:
    """The mark after a run and where the next run begins; a spaced mark has a blank before it in its name."""
    norms, starts, ends, text = tokens.norms, tokens.starts, tokens.ends, tokens.text
    if at >= len(norms):
        return "", at
    gap = starts[at] - ends[at - 1]
    if gap == 1 and norms[at].isdecimal() and text[ends[at - 1]] in _BLANKS:
        return (" " if " " in vocabulary.groups else ""), at
    if norms[at] not in _MARKS and norms[at] != _TICK:
        return "", at
    if at + 1 >= len(norms):
        return "", at
    after = starts[at + 1] - ends[at]
    if gap == 0 and after == 0:
        return norms[at], at + 1
    if gap == 1 and after <= 1 and norms[at] in _MARKS and norms[at + 1].isdecimal() and text[ends[at - 1]] in _BLANKS:
        return " " + norms[at], at + 1
    return "", at


def _shape(parts: list[str], marks: list[str], vocabulary: Vocabulary) -> tuple[int, int, bool]:
    """How many of the parts make one number, how many decimal places it has, and whether it is loose; 0 is none."""
    if not marks:
        return 1, 0, False
    if _is_indian(parts, marks):
        return len(parts), 0, False
    if marks[-1] == "." and _is_indian(parts[:-1], marks[:-1]):
        return len(parts), len(parts[-1]), False
    grouped = _grouped(parts, marks)
    last = grouped + 1
    if last == len(marks) + 1:
        # Groups only: a single decimal mark with three digits is a fraction, not a group.
        if len(marks) == 1 and _is_decimal(marks[0], vocabulary):
            return 2, len(parts[1]), False
        return last, 0, False
    mark = marks[grouped]
    if last == len(marks) and (grouped == 0 or mark.strip() != marks[0].strip()):
        return _fraction(parts, (marks[0], mark), grouped, vocabulary)
    if grouped == 0 and _is_decimal(mark, vocabulary) and marks[1] != mark:
        return 2, len(parts[1]), False
    if mark.strip() in (",", ""):
        # A list, '1,1,1' or '1,056, 2': its first number stands alone.
        return last, 0, False
    if len(set(marks)) == 1 or mark == ".":
        return 0, 0, False
    return last, 0, False


def _is_indian(parts: list[str], marks: list[str]) -> bool:
    """'12,34,500': groups of two, and three at the end."""
    pairs = parts[1:-1]
    return bool(pairs) and set(marks) == {","} and len(parts[-1]) == 3 and all(len(pair) == 2 for pair in pairs)


def _fraction(parts: list[str], ends: tuple[str, str], grouped: int, vocabulary: Vocabulary) -> tuple[int, int, bool]:
    first, mark = ends
    places = len(parts[grouped + 1])
    if _is_decimal(mark, vocabulary):
        return grouped + 2, places, False
    if grouped and {mark, first} == _MARKS:
        # '1,234.56' is one number whatever the language's own marks are
        return grouped + 2, places, False
    if mark.strip() in _MARKS and (places <= 2 or mark.strip() == vocabulary.decimal):
        return grouped + 2, places, places != _CENTS or mark not in _MARKS or _may_be_told(parts[grouped:], mark)
    return grouped + 1, 0, False


def _may_be_told(parts: list[str], mark: str) -> bool:
    """Whether two numbers with a full stop may be a day ('13.05'), a time ('18.30') or a section ('4.2')."""
    first, second = map(int, parts[:2])
    return mark == "." and ((first <= _DAYS and second <= _MONTHS) or (0 < first <= _HOURS and second < _MINUTES))


def _is_decimal(mark: str, vocabulary: Vocabulary) -> bool:
    return mark == vocabulary.decimal


def _grouped(parts: list[str], marks: list[str]) -> int:
    """How many marks from the first on stand between groups of three."""
    if len(parts[0]) > 3 or parts[0][0] == "0" or marks[0] in (" ,", " ."):
        return 0
    count = 0
    while count < len(marks) and marks[count] == marks[0] and len(parts[count + 1]) == 3:
        count += 1
    return count
