"""Plain tables, CSV or a sheet, as a mapping describes them: long (one figure a row) or wide (heads say something)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from registan.model import Span

from .comma import Row, delimiter_of, is_blank, rows_of
from .mapping import MappingError, SeriesMapping
from .near import did_you_mean
from .periods import read_period
from .series import Field, Message, Point, SeriesError, within_figures

KIND = "text/csv"
HEAD = " head"
"""The name under which the head of a wide table's column stands among its values; no column can be called so."""


def read_csv(text: str, mapping: SeriesMapping) -> Message:
    """The figures of a CSV file."""
    return read_table(text, rows_of(text, mapping.table.delimiter or delimiter_of(text)), mapping, KIND)


def read_table(text: str, rows: Iterable[Row], mapping: SeriesMapping, kind: str) -> Message:
    """The figures of these rows."""
    numbered = enumerate(rows, 1)
    head = next((row for number, row in numbered if number == mapping.table.header), [])
    if is_blank(head):
        raise MappingError(f"table.header: there is no row {mapping.table.header} that names columns")
    columns = _columns(head)
    _check(mapping, columns)
    melted = _melted(mapping, columns, head)
    message = Message(text=text, kind=kind, points=[], components=tuple(columns), defaults=False)
    message.heads.append(_span(head))
    for number, row in numbered:
        if is_blank(row):
            continue
        if len(row) < len(head) and kind == KIND:
            message.lost.append(f"row {number} has {len(row)} of {len(head)} cells (is the file cut off?)")
        values = {name: row[at] for name, at in columns.items() if at < len(row) and row[at].text}
        if is_wanted(values, mapping):
            message.points += _points(values, row, f"row {number}", melted)
            within_figures(len(message.points))
    return message


def is_wanted(values: Mapping[str, Field], mapping: SeriesMapping) -> bool:
    """Whether the row has what `only` asks for."""
    return all(column in values and values[column].text in wanted for column, wanted in mapping.only.items())


def _points(values: dict[str, Field], row: Row, place: str, melted: dict[str, Field] | None) -> Iterator[Point]:
    """The figures of a row: one, or one under each of the heads."""
    own = _span(row)
    if melted is None:
        yield Point(own=own, values=values, place=place)
        return
    for column, head in melted.items():
        if column in values:
            yield Point(own=own, values=values | {HEAD: head}, figure=values[column], place=f"{place}, {column!r}")


def _columns(head: Row) -> dict[str, int]:
    columns: dict[str, int] = {}
    for number, field in enumerate(head):
        name = " ".join(field.text.split())
        if name in columns:
            raise SeriesError(f"two columns are called {name!r}; give them names of their own")
        if name:
            columns[name] = number
    return columns


def _check(mapping: SeriesMapping, columns: dict[str, int]) -> None:
    """Every column that the mapping names is there."""
    named = [(f"fields.{role}", said.column) for role, said in mapping.fields.items() if said.column is not None]
    named += [(f"fields.{role}.heads", head) for role, said in mapping.fields.items() for head in said.heads]
    named += [("only", column) for column in mapping.only]
    for place, column in named:
        if column is not None and column not in columns:
            raise MappingError(f"{place}: the table has no column {column!r}: {did_you_mean(column, columns)}")


def _melted(mapping: SeriesMapping, columns: dict[str, int], head: Row) -> dict[str, Field] | None:
    """The columns whose heads say something, with their heads; None for a long table."""
    wide = next((said for said in mapping.fields.values() if said.heads or said.is_periods), None)
    if wide is None:
        if "value" not in mapping.fields:
            raise MappingError("fields: no column is the `value`; name it, or say which heads hold what (`heads:`)")
        return None
    names = wide.heads or tuple(_periods(columns))
    if not names:
        raise MappingError(f"fields: no head of a column is a period: {did_you_mean('2020', columns)}")
    return {name: head[columns[name]] for name in names}


def _periods(columns: dict[str, int]) -> Iterator[str]:
    return (name for name in columns if read_period(name))


def _span(row: Row) -> Span:
    filled = [field.span for field in row if field.text] or [row[0].span]
    return Span(filled[0].start, filled[-1].end)
