"""Figures that cannot all be true, with the likeliest culprit and what it should probably say."""

from __future__ import annotations

from functools import partial

from registan.model import Finding

from ..content import Section, Text
from ..desk import Desk
from ..findings import proposed, told


def discrepancies(desk: Desk) -> Section:
    """A row a finding, gravest first."""
    columns = ("severity", "finding", "suggestion")
    table = desk.table(columns, desk.material.findings, partial(_row, desk), (12, 58, 30))
    return desk.section("discrepancies", table)


def _row(desk: Desk, finding: Finding) -> tuple[Text, ...]:
    words = desk.words
    return (
        Text(words.named("severity", finding.severity)),
        Text(told(desk.voice, finding), desk.evidence.cite(finding.claims, most=len(finding.claims))),
        _suggestion(desk, finding),
    )


def _suggestion(desk: Desk, finding: Finding) -> Text:
    said = proposed(desk.voice, finding)
    if not said:
        return Text("–")
    return Text(said, desk.evidence.cite([finding.claims[finding.suspect or 0]]))
