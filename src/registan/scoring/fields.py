"""Which fields of each type of claim are compared, and which must all agree for a claim to count as right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

Row = Mapping[str, Any]
"""A claim in the exchange format."""

FIGURES = ("observation", "target")

_TARGET = ("value", "unit", "measure", "indicator", "area", "counterpart")

FIELDS: dict[str, tuple[str, ...]] = {
    "observation": (*_TARGET, "period", "reporter", "qualifier", "base_period"),
    "target": (*_TARGET, "deadline"),
    "agreement": ("kind", "parties", "signed", "place", "name"),
    "event": ("kind", "parties", "date", "place"),
    "institution": ("kind", "parties", "founded"),
    "project": ("sector", "parties", "status"),
}

STRICT: dict[str, tuple[str, ...]] = {
    "observation": (*_TARGET, "period"),
    "target": tuple(field for field in FIELDS["target"] if field != "measure"),
    "agreement": ("kind", "parties", "signed"),
    "event": ("kind", "parties", "date"),
    "institution": ("kind", "parties"),
    "project": ("sector", "parties"),
}
