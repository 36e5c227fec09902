"""Aims whose deadline was over when they were announced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from registan.lexicons.wording import amount, due, during, head, label
from registan.model import Finding, Observation, Period, Target

RULE = "an aim is announced before its deadline"


def check_deadlines(claims: Iterable[Observation]) -> Iterator[Finding]:
    """Every aim that its own text announces after its deadline; one that is only told of later is remembered."""
    for claim in claims:
        is_stated = not {"announced", "deadline"} & set(claim.inferred)
        if isinstance(claim, Target) and is_stated and claim.modality != "negated" and _is_over(claim):
            yield _finding(claim)


def _is_over(target: Target) -> bool:
    return target.announced is not None and target.deadline is not None and target.deadline < target.announced


def _finding(target: Target) -> Finding:
    of = f"{label(target)} of {amount(target.value, target.unit)}"
    aim = f"{head(target)}: {of} is aimed at by {due(target.deadline)}"
    told = during(Period(target.announced, target.announced))
    return Finding(
        kind="date",
        severity="doubt",
        claims=(target,),
        suspect=0,
        suggestion=None,
        confidence=0.7,
        message=f"{aim}, but {target.doc} has it announced {told}: one of the dates is wrong.",
        rule=RULE,
    )
