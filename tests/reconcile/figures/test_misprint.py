"""What a printed figure may have been meant to say."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.model import Interval, Observation, Span
from registan.reconcile.figures.misprint import misprint_of
from registan.reconcile.figures.printed import printed


def figure(quote: str, value: str, resolution: str | None = None, unit: str = "USD") -> Observation:
    return Observation(
        doc="a.txt",
        span=Span(0, len(quote)),
        quote=quote,
        indicator="trade.turnover",
        value=Decimal(value),
        unit=unit,
        resolution=None if resolution is None else Decimal(resolution),
    )


PRINTED = [
    ("$4,417.1 million", "4417100000", "4417 1 6"),
    ("$4,417.l\nmillion", "4417100000", "4417 1 6"),  # the letter l for a 1
    ("4 417,1 млн долларов", "4417100000", "4417 1 6"),
    ("27,6\u202fмлн тонн", "27600000", "27 6 6"),
    ("1 056", "1056", "1056  0"),
    ("1,056", "1056", "1056  0"),
    ("5,030.0", "5030000000", "5030 0 6"),  # a table whose head says millions
    ("$3 billion", "3000000000", "3  9"),
    ("4,417 billion", "4417000000", "4417  6"),  # a group or a fraction: the same digits either way
    ("329,3 mln dollar", "-329300000", "329 3 6"),
    ("two billion", "2000000000", None),
    ("2.1 times", "110", None),  # computed: the digits are not the value's
    ("from 2 to 3", "2", None),
]


@pytest.mark.parametrize(("quote", "value", "parts"), PRINTED)
def test_a_figure_is_printed_as(quote: str, value: str, parts: str | None) -> None:
    found = printed(figure(quote, value))
    assert (found and f"{found.whole} {found.fraction} {found.scale.adjusted()}") == parts
    if found:
        assert found.value == Decimal(value)


MEANT = [
    ("391,8 млн", "391800000", "319800000", "digits_swapped"),
    ("$1,802.9 million", "1802900000", "1302900000", "digit_misread"),
    ("$1,802.9 million", "1802900000", "1402900000", "digit_mistyped"),
    ("$248 million", "248000000", "2481000000", "digit_dropped"),
    ("$4,4417.1 million", "44417100000", "4417100000", "digit_doubled"),
    ("$333503 million", "333503000000", "3335030000", "separator_lost"),
    ("$19.42 million", "19420000", "1942000000", "separator_stray"),
    ("$41.17 billion", "41170000000", "47110000000", None),  # no single slip
    ("3,1 млн", "3100000", "3100000000", "million_for_billion"),
    ("24,1 тыс. тонн", "24100", "24100000", "thousand_for_million"),
    ("$2 billion", "2000000000", "2000000", "billion_for_million"),
    ("$4.1 billion", "4100000000", "4700000000", None),  # two digits: something always fits
    ("$120.5 million", "120500000", "-120500000", "sign_lost"),
    ("two billion", "2000000000", "3000000000", None),
]


@pytest.mark.parametrize(("quote", "value", "meant", "how"), MEANT)
def test_what_was_meant_explains_what_is_printed(quote: str, value: str, meant: str, how: str | None) -> None:
    claim, exact = figure(quote, value), Decimal(meant)
    found = misprint_of(
        claim,
        Interval(exact - 50_000, exact + 50_000) if how != "thousand_for_million" else Interval(exact - 50, exact + 50),
    )
    assert (found and found.how) == how
    if found:
        assert found.value == exact


@pytest.mark.parametrize(
    ("low", "high"),
    [(None, "5000000000"), ("1000000000", None), ("4000000000", "4900000000")],
)
def test_nothing_is_told_of_a_figure_that_may_be_much(low: str | None, high: str | None) -> None:
    wanted = Interval(low and Decimal(low), high and Decimal(high))
    assert misprint_of(figure("$3,417.1 million", "3417100000"), wanted) is None


@given(st.integers(10_000, 999_999), st.integers(0, 4))
def test_two_digits_that_were_swapped_are_swapped_back(tenths: int, at: int) -> None:
    digits = str(tenths)
    at = min(at, len(digits) - 2)
    swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
    if swapped == digits or swapped.startswith("0"):
        return
    claim = figure(f"${swapped[:-1]}.{swapped[-1]} million", f"{swapped}00000", "100000")
    true = Decimal(digits) * 100_000
    found = misprint_of(claim, Interval(true, true))
    assert found is not None
    assert (found.value, found.how) == (true, "digits_swapped")
