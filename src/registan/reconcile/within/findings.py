"""From cases to findings: kind, suspect, suggestion, confidence, words."""

from __future__ import annotations

from decimal import Decimal

from registan.model import Finding, FindingKind, Observation, Suggestion

from ..figures.cells import WORLD, place
from ..figures.misprint import Misprint
from ..figures.printed import last_digit
from .check import Check
from .culprit import Case
from .messages import message
from .rates import REVISION, misses
from .suspect import Suspect

_TENTH = Decimal("0.1")
_VAGUE = 6
"""How many units of the last digit what would fit may span and still be told as a figure."""
_WAY = frozenset(("area", "counterpart", "indicator"))
"""The fields that say which way a trade goes."""


def finding(case: Case) -> Finding:
    """The finding that tells a case: the suspect first, then the other figures as they stand in the document."""
    broken = sorted(case.broken, key=lambda check: (not check.certain, _place(check)))
    culprit = case.culprit
    others = dict.fromkeys(claim for check in broken for claim in check.claims)
    ordered = sorted(others, key=place)
    if culprit:
        ordered = [culprit.claim, *(claim for claim in ordered if claim != culprit.claim)]
    value = _suggested(culprit, broken) if culprit else None
    misprint = culprit.misprint if culprit else None
    return Finding(
        kind=_kind(culprit),
        severity="doubt" if any(may_be(case) for may_be in _EXCUSES) else "error",
        claims=tuple(ordered),
        suspect=0 if culprit else None,
        suggestion=None if value is None else Suggestion(fields=(("value", value),), how=_how(culprit)),
        confidence=_confidence(case),
        message=message(broken, culprit.claim if culprit else None, value, misprint, _either(case)),
        rule=broken[0].rule,
    )


def _either(case: Case) -> list[tuple[Observation, Misprint]]:
    """The repairs that explain all equally well, when none of them is the culprit for sure."""
    explained = [(each.claim, each.misprint) for each in case.suspects if each.misprint]
    return [] if case.culprit else sorted(explained, key=lambda each: place(each[0]))


def _may_be_revised(case: Case) -> bool:
    """Whether a rate misses its levels by so little that it may have been told against a revised level."""
    if any(check.sort != "growth" for check in case.broken) or (case.culprit and case.culprit.misprint):
        return False
    return all(misses(check.claims[2].interval, check.expected[2]) <= REVISION for check in case.broken)


def _may_be_misread(case: Case) -> bool:
    """Whether a rate or share whose indicator was only inferred may tell of something else.

    A level in a table has its indicator from the table's head, and a misprint that explains all speaks for itself.
    """
    rates = {claim for check in case.broken for claim in check.claims if claim.measure != "level"}
    is_explained = case.culprit is not None and case.culprit.misprint is not None
    return not is_explained and any("indicator" in claim.inferred for claim in rates)


def _may_be_turned(case: Case) -> bool:
    """Whether only a sign is wrong, and the way of some of the trade was taken from the text around."""
    is_sign = (
        case.culprit is not None and case.culprit.misprint is not None and case.culprit.misprint.how == "sign_lost"
    )
    inferred = {field for check in case.broken for claim in check.claims for field in claim.inferred}
    return is_sign and bool(inferred & _WAY)


def _may_be_of_two_books(case: Case) -> bool:
    """Whether some of the figures of a sum name their reporter and others none, who may be another's, and no misprint
    explains it.
    """
    sums = [check for check in case.broken if check.sort == "sum"]
    reporters = {claim.reporter for check in sums for claim in check.claims}
    return len(reporters) > 1 and not (case.culprit and case.culprit.misprint)


def _may_be_of_another_whole(case: Case) -> bool:
    """Whether only one state's part in another's trade is broken and no misprint explains it: of goods, perhaps."""
    is_part = len(case.broken) == 1 and case.broken[0].sort == "share" and case.broken[0].claims[1].counterpart in WORLD
    is_trade = case.broken[0].claims[1].indicator.startswith("trade.")
    return is_part and is_trade and not (case.culprit and case.culprit.misprint)


_EXCUSES = (_may_be_revised, _may_be_misread, _may_be_turned, _may_be_of_two_books, _may_be_of_another_whole)
"""Why figures that cannot all be true of one thing may each be true of its own."""


def _place(check: Check) -> tuple[int, str]:
    return min(claim.span.start for claim in check.claims), check.rule


def _kind(culprit: Suspect | None) -> FindingKind:
    if culprit is None or culprit.misprint is None or culprit.misprint.how == "sign_lost":
        return "arithmetic"
    return "scale" if culprit.misprint.is_scale else "digits"


def _how(culprit: Suspect | None) -> str:
    return culprit.misprint.how if culprit and culprit.misprint else "recomputed"


def _confidence(case: Case) -> float:
    """How sure suspect and suggestion are: a misprint that mends several checks says most."""
    culprit = case.culprit
    if culprit is None:
        return 0.5
    if culprit.misprint:
        more = 0.05 if len(case.broken) > 1 else 0.0
        fewer = 0.15 if culprit.confirmed or _may_be_turned(case) else 0.0
        return round(min(0.95, culprit.misprint.plausibility + more) - fewer, 2)
    sure = 0.7 if len(case.suspects) == 1 else 0.55
    return round(sure - 0.25, 2) if _may_be_misread(case) else sure


def _suggested(culprit: Suspect, broken: list[Check]) -> Decimal | None:
    if culprit.misprint:
        return culprit.misprint.value
    wanted = culprit.wanted
    if wanted.low is None or wanted.high is None:
        return None
    same = [claim for check in broken for claim in check.claims if claim.unit == culprit.claim.unit]
    step = _TENTH if culprit.claim.unit == "PCT" else min(last_digit(claim) for claim in same)
    if culprit.claim.unit != "PCT" and wanted.high - wanted.low > _VAGUE * max(step, last_digit(culprit.claim)):
        return None  # so much fits that its middle would be a guess
    return _rounded((wanted.low + wanted.high) / 2, step)


def _rounded(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).quantize(Decimal(1)) * step


def in_order(found: Finding) -> tuple[object, ...]:
    """Where a finding comes among those of all documents."""
    first = found.claims[0]
    return (
        found.severity != "error",
        found.severity == "note",
        first.doc,
        first.document,
        first.span,
        found.rule,
        found.message,
    )


def documents(claims: list[Observation]) -> dict[tuple[str, str], list[Observation]]:
    """The claims of each document."""
    found: dict[tuple[str, str], list[Observation]] = {}
    for claim in claims:
        found.setdefault((claim.doc, claim.document), []).append(claim)
    return found
