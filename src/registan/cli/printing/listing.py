"""Listings in the three formats: a table for people, CSV and JSON lines for programs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from registan.export import json_lines, table_lines

SHOWN_ID = 8
"""Digits of an id in a table: enough to name a claim to `registan show`."""


def write_rows(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], form: str) -> None:
    """Print rows as `csv` (the named columns) or `jsonl` (all of each row)."""
    sys.stdout.writelines(json_lines(rows) if form == "jsonl" else table_lines(columns, rows))
