"""Products and quotients of intervals hold every product and quotient of their numbers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.model import Interval
from registan.reconcile.figures.intervals import common, factor_of, over, percent_of, times

# products of these are exact in the 28 digits that plain decimals have
numbers = st.decimals(min_value=0, max_value=10**7, places=3)
intervals = st.tuples(numbers, numbers).map(lambda pair: Interval(min(pair), max(pair)))


def within(interval: Interval, share: Decimal) -> Decimal:
    assert interval.low is not None and interval.high is not None
    return interval.low + (interval.high - interval.low) * share


shares = st.decimals(min_value=0, max_value=1, places=2)


@given(intervals, intervals, shares, shares)
def test_a_product_lies_in_the_product(left: Interval, right: Interval, one: Decimal, other: Decimal) -> None:
    assert times(left, right).contains(within(left, one) * within(right, other))


@given(intervals, intervals, shares, shares)
def test_a_quotient_lies_in_the_quotient(left: Interval, right: Interval, one: Decimal, other: Decimal) -> None:
    below = within(right, other)
    if below:
        quotient = over(left, right)
        value = within(left, one) / below
        slack = value * Decimal("1e-27")  # the test's own division rounds
        assert quotient.meets(Interval(value - slack, value + slack))


@given(st.tuples(numbers, numbers).map(lambda pair: Interval(min(pair), max(pair))))
def test_percent_and_factor_are_inverse(percent: Interval) -> None:
    assert percent_of(factor_of(percent)) == percent


OPEN = [
    (times(Interval(Decimal(2), None), Interval(Decimal(3), Decimal(4))), Interval(Decimal(6), None)),
    (times(Interval(None, Decimal(2)), Interval(Decimal(3), Decimal(4))), Interval(Decimal(0), Decimal(8))),
    (over(Interval(Decimal(6), Decimal(8)), Interval(Decimal(2), None)), Interval(Decimal(0), Decimal(4))),
    (over(Interval(Decimal(6), Decimal(8)), Interval(None, Decimal(2))), Interval(Decimal(3), None)),
]


@pytest.mark.parametrize(("found", "expected"), OPEN)
def test_an_open_end_stays_open(found: Interval, expected: Interval) -> None:
    assert found == expected


COMMON = [
    ([Interval(Decimal(1), Decimal(3)), Interval(Decimal(2), None)], Interval(Decimal(2), Decimal(3))),
    ([Interval(None, Decimal(3)), Interval(Decimal(3), None)], Interval(Decimal(3), Decimal(3))),
    ([Interval(Decimal(1), Decimal(2)), Interval(Decimal(3), Decimal(4))], None),
    ([], Interval(None, None)),
]


@pytest.mark.parametrize(("given_", "expected"), COMMON)
def test_the_common_part(given_: list[Interval], expected: Interval | None) -> None:
    assert common(given_) == expected
