"""The growth still needed, and where the pace so far leads."""

from __future__ import annotations

from decimal import Decimal

import pytest

from registan.model import Observation, Outlook
from registan.track import track_commitments
from registan.track.outlook import _below, _quantile, outlook, required_growth
from registan.track.series import Point, Series

# Student's t: two-sided 80 % quantiles as every table has them
QUANTILES = [(3, 1.638), (4, 1.533), (10, 1.372), (30, 1.310)]


def series(figures: list[Observation]) -> Series:
    return Series("KAZ", tuple(Point(each.period, each, (each,)) for each in figures if each.period))


@pytest.mark.parametrize(("freedom", "value"), QUANTILES)
def test_student_s_t_is_that_of_the_tables(freedom: int, value: float) -> None:
    assert _quantile(0.9, freedom) == pytest.approx(value, abs=0.001)
    assert _below(value, freedom) == pytest.approx(0.9, abs=0.0005)
    assert _below(-value, freedom) == pytest.approx(0.1, abs=0.0005)


@pytest.mark.parametrize(
    ("latest", "year", "target", "by", "needed"),
    [
        ("4417.1 million", "2023", "10e9", 2030, "12.4"),
        ("4.4 billion", "2023", "4.4e9", 2024, "0.0"),
        ("5 billion", "2023", "4e9", 2024, "-20.0"),
        ("5 billion", "2023", "8e9", 2023, None),
        ("0", "2023", "8e9", 2025, None),
    ],
)
def test_growth_needed_is_the_equal_yearly_one(figure, latest, year, target, by, needed) -> None:
    point = series([figure(latest, year)]).points[0]
    found = required_growth(point, Decimal(target), by)
    assert found == (None if needed is None else Decimal(needed))


def ahead(figure, values: list[str], target: str = "10e9", by: int = 2030) -> Outlook | None:
    return outlook(series([figure(value, str(2018 + at)) for at, value in enumerate(values)]), Decimal(target), by)


def test_the_pace_leads_on_with_its_interval(figure) -> None:
    told = ahead(figure, ["2.1 billion", "2.4 billion", "2.3 billion", "2.9 billion", "3.1 billion", "3.3 billion"])
    assert told is not None
    assert told.low < told.expected < told.high
    assert Decimal("0") < told.likely < Decimal("0.5")  # 3.3 billion after six years of about ten percent
    assert len(told.points) == 6


def test_four_years_say_nothing(figure) -> None:
    four = ["2.1 billion", "2.4 billion", "2.3 billion", "2.9 billion"]
    assert ahead(figure, four) is None
    assert ahead(figure, [*four, "3 billion"]) is not None


@pytest.mark.parametrize("odd", ["0", "-1 billion"])
def test_what_has_no_logarithm_says_nothing(figure, odd: str) -> None:
    assert ahead(figure, ["2 billion", "3 billion", "2 billion", "4 billion", odd]) is None


def test_a_perfect_line_has_no_interval_to_tell(figure) -> None:
    assert ahead(figure, ["2 billion"] * 5) is None


def test_a_lower_target_is_likelier(figure) -> None:
    values = ["2.1 billion", "2.4 billion", "2.3 billion", "2.9 billion", "3.1 billion"]
    near, far = ahead(figure, values, "4e9"), ahead(figure, values, "40e9")
    assert near and far and near.likely > far.likely


def test_figures_that_are_no_plain_number_are_no_points(figure) -> None:
    values = [figure("2 billion", str(year), qualifier="over") for year in range(2018, 2024)]
    assert outlook(series(values), Decimal("10e9"), 2030) is None


def test_only_a_pending_aim_with_a_date_has_an_outlook(target, figure, known) -> None:
    figures = [figure(f"{2 + at % 3}.{at} billion", str(2017 + at), "KAZ") for at in range(7)]
    pending, passed, undated = (
        track_commitments([target("9 billion", by, "2021-12-06"), *figures], known())[0]
        for by in ("2030", "2023", None)
    )
    assert pending.outlook is not None and pending.required_growth_pct is not None
    assert (passed.outlook, undated.outlook) == (None, None)
    assert (passed.required_growth_pct, undated.required_growth_pct) == (None, None)
