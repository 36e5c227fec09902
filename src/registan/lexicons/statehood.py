"""When states that are states today were none, read from `statehood.csv`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from registan.model import Period

from .tables import table


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A time in which no treaty of the state can have been signed: it was a part of another one."""

    code: str
    start: date
    stop: date

    def covers(self, when: Period) -> bool:
        """Whether all days of a date lie in it."""
        return bool(when.start and when.stop and self.start <= when.start and when.stop <= self.stop)

    def meets(self, when: Period) -> bool:
        """Whether some day of a date lies in it."""
        return bool(when.start and when.stop and when.start <= self.stop and self.start <= when.stop)


@cache
def gaps_of(code: str) -> tuple[Gap, ...]:
    """The times in which a state was none; none where the table does not know."""
    rows = (row for row in table("statehood.csv") if row["code"] == code)
    return tuple(
        Gap(code=code, start=date.fromisoformat(row["from"]), stop=date.fromisoformat(row["to"])) for row in rows
    )
