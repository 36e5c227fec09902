"""A table of figures, from a CSV file or from rows in memory: rows by id, figures by variable, context beside them."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any, TextIO

from .errors import TableError
from .figures import Figure, read_figure
from .rules import Rules

ID = "id"
DECIMALS = "dec"
_SEPARATORS = ",;\t|"
_MOST_DECIMALS = 12
_COMMA = re.compile(r"[<>=~]*\s*-?[0-9]+,[0-9]+")
_COMMA_HINT = "decimal commas are read where semicolons or tabs stand between the cells"
_EMPTY_HINT = "leave the cell empty where nothing is reported"


@dataclass(frozen=True)
class Record:
    """One row: the variables' figures in the order of the rules, and the cells that stood beside them."""

    id: str
    figures: list[Figure | None]
    decimals: int | None
    beside: list[str]

    @cached_property
    def context(self) -> frozenset[Decimal]:
        """The figures among the cells that stood beside."""
        found = (read_figure(text.strip()) for text in self.beside)
        return frozenset(figure.value for figure in found if figure)


@dataclass(frozen=True, slots=True)
class Columns:
    """Where in a row its id, decimals, variables and context stand."""

    id: int
    decimals: int | None
    variables: list[int]
    context: list[int]
    head: list[str]


def read_table(table: str | Path | Iterable[Mapping[str, Any]], rules: Rules) -> Iterator[Record]:
    """The rows of a CSV file or of mappings; raises TableError with the row and column of what cannot be read."""
    if isinstance(table, (str, Path)):
        return _from_file(Path(table), rules)
    return _from_rows(table, rules)


def _from_file(path: Path, rules: Rules) -> Iterator[Record]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from _from_text(file, rules)
    except UnicodeDecodeError as error:
        raise TableError(f"{path}: byte {error.start} is no UTF-8; save the table as CSV in UTF-8") from error
    except OSError as error:
        raise TableError(f"cannot read {str(path)!r}: {error.strerror}") from error
    except csv.Error as error:
        raise TableError(f"{path}: no CSV: {error}") from error


def _from_text(file: TextIO, rules: Rules) -> Iterator[Record]:
    first = next((line for line in file if line.strip()), "")
    if not first:
        raise TableError("the table is empty: its first row names the columns")
    if "\0" in first:
        raise TableError("the table is no text")
    separator = max(_SEPARATORS, key=first.count)
    lines = csv.reader(chain([first], file), delimiter=separator)
    columns = _columns([name.strip() for name in next(lines)], rules)
    rows = ((lines.line_num, row) for row in lines if any(map(str.strip, row)))
    return _records(rows, columns, rules, separator in ";\t")


def _from_rows(rows: Iterable[Mapping[str, Any]], rules: Rules) -> Iterator[Record]:
    listed = list(rows)
    head = list(dict.fromkeys(chain.from_iterable(listed))) or [ID, *rules.names]
    columns = _columns(head, rules)
    cells = ([_text(row.get(name)) for name in head] for row in listed)
    return _records(enumerate(cells, 1), columns, rules, False)


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _columns(head: list[str], rules: Rules) -> Columns:
    twice = [name for name in head if name and head.count(name) > 1]
    if twice:
        raise TableError(f"the column {twice[0]!r} stands twice in the head of the table")
    missing = [name for name in (ID, *rules.names) if name not in head]
    if missing:
        raise TableError(f"the table has no column {missing[0]!r}; it has {', '.join(map(repr, head[:20]))}")
    if ID in rules.names or DECIMALS in rules.names:
        raise TableError(f"rules: {ID!r} and {DECIMALS!r} are no variables")
    known = {ID, DECIMALS, *rules.names}
    return Columns(
        id=head.index(ID),
        decimals=head.index(DECIMALS) if DECIMALS in head else None,
        variables=[head.index(name) for name in rules.names],
        context=[place for place, name in enumerate(head) if name not in known],
        head=head,
    )


def _records(
    rows: Iterable[tuple[int, Sequence[str]]], columns: Columns, rules: Rules, decimal_comma: bool
) -> Iterator[Record]:
    seen: dict[str, int] = {}
    for line, row in rows:
        if len(row) != len(columns.head):
            raise TableError(f"row {line} has {len(row)} cells, the head {len(columns.head)}")
        name = row[columns.id].strip()
        if not name:
            raise TableError(f"row {line}, column {ID!r}: there is no id")
        if name in seen:
            raise TableError(f"row {line}, column {ID!r}: {name!r} is the id of row {seen[name]} too")
        seen[name] = line
        yield Record(
            name,
            _figures(row, columns, (line, rules.names), decimal_comma),
            None if columns.decimals is None else _decimals(row[columns.decimals].strip(), line),
            [row[place].replace(",", ".") if decimal_comma else row[place] for place in columns.context],
        )


def _figures(
    row: Sequence[str], columns: Columns, where: tuple[int, Sequence[str]], decimal_comma: bool
) -> list[Figure | None]:
    figures: list[Figure | None] = []
    for place in columns.variables:
        text = row[place].strip()
        figure = read_figure(text, decimal_comma=decimal_comma) if text else None
        if text and figure is None:
            line, names = where
            hint = _COMMA_HINT if _COMMA.fullmatch(text) else _EMPTY_HINT
            raise TableError(f"row {line}, column {names[len(figures)]!r}: {text[:40]!r} is no figure; {hint}")
        figures.append(figure)
    return figures


def _decimals(text: str, line: int) -> int | None:
    if not text:
        return None
    whole = text.removesuffix(".0")
    if not (whole.isascii() and whole.isdecimal() and int(whole) <= _MOST_DECIMALS):
        raise TableError(f"row {line}, column {DECIMALS!r}: {text[:40]!r} is no number of decimals")
    return int(whole)
