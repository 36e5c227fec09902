"""Which targets state one aim: what joins a genealogy, and what must not."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from registan.model import Interval, Span, Target
from registan.track.aims import aims_of, stands_for, subjects_of

ONE: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({"doc": "a.txt"}, {"doc": "b.txt"}),
    ({"area": "KAZ", "counterpart": "UZB"}, {"area": "UZB", "counterpart": "KAZ"}),
    ({"qualifier": "exact"}, {"qualifier": "over"}),
    ({"attributed_to": "Akorda"}, {"attributed_to": "the minister"}),
    ({"product": "Wheat"}, {"product": "wheat"}),
    (
        {"indicator": "trade.exports", "area": "KAZ", "counterpart": "UZB"},
        {"indicator": "trade.imports", "area": "UZB", "counterpart": "KAZ"},
    ),
]
TWO: list[tuple[dict[str, Any], dict[str, Any]]] = [
    ({}, {"counterpart": "TJK"}),
    ({}, {"counterpart": "CAS"}),
    ({}, {"product": "wheat"}),
    ({"product": "wheat"}, {"product": "flour"}),
    ({}, {"measure": "share_pct", "unit": "PCT"}),
    ({}, {"measure": "change_abs"}),
    ({}, {"unit": "EUR"}),
    ({}, {"indicator": "trade.exports"}),
    ({"indicator": "trade.exports"}, {"indicator": "trade.exports", "area": "UZB", "counterpart": "KAZ"}),
    ({}, {"attributed_to": "акимат Туркестанской области"}),
    ({"attributed_to": "Jizzakh Oblast"}, {"attributed_to": "Toshkent viloyati hokimligi"}),
    ({"area": None, "counterpart": None}, {"area": None, "counterpart": None, "doc": "b.txt"}),
    (
        {"indicator": "project.count", "unit": "COUNT", "belongs_to": "x"},
        {"indicator": "project.count", "unit": "COUNT"},
    ),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_the_same_aim_is_one_genealogy(target, known, one: dict[str, Any], other: dict[str, Any]) -> None:
    stated = [target("5 billion", "2020", **one), target("10 billion", "2030", **other)]
    assert len(subjects_of(stated, known())) == 1


@pytest.mark.parametrize(("one", "other"), TWO)
def test_aims_that_only_look_alike_stay_apart(target, known, one: dict[str, Any], other: dict[str, Any]) -> None:
    stated = [target("5 billion", "2020", **one), target("5 billion", "2030", **other)]
    assert len(subjects_of(stated, known())) == 2


def test_of_many_things_side_by_side_only_one_amount_is_one_aim(target, known) -> None:
    grants = {"indicator": "education.grants", "unit": "COUNT"}
    stated = [target("120", "2024", **grants), target("120", "2025", **grants), target("700", "2025", **grants)]
    assert sorted(len(each) for each in subjects_of(stated, known()).values()) == [1, 2]


def test_what_is_only_possible_is_no_promise(target, known) -> None:
    assert subjects_of([target("5 billion", "2020", modality="potential")], known()) == {}


def test_what_was_published_later_is_not_known_yet(target, known) -> None:
    then = known("2021-12-31", published={"a.txt": "2022-01"})
    assert subjects_of([target("5 billion", "2025")], then) == {}
    assert len(subjects_of([target("5 billion", "2025", doc="b.txt")], then)) == 1


def aims(*targets: Target) -> list[tuple[str, str, int]]:
    return [(f"{aim.value:.0f}", str(aim.deadline), len(aim.claims)) for aim in aims_of(targets)]


def test_an_amount_in_other_words_is_one_amount(target) -> None:
    assert aims(target("5 billion", "2020"), target("5000 million", "2020"), target("5.05 billion", "2020")) == [
        ("5000000000", "2020-12-31", 3)
    ]


def test_other_amounts_and_other_deadlines_are_other_aims(target) -> None:
    found = aims(target("5 billion", "2020"), target("5.3 billion", "2020"), target("5 billion", "2022"))
    assert found == [
        ("5000000000", "2020-12-31", 1),
        ("5000000000", "2022-12-31", 1),
        ("5300000000", "2020-12-31", 1),
    ]


def test_a_headline_has_the_deadline_of_its_text(target) -> None:
    assert aims(target("2 billion"), target("2 billion", "2028")) == [("2000000000", "2028-12-31", 2)]


def test_of_two_deadlines_in_one_text_a_headline_has_none(target) -> None:
    found = aims(target("2 billion"), target("2 billion", "2026"), target("2 billion", "2028"))
    assert [aim[1:] for aim in found] == [("2026-12-31", 1), ("2028-12-31", 1), ("None", 1)]


def test_another_text_gives_no_deadline(target) -> None:
    found = aims(target("2 billion", doc="b.txt"), target("2 billion", "2028"))
    assert [aim[1:] for aim in found] == [("2028-12-31", 1), ("None", 1)]


def test_a_misprinted_scale_is_the_amount_that_others_print(target) -> None:
    assert aims(target("10 billion"), target("10 million", doc="b.txt")) == [("10000000000", "None", 2)]


@pytest.mark.parametrize(
    ("quote", "value", "low", "high"),
    [("$3 billion", "3e9", "2.5e9", "3.5e9"), ("$10 billion", "1e10", "9.5e9", "10.5e9"), ("three", "3", "2.5", "3.5")],
)
def test_a_figure_without_its_resolution_is_asked_for_its_digits(target, quote, value, low, high) -> None:
    claim = replace(target("1 billion"), quote=quote, span=Span(0, len(quote)), value=Decimal(value), resolution=None)
    assert stands_for(claim) == Interval(Decimal(low), Decimal(high))
