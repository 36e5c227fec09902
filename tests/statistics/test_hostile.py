"""Whatever stands in a file: a series whose quotes stand in its text, or a reason; never anything else, and soon."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.model import Source, Unreadable
from registan.statistics import File, Series, is_series, read_series

from .test_sdmx import HEAD, XML, row
from .test_services import comtrade, flow, gdp, worldbank
from .test_tables import LONG, WIDE

TABLE = 'Exporter,Partner,Year,Value,Currency,Goods\nKAZ,UZB,2020,5,USD,\nKAZ,UZB,2021,"6,5",USD,wheat\n'
GOOD: list[tuple[str, str | None]] = [
    (HEAD + row("1") + row("2", action="D") + row("3", action="R", when="2022-Q1"), None),
    (XML, None),
    (worldbank(gdp(1.5), gdp(2.5, "2022")), None),
    (comtrade(flow(10), flow(4, cmdCode="1001", netWgt=5.0)), None),
    (TABLE, LONG),
    ("Страна;Поток;2022;2023\nУзбекистан;Экспорт;1 234,5;2*\n", WIDE),
]
PIECES = st.sampled_from(
    ['"', ",", ";", "\n", "\r", "<", ">", "</", "/>", "&", "{", "}", "[", "]", "\x00", "\ud800", "é", "9", "-", ".."]
)


@given(st.sampled_from(GOOD), st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), PIECES), min_size=1, max_size=6))
def test_a_file_that_was_tampered_with(good: tuple[str, str | None], cuts: list[tuple[float, float, str]]) -> None:
    text, mapping = good
    for where, length, piece in cuts:
        at = int(where * len(text))
        text = text[:at] + piece + text[at + int(length * 8) :]
    read(text, mapping)


@given(st.text(max_size=200), st.sampled_from(GOOD))
def test_a_mapping_that_is_any_text(mapping: str, good: tuple[str, str | None]) -> None:
    read(good[0], mapping)


@given(st.sampled_from(GOOD), st.floats(0, 1))
def test_half_a_file(good: tuple[str, str | None], part: float) -> None:
    text, mapping = good
    read(text[: int(part * len(text))], mapping)


HUGE = [
    ("y,v\n2020," + "9" * 2_000_000, LONG),
    ('y,v\n2020,"' + "a,b\n" * 500_000, LONG),
    ("y,v" + ",a" * 500_000, LONG),
    (HEAD + row("9" * 100_000), None),
    (HEAD + row("1" + " " * 900_000 + "x"), None),
    (TABLE.replace("5,", "-" * 900_000 + ",", 1), LONG),
    ("<!--" * 500_000, None),
    ("<? ?>\n \n" * 100_000, None),
    ("DATAFLOW,A\n" + "a," * 500_000, None),
    ('[{"page":' + "[" * 100_000, None),
    (XML.replace("<Series ", "<a>" * 100_000 + "<Series "), None),
    (XML.replace("<Series ", "<Series " + " ".join(f'a{number}="1"' for number in range(50_000)) + " "), None),
    (TABLE, "[" * 100_000),
    (TABLE, "fields: &a {area: *a}"),
]


@pytest.mark.parametrize(("text", "mapping"), HUGE, ids=range(len(HUGE)))
def test_huge_and_deep_files_are_told_soon(text: str, mapping: str | None) -> None:
    begun = time.process_time()
    read(text, mapping)
    assert time.process_time() - begun < 2


def read(text: str, mapping: str | None) -> None:
    file = File(name="a.csv", data=text.encode("utf-8", "surrogatepass"), text=text)
    source = Source(mapping=mapping)
    if not is_series(file, source):
        return
    result = read_series(file, source)
    if isinstance(result, Unreadable):
        assert result.reason
        return
    assert isinstance(result, Series)
    for claim in result.claims:
        assert claim.quote
        assert claim.span.of(result.document.text) == claim.quote
