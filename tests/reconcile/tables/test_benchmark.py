"""How well errors planted in tables of many makes are found, against floors and what can be known at all."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[3] / "benchmarks"
RECORDS = 400
LOCATED = 0.96
LISTED = 0.97
BELOW_KNOWABLE = 0.05
BELOW_TRACED = 0.06
"""Errors that leave a trace, but the same trace as another: of three cells that are left, each may be the wrong one."""


@pytest.fixture(scope="module", autouse=True)
def _folder():
    sys.path.insert(0, str(FOLDER))
    yield
    sys.path.remove(str(FOLDER))


@pytest.fixture
def varied():
    return importlib.import_module("tables_varied")


def makes() -> list[str]:
    sys.path.insert(0, str(FOLDER))
    try:
        return list(importlib.import_module("tables_varied").MAKES)
    finally:
        sys.path.remove(str(FOLDER))


@pytest.mark.slow
@pytest.mark.parametrize("name", makes())
def test_planted_errors_are_found_in_tables_of_every_make(varied, name: str) -> None:
    make = varied.MAKES[name]
    shares = varied.measure(make, RECORDS, 5)
    assert shares["flagged"] == 0
    if "traced" in shares:
        assert shares["located"] >= shares["traced"] - BELOW_TRACED
        assert shares["listed"] >= shares["traced"] - (1 - LISTED)
        return
    assert shares["located"] >= (LOCATED if len(make.reporters) > 1 else LOCATED - 0.02)
    assert shares["listed"] >= LISTED
    if "knowable" in shares:
        assert shares["mended"] >= shares["knowable"] - BELOW_KNOWABLE


ROUNDED = [
    ("turnover and balance agree", {"sum": 12083}, {"exp": (7777, "period")}, 1.0),
    ("they differ by a last digit", {"sum": 12084}, {"exp": (7777, "period")}, 0.5),
    ("a substituted digit keeps the others", {"sum": 12084}, {"exp": (5081, "digit")}, 1.0),
    ("a lost last digit is a lost last digit", {"sum": 12084}, {"exp": (908, "omission")}, 0.5),
    ("a sign keeps all", {"sum": 12084}, {"net": (-6079, "sign")}, 1.0),
]


@pytest.mark.parametrize(("why", "changed", "wrong", "chance"), ROUNDED, ids=[why for why, *_ in ROUNDED])
def test_what_can_be_known_of_a_figure_is_what_rounding_leaves(why: str, changed, wrong, chance: float) -> None:
    said = {"exp": 9081, "imp": 3002, "sum": 12083, "net": 6079} | changed
    assert importlib.import_module("tables_bound").knowable(said, wrong) == pytest.approx(chance, abs=0.03)
