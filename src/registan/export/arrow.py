"""Rows as Arrow tables and Parquet files, decimals exact; needs the extra `frames`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from registan.model import dumps

from .comma import COLUMNS
from .missing import needed

if TYPE_CHECKING:
    import pyarrow

Row = Mapping[str, Any]

BATCH = 10_000
"""Rows of a Parquet file that are held in memory at once."""
_NUMBERS = ("value", "value_high", "resolution")
_PLACES = ("start", "end")
_LISTS = ("parties", "inferred", "rules")
_DIGITS, _SCALE = 38, 10
"""Digits of a decimal that all readers of Parquet know, and how many of them stand behind the point."""


def claim_schema() -> pyarrow.Schema:
    """The columns of claims with their types: figures as exact decimals, lists as lists, all else as text."""
    pyarrow = _arrow()

    def kind(name: str) -> Any:
        if name in _NUMBERS:
            return pyarrow.decimal128(_DIGITS, _SCALE)
        if name in _PLACES:
            return pyarrow.int64()
        return pyarrow.list_(pyarrow.string()) if name in _LISTS else pyarrow.string()

    return pyarrow.schema([(name, kind(name)) for name in COLUMNS])


def claim_table(rows: Iterable[Row]) -> pyarrow.Table:
    """Rows of the exchange format as one table."""
    return _arrow().Table.from_pylist([_cells(row) for row in rows], schema=claim_schema())


def plain_table(rows: Iterable[Row], columns: Sequence[str]) -> pyarrow.Table:
    """Rows of any kind as a table of these columns: figures as exact decimals, what is nested as JSON, else text."""
    pyarrow = _arrow()
    told = list(rows)

    def column(name: str) -> Any:
        values = [row.get(name) for row in told]
        numbers = [value for value in values if value is not None]
        if numbers and all(isinstance(value, (int, float, Decimal)) for value in numbers):
            exact = [None if value is None else _decimal(str(value)) for value in values]
            return pyarrow.array(exact, pyarrow.decimal128(_DIGITS, _SCALE))
        texts = [value if value is None or isinstance(value, str) else dumps(value) for value in values]
        return pyarrow.array(texts, pyarrow.string())

    return pyarrow.table({name: column(name) for name in columns})


def write_parquet(rows: Iterable[Row], file: BinaryIO) -> int:
    """Write rows of the exchange format as Parquet, batch by batch; how many."""
    parquet = needed("pyarrow.parquet", "frames", "Parquet")
    count, left = 0, iter(rows)
    with parquet.ParquetWriter(file, claim_schema(), compression="zstd") as writer:
        while batch := list(islice(left, BATCH)):
            writer.write_table(claim_table(batch))
            count += len(batch)
    return count


def parquet_lines(file: BinaryIO) -> Iterator[str]:
    """The rows of a Parquet file of claims as lines of the exchange format, for the import."""
    parquet = needed("pyarrow.parquet", "frames", "Parquet")
    for batch in parquet.ParquetFile(file).iter_batches(BATCH):
        for row in batch.to_pylist():
            yield dumps({name: _back(value) for name, value in row.items() if value is not None}) + "\n"


def _cells(row: Row) -> dict[str, Any]:
    return {
        name: _decimal(row[name]) if name in _NUMBERS else row[name] for name in COLUMNS if row.get(name) is not None
    }


def _decimal(value: Any) -> Decimal:
    number = Decimal(value)
    _, digits, exponent = number.normalize().as_tuple()
    if not isinstance(exponent, int) or -exponent > _SCALE or len(digits) + exponent > _DIGITS - _SCALE:
        raise ValueError(f"{number} has more digits than a table's column holds ({_DIGITS}, {_SCALE} behind the point)")
    return number


def _back(value: Any) -> Any:
    if not isinstance(value, Decimal):
        return value
    whole = value.normalize()
    return int(whole) if whole == whole.to_integral_value() else whole


def _arrow() -> Any:
    return needed("pyarrow", "frames", "A table of claims")
