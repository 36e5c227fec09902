"""What people think of claims and findings, beside these."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from registan.model import Claim, Finding, Review, claim_id, finding_id

Opinion = Literal["open", "accepted", "rejected"]
OPINIONS: tuple[Opinion, ...] = get_args(Opinion)


@dataclass(frozen=True, slots=True)
class Opinions:
    """The decisions in force about each claim and finding, by its id, in the order in which they were made."""

    by_id: Mapping[str, tuple[Review, ...]]

    def about(self, claim: Claim) -> tuple[Review, ...]:
        """The decisions about the claim itself."""
        return self.by_id.get(claim_id(claim), ()) if self.by_id else ()

    def on(self, finding: Finding) -> tuple[Review, ...]:
        """The decisions about the finding itself, then those that reject a claim on which it rests."""
        if not self.by_id:
            return ()
        of_claims = map(self.about, finding.claims)
        rejected = [each for told in of_claims for each in told if each.decision.kind == "reject"]
        return (*self.by_id.get(finding_id(finding), ()), *dict.fromkeys(rejected))

    def of(self, finding: Finding) -> Opinion:
        """Whether people accepted the finding or rejected it; one that rests on a rejected claim is rejected too.

        What was said of the finding itself comes before what was said of its claims.
        """
        kinds = [each.decision.kind for each in self.on(finding) if each.decision.kind != "note"]
        if not kinds:
            return "open"
        return "accepted" if kinds[0] == "accept" else "rejected"


def opinions_of(reviews: Iterable[Review]) -> Opinions:
    """The opinions among the decisions that are in force."""
    by_id: dict[str, tuple[Review, ...]] = {}
    for review in reviews:
        if review.state == "applied" and len(review.now) == 1:
            by_id[review.now[0]] = (*by_id.get(review.now[0], ()), review)
    return Opinions(by_id)
