"""Plain tables as a mapping describes them, long and wide, and what is wrong with some."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from registan.statistics import Series

Read = Callable[..., Series]
Said = Callable[[Series], list[str]]
Refusal = Callable[..., str]

LONG = """
fields:
  area: Exporter
  counterpart: {column: Partner, codes: {Others: null}}
  reporter: {value: KAZ}
  indicator: {value: trade.exports}
  period: Year
  value: Value
  unit: Currency
  multiplier: {value: 6}
  product: Goods
"""
WIDE = """
publisher: Bureau of statistics
published: 2024-02
table: {decimal: ","}
fields:
  area: {value: Kazakhstan}
  counterpart: Страна
  reporter: {value: KAZ}
  indicator: {column: Поток, codes: {Экспорт: trade.exports, Импорт: trade.imports, Сальдо: null}}
  period: {heads: periods}
  unit: {value: USD}
  multiplier: {value: 3}
"""


def test_a_long_table(read: Read, said: Said) -> None:
    text = (
        "Exporter,Partner,Year,Value,Currency,Goods\r\n"
        'Kazakhstan,Узбекистан,2023,"2,481.5",USD,wheat\r\n'
        "KAZ,860,2023-Q1,..,USD,Total\r\n"
        "KZ,UZ,2022,3 744.1*,US dollar,\r\n"
    )
    series = read(text, LONG)
    assert said(series) == [
        "2,481.5 = 2481500000 USD trade.exports wheat KAZ-UZB/KAZ 2023-01-01/2023-12-31",
    ]
    assert series.document.notes == ("no unit is known for 'US dollar': a mapping file says it with `codes` (row 4)",)
    assert series.document.status == "read"


def test_a_wide_table_with_years_in_its_heads(read: Read, said: Said) -> None:
    series = read("Страна;Поток;2022;2023;Итог\nУзбекистан;Экспорт;1 234,5;-;9\nУзбекистан;Сальдо;5;6;9\n", WIDE)
    assert said(series) == ["1 234,5 = 1234500 USD trade.exports KAZ-UZB/KAZ 2022-01-01/2022-12-31"]
    (claim,) = series.claims
    assert claim.inferred == ("value", "unit", "area", "reporter", "period")
    assert "period: the head of its column" in claim.rules
    assert "value: times 10^3, the mapping file" in claim.rules
    assert (series.document.publisher, series.document.published) == ("Bureau of statistics", "2024-02")


def test_a_wide_table_with_indicators_in_its_heads(read: Read, said: Said) -> None:
    mapping = """
fields:
  area: Country
  counterpart: {value: UZB}
  indicator: {heads: {Export: trade.exports, Import: trade.imports}}
  period: Year
  unit: {value: USD}
"""
    series = read("Country,Year,Export,Import\nKAZ,2020,1,2\n", mapping)
    assert said(series) == [
        "1 = 1 USD trade.exports KAZ-UZB/None 2020-01-01/2020-12-31",
        "2 = 2 USD trade.imports KAZ-UZB/None 2020-01-01/2020-12-31",
    ]


def test_rows_above_the_head_are_passed_over(read: Read, said: Said) -> None:
    mapping = "table: {header: 4}" + LONG
    text = "Table 5\n\nmillion dollars\nExporter,Partner,Year,Value,Currency,Goods\nKAZ,UZB,2020,5,USD,\n"
    assert len(read(text, mapping).claims) == 1


def test_only_takes_the_rows_that_are_asked_for(read: Read) -> None:
    text = "Exporter,Partner,Year,Value,Currency,Goods,Kind\nKAZ,UZB,2020,5,USD,,final\nKAZ,UZB,2020,4,USD,,first\n"
    assert [claim.quote for claim in read(text, LONG + "only: {Kind: final}").claims] == ["5"]


def test_parts_that_no_field_tells_apart_make_no_claims(read: Read) -> None:
    text = "Exporter,Partner,Year,Value,Currency,Goods,Mode\n" + "".join(
        f"KAZ,UZB,{year},{value},USD,,{mode}\n"
        for year, value, mode in ((2020, 3, "rail"), (2020, 2, "road"), (2021, 3, "rail"), (2021, 4, "TOTAL"))
    )
    series = read(text, LONG)
    assert [claim.quote for claim in series.claims] == ["4"]
    assert "3 figures are parts that only Mode tells apart" in series.document.notes[0]


def test_one_cell_twice_is_kept_twice_and_told(read: Read) -> None:
    text = "Exporter,Partner,Year,Value,Currency,Goods\nKAZ,UZB,2020,5,USD,\nKAZ,UZB,2020,6,USD,\n"
    series = read(text, LONG)
    assert len(series.claims) == 2
    assert series.document.notes == ("1 cells stand twice with different figures: both are kept",)


def test_a_series_in_two_currencies_keeps_both_and_converts_none(read: Read, said: Said) -> None:
    text = "Exporter,Partner,Year,Value,Currency,Goods\nKAZ,UZB,2020,5,USD,\nKAZ,UZB,2021,6,EUR,\n"
    series = read(text, LONG)
    assert [line.split()[3] for line in said(series)] == ["USD", "EUR"]
    assert "1 series stand in two units (trade.exports of KAZ in EUR and USD)" in series.document.notes[0]


def test_cells_that_are_no_figures_make_the_document_partly_read(read: Read) -> None:
    text = "Exporter,Partner,Year,Value,Currency,Goods\nKAZ,UZB,2020,five,USD,\nKAZ,UZB,2021,6,USD,\nKAZ,UZB,2022\n"
    series = read(text, LONG)
    assert series.document.status == "partly read"
    assert series.document.notes[:2] == (
        "row 4 has 3 of 6 cells (is the file cut off?)",
        "'five' is no figure (row 2)",
    )
    assert len(series.claims) == 1


UNTOLD = [
    ("Atlantis,UZB,2020,5,USD,", "no state or group is known for 'Atlantis'"),
    ("KAZ,UZB,MMXX,5,USD,", "'MMXX' is no time period such as"),
    ("KAZ,UZB,2020,5,furlong,", "no unit is known for 'furlong'"),
    ("KAZ,UZB,2020,5,PCT,", "trade.exports is not counted in PCT (say `measure: change_pct`"),
    ("KAZ,UZB,2020,5,,", "its unit is not told"),
    (",UZB,2020,5,USD,", "its area is not told"),
    ("KAZ,UZB,,5,USD,", "its period is not told"),
]


@pytest.mark.parametrize(("row", "note"), UNTOLD)
def test_what_cannot_be_told_never_falls_through_to_a_default(row: str, note: str, read: Read) -> None:
    series = read(f"Exporter,Partner,Year,Value,Currency,Goods\n{row}\n", LONG)
    assert series.claims == ()
    assert series.document.notes[0].startswith(note)


REFUSED = [
    ("", "it is empty"),
    ("\n \n", "nothing but blanks"),
    ("Exporter;Year\n", "fields.counterpart: the table has no column 'Partner': there are 'Exporter', 'Year'"),
    ("Exporter,Partners,Year,Value,Currency,Goods\n", "no column 'Partner': did you mean 'Partners'?"),
    ("Exporter,Partner,Year,Value,Currency,Goods,Year\n", "two columns are called 'Year'"),
    ("<html><body>Error</body></html>", "some other XML, HTML or JSON"),
    ('{"a": 1}', "some other XML, HTML or JSON"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_a_table_that_does_not_fit_its_mapping_is_refused(text: str, reason: str, refusal: Refusal) -> None:
    assert reason in refusal(text, LONG)


def test_a_mapping_without_a_value_is_refused(refusal: Refusal) -> None:
    assert "no column is the `value`" in refusal("a,b\n1,2\n", "fields: {area: a}")
    assert "no head of a column is a period" in refusal("a,b\n1,2\n", "fields: {area: a, period: {heads: periods}}")
    assert "no row 5 that names columns" in refusal("a,b\n1,2\n", "table: {header: 5}\nfields: {area: a, value: b}")


def test_what_the_user_knows_of_the_file_counts_before_the_mapping(read: Read) -> None:
    text = "Страна;Поток;2022\nУзбекистан;Экспорт;1\n"
    document = read(text, WIDE, published="2023", publisher="Somebody").document
    assert (document.publisher, document.published) == ("Somebody", "2023")
