"""The finding that figures of several documents break a rule together."""

from __future__ import annotations

from registan.lexicons.wording import amount
from registan.model import Finding, FindingKind, Observation, Suggestion

from ..figures.misprint import Misprint


def doubt(
    claims: tuple[Observation, ...], misprint: Misprint | None, said: str, rule: str, *, is_told: bool
) -> Finding:
    """A doubt about the first claim, if it `is_told` that it is the one, with the misprint that would explain it."""
    kind: FindingKind = "arithmetic"
    if misprint:
        kind = "scale" if misprint.is_scale else "digits"
    return Finding(
        kind=kind,
        severity="doubt",
        claims=claims,
        suspect=0 if is_told else None,
        suggestion=Suggestion(fields=(("value", misprint.value),), how=misprint.how) if misprint else None,
        confidence=0.8 if misprint else 0.6 if is_told else 0.5,
        message=f"{said} {_verdict(claims[0], misprint) if is_told else 'Which of them is wrong, they do not tell.'}",
        rule=rule,
    )


def _verdict(claim: Observation, misprint: Misprint | None) -> str:
    figure = amount(claim.value, claim.unit)
    if misprint is None:
        return f"Probably {figure} is wrong."
    return f"{amount(misprint.value, claim.unit)} instead of {figure} would fit."
