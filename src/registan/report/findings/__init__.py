"""Findings as sentences of the report's language, told from their rules and claims; English has the court's own."""

from .tell import told

__all__ = ["told"]
