"""Tables whose cells are parted by bars or tabs: Markdown, drawn boxes, columns pasted from a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from .lines import Line
from .rows import Field, Row, Table, cells_of, head_rows

_BAR = re.compile(r"(?<!\\)[|│┃║]")
_RULE = re.compile(r"[\s|+:=_\-–—─━═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╟╢╞╡╪│║]+\Z")
_DRAWN = re.compile(r"[-=_–—─━═]{2}|:-|-:|-\s*[|+]")


def ruled_tables(lines: Sequence[Line]) -> Iterator[Table]:
    """The tables of a stretch, in order."""
    for mark in ("|", "\t"):
        at = 0
        while at < len(lines):
            end = at
            while end < len(lines) and _belongs(lines[end], mark):
                end += 1
            if end - at >= 2:
                table = _table(lines, at, end, mark)
                if table is not None:
                    yield table
            at = end + 1


def is_rule(line: Line) -> bool:
    """Whether a line is drawn, not written."""
    return bool(_RULE.match(line.text) and _DRAWN.search(line.text))


def _belongs(line: Line, mark: str) -> bool:
    if mark == "\t":
        return "\t" in line.text
    return bool(_BAR.search(line.text)) or is_rule(line)


def _table(lines: Sequence[Line], first: int, last: int, mark: str) -> Table | None:
    rules = [at for at in range(first, last) if is_rule(lines[at])]
    written = [line for line in lines[first:last] if not is_rule(line)]
    rows = [list(_split_at_tabs(line) if mark == "\t" else _split_at_bars(line)) for line in written]
    if not _is_table(written, rows, bool(rules)):
        return None
    heads = _rows_above_rule(lines, rules, first, last)
    return Table(first, last, cells_of(rows, head_rows(rows) if heads is None else heads))


def _is_table(written: Sequence[Line], rows: Sequence[Row], ruled: bool) -> bool:
    """At least two columns, and a drawn rule, a closed frame, or two rows with figures than which none is longer.

    Rows may be shorter: their empty cells at the end are not seen.
    """
    if not rows or max(map(len, rows)) < 2:
        return False
    if ruled:
        return True
    if len(rows) < 2:
        return False
    if all(_BAR.match(line.text) for line in written):
        return True
    longest = max(map(len, rows))
    return sum(len(row) == longest and any(field.is_figure for field in row) for row in rows) >= 2


def _rows_above_rule(lines: Sequence[Line], rules: Sequence[int], first: int, last: int) -> int | None:
    """The rows above the first rule that has rows above and below it; None when no rule parts head from body."""
    inner = [rule for at, rule in enumerate(rules) if first + at < rule < last - 1]
    rows = last - first - len(rules)
    parts_all_rows = len(inner) >= rows - 1 > 1 and "=" not in lines[inner[0]].text
    if not inner or parts_all_rows:
        return None
    return inner[0] - first - sum(rule < inner[0] for rule in rules)


def _split_at_bars(line: Line) -> Iterator[Field]:
    edges = [match.start() for match in _BAR.finditer(line.text)]
    if not edges or edges[0] > 0:
        edges.insert(0, -1)
    if edges[-1] < len(line.text) - 1:
        edges.append(len(line.text))
    for low, high in pairwise(edges):
        yield _field(line, low + 1, high)


def _split_at_tabs(line: Line) -> Iterator[Field]:
    for _ in range(line.lead.count("\t")):
        yield Field(line.start, "")
    at = 0
    for part in line.text.split("\t"):
        yield _field(line, at, at + len(part))
        at += len(part) + 1


def _field(line: Line, low: int, high: int) -> Field:
    raw = line.text[low:high]
    inner = raw.strip()
    return Field(line.start + low + (len(raw) - len(raw.lstrip()) if inner else 0), inner)
