from __future__ import annotations

import pytest

from registan.statistics.mapping import MappingError, Said, read_mapping

WHOLE = """
title: Trade by partner
publisher: Bureau
published: 2024-02-15
structure: KZ:TRADE(1.0)
table: {sheet: Trade, header: 3, delimiter: ";", decimal: ",", missing: [conf, no]}
fields:
  area: Country
  counterpart: {column: Partner, codes: {Всего: WLD, No: null}}
  unit: {value: USD}
  indicator: {heads: {Export: trade.exports, Import: trade.imports}}
only: {Frequency: A, Region: [x, y]}
"""


def test_what_a_mapping_says() -> None:
    mapping = read_mapping(WHOLE)
    assert (mapping.title, mapping.publisher, mapping.published) == ("Trade by partner", "Bureau", "2024-02-15")
    assert mapping.structure == "KZ:TRADE(1.0)"
    assert (mapping.table.sheet, mapping.table.header, mapping.table.decimal) == ("Trade", 3, ",")
    assert mapping.table.missing == {"conf", "no"}
    assert mapping.fields["area"] == Said(column="Country")
    assert mapping.fields["counterpart"].codes == {"Всего": "WLD", "No": None}
    assert mapping.fields["indicator"].heads == ("Export", "Import")
    assert mapping.only == {"Frequency": {"A"}, "Region": {"x", "y"}}


REFUSED = [
    ("", "says nothing"),
    ("- a\n- b", "says nothing"),
    ("fields: [", "no YAML"),
    ("field: {}", "there is no key 'field': did you mean 'fields'"),
    ("fields: {aera: Country}", "no claim has a 'aera': did you mean 'area'"),
    ("fields: {area: {colum: Country}}", "fields.area: there is no key 'colum': did you mean 'column'"),
    ("fields: {area: {column: A, value: B}}", "one of `column`, `value` and `heads`"),
    ("fields: {area: {codes: {A: KAZ}}}", "one of `column`, `value` and `heads`"),
    ("fields: {area: [A, B]}", "write a column's name"),
    ("fields: {area: {column: [A]}}", "write one value"),
    ("fields: {area: {column: A, codes: [x]}}", "fields.area.codes"),
    ("fields: {period: {heads: periods}, indicator: {heads: [a]}}", "only one of the fields can stand in the heads"),
    ("table: {header: 0}", "table.header is '0'"),
    ("table: {header: second}", "table.header is 'second'"),
    ("table: {decimal: ';'}", "table.decimal"),
    ("table: {delimiter: ab}", "table.delimiter"),
    ("published: last year", "published is 'last year'; write 2024"),
    ("a: &x [1]\nb: *x", "aliases"),
    ("fields: [[[[[[[[[[1]]]]]]]]]]", "lists in lists"),
    ("title: " + "x" * 300_000, "longer than"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_a_mapping_that_cannot_be_used_says_where_and_what_could_be_meant(text: str, reason: str) -> None:
    with pytest.raises(MappingError) as caught:
        read_mapping(text)
    assert reason in str(caught.value)
