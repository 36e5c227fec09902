"""The band in which the books of two states lie, learnt where there is enough to learn from."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from registan.reconcile.across.gaps import ENOUGH, band_of
from registan.reconcile.between import reconcile_between

EXAMPLES = Path(__file__).parents[3] / "shared" / "data" / "mirror-examples" / "mirror_examples.csv"
CENTRE = Decimal("1.06")


def ratios(*told: str) -> list[Decimal]:
    return [Decimal(each) for each in told]


@pytest.mark.parametrize("known", [[], ratios("0.2"), ratios(*["0.5"] * (ENOUGH - 1))])
def test_with_little_known_only_what_hardly_ever_is_lies_outside(known: list[Decimal]) -> None:
    band = band_of(known, CENTRE)
    assert band.periods == 0
    assert all(band.holds(ratio) for ratio in ratios("0.11", "0.5", "1", "2.3", "10"))
    assert not any(band.holds(ratio) for ratio in ratios("0.1", "11", "1000"))


def test_a_steady_flow_has_a_narrow_band_that_one_odd_year_does_not_widen() -> None:
    band = band_of(ratios("0.97", "0.98", "1.01", "0.95", "1.02", "9.8"), CENTRE)
    assert Decimal("0.9") < band.centre < Decimal("1.1")
    assert all(band.holds(ratio) for ratio in ratios("0.8", "0.97", "1.25"))
    assert not any(band.holds(ratio) for ratio in ratios("0.5", "2", "9.8"))
    assert "6 periods" in band.source


def test_a_restless_flow_has_a_wide_band_around_its_own_centre() -> None:
    band = band_of(ratios("2.1", "3.4", "1.6", "5.2", "2.8", "4.0"), CENTRE)
    assert band.holds(Decimal("8"))
    assert band.holds(Decimal("1.1"))
    assert not band.holds(Decimal("0.1"))


BOOKS = (
    "trade.exports KAZ-UZB {year} '${exports} million' reporter=KAZ",
    "trade.imports UZB-KAZ {year} '${imports} million' reporter=UZB",
)


def books(document, gaps: dict[object, tuple[str, str]]):
    texts = [
        "\n".join(book.format(year=year, exports=one, imports=other) for year, (one, other) in gaps.items())
        for book in BOOKS
    ]
    return [*document(texts[0], "a.txt"), *document(texts[1], "b.txt")]


STEADY = {year: (f"{1000 + year % 7 * 31}.4", f"{970 + year % 7 * 33}.2") for year in range(2015, 2022)}


def test_a_gap_unlike_those_of_its_own_flow_is_doubted_and_never_an_error(document) -> None:
    found = reconcile_between(books(document, STEADY | {2022: ("1050.0", "2150.3")}))
    assert {finding.severity for finding in found} == {"note", "doubt"}
    (told,) = [finding for finding in found if finding.severity == "doubt"]
    assert "7 periods of this flow" in told.message or "8 periods of this flow" in told.message
    assert told.suspect is None


@pytest.mark.parametrize("year", [("1050.0", "1103.3"), ("1050.0", "1290.0")])
def test_a_gap_like_the_others_is_a_note(document, year: tuple[str, str]) -> None:
    found = reconcile_between(books(document, STEADY | {2022: year}))
    assert {finding.severity for finding in found} <= {"note"}


def test_months_of_one_year_are_one_gap(document) -> None:
    months = {f"2021-01-01/2021-{month:02}-28": (f"{month * 100}.0", f"{month * 95}.0") for month in range(1, 10)}
    found = reconcile_between(books(document, months | {2022: ("1050.0", "2150.3")}))
    assert {finding.severity for finding in found} == {"note"}


def test_real_gaps_are_no_faults(document) -> None:
    if not EXAMPLES.is_file():
        pytest.skip("the examples of mirror gaps (../shared/data/mirror-examples) are not here")
    rows = list(csv.DictReader(EXAMPLES.read_text(encoding="utf-8").splitlines()))
    for at, row in enumerate(rows):
        one, other, year = row["exporter"], row["importer"], 2000 + at
        figures = row["exporter_reported_musd"], row["importer_reported_musd"]
        exports = f"trade.exports {one}-{other} {year} '${figures[0]} million' reporter={one}"
        imports = f"trade.imports {other}-{one} {year} '${figures[1]} million' reporter={other}"
        claims = [*document(exports, "a.txt"), *document(imports, "b.txt")]
        assert [finding.severity for finding in reconcile_between(claims)] == ["note"]
