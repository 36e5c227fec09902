"""Two releases of an official figure: the later one revises the earlier, and neither is wrong."""

from __future__ import annotations

from registan.model import CELL, Observation

from .around import Around


def are_vintages(one: Observation, other: Observation, around: Around) -> bool:
    """Whether both are cells of official series, of one reporter, that came out at different times."""
    dates = {around.published.get(claim.document) for claim in (one, other)}
    is_official = all(any(rule.startswith(f"{CELL}:") for rule in claim.rules) for claim in (one, other))
    return is_official and one.reporter == other.reporter and len(dates) == 2 and None not in dates
