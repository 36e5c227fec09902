"""Facts as they are kept: which match, and their claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Select, select

from registan.model import Claim, Fact, Observation

from .queries.claims import ORDER
from .queries.filters import conditions
from .records import ClaimFilter
from .tables import schema
from .tables.rows import claim_of

_BATCH = 300
_claim, _fact, _mention = schema.claims.c, schema.facts.c, schema.mentions.c
_COLUMNS = select(_fact.first, _fact.best, _fact.why, _fact.origins, _fact.apart)


def kept_facts(connection: Connection, matching: ClaimFilter) -> Iterator[Fact]:
    """The facts of which some mention matches, in the order of their first mentions, each with all of them."""
    wanted = _COLUMNS.join_from(schema.facts, schema.claims, _claim.number == _fact.first)
    wanted = wanted.order_by(*ORDER).limit(matching.limit)
    if said := conditions(connection, matching):
        mentioned = select(_mention.fact).join_from(schema.mentions, schema.claims, _claim.number == _mention.claim)
        wanted = wanted.where(_fact.first.in_(mentioned.where(*said)))
    yield from _facts(connection, wanted)


def facts_called(connection: Connection, prefix: str, most: int) -> list[Fact]:
    """Some facts whose ids begin so, at most so many."""
    wanted = _COLUMNS.where(_fact.id >= prefix, _fact.id < prefix + "g").order_by(_fact.id).limit(most)
    return list(_facts(connection, wanted))


def _facts(connection: Connection, wanted: Select[Any]) -> Iterator[Fact]:
    rows = iter(connection.execution_options(yield_per=_BATCH).execute(wanted))
    while batch := list(islice(rows, _BATCH)):
        mentions = _mentions(connection, [row.first for row in batch])
        for row in batch:
            claims = tuple(mentions[row.first])
            yield Fact(claims=claims, best=row.best, why=row.why, origins=row.origins, apart=row.apart)


def _mentions(connection: Connection, facts: Sequence[int]) -> dict[int, list[Observation]]:
    """The mentions of each fact in their order."""
    wanted = (
        select(_mention.fact, _claim.row)
        .join_from(schema.mentions, schema.claims, _claim.number == _mention.claim)
        .where(_mention.fact.in_(facts))
        .order_by(*ORDER)
    )
    found: dict[int, list[Observation]] = {fact: [] for fact in facts}
    for row in connection.execute(wanted):
        claim: Claim = claim_of(row.row)
        if isinstance(claim, Observation):
            found[row.fact].append(claim)
    return found
