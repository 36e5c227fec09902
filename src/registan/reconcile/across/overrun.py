"""A part of a year told much larger than the year, where nobody names the reporter of one of the two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from registan.lexicons.wording import amount, dates, head, label
from registan.model import Finding, Interval, Observation, Suggestion

from ..figures.cells import Cell, nested
from ..figures.misprint import Misprint, misprints_of
from ..within.parts import WITHIN
from .around import Around, unaccused
from .backing import Backing
from .books import Library, Shelf
from .camps import Camp, camps_of
from .scopes import scopes_of
from .timeline import MOST, is_cumulative

_TELLING = frozenset("digits_swapped digit_dropped digit_doubled separator_lost separator_stray".split())
_MUCH = Decimal("1.5")
"""How many times the year a part of it must be: two states' books differ by less as a rule."""
_EVEN = Decimal("0.25")
"""How far from the pace of the other what was meant may lie."""


@dataclass(frozen=True, slots=True)
class _Figures:
    """What all documents have on one shelf, of whatever book; whether one of no known book is among it."""

    camp: Camp
    is_strange: bool


def check_overruns(books: Library, around: Around, backing: Backing) -> Iterator[Finding]:
    """Every figure of a part of a year that exceeds the year by far and is, or the year's is, a misprint of what the
    pace of the other leaves, where the other is borne out by its document or told by several.
    """
    for shelves in _years(books, around).values():
        told = sorted(shelves.items(), key=lambda each: str(each[0].cell.period))[:MOST]
        for (part, its), (whole, all_) in product(told, told):
            if not (its.is_strange or all_.is_strange) or not nested(part.cell.period, whole.cell.period):
                continue
            if whole.cell.period and part.cell.period and whole.cell.period.covers(part.cell.period):
                yield from _check(its.camp, all_.camp, around, backing)


def _years(books: Library, around: Around) -> dict[tuple[Cell, str, int], dict[Shelf, _Figures]]:
    """What is agreed on of a statistic for the parts of a year."""
    found: dict[tuple[Cell, str, int], dict[Shelf, _Figures]] = {}
    accused = around.accused()
    for shelf in dict.fromkeys((*books.shelves, *books.strangers)):
        start = shelf.cell.period.start if shelf.cell.period else None
        if start is not None and books.is_judged(shelf):
            known = [each for said in books.shelves.get(shelf, {}).values() for each in said]
            strangers = books.strangers.get(shelf, [])
            everyone = (each for each in (*known, *strangers) if is_cumulative(each.claim))
            camps = camps_of(unaccused(everyone, accused))
            if len(camps) == 1:
                family = found.setdefault((shelf.cell.at(None), shelf.unit, start.year), {})
                family[shelf] = _Figures(camps[0], bool(strangers))
    return found


def _check(part: Camp, whole: Camp, around: Around, backing: Backing) -> Iterator[Finding]:
    one, other = part.figure, whole.figure
    if part.documents & whole.documents or one.value < _MUCH * other.value or other.value <= 0:
        return
    if scopes_of(one, around) != scopes_of(other, around):
        return
    borne = [camp.witnesses(around.origins) > 1 or backing.backs(camp.said) for camp in (part, whole)]
    if borne[0] == borne[1]:
        return
    fallen, standing = (whole, part) if borne[0] else (part, whole)
    misprint = _misprint(fallen.figure, standing.figure, is_part=fallen is part)
    if misprint:
        yield _finding(fallen, (part, whole), standing, misprint)


def _misprint(figure: Observation, other: Observation, *, is_part: bool) -> Misprint | None:
    """The one misprint that brings a figure to the pace of the other, and a part under its whole."""
    pace = other.value * _days(figure) / _days(other)
    low, high = pace * (1 - _EVEN), pace * (1 + _EVEN)
    wanted = Interval(low, min(high, other.value)) if is_part else Interval(max(low, other.value), high)
    found = [each for each in misprints_of(figure, wanted) if each.is_scale or each.how in _TELLING]
    return found[0] if len(found) == 1 else None


def _days(claim: Observation) -> Decimal:
    period = claim.period
    return Decimal((period.stop - period.start).days + 1 if period and period.start and period.stop else 1)


def _finding(fallen: Camp, pair: Sequence[Camp], standing: Camp, misprint: Misprint) -> Finding:
    part, whole = (camp.figure for camp in pair)
    figure = fallen.figure
    said = (
        f"{head(part)}: {label(part)} of {amount(part.value, part.unit)} in {part.doc} exceeds the"
        f" {amount(whole.value, whole.unit)} of all {dates(whole.period)} in {whole.doc}."
    )
    meant = f"{amount(misprint.value, figure.unit)} instead of {amount(figure.value, figure.unit)}"
    return Finding(
        kind="scale" if misprint.is_scale else "digits",
        severity="doubt",
        claims=tuple(dict.fromkeys((figure, *standing.mentions(), *fallen.mentions()))),
        suspect=0,
        suggestion=Suggestion(fields=(("value", misprint.value),), how=misprint.how),
        confidence=0.7,
        message=f"{said} {meant} goes with the pace of the year: {misprint.how.replace('_', ' ')}.",
        rule=WITHIN,
    )
