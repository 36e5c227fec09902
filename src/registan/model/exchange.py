"""The exchange format: claims and findings as JSON objects, and claims back from them without loss."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any

import simplejson
from simplejson.decoder import JSONDecoder

from .claim import Agreement, Claim, ClaimError, Event, Institution, Observation, Project, Target
from .digest import content_id
from .finding import Fact, Finding
from .period import Period, parse_period
from .span import Span

Row = dict[str, Any]

_FIGURE = (
    "indicator measure value value_high unit qualifier area counterpart reporter period base_period product".split()
)
_FIELDS: dict[str, list[str]] = {
    "observation": _FIGURE,
    "target": [*_FIGURE, "deadline", "announced"],
    "agreement": ["name", "kind", "parties", "signed", "place", "status"],
    "event": ["name", "kind", "parties", "date", "place"],
    "institution": ["name", "kind", "parties", "founded", "place", "status"],
    "project": ["name", "sector", "parties", "place", "period", "status"],
}
_FIGURE_EXTRAS = ["resolution", "belongs_to"]
_CELL = "indicator measure unit area counterpart reporter period base_period product".split()
_CLASSES: dict[str, type[Claim]] = {
    kind.type: kind for kind in (Observation, Target, Agreement, Event, Institution, Project)
}
_PERIODS = ("period", "base_period")
_DAYS = ("deadline", "announced")
_NUMBERS = ("value", "value_high", "resolution")
_READ = {
    kind: ("attributed_to", "speaker", *fields, *(_FIGURE_EXTRAS if "value" in fields else ("identifier",)))
    for kind, fields in _FIELDS.items()
}
"""The fields of a row beside those that every claim has, by its type."""


def claim_id(claim: Claim) -> str:
    """The claim's id: a hash of the document it stands in, its place and all that it says."""
    try:
        return claim._id
    except AttributeError:
        row = _said(claim)
        del row["doc"]
        id_ = content_id("claim", claim.document or claim.doc, row)
        object.__setattr__(claim, "_id", id_)
        return id_


def to_row(claim: Claim) -> Row:
    """The claim in the exchange format, with this program's additions (`id`, `document`, `inferred`, …) at the end."""
    row = _said(claim)
    row["id"] = claim_id(claim)
    row["document"] = claim.document or None
    row["speaker"] = claim.speaker
    if isinstance(claim, Observation):
        row["resolution"] = plain(claim.resolution)
        row["belongs_to"] = claim.belongs_to
    else:
        row["identifier"] = getattr(claim, "identifier", None)
    for name in _PERIODS:
        if name in claim.inferred:
            row[f"{name}_inferred"] = True
    row["inferred"] = list(claim.inferred)
    row["rules"] = list(claim.rules)
    return row


def from_row(row: Mapping[str, Any]) -> Claim:
    """The claim that a row of the exchange format states; unknown fields are ignored.

    Raises ClaimError with the field's name when the row is not one.
    """
    kind = row.get("type")
    if kind not in _CLASSES:
        raise ClaimError(f"type cannot be {kind!r}")
    try:
        known: Row = {
            "doc": _text(row, "doc"),
            "document": _said_text(row.get("document") or ""),
            "span": Span(_integer(row, "start"), _integer(row, "end")),
            "quote": _text(row, "quote"),
            "modality": row.get("modality") or ("planned" if kind == "target" else "asserted"),
            "inferred": _texts(row.get("inferred") or ()),
            "rules": _texts(row.get("rules") or ()),
        }
        for name in _READ[kind]:
            value = row.get(name)
            if value is not None:
                known[name] = _read(name, value)
        return _CLASSES[kind](**known)
    except ClaimError:
        raise
    except (TypeError, ValueError, InvalidOperation) as error:
        raise ClaimError(str(error)) from error


def finding_to_row(finding: Finding) -> Row:
    """The finding in the exchange format."""
    row: Row = {
        "kind": finding.kind,
        "severity": finding.severity,
        "claims": [cited(claim) for claim in finding.claims],
        "suspect": finding.suspect,
        "suggestion": None,
        "confidence": round(finding.confidence, 2),
        "message": finding.message,
        "rule": finding.rule,
    }
    if finding.suggestion:
        fields = {name: plain(value) for name, value in finding.suggestion.fields}
        row["suggestion"] = {**fields, "how": finding.suggestion.how}
    if finding.settles:
        row["settles"] = finding.settles
    return {"id": finding_id(finding), **row}


def finding_id(finding: Finding) -> str:
    """The same conflict between the same claims keeps its id from build to build."""
    return conflict_id(finding.kind, finding.rule, finding.claims)


def conflict_id(kind: str, rule: str, claims: Iterable[Claim]) -> str:
    """The id of the finding of this kind that says that these claims break this rule, whether it is told or not."""
    return content_id("finding", kind, rule, sorted(map(claim_id, claims)))


def fact_to_row(fact: Fact) -> Row:
    """The fact with its best reading, why that is best, and every mention."""
    row = {name: plain(getattr(fact.reading, name)) for name in (*_CELL, "value", "value_high", "qualifier")}
    row |= {"why": fact.why, "origins": fact.origins, "best": fact.best}
    return {"id": fact_id(fact), **row, "claims": [cited(claim) for claim in fact.claims]}


def fact_id(fact: Fact) -> str:
    """The fact of one cell keeps its id whoever mentions it next."""
    return id_of_fact(fact.reading, fact.apart)


def id_of_fact(reading: Observation, apart: str) -> str:
    """The id of the fact of which this is the best reading, and that is told `apart` so."""
    return content_id("fact", [plain(getattr(reading, name)) for name in _CELL], apart)


def dumps(row: object) -> str:
    """One line of JSON; decimals are written as they are, without binary rounding."""
    return str(_encoder().encode(row))


def loads(line: str | bytes) -> Any:
    """What `dumps` wrote, with decimals exact; raises ValueError on anything else, NaN and infinities included."""
    try:
        return _decoder()(line.decode() if isinstance(line, bytes) else line)
    except UnicodeDecodeError as error:
        raise ValueError("it is not UTF-8; save it as UTF-8") from error
    except simplejson.JSONDecodeError as error:
        raise ValueError(f"it is no JSON from character {error.pos + 1} on") from error
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error


def _said(claim: Claim) -> Row:
    row: Row = {
        "doc": claim.doc,
        "type": claim.type,
        "start": claim.span.start,
        "end": claim.span.end,
        "quote": claim.quote,
        "attributed_to": claim.attributed_to,
        "modality": claim.modality,
    }
    row |= {name: plain(getattr(claim, name)) for name in _FIELDS[claim.type]}
    return row


def cited(claim: Claim) -> Row:
    """How a finding, fact or verdict names a claim: its place, quote and figure."""
    row: Row = {"doc": claim.doc, "start": claim.span.start, "end": claim.span.end, "quote": claim.quote}
    row |= {name: plain(getattr(claim, name, None)) for name in ("value", "unit", "period")}
    return {**row, "id": claim_id(claim)}


def plain(value: object) -> Any:
    """A field's value as JSON has it."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() and value.adjusted() < 40 else value
    if isinstance(value, (Period, date)):
        return str(value)
    if isinstance(value, tuple):
        return list(value)
    return value


def _read(name: str, value: Any) -> Any:
    reader: Callable[[Any], Any] = _READERS.get(name, _said_text)
    try:
        return reader(value)
    except (TypeError, ValueError, InvalidOperation) as error:
        raise ClaimError(f"{name} cannot be {value!r}: {error}") from error


def _decimal(value: Any) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        raise ValueError("not a number")
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(value)


def _period(value: Any) -> Period:
    return parse_period(_said_text(value))


def _said_text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text")
    return value


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, (list, tuple)):
        raise ValueError(f"{value!r} is no list")
    return tuple(map(_said_text, value))


_READERS: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(_PERIODS, _period),
    **dict.fromkeys(_DAYS, date.fromisoformat),
    **dict.fromkeys(_NUMBERS, _decimal),
    "parties": _texts,
}


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    if not isinstance(value, str):
        raise ClaimError(f"{name} cannot be {value!r}")
    return value


def _integer(row: Mapping[str, Any], name: str) -> int:
    value = row.get(name)
    if isinstance(value, bool) or not isinstance(value, int):
        raise ClaimError(f"{name} cannot be {value!r}")
    return value


@cache
def _encoder() -> simplejson.JSONEncoder:
    return simplejson.JSONEncoder(ensure_ascii=False, use_decimal=True)


@cache
def _decoder() -> Callable[[str], Any]:
    decode: Callable[[str], Any] = JSONDecoder(parse_float=Decimal, parse_constant=_refuse).decode
    return decode


def _refuse(constant: str) -> Any:
    raise ValueError(f"{constant} is no number")


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Claims in the one order in which they are stored and shown: by document, place, then id."""
    placed = sorted(((_place(claim), claim) for claim in claims), key=itemgetter(0))
    ordered: list[Claim] = []
    for _, alike in groupby(placed, key=itemgetter(0)):
        here = [claim for _, claim in alike]
        # an id is a hash of the whole claim: asked only where places do not settle it
        ordered += sorted(here, key=claim_id) if len(here) > 1 else here
    return ordered


def _place(claim: Claim) -> tuple[str, str, int, int, str]:
    return claim.doc, claim.document, claim.span.start, claim.span.end, claim.type
