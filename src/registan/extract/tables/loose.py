"""Tables that lost their lines, as poor scans print them: a line of years, then rows of a label and as many figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from registan.extract.passage.context import Context
from registan.extract.vocabulary import vocabulary_of
from registan.lexicons import Lexicon, tokenize
from registan.model import Cell, Document, Observation, Period, Span
from registan.model.period import months, year

from .column import Column, Lines, Spot, column_of
from .grid import read_cell
from .heads import read_head

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ROW = re.compile(r"[ \t]*(?P<label>[^\W\d_][^\d\n]*?)[ \t]+(?P<figures>\d[\d., \u00a0\u202f\t]*)[ \t]*\Z")
_RUN = re.compile(r"\d+(?:[.,]\d+)*")
_FEWEST = 2
_HEAD_LINES = 3
_LOOK_BACK = 200


def read_loose_table(document: Document, index: int, lexicon: Lexicon, context: Context) -> list[Observation]:
    """The claims of a block that is a table without lines, [] when it is none."""
    lines = list(_lines(document.text, document.blocks[index].span))
    rows = [(span, match) for span, text in lines if (match := _ROW.match(text)) and not _is_years(text)]
    if len(rows) < _FEWEST or len(rows) < len(lines) - _HEAD_LINES:
        return []
    before = document.text[max(0, rows[0][0].start - _LOOK_BACK) : rows[0][0].start]
    years = _year_line(before)
    if not years:
        return []
    column = column_of(document, index, lexicon, context)
    periods = _periods(years, before, lexicon)
    return list(_cells(column, rows, periods))


def _cells(column: Column, rows: list[tuple[Span, re.Match[str]]], periods: list[Period]) -> Iterator[Observation]:
    empty = read_head("", column.lexicon, None)
    lines = Lines()
    for number, (span, match) in enumerate(rows):
        label = read_head(match["label"], column.lexicon, None)
        line = lines.of(label)
        base = span.start + match.start("figures")
        for place, (start, end) in enumerate(_group(match["figures"], len(periods))):
            cell = Cell(row=number, column=place + 1, span=Span(base + start, base + end))
            spot = Spot(cell, match["figures"][start:end], empty, label, line)
            claim = read_cell(column, spot, periods[place])
            if claim is not None:
                yield claim


def _lines(text: str, span: Span) -> Iterator[tuple[Span, str]]:
    at = span.start
    for line in text[span.start : span.end].split("\n"):
        if line.strip():
            yield Span(at, at + len(line)), line
        at += len(line) + 1


def _is_years(line: str) -> bool:
    numbers = _RUN.findall(line)
    return len(numbers) >= _FEWEST and numbers == _YEAR.findall(line)


def _year_line(before: str) -> list[int]:
    """The years of the last line before the first row that is a line of years, [] when there is none near."""
    for line in reversed([line for line in before.split("\n") if line.strip()][-_HEAD_LINES:]):
        if _is_years(line):
            return [int(found) for found in _YEAR.findall(line)]
    return []


def _periods(years: list[int], head: str, lexicon: Lexicon) -> list[Period]:
    """A column a year; where the head names a range of months, it is the last year that is not over yet."""
    periods = [year(number) for number in years]
    words = vocabulary_of(lexicon)
    months_named = []
    tail = re.findall(r"[^\W\d_]+-?", head)
    for word in tail:
        found = words.at("months", tokenize(word, spelling=lexicon.spelling), 0)
        if found is not None:
            months_named.append((int(found.value), word.endswith("-")))
    if len(months_named) == 2 and months_named[0][1] and months_named[0][0] < months_named[1][0]:
        periods[-1] = months(years[-1], months_named[0][0], months_named[1][0])
    return periods


def _group(text: str, count: int) -> list[tuple[int, int]]:
    """The runs of digits joined into as many figures as there are columns, [] when they do not come out even.

    A run may join the one before it only as its thousands: '333 503' or '3 006' beside '2920' and '3538'.
    """
    runs = [(match.start(), match.end()) for match in _RUN.finditer(text)]
    while len(runs) > count:
        for at in range(1, len(runs)):
            start, end = runs[at]
            is_thousands = end - start == 3 or (end - start > 3 and text[start + 3] in ".,")
            if is_thousands and runs[at - 1][1] - runs[at - 1][0] <= 3 and _must_join(text, runs, at, count):
                runs[at - 1 : at + 1] = [(runs[at - 1][0], end)]
                break
        else:
            return []
    return runs if len(runs) == count else []


def _must_join(text: str, runs: list[tuple[int, int]], at: int, count: int) -> bool:
    """A run that begins with 0 is no figure by itself; else the first that can join does."""
    zeros = [k for k in range(1, len(runs)) if text[runs[k][0]] == "0"]
    return at in zeros or len(runs) - count > len(zeros)
