"""registan review: what people decide about claims and findings."""

from .decide import register

__all__ = ["register"]
