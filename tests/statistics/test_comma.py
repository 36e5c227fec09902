from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.statistics.comma import delimiter_of, rows_of
from registan.statistics.series import SeriesError

CELLS = st.text(st.sampled_from('ab1 ,;"\n\r€'), max_size=6)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5), st.sampled_from(",;"))
def test_what_a_writer_of_csv_wrote_is_read_and_every_cell_is_where_it_says(rows: list[list[str]], mark: str) -> None:
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=mark, quoting=csv.QUOTE_ALL).writerows(rows)
    text = buffer.getvalue()
    found = list(rows_of(text, mark))
    assert [[field.text for field in row] for row in found] == rows
    for row in found:
        for field in row:
            assert field.span.of(text).replace('""', '"') == field.text


def test_blanks_around_cells_are_no_part_of_them() -> None:
    (row,) = rows_of(' a , "b c" ,  3\n', ",")
    assert [field.text for field in row] == ["a", "b c", "3"]
    assert row[2].span.start == 14


def test_blank_rows_are_counted() -> None:
    assert [len(row) for row in rows_of("a,b\n\nc,d", ",")] == [2, 1, 2]


@pytest.mark.parametrize("text", ['a,b\n"c,d\ne,f\n', 'a,b\n1,"2\n'])
def test_a_quotation_mark_that_is_never_closed_is_named(text: str) -> None:
    with pytest.raises(SeriesError, match="line 2: a quotation mark"):
        list(rows_of(text, ","))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Year;Export;Import\n2020;1,5;2,6\n2021;1,7;2,8\n", ";"),
        ("Year,Export\n2020,5\n", ","),
        ("Year\tExport\n2020\t1,5\n", "\t"),
        ("a|b|c\n1|2|3\n", "|"),
        ('"Trade, total",b\n1,2\n', ","),
    ],
)
def test_the_mark_between_cells_is_told(text: str, mark: str) -> None:
    assert delimiter_of(text) == mark
