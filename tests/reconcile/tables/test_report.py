"""Rows that cannot be true: which cells are doubted, what they should say, and what raises no doubt."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import registan
from registan.reconcile.tables.report import TableReport, reconcile_table

RULES: dict[str, Any] = {
    "vars": ["x", "m", "t", "b"],
    "eq": [
        {"name": "turnover", "coef": {"t": 1, "x": -1, "m": -1}},
        {"name": "balance", "coef": {"b": 1, "x": -1, "m": 1}},
    ],
    "band": [{"name": "mirror", "num": "partner_m", "den": "x", "lo": 0.85, "hi": 1.35}],
    "nonneg": ["x", "m", "t"],
}
RIGHT = {"x": "908.1", "m": "300.2", "t": "1208.3", "b": "607.9", "partner_m": "950.0"}


def check(*rows: dict[str, str], rules: dict[str, Any] = RULES) -> TableReport:
    return reconcile_table([{"id": str(at), **row} for at, row in enumerate(rows)], rules)


def doubts(row: dict[str, str], rules: dict[str, Any] = RULES) -> dict[str, tuple[str | None, str]]:
    found = check(row, rules=rules).found
    return {each.var: (None if each.value is None else str(each.value), each.kind) for each in found}


SPOILED = [
    ("one digit", {"x": "508.1"}, {"x": ("908.1", "digit_substituted")}),
    ("a digit lost", {"t": "128.3"}, {"t": ("1208.3", "digit_dropped")}),
    ("a digit too many", {"m": "3300.2"}, {"m": ("300.2", "digit_doubled")}),
    ("neighbours", {"b": "670.9"}, {"b": ("607.9", "digits_swapped")}),
    ("thousands", {"x": "908100.0"}, {"x": ("908.1", "scale")}),
    ("thousands without a decimal", {"x": "908100"}, {"x": ("908.1", "scale")}),
    ("sign", {"b": "-607.9"}, {"b": ("607.9", "sign")}),
    ("sign of what is not negative", {"t": "-1208.3"}, {"t": ("1208.3", "sign")}),
    ("a figure from beside it", {"x": "777.7", "last_x": "777.7"}, {"x": ("908.1", "period")}),
    ("no misprint explains it", {"x": "123.4"}, {"x": ("908.1", "other")}),
    (
        "two digits in one book",
        {"x": "980.1", "m": "302.0"},
        {"x": ("908.1", "digits_swapped"), "m": ("300.2", "digits_swapped")},
    ),
    (
        "two cells in each other's place, which the mirror tells",
        {"x": "300.2", "m": "908.1"},
        {"x": ("908.1", "other"), "m": ("300.2", "other")},
    ),
    ("one unknown", {"b": "", "x": "", "t": "-1208.3"}, {"t": ("1208.3", "sign")}),
    ("an unknown between two equalities", {"x": "", "m": "302.0"}, {"m": ("300.2", "digits_swapped")}),
    (
        "an unknown that the mirror tells, though a lost digit is likelier than a wrong one",
        {"x": "", "t": "6208.3"},
        {"t": ("1208.3", "digit_substituted")},
    ),
    ("a qualified figure that the mirror tells", {"x": ">900", "t": "6208.3"}, {"t": ("1208.3", "digit_substituted")}),
    ("a qualified figure that cannot be", {"x": ">9081"}, {"x": ("908.1", "scale")}),
    (
        "a whole book in another unit",
        {"x": "908100", "m": "300200", "t": "1208300", "b": "607900"},
        {"x": ("908.1", "scale"), "m": ("300.2", "scale"), "t": ("1208.3", "scale"), "b": ("607.9", "scale")},
    ),
]


@pytest.mark.parametrize(("why", "changed", "found"), SPOILED, ids=[why for why, *_ in SPOILED])
def test_a_spoiled_row_names_the_cell_and_what_was_meant(
    why: str, changed: dict[str, str], found: dict[str, tuple[str, str]]
) -> None:
    got = doubts(RIGHT | changed)
    assert {name: kind for name, (_, kind) in got.items()} == {name: kind for name, (_, kind) in found.items()}
    for name, (value, _) in found.items():
        assert Decimal(got[name][0] or "NaN") == Decimal(value)


SILENT = [
    ("as it is", {}),
    ("rounding", {"t": "1208.4", "b": "607.8"}),
    ("other decimals", {"t": "1208", "b": "608"}),
    ("about", {"x": "~890", "b": ""}),
    ("more than", {"x": ">800", "b": ""}),
    ("nothing reported", {"x": "", "m": "", "t": "", "b": "", "partner_m": ""}),
    ("an honest gap in the mirror", {"partner_m": "2000.0"}),
    ("rows of zeros", {"x": "0", "m": "0", "t": "0", "b": "0", "partner_m": "0"}),
]


@pytest.mark.parametrize(("why", "changed"), SILENT, ids=[why for why, _ in SILENT])
def test_what_can_be_true_raises_no_doubt(why: str, changed: dict[str, str]) -> None:
    report = check(RIGHT | changed)
    assert report.found == []
    assert report.explanations == []


def test_the_decimals_of_the_row_go_before_zeros_that_were_lost() -> None:
    off = RIGHT | {"t": "1208"}
    assert doubts(off) == {}
    assert list(doubts(off | {"dec": "1"}))


def test_ties_are_told_as_ties() -> None:
    only_turnover = {**RULES, "eq": RULES["eq"][:1], "band": []}
    (told,) = check({"x": "400", "m": "200", "t": "700", "b": ""}, rules=only_turnover).explanations
    assert told["broken"] == ["turnover"]
    tied = [each["cells"][0]["var"] for each in told["explanations"] if each["tie"]]
    assert sorted(tied) == ["m", "t", "x"]


def test_two_cells_in_each_others_place_are_listed_beside_a_lost_sign() -> None:
    (told,) = check(RIGHT | {"x": "300.2", "m": "908.1"}, rules={**RULES, "band": []}).explanations
    assert [[cell["var"] for cell in each["cells"]] for each in told["explanations"][:2]] == [["b"], ["x", "m"]]


def test_a_weak_band_is_left_broken_for_less() -> None:
    book = RIGHT | {"x": "908100", "m": "300200", "t": "1208300", "b": "607900"}
    weak = {**RULES, "band": [{**RULES["band"][0], "weight": 0.1}]}
    assert len(doubts(book)) == 4
    assert doubts(book, weak) == {}


def test_a_column_that_only_a_band_names_is_never_doubted() -> None:
    assert "partner_m" not in doubts(RIGHT | {"partner_m": "0.95"})


def test_the_explanations_say_what_the_rest_of_the_row_implies() -> None:
    (told,) = check(RIGHT | {"x": "508.1"}).explanations
    assert told["broken"] == ["turnover", "balance", "mirror"]
    best = told["explanations"][0]
    (cell,) = best["cells"]
    assert best["leaves_broken"] == []
    assert (cell["var"], str(cell["printed"])) == ("x", "508.1")
    assert (cell["low"], cell["high"]) == (Decimal("908.00"), Decimal("908.20"))


def test_months_that_were_copied_whole_are_one_slip() -> None:
    months = range(1, 5)
    flows = {"x": [101, 232, 317, 459], "m": [55, 61, 78, 93]}
    row = {f"{flow}{at}": str(flows[flow][at - 1]) for flow in "xm" for at in months}
    row |= {f"t{at}": str(flows["x"][at - 1] + flows["m"][at - 1]) for at in months}
    row |= {flow: str(sum(int(row[f"{flow}{at}"]) for at in months)) for flow in "xmt"}
    rules = {
        "vars": list(row),
        "eq": [{"coef": {f"t{at}": 1, f"x{at}": -1, f"m{at}": -1}} for at in ("", *months)]
        + [{"coef": {flow: 1, **{f"{flow}{at}": -1 for at in months}}} for flow in "xmt"],
    }
    assert doubts(row, rules) == {}
    found = doubts(row | {"x2": row["x3"], "m2": row["m3"], "t2": row["t3"]}, rules)
    assert found == {"x2": ("232", "period"), "m2": ("61", "period"), "t2": ("293", "period")}


MONTHS = [f"m{month}" for month in range(1, 13)]
YEAR: dict[str, Any] = {"vars": ["year", *MONTHS], "eq": [{"coef": {"year": -1, **dict.fromkeys(MONTHS, 1)}}]}
PRINTED = ["40.1", "43.7", "41.2", "47.9", "45.0", "39.3", "44.4", "42.8", "46.1", "40.6", "43.3", "45.5"]


@pytest.mark.parametrize(("month", "printed", "meant"), [("m4", "97.9", "47.9"), ("m9", "16.1", "46.1")])
def test_the_month_that_is_out_of_line_is_doubted(month: str, printed: str, meant: str) -> None:
    row = {"year": "519.9", **dict(zip(MONTHS, PRINTED, strict=True)), month: printed}
    assert doubts(row, YEAR) == {month: (meant, "digit_substituted")}


def test_a_month_with_the_figure_of_its_neighbour_was_probably_copied_from_there() -> None:
    row = {"year": "519.9", **dict(zip(MONTHS, PRINTED, strict=True)), "m6": "45.0"}
    listed = check(row, rules=YEAR).explanations[0]["explanations"]
    assert [(each["cells"][0]["var"], each["cells"][0]["kind"]) for each in listed[:2]] == [
        ("m5", "period"),
        ("m6", "period"),
    ]


def test_figures_with_all_their_digits_were_not_rounded_in_another_unit() -> None:
    rules = {**RULES, "band": [{"name": "mirror", "num": "m", "den": "px", "lo": 0.85, "hi": 1.35}]}
    row = {"x": "21591.6", "m": "71.3", "t": "21612.9", "b": "21570.3", "px": "2.5"}
    assert doubts(row, rules) == {"m": ("21.3", "digit_substituted")}


@pytest.mark.parametrize(("partner", "doubted"), [("640.0", "x"), ("530.0", "m")])
def test_of_two_like_repairs_the_one_nearer_to_the_middle_of_the_band_is_likelier(partner: str, doubted: str) -> None:
    assert [*doubts({"x": "500.0", "m": "400.0", "t": "1000.0", "b": "", "partner_m": partner})] == [doubted]


def test_a_row_in_which_nearly_all_is_broken_is_told_without_a_suspect() -> None:
    names = [f"v{at}" for at in range(40)]
    rules = {
        "vars": names,
        "eq": [{"name": f"{a}={b}", "coef": {a: 1, b: -1}} for a, b in zip(names[::2], names[1::2], strict=True)],
    }
    tied = {"name": "all", "coef": dict.fromkeys(names, 1)}
    report = check({name: str(7 * at) for at, name in enumerate(names)}, rules={**rules, "eq": [*rules["eq"], tied]})
    assert report.found == []
    (told,) = report.explanations
    assert len(told["broken"]) == 21
    assert told["explanations"] == []


FIGURES = st.decimals(0, 99_999, places=3)


@settings(max_examples=200)
@given(FIGURES, FIGURES, st.lists(st.integers(0, 3), min_size=4, max_size=4), st.sets(st.sampled_from("xmtb")))
def test_honest_rounding_is_never_doubted(x: Decimal, m: Decimal, places: list[int], empty: set[str]) -> None:
    true = {"x": x, "m": m, "t": x + m, "b": x - m}
    row = {
        name: "" if name in empty else f"{value:.{decimals}f}"
        for (name, value), decimals in zip(true.items(), places, strict=True)
    }
    assert doubts(row | {"partner_m": str(x)}) == {}


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(-999, 9999), min_size=5, max_size=5), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_columns_changes_nothing(values: list[int], chance: random.Random) -> None:
    row = dict(zip(("x", "m", "t", "b", "partner_m"), map(str, values), strict=True))
    rows = [{"id": "a", **RIGHT}, {"id": "b", **row}]
    first = reconcile_table(rows, RULES)
    names = list(rows[1])
    chance.shuffle(names)
    again = reconcile_table([{name: each[name] for name in names} for each in reversed(rows)], RULES)
    assert again.found == first.found
    assert again.explanations == first.explanations


def test_the_package_is_the_python_call() -> None:
    assert registan.reconcile([{"id": "1", **RIGHT, "x": "508.1"}], RULES) == check_one("508.1")


def check_one(x: str) -> TableReport:
    return reconcile_table([{"id": "1", **RIGHT, "x": x}], RULES)
