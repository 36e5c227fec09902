"""Gaps between two states' books as a group keeps them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from registan.model import dumps, loads, parse_period
from registan.reconcile.across.drawers import Gap
from registan.reconcile.figures.cells import Cell


def gaps_text(gaps: Iterable[Gap]) -> str:
    """The gaps in one order; nothing where there are none."""
    rows = []
    for gap in gaps:
        cell = gap.cell
        place = [cell.indicator, cell.area, cell.counterpart, cell.product, str(cell.period)]
        rows.append([*place, gap.unit, str(gap.ratio)])
    return dumps(sorted(rows, key=str)) if rows else ""


def gaps_in(text: str) -> list[Gap]:
    """The gaps that were kept."""
    return [
        Gap(Cell(indicator, area, counterpart, product, parse_period(period)), unit, Decimal(ratio))
        for indicator, area, counterpart, product, period, unit, ratio in (loads(text) if text else ())
    ]
