"""Figures that cannot all be true, with the likeliest culprit and what it should probably say."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import Any

from registan.model import Claim, Finding, Observation

from ..content import Section, Text
from ..desk import Desk


def discrepancies(desk: Desk) -> Section:
    """A row a finding, gravest first."""
    columns = ("severity", "finding", "suggestion")
    table = desk.table(columns, desk.material.findings, partial(_row, desk), (12, 58, 30))
    return desk.section("discrepancies", table)


def _row(desk: Desk, finding: Finding) -> tuple[Text, ...]:
    words = desk.words
    what = words.named("finding", finding.kind)
    # the message is English; in other languages the figures themselves tell what does not fit
    told = finding.message if words.language == "en" else f"{what}: {_figures(desk, finding)}"
    return (
        Text(words.named("severity", finding.severity)),
        Text(told, desk.evidence.cite(finding.claims, most=len(finding.claims))),
        _suggestion(desk, finding),
    )


def _figures(desk: Desk, finding: Finding) -> str:
    return "; ".join(dict.fromkeys(_told(desk, claim) for claim in finding.claims))


def _told(desk: Desk, claim: Claim) -> str:
    words = desk.words
    if not isinstance(claim, Observation):
        return claim.quote
    when = f", {words.period(claim.period)}" if claim.period else ""
    return f"{words.subject(claim)}, {desk.between(claim)}{when} – {words.figure(claim)}"


def _suggestion(desk: Desk, finding: Finding) -> Text:
    words = desk.words
    if finding.suspect is None or finding.suggestion is None:
        return Text("–")
    suspect = finding.claims[finding.suspect]
    changed = "; ".join(_value(desk, suspect, name, value) for name, value in finding.suggestion.fields)
    shown = words("cell.read_as", was=suspect.quote, now=changed)
    return Text(f"{shown} ({words.percent(Decimal(str(finding.confidence)) * 100, 0)})", desk.evidence.cite([suspect]))


def _value(desk: Desk, suspect: Claim, name: str, value: Any) -> str:
    if name in ("value", "value_high") and isinstance(suspect, Observation):
        return desk.words.amount(Decimal(str(value)), suspect.unit)
    if name in ("area", "counterpart", "reporter"):
        return desk.words.state(str(value))
    if name in ("period", "base_period", "deadline", "signed", "date"):
        return desk.words.when(str(value))
    return desk.words.named("indicator", str(value)) if name == "indicator" else str(value)
