"""One printed figure with its unit, scale and qualifier."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from registan.model import Qualifier

Kind = Literal["money", "percent", "number", "rank", "multiple", "fraction"]
Link = Literal["", "dash", "from_to", "between_and", "to"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure at tokens `first` to `last` (exclusive), characters `start` to `end`, currency, scale and unit included.

    `value` and `resolution` (the worth of the last printed digit) are in base units. `words`: the number is spelled
    out. `carried`: which of unit and scale are from a neighbour ('unit', 'scale', 'scale unit'), None if neither.
    `points`: percentage points. `link` says how the figure goes on from the one before it in a range. `case` is the
    role that its last word's ending gives it ('from' for '350-ден', '2 млрд доллардан'), '' where it gives none.
    `priced`: a sum for one measure of a thing, '$250 per tonne'.
    """

    first: int
    last: int
    start: int
    end: int
    kind: Kind
    value: Decimal
    value_high: Decimal | None = None
    unit: str | None = None
    resolution: Decimal = Decimal(1)
    qualifier: Qualifier = "exact"
    words: bool = False
    carried: str | None = None
    points: bool = False
    link: Link = ""
    scale: Decimal = Decimal(1)
    number_last: int = 0
    case: str = ""
    priced: bool = False
