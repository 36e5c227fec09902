"""Figures as tables print them: decimal comma or point, groups of three, footnote marks, signs of no value."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from registan.lexicons.statistics import codes
from registan.model import Qualifier

MOST_DIGITS = 40
_BLANKS = " \u00a0\u2009\u202f'’"
_FIGURE = re.compile(
    r"(?P<sign>[-−–+]?)\s?"
    r"(?P<digits>[0-9](?:[0-9]|[ \u00a0\u2009\u202f'’.,](?=[0-9]))*+)(?P<power>[eE][+-]?[0-9]{1,3})?"
)
_MINUS = "-−–"
_LEADING = {"<": "under", "≤": "under", ">": "over", "≥": "over", "~": "about", "≈": "about"}
_NOTE = re.compile(r"\s*(?:\[\w{1,3}\]|\(\w{1,2}\)|(?<=[0-9 ])\w\)|[*†‡#¹²³⁰⁴-⁹]+|(?<=[0-9 ])[a-zA-Zа-яА-Я]{1,2}|%)\Z")
_MOST_NOTES = 4
_LONGEST = 200
"""Characters of a cell beyond which it is no figure with its marks."""


class FigureError(ValueError):
    """A cell that is neither a figure nor a sign of no value; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a table writes figures: `decimal` is its decimal mark, None where the table does not tell."""

    decimal: str | None = None
    missing: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure: where it stands in its cell, its value, the worth of its last printed digit."""

    start: int
    end: int
    value: Decimal
    resolution: Decimal
    qualifier: Qualifier = "exact"


def read_figure(text: str, style: Style) -> Figure | None:
    """The figure of a cell; None for a sign of no value, FigureError for anything else."""
    shown = text.strip()
    if shown in codes().missing or shown in style.missing:
        return None
    if len(shown) > _LONGEST:
        raise FigureError(f"{shown[:40]!r} … is no figure")
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    qualifier = _LEADING.get(text[start], "exact")
    while qualifier != "exact" and text[start] in f"{''.join(_LEADING)}= ":
        start += 1
    end = _without_notes(text, start, end)
    match = _FIGURE.fullmatch(text, start, end)
    if match is None:
        raise FigureError(f"{shown[:40]!r} is no figure")
    value, resolution = _valued(match, style, shown)
    return Figure(start=start, end=end, value=value, resolution=resolution, qualifier=qualifier)  # type: ignore[arg-type]


def style_of(cells: Iterable[str], given: Style) -> Style:
    """The style with its decimal mark, where the table's own figures settle it."""
    if given.decimal is not None:
        return given
    marks = {mark for cell in cells if (mark := _told_by(cell[:_LONGEST]))}
    return Style(decimal=marks.pop() if len(marks) == 1 else None, missing=given.missing)


def _told_by(cell: str) -> str | None:
    """The decimal mark that a figure leaves no doubt of: '1 234,56' and '1.234,5' have a comma, '12.5' a point."""
    match = _FIGURE.search(cell)
    digits = match["digits"] if match else ""
    marks = [char for char in digits if char in ".,"]
    if len(set(marks)) == 2:
        return marks[-1]
    if len(marks) > 1:
        return "," if marks[0] == "." else "."
    if marks and not re.fullmatch(r"[1-9][0-9]{0,2}[.,][0-9]{3}", digits):
        return marks[0]
    return None


def _without_notes(text: str, start: int, end: int) -> int:
    for _ in range(_MOST_NOTES):
        note = _NOTE.search(text[start:end])
        if note is None:
            break
        end = start + note.start()
    return end


def _valued(match: re.Match[str], style: Style, shown: str) -> tuple[Decimal, Decimal]:
    digits = match["digits"]
    decimal = style.decimal or _told_by(digits)
    if decimal is None and ("," in digits or "." in digits):
        raise FigureError(
            f"{shown!r} can have thousands or decimals; say `decimal: ','` or `decimal: '.'` in the mapping"
        )
    whole, mark, part = digits.partition(decimal) if decimal else (digits, "", "")
    groups = re.split(rf"[{_BLANKS}.,]", whole)
    if any(len(group) != 3 for group in groups[1:]) or (mark and not part.isdecimal()):
        raise FigureError(f"{shown!r} is no figure with decimal mark {decimal or '.'!r}")
    if len("".join(groups)) + len(part) > MOST_DIGITS:
        raise FigureError(f"{shown[:40]!r} has more than {MOST_DIGITS} digits")
    sign = "-" if match["sign"] and match["sign"] in _MINUS else ""
    try:
        value = Decimal(f"{sign}{''.join(groups)}{mark and '.'}{part}{match['power'] or ''}")
    except InvalidOperation as error:
        raise FigureError(f"{shown!r} is no figure") from error
    if abs(value.adjusted()) > MOST_DIGITS:
        raise FigureError(f"{shown[:40]!r} is larger or smaller than any figure of statistics")
    return value, Decimal(1).scaleb(int(value.as_tuple().exponent))
