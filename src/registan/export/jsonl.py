"""Rows as JSON lines: the exchange format on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from registan.model import dumps


def json_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """One line for each row, line break included."""
    return (dumps(row) + "\n" for row in rows)
