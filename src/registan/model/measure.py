"""Measures of a relationship: textbook figures computed from what the ledger holds, each with its inputs."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

from .claim import Observation
from .exchange import Row, cited
from .period import Period

MeasureName = Literal[
    "growth",
    "balance_ratio",
    "coverage_ratio",
    "trade_share",
    "trade_intensity",
    "mirror_gap",
    "grubel_lloyd",
    "product_concentration",
]
_SIGNIFICANT = 6
MEASURE_NAMES: tuple[MeasureName, ...] = get_args(MeasureName)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One computed figure: whose statistics (None: not named), of which flow or pair, for which period.

    `value` is in percent where `unit` is `PCT`, else a plain ratio or index. `low` and `high` hold it for all values
    that the rounded inputs can stand for; None where an input is open. `formula` names the inputs in their order.
    """

    name: MeasureName
    area: str
    counterpart: str
    reporter: str | None
    period: Period
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    unit: Literal["PCT", "RATIO"]
    formula: str
    inputs: tuple[Observation, ...]


def measured_to_row(each: Measured) -> Row:
    """A measure as a JSON object, its inputs with their quotes."""
    return {
        "name": each.name,
        "area": each.area,
        "counterpart": each.counterpart,
        "reporter": each.reporter,
        "period": str(each.period),
        "value": rounded(each.value),
        "low": None if each.low is None else rounded(each.low),
        "high": None if each.high is None else rounded(each.high),
        "unit": each.unit,
        "formula": each.formula,
        "inputs": list(map(cited, each.inputs)),
    }


def rounded(value: Decimal) -> Decimal:
    """A computed figure to six significant digits: its inputs rarely have more."""
    return +value.quantize(Decimal(1).scaleb(value.adjusted() - _SIGNIFICANT + 1)) if value else Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldYear:
    """What happened between two states in one year: how many visits and meetings, agreements, bodies, projects."""

    year: int
    events: int
    agreements: int
    institutions: int
    projects: int
