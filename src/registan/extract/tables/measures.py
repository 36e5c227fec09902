"""Whether a percentage in a table is a share, a change, or an index that takes the year before as 100."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from registan.extract.figures.figure import Figure
from registan.extract.meaning.measure import HUNDRED, Measured

from .column import Column, Spot
from .heads import Head

_LEAST_INDEX = 20
_LEAST_RATIO = 50
_MOVES = frozenset({"rise", "fall"})
_DIGITS = str.maketrans("", "", " \u00a0\u202f%'")


def read_measure(column: Column, spot: Spot, figure: Figure) -> Measured:
    """The measure of a cell's figure with the value that it gives."""
    if figure.unit == "RANK":
        return Measured("rank", figure.value, "exact")
    if figure.unit != "PCT":
        return Measured("level", figure.value, "exact")
    if spot.cell.column in column.indices or _is_index_row(spot):
        return Measured("change_pct", figure.value - HUNDRED, "exact")
    return Measured("share_pct" if _is_share(column, spot) else "change_pct", figure.value, "exact")


def _is_share(column: Column, spot: Spot) -> bool:
    for known in (spot.head, spot.side):
        if known.says & {"change", "year_before", "index"} or _MOVES & known.sentence.words.keys():
            return False
        if known.sentence.words.get("portion"):
            return True
    told = spot.head.sentence.words.get("share") or spot.side.sentence.words.get("share")
    return bool(told) or column.by_partner


def read_indices(head: Head, printed: Sequence[str]) -> bool:
    """Whether the percentages below a head are of the year before: none is negative or near nothing."""
    least = _LEAST_INDEX if _is_index(head) else _LEAST_RATIO if _is_ratio(head) else None
    return least is not None and bool(printed) and all(_is_index_figure(figure, least) for figure in printed)


def _is_index_row(spot: Spot) -> bool:
    return _is_index(spot.side) and _is_index_figure(spot.text, _LEAST_INDEX)


def _is_ratio(head: Head) -> bool:
    """'2023 к 2022, %', '2023/2022, %': two years and no word of change."""
    if head.unit is None or head.unit.code != "PCT" or "change" in head.says or _MOVES & head.sentence.words.keys():
        return False
    return bool(head.two_years)


def _is_index(head: Head) -> bool:
    if head.unit is None or head.unit.code != "PCT" or "change" in head.says:
        return "index" in head.says and "change" not in head.says
    return "index" in head.says or ("year_before" in head.says and not _MOVES & head.sentence.words.keys())


def _is_index_figure(printed: str, least: int) -> bool:
    digits = printed.translate(_DIGITS).replace(",", ".")
    try:
        return Decimal(digits) >= least
    except ArithmeticError:
        return False
