"""Cells of a workbook's sheet: the stored text is one line a row, cells apart by tabs."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from registan.model import Span

from .archive import check_archive
from .limits import WORKBOOK
from .near import did_you_mean
from .series import Field, SeriesError

KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_GAP = "\t"


def sheet_of(data: bytes, name: str | None) -> tuple[str, list[list[Field]], str | None]:
    """The text of a sheet (the first where none is named), its rows that are not blank, and what was odd.

    Blank rows keep their line, so that rows are counted as people see them.
    """
    check_archive(data)
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
        names = [sheet.title for sheet in book.worksheets]
        if name is not None and name not in names:
            raise SeriesError(f"the workbook has no sheet {name!r}: {did_you_mean(name, names)}")
        if not names:
            raise SeriesError("the workbook has no sheet of cells")
        sheet = book[name or names[0]]
        sheet.reset_dimensions()
        text, rows = _written(sheet.iter_rows(values_only=True))
    except SeriesError:
        raise
    except (InvalidFileException, KeyError, ValueError, TypeError, AttributeError, SyntaxError, OSError) as error:
        raise SeriesError(f"the workbook is damaged ({type(error).__name__}); save it again as XLSX or CSV") from error
    others = len(names) - 1
    told = f"only its sheet {name or names[0]!r} is read, {others} more are not; `table: sheet:` says which"
    return text, rows, told if others and name is None else None


def _written(rows: Iterator[tuple[Any, ...]]) -> tuple[str, list[list[Field]]]:
    lines: list[str] = []
    fields: list[list[Field]] = []
    at = cells = 0
    for values in rows:
        said = [_shown(value) for value in values[: WORKBOOK.columns]]
        while said and not said[-1]:
            said.pop()
        cells += sum(map(bool, said))
        if cells > WORKBOOK.cells or at > WORKBOOK.text:
            raise SeriesError(f"the sheet has more than {WORKBOOK.cells:,} filled cells; split it")
        fields.append(_placed(said, at))
        lines.append(_GAP.join(said))
        at += len(lines[-1]) + 1
    return "\n".join(lines), fields


def _placed(said: list[str], at: int) -> list[Field]:
    row = []
    for text in said:
        row.append(Field(text, Span(at, at + len(text))))
        at += len(text) + len(_GAP)
    return row


def _shown(value: Any) -> str:
    """A cell as it is written down; a number by its shortest form, which is what was typed in."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return f"{Decimal(repr(value)):f}".removesuffix(".0")
    if isinstance(value, datetime):
        return str(value.date()) if value.time() == time() else value.isoformat()
    if isinstance(value, (date, time)):
        return value.isoformat()
    text = " ".join(str(value).split())
    if len(text) > WORKBOOK.field:
        raise SeriesError(f"a cell has more than {WORKBOOK.field:,} characters")
    return text
