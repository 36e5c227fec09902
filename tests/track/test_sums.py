"""Pledged sums: each figure once, umbrella sums never beside what they cover."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.model import Observation, Sum, claim_id, sum_to_row
from registan.resolve import things
from registan.track import Known, track_sums

VALUE = {"indicator": "agreement.value"}


def one(known: Known, *claims: Any) -> Sum:
    figures = [claim for claim in claims if isinstance(claim, Observation)]
    (told,) = track_sums(figures, things(claims), known)
    return told


def why(told: Sum) -> list[str]:
    return [reason for _, reason in told.left_out]


def test_what_was_pledged_at_different_times_adds_up(figure, known) -> None:
    told = one(known(), figure("2.5 billion", "2022-12", **VALUE), figure("0.61 billion", "2021-11", **VALUE))
    assert (told.value, told.left_out, told.refused) == (Decimal("3.11e9"), (), None)
    assert told.interval is not None and told.interval.contains(Decimal("3.11e9"))


def test_a_repeated_figure_counts_once(figure, known) -> None:
    claims = [figure("8 billion", "2022-12", doc=doc, **VALUE) for doc in ("a.txt", "b.txt", "c.txt")]
    told = one(known(), *claims, figure("8 billion", None, doc="d.txt", **VALUE))
    assert (told.value, len(told.left_out)) == (Decimal("8e9"), 3)
    assert all("it repeats 8 billion USD (a.txt)" in reason for reason in why(told))


def test_an_umbrella_covers_what_was_signed_with_it(figure, known) -> None:
    told = one(known(), figure("2.5 billion", "2022-12-21", **VALUE), figure("8 billion", "2022-12", **VALUE))
    assert (told.value, why(told)) == (Decimal("8e9"), ["it can be part of 8 billion USD (a.txt)"])


def test_an_odd_figure_told_of_two_times_is_one(figure, known) -> None:
    told = one(known(), figure("209.3 million", "2018", **VALUE), figure("209.3 million", "2021-11", **VALUE))
    assert (told.value, len(told.left_out)) == (Decimal("209.3e6"), 1)
    round_one = one(known(), figure("200 million", "2018", **VALUE), figure("200 million", "2021-11", **VALUE))
    assert round_one.value == Decimal("400e6")


def test_two_projects_of_one_cost_are_two(named, figure, known) -> None:
    plants = [named("project", name, "agreed") for name in ("Tiles", "Glass")]
    costs = [figure("85 million", None, indicator="project.value", belongs_to=claim_id(plant)) for plant in plants]
    assert one(known(), *plants, *costs).value == Decimal("170e6")


def test_tranches_of_one_project_do_not_add_up(named, figure, known) -> None:
    plant = named("project", "Tiles", "agreed")
    costs = [
        figure(cost, None, indicator="project.value", belongs_to=claim_id(plant))
        for cost in ("85 million", "20 million")
    ]
    told = one(known(), plant, *costs)
    assert (told.value, why(told)) == (
        Decimal("85e6"),
        ["it can be a tranche or an earlier figure of 85 million USD (a.txt)"],
    )


def test_a_bundle_covers_its_time(named, figure, known) -> None:
    bundle = named("agreement", "Forty documents", "signed", kind="package", signed="2022-12-21")
    umbrella = figure("2.5 billion", None, belongs_to=claim_id(bundle), **VALUE)
    told = one(known(), bundle, umbrella, figure("0.4 billion", "2022-12-21", **VALUE))
    assert (told.value, len(told.left_out)) == (Decimal("2.5e9"), 1)


def test_a_sum_that_cannot_be_told_says_why(figure, known) -> None:
    told = one(known(), figure("196 million", None, **VALUE), figure("20 million", None, **VALUE))
    assert told.value is None and told.interval is None
    assert told.refused is not None and "neither a time nor a project" in told.refused
    assert sum_to_row(told)["left_out"][0]["why"] in told.refused


@pytest.mark.parametrize(
    "more",
    [{"unit": "EUR"}, {"counterpart": "TJK"}, {"indicator": "project.value"}],
)
def test_other_currencies_states_and_kinds_are_other_sums(figure, known, more: dict[str, str]) -> None:
    claims = [figure("1 billion", "2022", **VALUE), figure("1 billion", "2022", **{**VALUE, **more})]
    assert len(track_sums(claims, [], known())) == 2


def test_trade_of_years_is_no_pledge_and_what_is_planned_neither(figure, known) -> None:
    assert (
        track_sums([figure("5 billion", "2022"), figure("1 billion", "2022", modality="planned", **VALUE)], [], known())
        == []
    )


FIGURES = st.lists(
    st.tuples(
        st.sampled_from(["1 billion", "2.5 billion", "8 billion"]),
        st.sampled_from([None, "2021-11", "2022-12", "2022-12-21"]),
    ),
    min_size=1,
    max_size=7,
)


@given(FIGURES, st.randoms(use_true_random=False))
def test_each_figure_is_counted_or_left_out_whatever_the_order(make, drawn, chance: random.Random) -> None:
    claims, known = make(drawn)
    told = one(known, *claims)
    assert len(told.counted) + len(told.left_out) == len(claims)
    assert (told.value or 0) <= sum(claim.value for claim in claims)
    chance.shuffle(claims)
    assert sum_to_row(one(known, *claims)) == sum_to_row(told)


@pytest.fixture(scope="session")
def make(figure, known):
    def figures(drawn):
        return [figure(*said, start=20 * at, **VALUE) for at, said in enumerate(drawn)], known()

    return figures
