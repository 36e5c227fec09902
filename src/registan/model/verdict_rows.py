"""The exchange format of verdicts, and lives and sums as JSON objects."""

from __future__ import annotations

from typing import Any

from .claim import Target
from .digest import content_id
from .exchange import Row, cited, plain
from .life import Life, Roll, Sum
from .thing import thing_id
from .verdict import Ruling, Statement, Verdict

PLACES = 4
"""Decimals of a ratio."""


def verdict_id(verdict: Verdict) -> str:
    """The verdict on one target keeps its id, whoever restates the aim next."""
    target = verdict.target
    aim = (verdict.subject, target.measure, target.unit, plain(target.value), plain(target.deadline))
    return content_id("verdict", *aim, verdict.apart)


def verdict_to_row(verdict: Verdict) -> Row:
    """The verdict in the exchange format."""
    target = verdict.target
    aim = {name: plain(getattr(target, name)) for name in ("value", "unit", "qualifier", "deadline")}
    return {
        "id": verdict_id(verdict),
        "subject": verdict.subject,
        "target": {**aim, "announced": plain(verdict.announced)},
        "claims": [cited(claim) for claim in verdict.claims],
        "status": verdict.status,
        "by_reporter": [_judged(ruling) for ruling in verdict.by_reporter],
        "history": [_stated(statement) for statement in verdict.history],
        "required_growth_pct": plain(verdict.required_growth_pct),
        "message": verdict.message,
    }


def life_to_row(life: Life) -> Row:
    """The life with every mention."""
    thing = life.thing
    return {
        "id": thing_id(thing),
        "type": thing.type,
        "name": thing.name,
        "parties": list(thing.parties),
        "stage": life.stage,
        "silent_since": life.silent_since,
        "as_of": str(life.as_of),
        "sightings": [{**cited(seen.claim), "stage": seen.stage, "when": seen.when} for seen in life.sightings],
        "figures": [cited(claim) for claim in thing.figures],
        "message": life.message,
    }


def roll_to_row(roll: Roll) -> Row:
    """The count, the documents that can be named, and the remainder."""
    return {
        "type": "count",
        "count": cited(roll.count),
        "package": roll.package and thing_id(roll.package),
        "named": [{"id": thing_id(thing), "name": thing.name} for thing in roll.named],
        "remainder": roll.remainder,
        "message": roll.message,
    }


def sum_to_row(told: Sum) -> Row:
    """The sum with what was counted, what was left out and why."""
    return {
        "type": "sum",
        "indicator": told.indicator,
        "areas": list(told.areas),
        "unit": told.unit,
        "value": plain(told.value),
        "counted": [cited(claim) for claim in told.counted],
        "left_out": [{**cited(claim), "why": why} for claim, why in told.left_out],
        "refused": told.refused,
    }


def _judged(ruling: Ruling) -> dict[str, Any]:
    figure, late = ruling.figure, ruling.late
    return {
        "reporter": ruling.reporter,
        "status": ruling.status,
        "value": plain(figure.value if ruling.grown is None else round(ruling.grown, 1)),
        "period": plain(ruling.period),
        "ratio": None if ruling.ratio is None else plain(round(ruling.ratio, PLACES)),
        "claims": [cited(claim) for claim in ruling.claims],
        "late": late and cited(late),
    }


def _stated(statement: Statement) -> dict[str, Any]:
    claim: Target = statement.claim
    return {
        "announced": plain(claim.announced),
        "value": plain(claim.value),
        "deadline": plain(claim.deadline),
        "doc": claim.doc,
        "start": claim.span.start,
        "end": claim.span.end,
    }
