"""What no claim can be: each type checks itself when it is made."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from decimal import Decimal
from typing import Any

import pytest

from registan.model import ClaimError, Event, Institution, Interval, Project, Span, Target

from .making import figure, treaty

PLACE: dict[str, Any] = {
    "doc": "a.txt",
    "span": Span(0, 5),
    "quote": "Forum",
    "name": "Forum",
    "parties": ("KAZ", "UZB"),
}


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("quote", "longer than its span"),
        ("indicator", ""),
        ("measure", "guess"),
        ("unit", "usd"),
        ("unit", "DOLLARS"),
        ("qualifier", "nearly"),
        ("modality", "wished"),
        ("value", Decimal("NaN")),
        ("value", Decimal("Infinity")),
        ("value_high", Decimal(1)),
        ("area", "KZ"),
        ("counterpart", "uzb"),
        ("reporter", "Kazakhstan"),
        ("belongs_to", 5),
    ],
)
def test_a_figure_names_the_field_that_cannot_be(field: str, value: object) -> None:
    with pytest.raises(ClaimError, match=f"^{field} cannot be"):
        replace(figure(), **{field: value})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", ""),
        ("kind", "pact"),
        ("status", "torn up"),
        ("parties", ("UZB", "KAZ")),
        ("parties", ("KAZ", "KAZ")),
        ("parties", ("Kazakhstan",)),
        ("signed", "22.12.2022"),
        ("signed", "2022-13"),
        ("signed", "2022-12-32"),
        ("signed", "2022-12-22/2022"),
    ],
)
def test_an_agreement_names_the_field_that_cannot_be(field: str, value: object) -> None:
    with pytest.raises(ClaimError, match=f"^{field} cannot be"):
        replace(treaty(), **{field: value})


@pytest.mark.parametrize("when", [None, "2022", "2022-12", "2022-12-22", "2022-12-21/2022-12-22", "2022-12-21/.."])
def test_a_named_thing_is_dated_as_exactly_as_is_known(when: str | None) -> None:
    assert replace(treaty(), signed=when).signed == when


@pytest.mark.parametrize(
    ("type_", "said"),
    [
        (Event, {"kind": "party"}),
        (Event, {"kind": "forum", "date": "May"}),
        (Institution, {"kind": "club"}),
        (Institution, {"kind": "council", "founded": "1991-00"}),
        (Institution, {"kind": "council", "status": "asleep"}),
        (Project, {"sector": "magic"}),
        (Project, {"sector": "energy", "status": "dreamed"}),
    ],
)
def test_other_named_claims_are_of_known_kinds(type_: Any, said: dict[str, Any]) -> None:
    with pytest.raises(ClaimError):
        type_(**PLACE, **said)


def test_a_target_is_planned_unless_it_says_otherwise() -> None:
    place = {"doc": "a.txt", "span": Span(0, 1), "quote": "5", "indicator": "trade.turnover", "unit": "USD"}
    assert Target(**place, value=Decimal(5)).modality == "planned"


def test_a_figure_reaches_as_far_as_its_digits_and_qualifier_allow() -> None:
    claim = figure(resolution=Decimal(10**8))
    assert claim.interval == Interval(Decimal("4.05E9"), Decimal("4.15E9"))
    assert replace(claim, resolution=None).interval == claim.interval
    assert replace(claim, qualifier="over").interval == Interval(Decimal("4.05E9"), None)


def test_nothing_in_a_claim_can_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        figure().value = Decimal(5)  # type: ignore[misc]
