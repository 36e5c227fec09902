"""Listings in the three formats: a table for people, CSV and JSON lines for programs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from registan.export import json_lines, table_lines

from .terminal import say, show_table

SHOWN_ID = 8
"""Digits of an id in a table: enough to name a claim to `registan show`."""


def write_rows(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], form: str) -> None:
    """Print rows as `csv` (the named columns) or `jsonl` (all of each row)."""
    sys.stdout.writelines(json_lines(rows) if form == "jsonl" else table_lines(columns, rows))


def write_json(rows: Iterable[Mapping[str, Any]]) -> None:
    """Print rows as JSON lines."""
    sys.stdout.writelines(json_lines(rows))


def show_first(head: Sequence[str], rows: Sequence[Sequence[str]], most: int | None, nothing: str) -> None:
    """A table of the first `most` of the `rows`, of which one more is asked for: it says that there are more."""
    if not rows:
        say(nothing)
        return
    show_table(head, rows[:most])
    if most is not None and len(rows) > most:
        say(f"… and more; --limit 0 lists all, --limit {most * 4} more of them.")


def show_listing(head: Sequence[str], shown: Sequence[Sequence[str]], every: int, nothing: str) -> None:
    """A table of the lines `shown` of `every` one, and how to see the others; `nothing` where there are none."""
    if not shown:
        say(nothing)
        return
    show_table(head, shown)
    if every > len(shown):
        say(f"… and {every - len(shown):,} more; --limit 0 lists all.")
