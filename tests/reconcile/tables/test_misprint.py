"""By which misprint one figure was printed for another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.reconcile.tables.figures import Figure, read_figure
from registan.reconcile.tables.misprint import meant_by, surprise


def figure(text: str) -> Figure:
    found = read_figure(text)
    assert found is not None
    return found


KINDS = [
    ("908.1", "508.1", "digit_substituted"),
    ("908.1", "980.1", "digits_swapped"),
    ("908.1", "901.8", "digits_swapped"),  # across the decimal mark
    ("9081.2", "9182.0", "other"),
    ("12345", "52341", "digits_swapped"),  # apart
    ("908.1", "90.1", "digit_dropped"),
    ("908.14", "908.4", "digit_dropped"),  # with its place
    ("1005.2", "5.2", "digit_dropped"),  # the zeros after a first digit go with it
    ("908.1", "9908.1", "digit_doubled"),
    ("908.1", "9088.1", "digit_doubled"),
    ("908.1", "9078.1", "other"),  # a digit from nowhere
    ("908.1", "-908.1", "sign"),
    ("908.1", "908100.0", "scale"),
    ("5013.5", "5.0", "scale"),  # the rest was rounded away
    ("5013.5", "5.0135", "scale"),
    ("908.1", "9081", "scale"),  # the decimal mark was lost
    ("908.1", "123.4", "other"),
    ("100000", "1", "other"),
    ("1023", "123", "digit_dropped"),
]


@pytest.mark.parametrize(("meant", "printed", "kind"), KINDS)
def test_misprints_are_told_by_their_kind(meant: str, printed: str, kind: str) -> None:
    assert surprise(figure(meant), figure(printed))[1] == kind


ORDER = [
    ("sign", ("908.1", "-908.1"), ("908.1", "508.1")),
    ("thousands", ("908.1", "908100.0"), ("908.1", "90810.0")),
    ("digits that look alike", ("908.1", "903.1"), ("908.1", "901.1")),
    ("neighbours", ("908.1", "980.1"), ("908.1", "108.9")),
    ("one digit", ("908.1", "508.1"), ("908.1", "551.1")),
    ("one of two equal digits lost", ("899", "89"), ("898", "89")),
    ("long figures left unexplained", ("12.3", "45.6"), ("12345.6", "98765.4")),
]


@pytest.mark.parametrize(("why", "likelier", "rarer"), ORDER)
def test_some_misprints_are_likelier_than_others(why: str, likelier: tuple[str, str], rarer: tuple[str, str]) -> None:
    assert surprise(*map(figure, likelier))[0] < surprise(*map(figure, rarer))[0]


@given(st.integers(100, 999_999), st.data())
def test_whatever_one_slip_can_print_is_looked_for(number: int, data: st.DataObject) -> None:
    digits = str(number)
    at = data.draw(st.integers(1, len(digits) - 1))
    other = data.draw(st.sampled_from("0123456789"))
    slips = [
        digits[:at] + other + digits[at + 1 :],
        digits[:at] + digits[at + 1 :],
        digits[:at] + digits[at] + digits[at:],
    ]
    for slip in slips:
        if int(slip) != number:
            assert number in meant_by(Figure(int(slip), 1), 1), slip
