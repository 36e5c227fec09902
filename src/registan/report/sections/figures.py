"""All other figures between the two states, field by field."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from registan.model import Fact

from ..content import Section, Text
from ..desk import Desk
from .trade import is_in_trade

THEMES: dict[str, str] = {
    "trade": "trade",
    "investment": "investment",
    "enterprise": "investment",
    "project": "project",
    "agreement": "project",
    "transport": "transport",
    "energy": "energy",
    "water": "energy",
    "tourism": "people",
    "education": "people",
    "culture": "people",
    "people": "people",
    "geography": "border",
    "diplomacy": "diplomacy",
    "macro": "economy",
    "agriculture": "economy",
    "finance": "economy",
    "aid": "economy",
    "security": "security",
}
"""The field of each family of indicators; families that are not here stand under 'other'."""


def figures(desk: Desk) -> Section:
    """A table a field: subject, between whom, when, the figure, whose statistics."""
    by_theme: dict[str, list[Fact]] = {theme: [] for theme in dict.fromkeys([*THEMES.values(), "other"])}
    for fact in desk.material.facts:
        if not is_in_trade(fact):
            by_theme[THEMES.get(fact.reading.indicator.partition(".")[0], "other")].append(fact)
    parts = [_theme(desk, theme, facts) for theme, facts in by_theme.items() if facts]
    return desk.section("figures", () if parts else (Text(desk.words("cell.none")),), parts)


def _theme(desk: Desk, theme: str, facts: Sequence[Fact]) -> Section:
    newest = sorted(facts, key=lambda fact: str(fact.reading.period or ""), reverse=True)
    order = {indicator: at for at, indicator in enumerate(desk.words.messages["indicator"])}
    ordered = sorted(newest, key=lambda fact: order[fact.reading.indicator])
    columns = ("subject", "between", "period", "figure", "books")
    table = desk.table(columns, ordered, partial(_row, desk), (24, 22, 18, 22, 14))
    return Section(desk.words.named("theme", theme), table)


def _row(desk: Desk, fact: Fact) -> tuple[Text, ...]:
    return (
        Text(desk.words.subject(fact.reading)),
        Text(desk.voice.between(fact.reading)),
        Text(desk.words.period(fact.reading.period) if fact.reading.period else "–"),
        desk.figure(fact),
        Text(desk.words.state(fact.reading.reporter) if fact.reading.reporter else "–"),
    )
