"""A figure that could be the fault of a document's broken arithmetic."""

from __future__ import annotations

from dataclasses import dataclass

from registan.model import Interval, Observation

from ..figures.misprint import Misprint


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspect:
    """A figure that could be the fault: what it should lie in, and the misprint that explains it, if one does."""

    claim: Observation
    wanted: Interval
    misprint: Misprint | None
    confirmed: bool
