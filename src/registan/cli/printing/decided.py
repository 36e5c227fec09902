"""Decisions in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .inert import one_line
from .listing import SHOWN_ID
from .wording import subject_of

if TYPE_CHECKING:
    from registan.model import Decision, Review, Subject

_DONE = {"accept": "accepted", "reject": "rejected", "note": "note"}


def said_of(decision: Decision) -> str:
    """What a decision is about: the finding's sentence, each claim with its place and quote, the decision undone."""
    if decision.undoes:
        return f"decision {decision.undoes[:SHOWN_ID]}"
    return " / ".join(map(_subject, decision.subjects))


def opinion_in_words(told: Review) -> str:
    """What somebody thinks of a claim or finding: 'rejected by Aliya (decision 3): why'."""
    decision = told.decision
    head = f"{_DONE[decision.kind]} by {one_line(decision.by)} (decision {told.number})"
    return f"{head}: {one_line(decision.text)}" if decision.text else head


def _subject(subject: Subject) -> str:
    if subject.label:
        return f"{subject.id[:SHOWN_ID]} {one_line(subject.label)}"
    claim = subject.grounds[0].claim
    place = f"{one_line(claim.doc)}:{claim.span.start}"
    return f"{subject.id[:SHOWN_ID]} {place} “{one_line(claim.quote)}” {subject_of(claim)}"
