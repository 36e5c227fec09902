"""All minimal explanations of figures that cannot all be true, and the conflict itself, in words."""

from __future__ import annotations

from collections.abc import Sequence

from registan.lexicons.wording import amount
from registan.model import Observation

from ..figures.bounds import between
from ..figures.cells import Sheet
from ..figures.misprint import misprints_of
from .check import Check
from .culprit import Case, cases
from .explanations import MOST, explanations
from .suspect import Suspect

_REPAIRS = 3


def alternatives(sheet: Sheet, checks: Sequence[Check]) -> list[str]:
    """The irreducible conflicts with their quotes; then each figure, or set of figures, that suffices to explain them.

    Each comes with its likeliest repairs and with the rules that they would satisfy.
    """
    broken = [check for check in checks if not check.holds]
    figures = {claim for check in checks for claim in check.claims}
    if not broken or len(figures) > MOST:
        return []
    told = explanations(checks)
    lines = [f"These cannot all be true, while any fewer of them can: {_quotes(one)}." for one in told.conflicts]
    single = [line for case in cases(sheet, checks) for line in _of_case(case)]
    joint = [f"All of these wrong together would explain it: {_quotes(one)}." for one in told.sets if len(one) > 1]
    return lines + (single or joint)


def _quotes(claims: Sequence[Observation]) -> str:
    ordered = sorted(claims, key=lambda claim: (claim.doc, claim.span))
    return ", ".join(f"“{' '.join(claim.quote.split())}” (character {claim.span.start})" for claim in ordered)


def _of_case(case: Case) -> list[str]:
    rules = "; ".join(dict.fromkeys(check.rule for check in case.broken))
    return [_line(at, suspect, rules) for at, suspect in enumerate(case.suspects, 1)]


def _line(at: int, suspect: Suspect, rules: str) -> str:
    claim, wanted = suspect.claim, suspect.wanted
    found = misprints_of(claim, wanted)[:_REPAIRS]
    repairs = " or ".join(f"{amount(each.value, claim.unit)} ({each.how.replace('_', ' ')})" for each in found)
    meant = repairs or f"{between(wanted, claim.unit)}, which no single misprint explains"
    spoken = ", though other figures bear it out" if suspect.confirmed else ""
    return (
        f"Explanation {at}: “{claim.quote}” alone is wrong{spoken} and should say {meant}; that would satisfy {rules}."
    )
