"""World Bank answers (version 2 of its protocol, JSON): a head with pages, then one record a year."""

from __future__ import annotations

import re
from typing import Any

from registan.lexicons.statistics import codes

from .placed_json import Record, read_json
from .series import Field, Message, Point, SeriesError, within_figures

KIND = "application/vnd.worldbank.v2+json"
PUBLISHER = "World Bank"
_OPENS = re.compile(r'\s*\[\s*\{\s*"(?:page|message)"')
_PARTS = ("indicator", "country")


def is_worldbank(text: str) -> bool:
    """Whether the text begins as an answer of the World Bank does."""
    return _OPENS.match(text) is not None


def head_of(text: str) -> Record:
    """The head of an answer; raises SeriesError for the refusals that come with status 200."""
    answer = read_json(text)
    head = answer[0] if isinstance(answer, list) and answer and isinstance(answer[0], Record) else None
    if head is None:
        raise SeriesError("it is no answer of the World Bank: its head is missing")
    if "message" in head:
        raise SeriesError(f"the World Bank answered: {_refusal(head['message'])}")
    if len(answer) != 2 or not isinstance(answer[1], (list, type(None))):
        raise SeriesError("it is half an answer of the World Bank: the records are missing; ask again")
    head["records"] = answer[1] or []
    return head


def read_worldbank(text: str) -> Message:
    """The figures of one page."""
    head = head_of(text)
    message = Message(text=text, kind=KIND, points=[], prepared=_text(head.get("lastupdated")), publisher=PUBLISHER)
    for number, record in enumerate(head["records"], 1):
        if not isinstance(record, Record):
            raise SeriesError(f"record {number} of the answer is none")
        within_figures(len(message.points))
        message.points.append(_point(record, number))
    message.components = tuple(dict.fromkeys(name for point in message.points for name in point.values))
    return message


def _point(record: Record, number: int) -> Point:
    concepts = codes().concepts
    parts: dict[str, Any] = {name: record.get(name) for name in _PARTS}
    told = {
        concepts["indicator"][0]: _inner(parts["indicator"], "id"),
        concepts["area"][0]: _given(record.get("countryiso3code")) or _inner(parts["country"], "id"),
        concepts["period"][0]: record.get("date"),
        concepts["value"][0]: record.get("value"),
        concepts["unit"][0]: record.get("unit"),
        concepts["status"][0]: record.get("obs_status"),
    }
    values = {name: field for name, field in told.items() if isinstance(field, Field) and field.text}
    return Point(own=record.span, values=values, figure=values.get(concepts["value"][0]), place=f"record {number}")


def _inner(part: Any, name: str) -> Any:
    return part.get(name) if isinstance(part, Record) else None


def _given(field: Any) -> Any:
    return field if isinstance(field, Field) and field.text else None


def _text(field: Any) -> str | None:
    return field.text if isinstance(field, Field) else None


def _refusal(message: Any) -> str:
    said = (
        [_text(each.get("value")) for each in message if isinstance(each, Record)] if isinstance(message, list) else []
    )
    return "; ".join(filter(None, said)) or "a refusal without a reason"
