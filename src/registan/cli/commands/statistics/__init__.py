"""registan statistics: official series, into a ledger and out of it."""

from .group import register

__all__ = ["register"]
