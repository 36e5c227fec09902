"""A table checked: for each row that cannot be true the cells to doubt, and all minimal explanations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from fractions import Fraction
from math import exp
from pathlib import Path
from typing import Any

from .bands import ratios_of
from .explain import Explanation, explain
from .figures import decimal_of
from .price import Variant
from .reader import read_table
from .row import End, Row, row_of
from .rules import Rules, load_rules, read_rules
from .system import Systems

_TIE = 70
"""Explanations that cost so little more than the best are as good as it."""
_SETTLED = 0.3
"""The least share of the evidence that a value must have to be told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A cell to doubt: the figure that it should probably have, None when the evidence does not settle it."""

    id: str
    var: str
    value: Decimal | None
    kind: str
    confidence: Decimal


@dataclass(frozen=True, slots=True)
class Checked:
    """One row: its cells to doubt, and its explanations as they are written out; None where all of it can be true."""

    doubts: tuple[Doubt, ...]
    told: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class TableReport:
    """What was found in a table: doubted cells, and the explanations of each row that cannot be true."""

    found: list[Doubt]
    explanations: list[dict[str, Any]]
    rows: int
    warnings: tuple[str, ...]

    def found_rows(self) -> list[dict[str, Any]]:
        """The doubted cells as rows of a table."""
        return [asdict(doubt) for doubt in self.found]


def reconcile_table(table: str | Path | Iterable[Mapping[str, Any]], rules: object) -> TableReport:
    """Check the rows of a table, a CSV file or mappings, against rules, a JSON file or what it holds.

    Raises TableError, with the row, column or key, when the table or the rules cannot be read.
    """
    known = table_rules(rules)
    found: list[Doubt] = []
    explanations: list[dict[str, Any]] = []
    count = 0
    for checked in checked_rows(table, known):
        count += 1
        found += checked.doubts
        if checked.told is not None:
            explanations.append(checked.told)
    return TableReport(found, explanations, count, known.warnings)


def table_rules(rules: object) -> Rules:
    """The rules in a JSON file, or those that what it holds states; raises TableError with the key that is wrong."""
    return read_rules(load_rules(rules) if isinstance(rules, (str, Path)) else rules)


def checked_rows(table: str | Path | Iterable[Mapping[str, Any]], rules: Rules) -> Iterator[Checked]:
    """The rows one after the other, none of them kept: for tables larger than the memory."""
    systems = Systems(rules)
    for record in read_table(table, rules):
        row = row_of(record, rules, systems)
        listed = explain(row, rules)
        doubts = tuple(_doubts(row, rules, listed)) if listed else ()
        yield Checked(doubts, None if listed is None else _told(row, rules, listed))


def _doubts(row: Row, rules: Rules, listed: list[Explanation]) -> Iterator[Doubt]:
    best = listed[0]
    share = _shares([each.cost for each in listed])[0]
    for cell in best.cells:
        chosen = best.variants[0].repairs[cell]
        of_value = _share_of_value(best.variants, cell)
        is_settled = chosen.figure is not None and of_value >= _SETTLED
        value = chosen.figure.value if chosen.figure is not None and is_settled else None
        confidence = Decimal(f"{share * of_value:.2f}")
        yield Doubt(id=row.record.id, var=rules.names[cell], value=value, kind=chosen.kind, confidence=confidence)


def _shares(costs: list[int]) -> list[float]:
    """How likely each is when one of them is true."""
    weights = [exp((min(costs) - cost) / 100) for cost in costs]
    return [weight / sum(weights) for weight in weights]


def _share_of_value(variants: tuple[Variant, ...], cell: int) -> float:
    """How much of the evidence for these cells is for the value that the best way has."""
    centre = variants[0].repairs[cell].centre
    shares = _shares([each.cost for each in variants])
    return sum(share for share, each in zip(shares, variants, strict=True) if each.repairs[cell].centre == centre)


def _told(row: Row, rules: Rules, listed: list[Explanation]) -> dict[str, Any]:
    """The row's explanations as they are written out."""
    ratios = ratios_of(row, rules)
    broken = [row.system.equalities[place].names for place in range(len(row.system.equalities)) if not row.holds(place)]
    negative = [rules.names[cell] for cell in sorted(rules.nonneg) if row.high[cell] < 0]
    names = [*dict.fromkeys(name for names in broken for name in names), *ratios.broken({})]
    tied = [each.cost - listed[0].cost <= _TIE for each in listed]
    shares = _shares([each.cost for each in listed])
    return {
        "id": row.record.id,
        "broken": [*names, *(f"nonneg {name}" for name in negative)],
        "explanations": [
            {
                "cost": _cost(each.cost),
                "share": Decimal(f"{share:.2f}"),
                "tie": is_tied and sum(tied) > 1,
                "leaves_broken": ratios.broken(_centres(each.variants[0])),
                "cells": [_cell(row, rules, each, cell) for cell in each.cells],
            }
            for each, share, is_tied in zip(listed, shares, tied, strict=True)
        ],
    }


def _centres(variant: Variant) -> dict[int, int | None]:
    return {cell: repair.centre for cell, repair in variant.repairs.items()}


def _cell(row: Row, rules: Rules, explanation: Explanation, cell: int) -> dict[str, Any]:
    chosen = explanation.variants[0].repairs[cell]
    printed = row.record.figures[cell]
    left = explanation.left[cell]
    others = [each.repairs[cell].figure for each in explanation.variants]
    values = list(dict.fromkeys(figure.value for figure in others if figure is not None))
    return {
        "var": rules.names[cell],
        "printed": None if printed is None else printed.value,
        "value": None if chosen.figure is None else chosen.figure.value,
        "kind": chosen.kind,
        "low": _end(left.low, row),
        "high": _end(left.high, row),
        "also": [value for value in values if chosen.figure is None or value != chosen.figure.value][:3],
    }


def _cost(hundredths: int) -> Decimal:
    return decimal_of(hundredths, 2)


def _end(end: End, row: Row) -> Decimal | None:
    """An end of an interval as a decimal, rounded to the row's precision where it does not come out even."""
    if isinstance(end, float):
        return None
    tenths = Fraction(end) * 5
    return decimal_of(round(tenths), row.decimals + 1)
