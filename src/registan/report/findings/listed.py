"""A finding as a list shows it: its sentence, each claim with its quote, what the culprit should say."""

from __future__ import annotations

from collections.abc import Iterator

from registan.model import Claim, Finding, Observation, Target, finding_id

from ..voice import Voice
from ..words import words
from .phrases import joined, named
from .proposed import proposed
from .tell import told

_SHOWN_ID = 8
_TIMES = ("signed", "date", "founded")


def voice_for(finding: Finding, language: str) -> Voice:
    """The voice for a finding by itself: the states of its first figure are those that most is said of."""
    figures = (claim for claim in finding.claims if isinstance(claim, Observation))
    first = next(figures, None)
    codes = (first.area, first.counterpart) if first else ()
    return Voice(words(language), tuple(sorted(code for code in codes if code)))


def listed(finding: Finding, language: str) -> Iterator[str]:
    """The lines of a finding in a language that reports are written in; ▶ marks the likeliest culprit."""
    voice = voice_for(finding, language)
    severity = voice.words.named("severity", finding.severity)
    kind = voice.words.named("finding", finding.kind)
    yield f"{severity.upper()} {finding_id(finding)[:_SHOWN_ID]} ({kind}): {told(voice, finding)}"
    for number, claim in enumerate(finding.claims):
        yield f"  {'▶' if number == finding.suspect else ' '} {_cited(voice, claim)}"
    if said := proposed(voice, finding):
        yield f"    {said}"


def _cited(voice: Voice, claim: Claim) -> str:
    return f"{claim.doc}:{claim.span.start} “{' '.join(claim.quote.split())}” {_meant(voice, claim)}".rstrip()


def _meant(voice: Voice, claim: Claim) -> str:
    said = voice.words
    if isinstance(claim, Target):
        by = f"{said('column.deadline').lower()}: {said.day(claim.deadline)}" if claim.deadline else ""
        return joined(named(voice, claim), by)
    if isinstance(claim, Observation):
        return joined(named(voice, claim), said.period(claim.period) if claim.period else "")
    when = next((value for name in _TIMES if (value := getattr(claim, name, None))), "")
    return joined(str(getattr(claim, "name", None) or ""), said.when(when) if when else "")
