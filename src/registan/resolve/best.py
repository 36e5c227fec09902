"""The best reading of a fact among its mentions, and why: most independent origins, then most precise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from registan.model import Interval, Observation, resolution_of
from registan.model.alike import Alike, Place

Mention = tuple[Place, Alike[Observation]]
"""Where a fact is mentioned, and what says so there."""
MOST = 64
"""Different figures of one fact that are held against each other; no honest cell has more."""


def best_of(mentions: Sequence[Mention], origins: Mapping[str, str]) -> tuple[int, str]:
    """The place of the best mention, and why it is the best in words."""
    said = list(dict.fromkeys(each for _, each in mentions))
    said_by: dict[Interval, set[str]] = {}
    for each in said:
        theirs = (origins.get(document, document) for document in each.documents)
        said_by.setdefault(each.claim.interval, set()).update(theirs)
    witnesses = _witnesses(said_by)
    ranks = {each: _rank(each.claim, witnesses) for each in said}
    least = min(ranks.values())
    at, best = next((at, each) for at, (_, each) in enumerate(mentions) if ranks[each] == least)
    every = len(set().union(*said_by.values()))
    return at, _why(len(said_by), witnesses.get(best.claim.interval, 1), every)


def _witnesses(said_by: Mapping[Interval, set[str]]) -> dict[Interval, int]:
    """For each figure, how many independent origins state one that agrees with it."""
    figures = list(said_by)[:MOST]
    return {one: len(set().union(*(said_by[each] for each in figures if each.meets(one)))) for one in figures}


def _rank(claim: Observation, witnesses: Mapping[Interval, int]) -> tuple[bool, int, Decimal, int]:
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
