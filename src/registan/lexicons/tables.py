"""The tables of the field's knowledge, as they stand in their files."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

DATA = files(__package__) / "data"


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a common table (`territories.csv`, `places.csv`, `currencies.csv`, `indicators.csv`, …)."""
    return tuple(csv.DictReader((DATA / name).read_text(encoding="utf-8").splitlines()))
