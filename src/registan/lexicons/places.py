"""The state in which a place lies."""

from __future__ import annotations

from functools import cache

from .tables import table
from .wording import state_name


@cache
def state_of(place: str) -> str | None:
    """The code of the state of a place in English, or of the state itself; None for one that no table knows."""
    return _states().get(place.casefold())


@cache
def _states() -> dict[str, str]:
    known = {row["label"].casefold(): row["code"] for row in table("places.csv")}
    named = {state_name(row["code"]).casefold(): row["code"] for row in table("territories.csv")}
    return {**named, **known}
