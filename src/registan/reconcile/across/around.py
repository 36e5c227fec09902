"""What is known around the claims when documents are held against each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from registan.model import Claim, Finding, Observation, Span

from .books import source_of
from .drawers import Trial


def _quote(claim: Claim) -> str:
    return claim.quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Beside the claims: when each document was published (ISO date, month or year, by digest or file name), which
    document each is a copy of, the sentence that a claim stands in, and the findings within the documents.

    Of documents of which only some claims are at hand, `named` are the reporters that the whole document names and
    `backed` the places of figures that its arithmetic bears out; where they are None the claims are all there are.
    `trial` tells which figures of a series are judged, where not all of them are.
    """

    published: Mapping[str, str] = field(default_factory=dict)
    origins: Mapping[str, str] = field(default_factory=dict)
    sentence: Callable[[Claim], str] = _quote
    within: tuple[Finding, ...] = ()
    named: Mapping[str, frozenset[str]] | None = None
    backed: Mapping[str, frozenset[Span]] | None = None
    trial: Trial | None = None

    def accused(self) -> dict[tuple[str, object], Finding]:
        """The findings within documents by the place of the figure that they suspect."""
        found: dict[tuple[str, object], Finding] = {}
        for finding in self.within:
            if finding.suspect is not None and finding.severity != "note":
                suspect = finding.claims[finding.suspect]
                if isinstance(suspect, Observation):
                    found.setdefault(spot(suspect), finding)
        return found


def spot(claim: Observation) -> tuple[str, object]:
    """Where a claim stands."""
    return source_of(claim), claim.span
