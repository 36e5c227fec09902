"""What a printed figure can stand for."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.model import Interval, Qualifier, printed_interval, resolution_of

NUMBERS = st.decimals(-(10**9), 10**9, places=3)
INTERVALS = st.tuples(NUMBERS, NUMBERS).map(lambda ends: Interval(min(ends), max(ends)))
OPEN = st.builds(Interval, st.none(), NUMBERS) | st.builds(Interval, NUMBERS, st.none()) | INTERVALS

PRINTED: list[tuple[str, str, Qualifier, str | None, str | None, str | None]] = [
    ("4.1E9", "1E8", "exact", None, "4.05E9", "4.15E9"),
    ("3E9", "1E9", "exact", None, "2.5E9", "3.5E9"),
    ("200", "1", "over", None, "199.5", None),
    ("200", "1", "under", None, None, "200.5"),
    ("100", "1", "about", None, "94.5", "105.5"),
    ("-100", "1", "about", None, "-105.5", "-94.5"),
    ("40", "1", "exact", "50", "39.5", "50.5"),
]


@pytest.mark.parametrize(("value", "resolution", "qualifier", "high", "low_end", "high_end"), PRINTED)
def test_digits_and_qualifier_say_how_far_a_figure_reaches(
    value: str, resolution: str, qualifier: Qualifier, high: str | None, low_end: str | None, high_end: str | None
) -> None:
    ends = [None if end is None else Decimal(end) for end in (high, low_end, high_end)]
    assert printed_interval(Decimal(value), Decimal(resolution), qualifier, ends[0]) == Interval(ends[1], ends[2])


WORTH = [("4100", "100"), ("4.10", "0.1"), ("1000000", "1000000"), ("0", "1"), ("0.05", "0.01"), ("-12.5", "0.1")]


@pytest.mark.parametrize(("value", "worth"), WORTH)
def test_trailing_zeros_are_not_known_digits(value: str, worth: str) -> None:
    assert resolution_of(Decimal(value)) == Decimal(worth)


def test_an_interval_has_its_ends_in_order() -> None:
    with pytest.raises(ValueError, match="no interval runs from 2 to 1"):
        Interval(Decimal(2), Decimal(1))


@given(INTERVALS, INTERVALS, st.integers(0, 4), st.integers(0, 4))
def test_sums_and_differences_hold_every_sum_and_difference(one: Interval, other: Interval, at: int, on: int) -> None:
    left, right = (_point(interval, share) for interval, share in ((one, at), (other, on)))
    assert (one + other).contains(left + right)
    assert (one - other).contains(left - right)
    assert (-one).contains(-left)


@given(INTERVALS, NUMBERS)
def test_a_scaled_interval_holds_the_scaled_ends(interval: Interval, factor: Decimal) -> None:
    scaled = interval.scaled(factor)
    assert interval.low is not None and interval.high is not None
    assert scaled.contains(interval.low * factor) and scaled.contains(interval.high * factor)


@given(OPEN, OPEN)
def test_intervals_meet_where_their_difference_can_be_nothing(one: Interval, other: Interval) -> None:
    assert one.meets(other) == other.meets(one) == (one - other).contains(Decimal(0))


def _point(interval: Interval, share: int) -> Decimal:
    assert interval.low is not None and interval.high is not None
    return interval.low + (interval.high - interval.low) * share / 4
