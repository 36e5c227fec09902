"""Parts of sentences about findings: whom and when they are about, a figure with its name."""

from __future__ import annotations

from collections.abc import Iterable

from registan.model import Finding, Observation

from ..voice import Voice


def joined(*parts: str) -> str:
    """The parts that are there, with commas."""
    return ", ".join(part for part in parts if part)


def head(voice: Voice, claim: Observation) -> str:
    """'Kazakhstan – Uzbekistan, 2023'."""
    areas = voice.between(claim) if claim.area or claim.counterpart else ""
    return joined(areas, voice.words.period(claim.period) if claim.period else "")


def named(voice: Voice, claim: Observation) -> str:
    """'exports 3,114.2 million USD'."""
    return f"{voice.words.subject(claim)} {voice.words.figure(claim)}"


def observed(finding: Finding) -> list[Observation]:
    """The figures among its claims, in their order."""
    return [claim for claim in finding.claims if isinstance(claim, Observation)]


def levels(claims: Iterable[Observation]) -> list[Observation]:
    """Those that are no changes, shares or ranks."""
    return [claim for claim in claims if claim.measure == "level"]
