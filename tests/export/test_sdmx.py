"""Figures as SDMX: what the standard's own library reads back, and what the standard has no place for."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import registan
from registan.api import ClaimFilter, Ledger
from registan.export.sdmx import ATTRIBUTES, DIMENSIONS, sdmx_csv_lines, sdmx_row, time_period
from registan.export.sdmx_ml import sdmx_structure, write_sdmx_ml
from registan.model import Observation, Period
from registan.model.period import day, months, year
from registan.statistics.periods import read_period

Row = dict[str, Any]


@pytest.mark.parametrize(
    ("period", "code"),
    [
        (year(2021), "2021"),
        (months(2021, 1, 6), "2021-S1"),
        (months(2021, 7, 12), "2021-S2"),
        (months(2021, 4, 6), "2021-Q2"),
        (months(2021, 2, 2), "2021-02"),
        (months(2021, 1, 8), "2021-01-01/P8M"),
        (months(2021, 2, 4), "2021-02-01/P3M"),
        (months(2019, 12, 14), "2019-12-01/P3M"),
        (Period(date(2018, 1, 1), date(2020, 12, 31)), "2018-01-01/P36M"),
        (Period(date(2022, 12, 21), date(2022, 12, 22)), "2022-12-21/P2D"),
        (day(date(2022, 12, 21)), "2022-12-21"),
        (Period(date(1997, 1, 1), None), None),
        (Period(None, date(1997, 1, 1)), None),
    ],
)
def test_periods(period: Period, code: str | None) -> None:
    assert time_period(period) == code


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 4000))
def test_every_closed_period_comes_back_from_the_reader_of_series(start: date, days: int) -> None:
    period = Period(start, date.fromordinal(start.toordinal() + days))
    assert read_period(str(time_period(period))) == period


def test_what_is_no_figure_of_a_closed_period_has_no_place(row: Callable[..., Row]) -> None:
    assert sdmx_row(row(period=None)) is None
    assert sdmx_row(row(period="1997-01-01/..")) is None
    assert sdmx_row({"type": "event", "id": "1", "name": "a visit"}) is None
    assert sdmx_row(row()) is not None


HOSTILE = ['a "quote" & <tag>', "line\nend", "tab\there", "=SUM(A1)", "comma, semi;", "bell\x07", "ў ғ ұ ʻ", "\ud800"]


@pytest.mark.parametrize("quote", HOSTILE)
def test_hostile_quotes_come_back_from_the_standard_s_own_reader(
    row: Callable[..., Row], quote: str, tmp_path: Path
) -> None:
    pysdmx = pytest.importorskip("pysdmx.io")
    path = tmp_path / "a.xml"
    with path.open("wb") as file:
        if quote == "\ud800":
            quote = "\N{REPLACEMENT CHARACTER}"
        assert write_sdmx_ml([row(quote=quote)], file) == 1
    data = pysdmx.read_sdmx(str(path), validate=True).data[0].data
    shown = quote.replace("\x07", "\N{REPLACEMENT CHARACTER}")
    assert data.iloc[0]["QUOTE"].split() == shown.split()


def expected(ledger: Ledger) -> dict[str, Row]:
    rows = (sdmx_row(row) for row in ledger.export_rows())
    return {row["CLAIM"]: row for row in rows if row is not None}


def isnan(value: object) -> bool:
    return isinstance(value, float) and math.isnan(value)


def same(read: Any, told: dict[str, Row]) -> None:
    """Every cell of what was read is what was told; numbers by value."""
    assert set(read["CLAIM"]) == told.keys()
    for each in read.to_dict("records"):
        row = told[each["CLAIM"]]
        for name in (*DIMENSIONS, "TIME_PERIOD", *ATTRIBUTES):
            wanted = "" if row[name] is None else f"{row[name]:f}" if isinstance(row[name], Decimal) else str(row[name])
            got = each.get(name)
            shown = "" if got is None or isnan(got) else str(got)
            is_number = name in ("RESOLUTION", "VALUE_HIGH") and wanted and shown
            assert (Decimal(shown) == Decimal(wanted)) if is_number else shown == wanted, name
        assert Decimal(str(each["OBS_VALUE"])) == row["OBS_VALUE"]


def test_sdmx_csv_of_the_sample_is_read_by_pysdmx_without_loss(sample: Ledger, tmp_path: Path) -> None:
    pysdmx = pytest.importorskip("pysdmx.io")
    path = tmp_path / "a.csv"
    path.write_text("".join(sdmx_csv_lines(sample.export_rows())), encoding="utf-8")
    [data] = pysdmx.read_sdmx(str(path), validate=True).data
    assert len(data.data) > 250
    same(data.data.astype(object), expected(sample))


def test_sdmx_ml_of_the_sample_is_valid_and_read_by_pysdmx_without_loss(sample: Ledger, tmp_path: Path) -> None:
    pysdmx = pytest.importorskip("pysdmx.io")
    path = tmp_path / "a.xml"
    with path.open("wb") as file:
        count = write_sdmx_ml(sample.export_rows(), file)
    [data] = pysdmx.read_sdmx(str(path), validate=True).data
    assert len(data.data) == count
    same(data.data.astype(object), expected(sample))


def test_the_structure_is_valid_and_names_every_column(tmp_path: Path) -> None:
    pysdmx = pytest.importorskip("pysdmx.io")
    path = tmp_path / "a.xml"
    path.write_text(sdmx_structure(), encoding="utf-8")
    message = pysdmx.read_sdmx(str(path), validate=True)
    [definition] = message.get_data_structure_definitions()
    assert [each.id for each in definition.components.dimensions] == [*DIMENSIONS, "TIME_PERIOD"]
    assert [each.id for each in definition.components.attributes] == [*ATTRIBUTES]
    assert sdmx_structure() == sdmx_structure()


def test_what_we_write_we_read_as_an_official_series(sample: Ledger, tmp_path: Path) -> None:
    folder = tmp_path / "series"
    folder.mkdir()
    trade = sample.export_rows(ClaimFilter(indicator="trade.turnover", type="observation"))
    lines = list(sdmx_csv_lines(trade))
    (folder / "trade.csv").write_text("".join(lines), encoding="utf-8")
    registan.build([folder], tmp_path / "b.db")
    told = list(csv.DictReader(io.StringIO("".join(lines))))
    with registan.open(tmp_path / "b.db") as ledger:
        claims = [claim for claim in ledger.claims() if isinstance(claim, Observation)]
    levels = {
        (Decimal(row["OBS_VALUE"]), str(read_period(row["TIME_PERIOD"]))) for row in told if row["MEASURE"] == "level"
    }
    read = {(claim.value, str(claim.period)) for claim in claims if claim.measure == "level"}
    # a series has one figure a cell: of documents that state the same cell differently the last one stays
    assert read <= levels
    assert len(read) > len(levels) / 2
