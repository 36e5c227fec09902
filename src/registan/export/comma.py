"""Rows as CSV: one table for claims of all types, for spreadsheets and statistics programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

COLUMNS = (
    *"id doc type start end quote indicator measure value value_high unit qualifier area counterpart".split(),
    *"reporter period base_period product deadline announced name kind sector parties signed date founded".split(),
    *"place status attributed_to modality resolution belongs_to identifier speaker inferred rules document".split(),
)
"""The columns of claims; a claim leaves those of other types empty."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LIST_MARK = "; "


def claim_lines(rows: Iterable[Mapping[str, Any]], *, spreadsheet_safe: bool = False) -> Iterator[str]:
    """Claims as lines of CSV under one head.

    With `spreadsheet_safe` a text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    return table_lines(COLUMNS, rows, spreadsheet_safe=spreadsheet_safe)


def table_lines(
    columns: Sequence[str], rows: Iterable[Mapping[str, Any]], *, spreadsheet_safe: bool = False
) -> Iterator[str]:
    """The named columns of rows as lines of CSV under one head."""
    buffer = io.StringIO()
    # Both characters of this ending make the writer quote a cell that holds one of them.
    writer = csv.writer(buffer, lineterminator="\r\n")

    def line(cells: Iterable[str]) -> str:
        buffer.seek(0)
        buffer.truncate()
        writer.writerow(cells)
        return buffer.getvalue().removesuffix("\r\n") + "\n"

    yield line(columns)
    for row in rows:
        yield line(_cell(row.get(column), spreadsheet_safe) for column in columns)


def _cell(value: object, safe: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, Decimal)):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    text = _LIST_MARK.join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
    return f"'{text}" if safe and text.startswith(_FORMULA) else text
