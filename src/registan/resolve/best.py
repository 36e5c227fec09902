"""The best reading of a fact among its mentions, and why: most independent origins, then most precise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from registan.model import Interval, Observation, resolution_of

MOST = 64
"""Different figures of one fact that are held against each other; no honest cell has more."""


def best_of(mentions: Sequence[Observation], origins: Mapping[str, str]) -> tuple[int, str]:
    """The place of the best mention, and why it is the best in words."""
    said_by: dict[Interval, set[str]] = {}
    for claim in mentions:
        source = claim.document or claim.doc
        said_by.setdefault(claim.interval, set()).add(origins.get(source, source))
    witnesses = _witnesses(said_by)
    ranked = sorted(range(len(mentions)), key=lambda at: (*_rank(mentions[at], witnesses), at))
    best = mentions[ranked[0]]
    every = len(set().union(*said_by.values()))
    return ranked[0], _why(len(said_by), witnesses.get(best.interval, 1), every)


def _witnesses(said_by: Mapping[Interval, set[str]]) -> dict[Interval, int]:
    """For each figure, how many independent origins state one that agrees with it."""
    figures = list(said_by)[:MOST]
    return {one: len(set().union(*(said_by[each] for each in figures if each.meets(one)))) for one in figures}


def _rank(claim: Observation, witnesses: Mapping[Interval, int]) -> tuple[object, ...]:
    is_vague = claim.qualifier != "exact" or claim.value_high is not None
    return is_vague, -witnesses.get(claim.interval, 1), _resolution(claim), len(claim.inferred)


def _resolution(claim: Observation) -> Decimal:
    return resolution_of(claim.value) if claim.resolution is None else claim.resolution


def _why(figures: int, witnesses: int, every: int) -> str:
    if figures == 1:
        return "the only figure" if every == 1 else f"all {every} independent origins give this figure"
    if witnesses == every:
        return "the most precise: the others agree with it" if every > 1 else "the most precise of one origin"
    return f"{witnesses} of {every} independent origins agree with it"
