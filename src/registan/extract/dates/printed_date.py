"""A date as it is printed: its parts only, whatever year it is in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Printed:
    """The parts of a date that stand at tokens `first` to `last` (exclusive).

    `months` counts from 1; 13 and 14 are in the year after (winter). `years` has both ends of a range of years.
    """

    first: int
    last: int
    grain: str
    years: tuple[int, int] | None = None
    months: tuple[int, int] | None = None
    days: tuple[int, int] | None = None
    relative: str | None = None
    same_period: bool = False
    shift: int = 1
    edge: str | None = None
