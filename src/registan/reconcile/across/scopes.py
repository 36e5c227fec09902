"""What the words beside a figure make of its definition: joint enterprises, without gas, with services."""

from __future__ import annotations

import re
from functools import cache

from registan.lexicons.comparisons import comparisons, folded
from registan.lexicons.wording import amount, head
from registan.model import Finding, Observation

from .around import Around

_ANY = "figures whose text names no such limit"


def scopes_of(claim: Observation, around: Around) -> frozenset[str]:
    """The definitions that the claim's sentence names."""
    possible = [scope for scope in comparisons().scopes if claim.indicator in scope.of]
    text = folded(around.sentence(claim)) if possible else ""
    found = [scope.label for scope in possible if _pattern(scope.forms).search(text)]
    # 'joint enterprises with Kazakh capital' is the narrower of the two
    return frozenset(found[:1])


def definition(one: Observation, other: Observation, around: Around) -> Finding | None:
    """The note that two figures count different things, if their sentences say so."""
    scopes = scopes_of(one, around), scopes_of(other, around)
    if scopes[0] == scopes[1]:
        return None
    narrow, wide = sorted((one, other), key=lambda claim: claim.value)
    rule = " against ".join(_named(scopes_of(claim, around)) for claim in (narrow, wide))
    figures = [amount(claim.value, claim.unit) for claim in (narrow, wide)]
    return Finding(
        kind="definition",
        severity="note",
        claims=(narrow, wide),
        suspect=None,
        suggestion=None,
        confidence=0.8,
        message=f"{head(narrow)}: {figures[0]} and {figures[1]} count different things: {rule}.",
        rule=rule,
    )


def _named(scopes: frozenset[str]) -> str:
    return next(iter(scopes), _ANY)


@cache
def _pattern(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{re.escape(form)}" for form in forms))
