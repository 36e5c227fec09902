"""The indicators of relations between states: what each counts, over what time, and who is area and counterpart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

from .tables import table

MONEY = "money"
"""The class of all currencies among an indicator's units."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One row of `indicators.csv`.

    `units` are the unit codes that it can be printed in (`money` for any currency). `time` tells whether it is
    counted over a period (`flow`), stands at a moment (`stock`) or belongs to an occasion (`event`). `parties` is
    `pair` when it needs two areas, `single` when one is enough. `roles` says what a word makes of the area it leads:
    for exports `{'owner': 'area', 'from': 'area', 'to': 'counterpart', 'in': 'counterpart'}`.
    """

    code: str
    label: str
    usual_unit: str
    symmetric: bool
    units: frozenset[str]
    time: Literal["flow", "stock", "event"]
    parties: Literal["pair", "single"]
    roles: dict[str, str]

    def takes(self, unit: str | None, is_money: bool) -> bool:
        """Whether a figure in this unit can be the indicator's level."""
        return MONEY in self.units if is_money else unit in self.units


@cache
def indicators() -> dict[str, Indicator]:
    """All indicators by code."""
    return {row["code"]: _indicator(row) for row in table("indicators.csv")}


def _indicator(row: dict[str, str]) -> Indicator:
    time, parties = row["time"], row["parties"]
    if time not in ("flow", "stock", "event") or parties not in ("pair", "single"):
        raise ValueError(f"indicators.csv: {row['code']}: time {time!r}, parties {parties!r}")
    return Indicator(
        code=row["code"],
        label=row["label"],
        usual_unit=row["usual_unit"],
        symmetric=row["symmetric"] == "yes",
        units=frozenset(row["units"].split()),
        time=time,  # type: ignore[arg-type]  # checked above
        parties=parties,  # type: ignore[arg-type]  # checked above
        roles={role: row[role] for role in ("owner", "from", "to", "in") if row[role]},
    )
