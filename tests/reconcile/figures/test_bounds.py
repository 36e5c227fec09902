"""Intervals in words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.model import Interval
from registan.reconcile.figures.bounds import _shown, between


@pytest.mark.parametrize(
    ("low", "high", "unit", "said"),
    [
        ("817350000", "817450000", "USD", "817.35 million USD to 817.45 million USD"),
        ("1499697519.6612", "1502725620.8359", "USD", "1,499.6 million USD to 1,502.8 million USD"),
        ("28.60929", "28.63902", "PCT", "28.609 percent to 28.64 percent"),
        (None, "5", "PERSON", "at most 5 persons"),
        ("3", None, "PERSON", "at least 3 persons"),
        ("7", "7", "USD", "7 USD"),
    ],
)
def test_an_interval_is_told_with_as_many_digits_as_it_is_wide(low, high, unit: str, said: str) -> None:
    ends = (None if end is None else Decimal(end) for end in (low, high))
    assert between(Interval(*ends), unit) == said


@given(st.decimals("-1e12", "1e12", places=4), st.decimals("0.0001", "1e12", places=4))
def test_what_is_shown_is_never_narrower(low: Decimal, width: Decimal) -> None:
    shown = _shown(low, low + width)
    assert shown[0] <= low and low + width <= shown[1]
    assert shown[1] - shown[0] <= width * Decimal("1.3")
