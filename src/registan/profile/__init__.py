"""A relationship in numbers: textbook measures computed from facts, and what happened year by year."""

from .fields import field_years
from .measures import measures

__all__ = ["field_years", "measures"]
