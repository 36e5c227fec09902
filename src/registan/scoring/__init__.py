"""How well claims agree with claims read by hand: pure functions over rows of the exchange format."""

from .fields import FIELDS, FIGURES, STRICT
from .groups import GROUPINGS, by_group
from .matching import match
from .tables import Mistake, Score, TypeScore, score

__all__ = [
    "FIELDS",
    "FIGURES",
    "GROUPINGS",
    "STRICT",
    "Mistake",
    "Score",
    "TypeScore",
    "by_group",
    "match",
    "score",
]
