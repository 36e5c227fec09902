"""The relationship in numbers: measures computed from the figures, and what happened year by year."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from registan.model.measure import MEASURE_NAMES, Measured

from ..content import Block, Grid, Section, Text
from ..desk import Desk

_FIELDS = {"events": "event", "agreements": "agreement", "institutions": "institution", "projects": "project"}


def relationship(desk: Desk) -> Section:
    """A table of measures, newest first, and a table of years."""
    words = desk.words
    parts = []
    if desk.material.measures:
        newest = sorted(desk.material.measures, key=lambda each: str(each.period), reverse=True)
        ordered = sorted(newest, key=lambda each: MEASURE_NAMES.index(each.name))
        columns = ("measure", "between", "period", "value", "books")
        table = desk.table(columns, ordered, partial(_row, desk), (30, 24, 12, 18, 16))
        parts.append(Section(words("section.measures"), table))
    if desk.material.years:
        parts.append(Section(words("section.years"), _years(desk)))
    return desk.section("relationship", (), parts)


def _row(desk: Desk, each: Measured) -> tuple[Text, ...]:
    words = desk.words
    shown = _number(desk, each.value, each.unit)
    if each.low is not None and each.high is not None:
        ends = [_number(desk, end, each.unit) for end in (each.low, each.high)]
        shown += f" ({words('figure.range', low=ends[0], high=ends[1])})" if ends[0] != ends[1] else ""
    between = words("cell.directed", one=words.state(each.area), other=words.state(each.counterpart))
    return (
        Text(words.named("measured", each.name)),
        Text(between),
        Text(words.period(each.period)),
        desk.cited(shown, each.inputs),
        Text(words.state(each.reporter) if each.reporter else "–"),
    )


def _number(desk: Desk, value: Decimal, unit: str) -> str:
    return desk.words.percent(value) if unit == "PCT" else desk.words.number(round(value, 2))


def _years(desk: Desk) -> tuple[Block, ...]:
    head = (desk.words("column.year"), *(desk.words.named("type", kind) for kind in _FIELDS.values()))
    rows = [
        (Text(str(each.year)), *(Text(str(getattr(each, name) or "–")) for name in _FIELDS))
        for each in reversed(desk.material.years)
    ]
    return (Grid(head, tuple(rows), (16, 21, 21, 21, 21), frozenset(range(1, 5))),)
