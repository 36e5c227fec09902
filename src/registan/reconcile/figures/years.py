"""Years as they are misprinted."""

from __future__ import annotations


def is_a_digit_off(one: int, other: int) -> bool:
    """Whether two years differ in one digit."""
    return sum(a != b for a, b in zip(f"{one:04}", f"{other:04}", strict=True)) == 1
