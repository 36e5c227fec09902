"""What is known around the claims when documents are held against each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from registan.model import Claim, Finding, Observation, Span
from registan.model.alike import Place, document_at

from .books import Figures, source_of
from .drawers import Trial

Spot = tuple[str, Span]
"""A document, and where in it a figure stands."""
Accused = Mapping[Spot, Finding]
"""The findings within documents by the place of the figure that they suspect."""


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

    def accused(self) -> Accused:
        """The findings within documents by the place of the figure that they suspect."""
        found: dict[Spot, Finding] = {}
        for finding in self.within:
            if finding.suspect is not None and finding.severity != "note":
                suspect = finding.claims[finding.suspect]
                if isinstance(suspect, Observation):
                    found.setdefault(spot(suspect), finding)
        return found


def spot(claim: Observation) -> Spot:
    """Where a claim stands."""
    return source_of(claim), claim.span


def spot_at(place: Place) -> Spot:
    """Where a claim of this place stands."""
    return document_at(place), Span(*place[2:])


def accused_of(said: Figures, accused: Accused) -> list[Finding]:
    """The findings that suspect one of these figures, in the order of their places."""
    if said.documents.isdisjoint(document for document, _ in accused):
        return []
    return [accused[at] for at in map(spot_at, said.places) if at in accused]


def unaccused(said: Iterable[Figures], accused: Accused) -> list[Figures]:
    """The figures that no finding within their documents suspects."""
    documents = {document for document, _ in accused}
    left: list[Figures] = []
    for each in said:
        if each.documents.isdisjoint(documents):
            left.append(each)
        elif places := [at for at in each.places if document_at(at) not in documents or spot_at(at) not in accused]:
            left.append(each.only(places))
    return left
