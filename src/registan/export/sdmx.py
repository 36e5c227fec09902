"""Figures as SDMX: one observation a claim, with its quote and where it stands as attributes.

A claim's id is a dimension (`CLAIM`), since several documents state the same cell and each is kept. What SDMX has no
place for is left out and counted: claims that are no figures, and figures without a closed period.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from registan.model import Period
from registan.model.period import parse_period

from .comma import table_lines

AGENCY, FLOW, VERSION = "REGISTAN", "CLAIMS", "1.0"
DIMENSIONS = {
    "CLAIM": "id",
    "INDICATOR": "indicator",
    "MEASURE": "measure",
    "REF_AREA": "area",
    "COUNTERPART_AREA": "counterpart",
    "REPORTER": "reporter",
    "PRODUCT": "product",
    "UNIT_MEASURE": "unit",
}
"""Dimensions besides TIME_PERIOD, and the fields of the exchange format that they hold."""
ATTRIBUTES = {
    "UNIT_MULT": None,
    "CLAIM_TYPE": "type",
    "OBS_STATUS": None,
    "QUALIFIER": "qualifier",
    "VALUE_HIGH": "value_high",
    "RESOLUTION": "resolution",
    "BASE_PER": "base_period",
    "DEADLINE": "deadline",
    "MODALITY": "modality",
    "ATTRIBUTED_TO": "attributed_to",
    "QUOTE": "quote",
    "DOCUMENT": "doc",
    "DOCUMENT_SHA256": "document",
    "CHAR_START": "start",
    "CHAR_END": "end",
}
"""Attributes of an observation: how it is meant, what is printed, and where."""
COLUMNS = ("STRUCTURE", "STRUCTURE_ID", "ACTION", *DIMENSIONS, "TIME_PERIOD", "OBS_VALUE", *ATTRIBUTES)

NOT_TOLD, TOTAL = "_Z", "_T"
"""Codes of the standard for 'not applicable' (no area or reporter is told) and 'total' (all products)."""
_EMPTY = {"COUNTERPART_AREA": NOT_TOLD, "REF_AREA": NOT_TOLD, "REPORTER": NOT_TOLD, "PRODUCT": TOTAL}
_STRUCTURE = f"{AGENCY}:{FLOW}({VERSION})"
_STATUS = {"about": "E", "exact": "A", "over": "A", "under": "A"}
"""OBS_STATUS of the standard's code list: E for what the text itself calls an estimate."""


def sdmx_csv_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Rows of the exchange format as lines of SDMX-CSV 2.0; rows that it cannot hold are passed over."""
    return table_lines(COLUMNS, filter(None, map(sdmx_row, rows)))


def sdmx_row(row: Mapping[str, Any]) -> dict[str, Any] | None:
    """A claim as an SDMX observation by column; None for one that is no figure of a closed period."""
    when = None if row.get("indicator") is None or not row.get("period") else time_period(parse_period(row["period"]))
    if when is None:
        return None
    told: dict[str, Any] = {"STRUCTURE": "dataflow", "STRUCTURE_ID": _STRUCTURE, "ACTION": "I"}
    told |= {
        column: row[field] if row[field] is not None else _EMPTY.get(column) for column, field in DIMENSIONS.items()
    }
    told |= {"TIME_PERIOD": when, "OBS_VALUE": row["value"], "UNIT_MULT": 0}
    told |= {column: row.get(field) for column, field in ATTRIBUTES.items() if field is not None}
    return told | {"OBS_STATUS": _STATUS[row["qualifier"]]}


def time_period(period: Period) -> str | None:
    """The period as an SDMX observational time period: `2020`, `2020-S1`, `2020-Q3`, `2020-M05`, a day, a time range.

    A time range is its first day with an ISO 8601 duration, in months where it is whole months (`2020-01-01/P8M`).
    None for an open period: the standard has none.
    """
    start, stop = period.start, period.stop
    if start is None or stop is None:
        return None
    if start == stop:
        return start.isoformat()
    whole = _whole_months(start, stop)
    if whole is None:
        return f"{start.isoformat()}/P{(stop - start).days + 1}D"
    for size, mark in ((12, ""), (6, "-S"), (3, "-Q")):
        if whole == size and (start.month - 1) % size == 0:
            return f"{start.year:04}{mark}{(start.month - 1) // size + 1 if mark else ''}"
    return f"{start.year:04}-{start.month:02}" if whole == 1 else f"{start.isoformat()}/P{whole}M"


def _whole_months(start: date, stop: date) -> int | None:
    after = stop + timedelta(days=1) if stop < date.max else None
    if start.day != 1 or after is None or after.day != 1:
        return None
    return (after.year - start.year) * 12 + after.month - start.month
