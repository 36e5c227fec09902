"""Requests and answers of the mention reader as rows of its exchange format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from registan.extract.mentions.reader import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A text whose figures and dates are asked for; `reference` is the day that 'last year' counts from."""

    id: Any
    text: str
    language: str | None
    reference: date | None


def request_of(row: object) -> Request:
    """The request that a row states; raises ValueError with the field's name when it is none."""
    if not isinstance(row, Mapping):
        raise ValueError("a request is an object")
    text, language, reference = row.get("text"), row.get("lang"), row.get("ref")
    if not isinstance(text, str):
        raise ValueError(f"text cannot be {text!r}")
    if not isinstance(language, str | None):
        raise ValueError(f"lang cannot be {language!r}")
    return Request(id=row.get("id"), text=text, language=language, reference=reference_of(reference))


def reference_of(value: object) -> date | None:
    """The reference day as a request writes it."""
    try:
        return None if value is None else date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"ref cannot be {value!r}; it is a day such as 2022-12-29") from None


def mention_row(mention: Mention) -> dict[str, Any]:
    """A mention in the exchange format."""
    value = mention.value
    return {
        "kind": mention.kind,
        "value": [_number(end) for end in value] if isinstance(value, tuple) else _number(value),
        "unit": mention.unit,
        "interval": mention.interval,
        "start": mention.start,
        "end": mention.end,
    }


def _number(value: Decimal | None) -> int | Decimal | None:
    return int(value) if value is not None and value == value.to_integral_value() else value
