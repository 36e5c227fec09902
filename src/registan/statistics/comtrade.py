"""UN Comtrade answers (version 1 of its protocol, JSON): one record a reporter, partner, flow, commodity and period."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any

from registan.lexicons.statistics import codes
from registan.model import Span

from .placed_json import Record, read_json
from .series import Field, Message, Point, SeriesError, within_figures

KIND = "application/vnd.un.comtrade.v1+json"
PUBLISHER = "UN Comtrade"
_OPENS = re.compile(r'\s*\{\s*"(?:elapsedTime|statusCode)"')
_HEAD = 2_000
_CLOCK = re.compile(r'"elapsedTime"\s*:\s*"[^"]*"')
_WHOLE = {"partner2Code": ("0",), "customsCode": ("C00",), "motCode": ("0",)}
"""Records of a part (by customs procedure, transport, second partner) have something else here than the whole."""
_NOWHERE = Span(0, 0)


def is_comtrade(text: str) -> bool:
    """Whether the text begins as an answer of UN Comtrade does."""
    return (_OPENS.match(text) is not None and '"data"' in text[:_HEAD]) or '"statusCode"' in text[:_HEAD]


def answer_of(text: str) -> Record:
    """The whole answer; raises SeriesError for a refusal and for half an answer."""
    answer = read_json(text)
    if not isinstance(answer, Record):
        raise SeriesError("it is no answer of UN Comtrade")
    refusal = _text(answer.get("error")) or ("statusCode" in answer and _text(answer.get("message"))) or None
    if refusal:
        raise SeriesError(f"UN Comtrade answered: {refusal}")
    records, count = answer.get("data"), _text(answer.get("count"))
    if not isinstance(records, list) or (count is not None and count != str(len(records))):
        raise SeriesError("it is half an answer of UN Comtrade: its records do not add up to its count; ask again")
    return answer


def without_clock(text: str) -> str:
    """An answer without the time that the service took: what is left is equal where its figures are."""
    return _CLOCK.sub("", text, count=1)


def read_comtrade(text: str) -> Message:
    """The figures of an answer: values in dollars, and weights of single commodities in tonnes."""
    message = Message(text=text, kind=KIND, points=[], publisher=PUBLISHER)
    parts = 0
    for number, record in enumerate(answer_of(text)["data"], 1):
        if not isinstance(record, Record):
            raise SeriesError(f"record {number} of the answer is none")
        if any(_text(record.get(name)) not in (None, *whole) for name, whole in _WHOLE.items()):
            parts += 1
            continue
        within_figures(len(message.points))
        message.points += _points(record, number)
    if parts:
        message.notes.append(f"{parts:,} records of parts (by transport, customs or second partner) are left out")
    message.components = tuple(dict.fromkeys(name for point in message.points for name in point.values))
    return message


def _points(record: Record, number: int) -> list[Point]:
    concepts = codes().concepts
    told = {
        concepts["reporter"][0]: record.get("reporterISO") or record.get("reporterCode"),
        concepts["area"][0]: record.get("reporterISO") or record.get("reporterCode"),
        concepts["counterpart"][0]: record.get("partnerISO") or record.get("partnerCode"),
        concepts["indicator"][0]: _flow(record.get("flowCode")),
        concepts["period"][0]: record.get("period"),
        concepts["product"][0]: _product(record),
    }
    values = {name: field for name, field in told.items() if isinstance(field, Field) and field.text}
    found = [_figured(record, values, record.get("primaryValue"), ("USD", "0"), number)]
    weight = record.get("netWgt")
    if concepts["product"][0] in values and isinstance(weight, Field) and _is_positive(weight.text):
        found.append(_figured(record, values, weight, ("T", "-3"), number))  # the service weighs in kilograms
    return found


def _figured(record: Record, values: dict[str, Field], figure: Any, unit: tuple[str, str], number: int) -> Point:
    concepts = codes().concepts
    given = figure if isinstance(figure, Field) else None
    told = dict(zip((concepts["unit"][0], concepts["multiplier"][0]), unit, strict=True))
    scaled = values | {name: Field(said, _NOWHERE) for name, said in told.items()}
    if given:
        scaled[concepts["value"][0]] = given
    return Point(own=record.span, values=scaled, figure=given, place=f"record {number}")


def _flow(code: Any) -> Any:
    """The indicator that a flow is; other flows (re-exports) keep their codes, which no claim has."""
    return Field(codes().flows.get(code.text, code.text), code.span) if isinstance(code, Field) else None


def _product(record: Record) -> Field | None:
    """The commodity by the name that claims use, else as the service describes it; None for all of them."""
    code, described = record.get("cmdCode"), record.get("cmdDesc")
    if not isinstance(code, Field) or code.text in codes().totals:
        return None
    known = codes().products.get(code.text)
    if known:
        return Field(known, code.span)
    return Field(described.text.lower(), described.span) if isinstance(described, Field) else code


def _text(field: Any) -> str | None:
    return field.text if isinstance(field, Field) else None


def _is_positive(text: str) -> bool:
    try:
        return Decimal(text) > 0
    except InvalidOperation:
        return False
