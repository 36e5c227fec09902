"""A printed figure against a target, and the figures of one reporter against it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.track import track_commitments
from registan.track.rulings import outcome

CASES = [
    ("5.03", "exact", "met"),
    ("5", "exact", "met"),
    ("4.99", "exact", "missed"),
    ("5", "over", "met"),
    ("4.8", "over", "open"),  # 'more than 4.8' can be 5
    ("3", "over", "missed"),  # 'more than 3' cannot
    ("5", "under", "missed"),  # 'nearly 5'
    ("6", "under", "open"),  # 'up to 6' can be 5 or less
    ("4.9", "about", "missed"),
    ("5.1", "about", "met"),
]


@pytest.mark.parametrize(("value", "qualifier", "said"), CASES)
def test_a_figure_reaches_five_or_not(figure, value: str, qualifier: str, said: str) -> None:
    assert outcome(figure(value, "2022", qualifier=qualifier), Decimal(5)) == said


@pytest.mark.parametrize(("ends", "said"), [(("5", "6"), "met"), (("4", "4.5"), "missed"), (("4", "6"), "open")])
def test_a_range_reaches_it_with_its_lower_end(figure, ends: tuple[str, str], said: str) -> None:
    assert outcome(figure(ends[0], "2022", value_high=Decimal(ends[1])), Decimal(5)) == said


@pytest.mark.parametrize(
    ("value", "qualifier", "said"),
    [("4", "exact", "met"), ("6", "exact", "missed"), ("5", "over", "missed"), ("5", "under", "met")],
)
def test_where_less_is_better_the_figure_falls_to_it(figure, value: str, qualifier: str, said: str) -> None:
    assert outcome(figure(value, "2022", qualifier=qualifier), Decimal(5), falls=True) == said


@given(st.decimals("0.1", "1000", places=2), st.decimals("0.1", "1000", places=2))
def test_more_never_turns_met_into_missed(target: Decimal, value: Decimal) -> None:
    figure = _figure(value)
    larger = _figure(value + 1)
    if outcome(figure, target) == "met":
        assert outcome(larger, target) == "met"
    assert outcome(figure, target) in ("met", "missed")


def _figure(value: Decimal):
    from registan.model import Observation, Span

    return Observation(doc="a", span=Span(0, 1), quote="x", indicator="trade.turnover", value=value, unit="USD")


# the figures of one reporter, and what they say of 5 billion by 2022, stated at the end of 2021
RULED = [
    ([("5.03 billion", "2022")], "met", None),
    ([("4.6 billion", "2022")], "missed", None),
    ([("4.6 billion", "2022"), ("5.1 billion", "2023")], "missed", "2023"),
    ([("5.1 billion", "2023")], "unknown", "2023"),
    ([("4.1 billion", "2022-01-01/2022-11-30")], "unknown", None),
    ([("5.1 billion", "2022-01-01/2022-11-30")], "met", None),
    ([("5.2 billion", "2021"), ("4.9 billion", "2022")], "missed", None),
    ([("5.2 billion", "2021")], "met", None),  # reached early
    ([("5.2 billion", "2020")], "unknown", None),  # before anybody aimed at it
    ([("4.6 billion", "2020")], "unknown", None),
]


@pytest.mark.parametrize(("figures", "status", "late"), RULED)
def test_a_reporter_s_figures_say_what_became_of_it(target, figure, known, figures, status, late) -> None:
    claims = [target("5 billion", "2022", "2021-12-06"), *(figure(*each, "KAZ") for each in figures)]
    (verdict,) = track_commitments(claims, known())
    (ruling,) = verdict.by_reporter
    assert (ruling.reporter, ruling.status) == ("KAZ", status)
    assert (ruling.late and str(ruling.late.period)[:4]) == late


def test_an_accused_figure_is_no_evidence(target, figure, known) -> None:
    misprint = figure("50.3 billion", "2022", "KAZ")
    claims = [target("5 billion", "2022", "2021-12-06"), misprint]
    assert track_commitments(claims, known(accused=frozenset({("a.txt", misprint.span)})))[0].status == "unknown"
    assert track_commitments(claims, known())[0].status == "met"


def test_what_is_planned_or_of_a_region_or_of_other_goods_is_no_evidence(target, figure, known) -> None:
    others = [
        figure("6 billion", "2022", "KAZ", modality="potential"),
        figure("6 billion", "2022", "KAZ", attributed_to="Jizzakh Oblast"),
        figure("6 billion", "2022", "KAZ", product="wheat"),
        figure("6 billion", "2022", "KAZ", unit="EUR"),
        figure("6 billion", "2022", "KAZ", counterpart="TJK"),
    ]
    (verdict,) = track_commitments([target("5 billion", "2022", "2021-12-06"), *others], known())
    assert (verdict.status, verdict.by_reporter) == ("unknown", ())


def test_a_region_s_aim_is_judged_by_the_region_s_figures(target, figure, known) -> None:
    akimat = "Turkistan Oblast"
    claims = [
        target("1 billion", "2022", "2021-12-06", attributed_to=akimat),
        figure("5 billion", "2022", "KAZ"),
        figure("0.8 billion", "2022", "KAZ", attributed_to=akimat),
    ]
    (verdict,) = track_commitments(claims, known())
    assert verdict.by_reporter[0].figure == claims[2]


def test_a_figure_belongs_to_the_reporter_that_its_document_means(target, figure, known) -> None:
    unnamed = figure("5.1 billion", "2022")
    claims = [target("5 billion", "2022", "2021-12-06"), unnamed]
    assert track_commitments(claims, known(meant={unnamed: "UZB"}))[0].by_reporter[0].reporter == "UZB"
    assert track_commitments(claims, known())[0].by_reporter[0].reporter is None


def test_a_stock_is_judged_near_its_deadline(target, figure, known) -> None:
    stock = {"indicator": "enterprise.count", "unit": "COUNT"}
    aim = target("1000", "2022", "2021-12-06", **stock)
    for when, value, status in (
        ("2022-12-20", "1100", "met"),
        ("2022-06-30", "900", "unknown"),  # there is time left
        ("2023-03-01", "900", "missed"),  # it still falls short
        ("2022-06-30", "1100", "met"),
    ):
        (verdict,) = track_commitments([aim, figure(value, when, "UZB", **stock)], known())
        assert verdict.by_reporter[0].status == status, when


def test_a_stock_told_without_a_time_is_that_of_its_publication(target, figure, known) -> None:
    stock = {"indicator": "enterprise.count", "unit": "COUNT"}
    told = figure("1100", None, "UZB", doc="b.txt", **stock)
    day = known(published={"a.txt": "2021-12-06", "b.txt": "2022-11"})
    (verdict,) = track_commitments([target("1000", "2022", **stock), told], day)
    assert (verdict.status, str(verdict.by_reporter[0].period)) == ("met", "2022-11-01/2022-11-30")
    assert "in November 2022" in verdict.message
    (flow,) = track_commitments([target("1 billion", "2022"), figure("2 billion", None, "UZB", doc="b.txt")], day)
    assert flow.by_reporter == ()
