"""The report on two states: what was agreed, figures with charts, commitments, discrepancies, numbered quotes."""

from .compose import compose
from .content import Report
from .words import LANGUAGES

__all__ = ["LANGUAGES", "Report", "compose"]
