"""Places in a text, counted in code points."""

from __future__ import annotations

import pytest

from registan.model import Span


def test_a_span_is_counted_in_code_points() -> None:
    assert Span(2, 8).of("𝟜 Алматы") == "Алматы"
    assert Span(3, 3).of("Алматы") == ""


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_no_span_ends_before_it_begins_or_begins_before_the_text(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no span runs"):
        Span(start, end)


COVERED = [((2, 8), (2, 8), True), ((2, 8), (3, 3), True), ((2, 8), (1, 3), False), ((2, 8), (7, 9), False)]


@pytest.mark.parametrize(("one", "other", "expected"), COVERED)
def test_a_span_covers_what_lies_within(one: tuple[int, int], other: tuple[int, int], expected: bool) -> None:
    assert Span(*one).covers(Span(*other)) is expected


def test_spans_are_in_the_order_of_the_text() -> None:
    assert sorted([Span(5, 6), Span(1, 9), Span(1, 2)]) == [Span(1, 2), Span(1, 9), Span(5, 6)]
