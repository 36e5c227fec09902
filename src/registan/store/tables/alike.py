"""Rows of claims of which many say the same: what they say beside their places is read once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter
from typing import Any

from registan.model import Claim
from registan.model.alike import Alike

from .rows import claim_of

_SAYS, _ID, _AFTER = ', "attributed_to": ', ', "id": ', ', "speaker": '
"""Where the parts of a row begin; in a text of the row the quotation marks would be escaped."""

_place = itemgetter(0, 1, 2, 3)

Row = Any
"""A claim's columns doc, document, start, stop, quote and row, and others after them."""


def told_alike(rows: Iterable[Row]) -> list[list[Row]]:
    """The rows of claims that say the same in the same words, in the order of their places."""
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        found.setdefault((row[4], _said_in(row[5])), []).append(row)
    for same in found.values():
        same.sort(key=_place)
    return list(found.values())


def alike_of(same: Sequence[Row]) -> Alike[Claim]:
    """The claims of such rows."""
    return Alike(claim_of(same[0][5]), list(map(_place, same)))


def _said_in(row: str) -> str:
    """The row without place, quote and ids; its fields tell its type. All of it where it has another form."""
    says = row.find(_SAYS)
    id_ = row.find(_ID, says)
    after = row.find(_AFTER, id_)
    return row[says:id_] + row[after:] if 0 < says < id_ < after else row
