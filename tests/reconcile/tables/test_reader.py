"""Tables from CSV and from memory, and what is said of tables that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from registan.reconcile.tables.errors import TableError
from registan.reconcile.tables.reader import Record, read_table
from registan.reconcile.tables.rules import read_rules

RULES = read_rules({"vars": ["x", "m"], "eq": [{"coef": {"x": 1, "m": -1}}]})


def read(tmp_path: Path, data: bytes) -> list[Record]:
    path = tmp_path / "table.csv"
    path.write_bytes(data)
    return list(read_table(path, RULES))


READ = [
    b"id,x,m\n1,5.0,\n",
    b"\xef\xbb\xbfid,x,m\r\n1,5.0,\r\n",
    b"id;x;m\n1;5,0;\n",
    b"id\tx\tm\n1\t5.0\t\n",
    b'\n"id","x","m"\n\n"1"," 5.0 ",""\n,,\n',
    b"m,x,id\n,5.0,1\n",
]


@pytest.mark.parametrize("data", READ)
def test_all_usual_spellings_of_csv_are_read(tmp_path: Path, data: bytes) -> None:
    (record,) = read(tmp_path, data)
    assert record.id == "1"
    assert [figure and str(figure.value) for figure in record.figures] == ["5.0", None]


def test_other_columns_are_context_and_decimals_are_the_rows(tmp_path: Path) -> None:
    (record,) = read(tmp_path, b"id,x,m,dec,last_x,note\n1,5,4,2,7.10,late\n")
    assert record.decimals == 2
    assert [str(value) for value in record.context] == ["7.10"]


REFUSED = [
    (b"", "empty"),
    (b"\n \n", "empty"),
    (b"id,x\n1,5\n", "no column 'm'; it has 'id', 'x'"),
    (b"x,m\n1,5\n", "no column 'id'"),
    (b"id,x,m,x\n1,5,5,5\n", "'x' stands twice"),
    (b"id,x,m\n1,5,5\n2,abc,5\n", "row 3, column 'x': 'abc' is no figure"),
    (b"id,x,m\n1,5,NaN\n", "row 2, column 'm': 'NaN' is no figure"),
    (b"id,x,m\n1,5," + b"9" * 100 + b"\n", "row 2, column 'm'"),
    (b"id,x,m\n1,5,5\n1,6,6\n", "row 3, column 'id': '1' is the id of row 2 too"),
    (b"id,x,m\n,5,5\n", "row 2, column 'id': there is no id"),
    (b"id,x,m\n1,5\n", "row 2 has 2 cells, the head 3"),
    (b"id,x,m\n1,5,5,5\n", "row 2 has 4 cells, the head 3"),
    (b"id,x,m,dec\n1,5,5,many\n", "row 2, column 'dec': 'many'"),
    (b"id,x,m,dec\n1,5,5,99\n", "row 2, column 'dec': '99'"),
    (b"id,x,m\n\xff\xfe,5,5\n", "byte 7 is no UTF-8"),
    (b"\0\0\0\1", "no text"),
]


@pytest.mark.parametrize(("data", "said"), REFUSED)
def test_a_table_that_cannot_be_read_names_row_and_column(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(TableError) as refused:
        read(tmp_path, data)
    assert said in str(refused.value)


def test_a_table_without_rows_has_none(tmp_path: Path) -> None:
    assert read(tmp_path, b"id,x,m\n") == []


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TableError, match=r"nowhere\.csv"):
        list(read_table(tmp_path / "nowhere.csv", RULES))


def test_rows_in_memory_are_a_table_too() -> None:
    (record,) = read_table([{"id": 1, "x": 5, "m": None}], RULES)
    assert [figure and figure.number for figure in record.figures] == [5, None]
