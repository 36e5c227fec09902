"""Textbook measures: by hand, with what must not be computed."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations

import pytest

from registan.model import Fact, Observation, Span
from registan.model.measure import Measured, measured_to_row, rounded
from registan.model.period import months, year
from registan.profile import measures

MILLION = 10**6


def fact(indicator: str, area: str, counterpart: str, millions: object, **more: object) -> Fact:
    told = {"doc": "a.txt", "span": Span(0, 1), "quote": "1", "period": year(2023), "unit": "USD", **more}
    resolution = told.pop("resolution", Decimal(MILLION))
    claim = Observation(
        indicator=f"trade.{indicator}",
        area=area,
        counterpart=counterpart,
        value=Decimal(str(millions)) * MILLION,
        resolution=resolution,
        **told,  # type: ignore[arg-type]
    )
    return Fact(claims=(claim,), best=0, why="the only figure", origins=1)


def one(found: list[Measured], name: str) -> Measured:
    [each] = [each for each in found if each.name == name]
    return each


def names(found: list[Measured]) -> set[str]:
    return {each.name for each in found}


def test_growth_with_the_range_that_rounding_leaves() -> None:
    found = measures(
        [
            fact("turnover", "POL", "UKR", 11_000, reporter="POL"),
            fact("turnover", "POL", "UKR", 10_000, reporter="POL", period=year(2022)),
        ],
        "UKR",
        "POL",
    )
    growth = one(found, "growth")
    assert growth.value == 10
    assert growth.low is not None and growth.high is not None
    assert growth.low < 10 < growth.high
    assert growth.high - growth.low < Decimal("0.03")
    assert [claim.period for claim in growth.inputs] == [year(2023), year(2022)]


@pytest.mark.parametrize(
    "other",
    [
        {"reporter": "UKR"},
        {"reporter": None},
        {"unit": "EUR"},
        {"period": year(2021)},
        {"period": months(2022, 1, 6)},
        {"product": "wheat"},
        {"measure": "change_pct"},
    ],
)
def test_growth_never_mixes_books_units_periods_or_goods(other: dict[str, object]) -> None:
    before = {"reporter": "POL", "period": year(2022), **other}
    found = measures(
        [fact("turnover", "POL", "UKR", 11_000, reporter="POL"), fact("turnover", "POL", "UKR", 10_000, **before)],
        "POL",
        "UKR",
    )
    assert "growth" not in names(found)


def test_balance_and_coverage_of_one_reporter() -> None:
    found = measures(
        [fact("exports", "OMN", "IRN", 300, reporter="OMN"), fact("imports", "OMN", "IRN", 100, reporter="OMN")],
        "IRN",
        "OMN",
    )
    assert one(found, "balance_ratio").value == Decimal("0.5")
    assert one(found, "coverage_ratio").value == 300
    assert (one(found, "balance_ratio").area, one(found, "balance_ratio").counterpart) == ("OMN", "IRN")


def test_share_of_each_side_by_its_own_books() -> None:
    found = measures(
        [
            fact("turnover", "KEN", "UGA", 50, reporter="UGA"),
            fact("turnover", "UGA", "WLD", 1_000, reporter="UGA"),
            fact("turnover", "KEN", "WLD", 5_000, reporter="KEN"),
        ],
        "KEN",
        "UGA",
    )
    share = one(found, "trade_share")
    assert (share.area, share.counterpart, share.value) == ("UGA", "KEN", 5)


def test_the_mirror_gap_is_the_importer_s_figure_above_the_exporter_s() -> None:
    found = measures(
        [fact("exports", "KEN", "UGA", 200, reporter="KEN"), fact("imports", "UGA", "KEN", 212, reporter="UGA")],
        "KEN",
        "UGA",
    )
    gap = one(found, "mirror_gap")
    assert (gap.area, gap.counterpart, gap.reporter, gap.value) == ("KEN", "UGA", None, 6)
    assert "mirror_gap" not in names(
        measures(
            [fact("exports", "KEN", "UGA", 200, reporter="KEN"), fact("imports", "UGA", "KEN", 212, reporter="KEN")],
            "KEN",
            "UGA",
        )
    )


def test_intensity_needs_the_world() -> None:
    own = [
        fact("exports", "KEN", "UGA", 200, reporter="KEN"),
        fact("exports", "KEN", "WLD", 1_000, reporter="KEN"),
        fact("imports", "UGA", "WLD", 500, reporter="UGA"),
    ]
    assert "trade_intensity" not in names(measures(own, "KEN", "UGA"))
    found = measures([*own, fact("exports", "WLD", "WLD", 50_000)], "KEN", "UGA")
    assert one(found, "trade_intensity").value == 20


def test_intra_industry_trade_over_goods_of_which_both_flows_are_known() -> None:
    found = measures(
        [
            fact("exports", "FRA", "ITA", 80, reporter="FRA", product="cars"),
            fact("imports", "FRA", "ITA", 120, reporter="FRA", product="cars"),
            fact("exports", "FRA", "ITA", 100, reporter="FRA", product="wine"),
            fact("imports", "FRA", "ITA", 0, reporter="FRA", product="wine"),
            fact("exports", "FRA", "ITA", 999, reporter="FRA", product="wheat"),
        ],
        "FRA",
        "ITA",
    )
    assert one(found, "grubel_lloyd").value == 1 - Decimal(40 + 100) / Decimal(300)
    shares = [Decimal(part) / 1179 for part in (80, 100, 999)]
    assert rounded(one(found, "product_concentration").value) == rounded(sum((s * s for s in shares), Decimal(0)))


def test_nothing_is_divided_by_nothing() -> None:
    zeros = [fact("exports", "FRA", "ITA", 0, reporter="FRA"), fact("imports", "FRA", "ITA", 0, reporter="FRA")]
    assert measures(zeros, "FRA", "ITA") == []


def test_an_open_input_gives_no_range() -> None:
    found = measures(
        [
            fact("turnover", "POL", "UKR", 11_000, qualifier="over"),
            fact("turnover", "POL", "UKR", 10_000, period=year(2022)),
        ],
        "POL",
        "UKR",
    )
    assert (one(found, "growth").value, one(found, "growth").low) == (10, None)


def test_the_order_of_facts_and_of_the_states_means_nothing() -> None:
    held = [
        fact("exports", "KEN", "UGA", 200, reporter="KEN"),
        fact("imports", "KEN", "UGA", 100, reporter="KEN"),
        fact("turnover", "KEN", "UGA", 300, reporter="KEN"),
        fact("turnover", "KEN", "UGA", 250, reporter="KEN", period=year(2022)),
    ]
    made = {
        tuple(map(str, measures(list(order), *pair)))
        for order in permutations(held)
        for pair in (("KEN", "UGA"), ("UGA", "KEN"))
    }
    assert len(made) == 1


def test_rows_hold_the_inputs_with_their_quotes() -> None:
    found = measures(
        [fact("exports", "OMN", "IRN", 300, reporter="OMN"), fact("imports", "OMN", "IRN", 700, reporter="OMN")],
        "IRN",
        "OMN",
    )
    row = measured_to_row(one(found, "coverage_ratio"))
    assert row["value"] == Decimal("42.8571")
    assert [each["quote"] for each in row["inputs"]] == ["1", "1"]
