from __future__ import annotations

from pathlib import Path

import pytest

from registan.lexicons import LexiconError, indicators, table
from registan.lexicons.statistics import area_codes, area_numbers, codes, folded, read_codes
from registan.lexicons.tables import DATA
from registan.model import UNITS
from registan.model.claim import MEASURES

CURRENCIES = {row["code"] for row in table("currencies.csv")}
AREAS = {row["code"] for row in table("territories.csv")}


def test_every_code_stands_for_something_that_is() -> None:
    for code, coded in codes().indicators.items():
        known = indicators()[coded.indicator]
        assert coded.measure is None or coded.measure in MEASURES, code
        if coded.unit and coded.measure is None:
            assert known.takes(coded.unit, coded.unit in CURRENCIES), code
    assert set(codes().units.values()) <= UNITS | CURRENCIES
    assert set(codes().areas.values()) <= AREAS
    assert set(codes().flows.values()) <= indicators().keys()


def test_products_are_called_as_claims_call_them() -> None:
    import yaml

    words = yaml.safe_load((DATA / "languages" / "en.yaml").read_text(encoding="utf-8"))["products"]
    assert set(codes().products.values()) <= set(words)


@pytest.mark.parametrize(
    ("text", "code"),
    [("KAZ", "KAZ"), ("KZ", "KAZ"), ("398", "KAZ"), ("31", "AZE"), ("031", "AZE"), ("842", "USA"), ("W00", "WLD")],
)
def test_codes_of_areas(text: str, code: str) -> None:
    assert area_codes()[text] == code


@pytest.mark.parametrize("name", ["Uzbekistan", "УЗБЕКИСТАН", "Oʻzbekiston", "Өзбекстан"])
def test_names_of_areas_in_every_language(name: str) -> None:
    assert area_codes()[folded(name)] == "UZB"


def test_the_table_of_codes_names_each_area_once() -> None:
    rows = table("statistics_areas.csv")
    for column in ("code", "alpha2", "m49"):
        told = [row[column] for row in rows]
        assert len(told) == len(set(told))
    assert {row["code"] for row in rows} <= AREAS
    states = {row["code"] for row in table("territories.csv") if row["kind"] == "state"}
    assert states <= {row["code"] for row in rows}


def test_services_number_some_states_otherwise() -> None:
    numbers = area_numbers()
    assert {code: numbers[code] for code in ("KAZ", "USA", "FRA", "WLD", "AFG")} == {
        "KAZ": "398",
        "USA": "842",
        "FRA": "251",
        "WLD": "0",
        "AFG": "4",
    }


BROKEN = [
    ("concepts: [", "while parsing"),
    ("concepts: {}", "the sections are"),
]


@pytest.mark.parametrize(("text", "reason"), BROKEN)
def test_a_broken_file_is_named(text: str, reason: str, tmp_path: Path) -> None:
    path = tmp_path / "statistics.yaml"
    path.write_text(text)
    with pytest.raises(LexiconError, match=f"statistics.yaml.*{reason}"):
        read_codes(path)


def test_unknown_indicators_and_roles_are_named(tmp_path: Path) -> None:
    good = (DATA / "statistics.yaml").read_text(encoding="utf-8")
    path = tmp_path / "statistics.yaml"
    path.write_text(good.replace("indicator: macro.gdp,", "indicator: macro.gnp,", 1))
    with pytest.raises(LexiconError, match=r"NY.GDP.MKTP.CD: indicators.csv has no indicator"):
        read_codes(path)
    path.write_text(good.replace("  counterpart: [COUNTERPART_AREA", "  partner: [COUNTERPART_AREA"))
    with pytest.raises(LexiconError, match="no claim has a 'partner'"):
        read_codes(path)
