"""Claim filters as conditions of a query."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, or_, select

from registan.model import CLAIM_TYPES, Period, parse_period

from ..errors import FilterError, UnknownIdError
from ..records import ClaimFilter
from ..tables import schema
from ..tables.text import is_storable, like_pattern
from .documents import digests_called
from .matching import near

_YEARS = re.compile(r"(\d{4})?\.\.(\d{4})?\Z")
_FIRST, _LAST = "0000-00-00", "9999-99-99"
_claim = schema.claims.c


def conditions(connection: Connection, matching: ClaimFilter) -> list[ColumnElement[bool]]:
    """What the columns of a claim must be like."""
    found: list[ColumnElement[bool]] = []
    if matching.type is not None:
        found.append(_of_type(matching.type))
    if matching.indicator is not None:
        found.append(_of_indicator(matching.indicator))
    if matching.area is not None:
        found.append(_of_area(matching.area))
    if matching.period is not None:
        found.append(_overlapping(read_period(matching.period)))
    if matching.document is not None:
        found.append(_of_document(connection, matching.document))
    if matching.text is not None:
        found.append(near(matching.text))
    if matching.origin is not None:
        found.append(_claim.extracted if matching.origin == "extracted" else _claim.imported)
    return found


def read_period(text: str) -> Period:
    """Read `2020`, `2015..2024`, `2015..`, or an ISO 8601 day, month or interval; FilterError on anything else."""
    years = _YEARS.match(text)
    try:
        if not years:
            return parse_period(text)
        first, last = years.groups()
        return parse_period(f"{first}-01-01/{last}-12-31".replace("None-01-01", "..").replace("None-12-31", ".."))
    except ValueError as error:
        raise FilterError(
            f"{text!r} is no period: write 2020, 2015..2024, 2020-03, 2020-03-18 or 2020-01-01/2020-08-31."
        ) from error


def _of_type(kind: str) -> ColumnElement[bool]:
    if kind not in CLAIM_TYPES:
        raise FilterError(f"{kind!r} is no type of claim: the types are {', '.join(CLAIM_TYPES)}.")
    return _claim.type == kind


def _of_indicator(indicator: str) -> ColumnElement[bool]:
    if not is_storable(indicator):
        raise FilterError(f"{indicator!r} is no indicator.")
    family = like_pattern(indicator.rstrip("."))[1:-1] + ".%"
    return or_(_claim.indicator == indicator, _claim.indicator.like(family, escape="\\"))


def _of_area(area: str) -> ColumnElement[bool]:
    code = area.upper()
    if not re.fullmatch("[A-Z]{3}", code):
        raise FilterError(f"{area!r} is no area: write a code of three letters, as KAZ, UZB or CAS.")
    said = (_claim.area == code, _claim.counterpart == code, _claim.reporter == code)
    return or_(*said, _claim.parties.like(f"% {code} %"))


def _overlapping(period: Period) -> ColumnElement[bool]:
    start, stop = str(period.start or _FIRST), str(period.stop or _LAST)
    dated = or_(_claim.period_start.is_not(None), _claim.period_stop.is_not(None))
    begun = func.coalesce(_claim.period_start, _FIRST) <= stop
    return and_(dated, begun, func.coalesce(_claim.period_stop, _LAST) >= start)


def _of_document(connection: Connection, called: str) -> ColumnElement[bool]:
    if not is_storable(called):
        raise UnknownIdError(f"No document is called {called!r}.")
    digests = digests_called(connection, called)
    condition = or_(_claim.doc == called, _claim.document.in_(digests))
    if not digests and not _any(connection, condition):
        raise UnknownIdError(f"No document is called {called!r}: `registan documents` lists them.")
    return condition


def _any(connection: Connection, condition: ColumnElement[bool]) -> Any:
    return connection.execute(select(_claim.number).where(condition).limit(1)).first()
