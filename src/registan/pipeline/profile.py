"""Measures of a relationship, made from the ledger's facts when they are asked for."""

from __future__ import annotations

from registan.model import Claim, Fact
from registan.model.measure import FieldYear, Measured
from registan.profile import field_years, measures
from registan.store.records import ClaimFilter
from registan.store.store import Store

from .between import facts_of
from .derived import findings
from .things import Sought, things_of


def measures_of(store: Store, one: str, other: str) -> list[Measured]:
    """All measures that the ledger's figures of two states allow.

    A figure that a finding names as the likeliest culprit of an error or a doubt is no input.
    """
    doubted = _doubted(store)
    facts: dict[Fact, None] = {}
    for area in (one, other, "WLD"):
        facts.update(dict.fromkeys(facts_of(store, ClaimFilter(indicator="trade", area=area))))
    return measures((fact for fact in facts if fact.reading not in doubted), one, other)


def field_years_of(store: Store, one: str, other: str) -> list[FieldYear]:
    """What happened between two states, year by year."""
    return field_years(things_of(store, Sought(areas=frozenset((one, other)))), one, other)


def _doubted(store: Store) -> frozenset[Claim]:
    told = (each for each in findings(store) if each.severity != "note" and each.suspect is not None)
    return frozenset(each.claims[each.suspect or 0] for each in told)
