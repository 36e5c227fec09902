"""Findings as sentences of the report's language, told from their rules and claims; English has the court's own."""

from .listed import listed, voice_for
from .proposed import proposed
from .tell import told

__all__ = ["listed", "proposed", "told", "voice_for"]
