"""Figures as intervals: what a printed number can stand for, given its digits and its qualifier."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal, get_args

Qualifier = Literal["exact", "about", "over", "under"]
QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)

ABOUT = Decimal("0.05")
"""How far 'about' reaches beyond rounding, as a share of the value."""
KEPT = 1 << 16
"""Figures whose intervals are remembered: many documents print the same ones."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval of exact decimals; None is an open end."""

    low: Decimal | None
    high: Decimal | None

    def __post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"no interval runs from {self.low} to {self.high}")

    def __add__(self, other: Interval) -> Interval:
        return Interval(_plus(self.low, other.low), _plus(self.high, other.high))

    def __neg__(self) -> Interval:
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
        )

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def scaled(self, factor: Decimal) -> Interval:
        """The interval times a number."""
        low, high = (None if end is None else end * factor for end in (self.low, self.high))
        return Interval(low, high) if factor >= 0 else Interval(high, low)

    def meets(self, other: Interval) -> bool:
        """Whether some number lies in both."""
        below = self.high is not None and other.low is not None and self.high < other.low
        above = self.low is not None and other.high is not None and other.high < self.low
        return not (below or above)

    def contains(self, value: Decimal) -> bool:
        """Whether the number lies within."""
        return self.meets(Interval(value, value))


@lru_cache(KEPT)
def printed_interval(
    value: Decimal, resolution: Decimal, qualifier: Qualifier = "exact", value_high: Decimal | None = None
) -> Interval:
    """What a printed figure can stand for.

    `resolution` is the worth of its last printed digit in base units: '$4.1 billion' is 4.1e9 at 1e8, so the true
    value lies between 4.05e9 and 4.15e9. 'more than' opens the interval above, 'up to' below, 'about' widens it.
    """
    half = resolution / 2
    low, high = value - half, (value if value_high is None else value_high) + half
    if qualifier == "about":
        reach = abs(value) * ABOUT
        return Interval(low - reach, high + reach)
    if qualifier == "over":
        return Interval(low, None)
    if qualifier == "under":
        return Interval(None, high)
    return Interval(low, high)


def resolution_of(value: Decimal) -> Decimal:
    """The worth of the last digit that is not a trailing zero: what is known when only the value was handed on."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent)) if value else Decimal(1)


def _plus(left: Decimal | None, right: Decimal | None) -> Decimal | None:
    return None if left is None or right is None else left + right
