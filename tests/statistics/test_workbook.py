"""Workbooks: made with openpyxl, and archives that no program would write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime

import pytest

from registan.model import Source
from registan.statistics import File, Series, is_series
from registan.statistics.archive import check_archive
from registan.statistics.series import SeriesError

Read = Callable[..., Series]
Said = Callable[[Series], list[str]]
Refusal = Callable[..., str]

MAPPING = """
table: {sheet: Trade, header: 3}
fields:
  area: Country
  counterpart: {value: UZB}
  indicator: {value: trade.exports}
  period: Date
  value: Value
  unit: {value: USD}
  multiplier: {value: 6}
"""


def workbook(*rows: tuple[object, ...], sheet: str = "Trade") -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    book.active.title = "Notes"
    book["Notes"].append(["about"])
    page = book.create_sheet(sheet)
    for row in rows:
        page.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


TABLE = (
    ("Exports of Kazakhstan",),
    (),
    ("Country", "Date", "Value"),
    ("KAZ", 2022, 4.1),
    ("KAZ", date(2023, 12, 31), 2481.5),
    ("KAZ", datetime(2024, 3, 1), "1 234,5"),
    ("KAZ", "2025-Q1", None),
)


def test_a_sheet_is_read_as_its_mapping_says(read: Read, said: Said) -> None:
    series = read(workbook(*TABLE), MAPPING)
    assert said(series) == [
        "4.1 = 4100000 USD trade.exports KAZ-UZB/None 2022-01-01/2022-12-31",
        "2481.5 = 2481500000 USD trade.exports KAZ-UZB/None 2023-12-31",
        "1 234,5 = 1234500000 USD trade.exports KAZ-UZB/None 2024-03-01",
    ]
    text = series.document.text
    assert text.splitlines()[:5] == [
        "Exports of Kazakhstan",
        "",
        "Country\tDate\tValue",
        "KAZ\t2022\t4.1",
        "KAZ\t2023-12-31\t2481.5",
    ]
    assert (series.document.status, series.document.notes) == ("read", ())
    assert series.document.media_type.endswith("spreadsheetml.sheet")


def test_numbers_are_those_that_were_typed_in(read: Read) -> None:
    rows = [("KAZ", year, value) for year, value in ((2020, 0.1 + 0.2), (2021, 1e15), (2022, 1e-7), (2023, 12345678.9))]
    series = read(workbook((), (), ("Country", "Date", "Value"), *rows), MAPPING)
    assert [claim.quote for claim in series.claims] == [
        "0.3",
        "1000000000000000",
        "0.0000001",
        "12345678.9",
    ]


def test_a_sheet_that_is_not_there_is_answered_with_those_that_are(refusal: Refusal) -> None:
    assert "no sheet 'Trade': did you mean 'Trades'?" in refusal(workbook(*TABLE, sheet="Trades"), MAPPING)


def test_a_workbook_without_a_mapping_says_what_to_do(refusal: Refusal) -> None:
    data = workbook(*TABLE)
    assert is_series(File(name="t.xlsx", data=data), Source())
    assert "write NAME.mapping.yaml beside it (`registan statistics mapping --example` prints one)" in refusal(data)


def test_sheets_that_are_not_read_are_told(read: Read) -> None:
    mapping = "fields: {area: {value: KAZ}, value: about, indicator: {value: people.population}, period: about}"
    assert "only its sheet 'Notes' is read, 1 more are not" in read(workbook(*TABLE), mapping).document.notes[0]


def archive(**parts: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as writer:
        writer.writestr("xl/workbook.xml", b"<workbook/>")
        for name, content in parts.items():
            writer.writestr(name, content)
    return buffer.getvalue()


BOMB = archive(sheet=b"0" * 60_000_000)
HOSTILE = [
    (BOMB, "zip bomb"),
    (archive(sheet=b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'), "DTD"),
    (archive(sheet=b" " * ((1 << 20) - 4) + b"<!DOCTYPE a>"), "DTD"),
    (archive(**{f"part{number}": b"" for number in range(2_001)}), "more than 2,000 parts"),
    (archive(), "damaged"),
]


@pytest.mark.parametrize(("data", "reason"), HOSTILE, ids=lambda value: value if isinstance(value, str) else "")
def test_a_hostile_or_broken_workbook_is_refused(data: bytes, reason: str, refusal: Refusal) -> None:
    assert reason in refusal(data, MAPPING)


def test_an_archive_that_is_cut_off_is_refused() -> None:
    data = workbook(*TABLE)[:-200]
    assert not is_series(File(name="a.xlsx", data=data), Source())
    with pytest.raises(SeriesError, match="damaged"):
        check_archive(data)


def test_an_honest_workbook_of_equal_cells_is_no_bomb() -> None:
    check_archive(workbook(*[("KAZ", 2022, 1)] * 20_000))
