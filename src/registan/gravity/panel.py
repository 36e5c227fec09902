"""A panel of trade as a CSV file: its columns, and what is wrong in it.

`exporter`, `importer` (codes) and `trade` (a value per direction, 0 where there was none, empty where it is not known)
must be there; `year` where there are several. What the two ends share explains trade: `distance` (in kilometres, taken
as its logarithm) and columns of 0 and 1 named in `SHARED`. CEPII's names of these columns are read too.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from math import isfinite, log
from pathlib import Path

ALIASES = {
    "exporter": ("iso_o", "iso3_o"),
    "importer": ("iso_d", "iso3_d"),
    "trade": ("flow", "tradeflow"),
    "distance": ("distw", "dist"),
    "contiguity": ("contig",),
    "common_language": ("comlang_off",),
    "common_currency": ("comcur",),
    "trade_agreement": ("rta", "fta"),
    "colony": (),
    "common_legal": ("comleg",),
}
NEEDED = ("exporter", "importer", "trade")
SHARED = tuple(list(ALIASES)[4:])


class PanelError(ValueError):
    """The panel cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """Trade from exporter to importer in a year (None where it is not known) and what may explain it."""

    exporter: str
    importer: str
    year: int
    trade: float | None
    shared: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """The flows of a file; `variables` name what each says of its two ends, `unused` columns that play no part."""

    flows: tuple[Flow, ...]
    variables: tuple[str, ...]
    unused: tuple[str, ...]


def read_panel(file: str | Path) -> Panel:
    """The panel in a CSV file; PanelError names row and column of what is wrong. Trade at home is left out."""
    try:
        with Path(file).open(encoding="utf-8-sig", newline="") as opened:
            table = csv.DictReader(opened)
            found = _columns(table.fieldnames or ())
            return _panel(table, found)
    except UnicodeDecodeError as error:
        raise PanelError(f"{file} is not UTF-8. Save it so.") from error


def _columns(heads: object) -> dict[str, str]:
    names = {str(head).strip().lower(): str(head) for head in heads if head}  # type: ignore[attr-defined]
    options = {name: (name, *aliases) for name, aliases in ALIASES.items()} | {"year": ("year",)}
    found = {name: names[each[0]] for name, forms in options.items() if (each := [f for f in forms if f in names])}
    missing = [name for name in NEEDED if name not in found]
    if missing:
        raise PanelError(f"The panel has no column {', '.join(missing)}; its columns are {', '.join(names) or 'none'}.")
    if not set(found) & {"distance", *SHARED}:
        raise PanelError(f"The panel has nothing that explains trade: add distance or {', '.join(SHARED)}.")
    return found


def _panel(table: csv.DictReader[str], found: dict[str, str]) -> Panel:
    variables = tuple(name for name in ("distance", *SHARED) if name in found)
    flows: dict[tuple[str, str, int], Flow] = {}
    for number, row in enumerate(table, 2):
        ends = [(row[found[name]] or "").strip().upper() for name in ("exporter", "importer")]
        if not all(ends):
            raise PanelError(f"Row {number} names no exporter or no importer.")
        year = int(_number(row, found["year"], number) or 0) if "year" in found else 0
        trade = _number(row, found["trade"], number)
        if trade is not None and trade < 0:
            raise PanelError(f"Row {number}: trade cannot be below zero ({trade:g}).")
        if ends[0] == ends[1]:
            continue
        shared = tuple(_shared(row, found[name], name, number) for name in variables)
        key = (ends[0], ends[1], year)
        if key in flows:
            raise PanelError(f"Row {number} tells {ends[0]} to {ends[1]} in {year} a second time.")
        flows[key] = Flow(exporter=ends[0], importer=ends[1], year=year, trade=trade, shared=shared)
    unused = tuple(sorted(set(table.fieldnames or ()) - set(found.values())))
    return Panel(flows=tuple(flows[key] for key in sorted(flows)), variables=variables, unused=unused)


def _shared(row: dict[str, str], column: str, name: str, number: int) -> float:
    value = _number(row, column, number)
    if value is None:
        raise PanelError(f"Row {number} has no {column}: fill it in, or leave the row out.")
    if name == "distance" and value <= 0:
        raise PanelError(f"Row {number}: a distance is above zero, not {value:g}.")
    return log(value) if name == "distance" else value


def _number(row: dict[str, str], column: str, number: int) -> float | None:
    text = (row[column] or "").strip()
    try:
        value = float(text) if text else None
    except ValueError:
        value = float("nan")
    if value is not None and not isfinite(value):
        raise PanelError(f"Row {number}: {column} is {text!r}, which is no number.")
    return value
