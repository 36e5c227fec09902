"""Which claims speak of the same thing, and which documents of the same origin."""

from .copies import Copy, copies
from .facts import facts

__all__ = ["Copy", "copies", "facts"]
