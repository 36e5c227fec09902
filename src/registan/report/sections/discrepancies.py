"""Figures that cannot all be true, with the likeliest culprit and what it should probably say."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from typing import Any

from registan.model import Claim, Finding, Observation

from ..content import Section, Text
from ..desk import Desk
from ..findings import told


def discrepancies(desk: Desk) -> Section:
    """A row a finding, gravest first."""
    columns = ("severity", "finding", "suggestion")
    table = desk.table(columns, desk.material.findings, partial(_row, desk), (12, 58, 30))
    return desk.section("discrepancies", table)


def _row(desk: Desk, finding: Finding) -> tuple[Text, ...]:
    words = desk.words
    return (
        Text(words.named("severity", finding.severity)),
        Text(told(desk, finding), desk.evidence.cite(finding.claims, most=len(finding.claims))),
        _suggestion(desk, finding),
    )


def _suggestion(desk: Desk, finding: Finding) -> Text:
    words = desk.words
    if finding.suspect is None or finding.suggestion is None:
        return Text("–")
    suspect = finding.claims[finding.suspect]
    changed = "; ".join(_value(desk, suspect, name, value) for name, value in finding.suggestion.fields)
    shown = words("cell.read_as", was=suspect.quote, now=changed)
    sure = words.percent(Decimal(str(finding.confidence)) * 100, 0)
    return Text(f"{shown} ({words.how(finding.suggestion.how)}; {sure})", desk.evidence.cite([suspect]))


def _value(desk: Desk, suspect: Claim, name: str, value: Any) -> str:
    if name in ("value", "value_high") and isinstance(suspect, Observation):
        return desk.words.amount(Decimal(str(value)), suspect.unit)
    if name in ("area", "counterpart", "reporter"):
        return desk.words.state(str(value))
    if name in ("period", "base_period", "deadline", "signed", "date"):
        return desk.words.when(str(value))
    return desk.words.named("indicator", str(value)) if name == "indicator" else str(value)
