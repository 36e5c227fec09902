"""Which of several figures of a document is wrong, told by what other documents say of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from registan.lexicons.wording import amount, dates
from registan.model import Finding, Observation

from .around import Around
from .cells import sheet_of
from .check import Check
from .culprit import Case, Suspect, cases
from .findings import finding
from .series import series_of
from .timeline import Timelines, listed


@dataclass(frozen=True, slots=True)
class _Heard:
    """A suspect, and the figures of other origins that speak against what is printed, or for it."""

    suspect: Suspect
    against: tuple[Observation, ...]
    favour: tuple[Observation, ...]


def check_ties(timelines: Timelines, series: frozenset[str], around: Around) -> Iterator[Finding]:
    """Every conflict within a document that its own figures leave undecided and those of others decide.

    The suspects must all be of one of the `series` at hand: who has not heard all witnesses does not judge.
    """
    for undecided in around.within:
        if undecided.suspect is None and undecided.severity != "note":
            figures = [claim for claim in undecided.claims if isinstance(claim, Observation)]
            for case in _cases(tuple(figures)):
                kinds = {series_of(suspect.claim) for suspect in case.suspects}
                is_heard = len(kinds) == 1 and kinds <= series
                heard = [_heard(suspect, timelines) for suspect in case.suspects] if is_heard else []
                culprit = _culprit(heard)
                if culprit:
                    yield _finding(case, culprit)


def _cases(figures: tuple[Observation, ...]) -> list[Case]:
    from . import CHECKS

    sheet = sheet_of(figures)
    checks: list[Check] = [check for run in CHECKS for check in run(sheet)]
    return [case for case in cases(sheet, checks) if case.culprit is None and len(case.suspects) > 1]


def _heard(suspect: Suspect, timelines: Timelines) -> _Heard:
    claim = suspect.claim
    same = timelines.beside(claim)
    against = (*(other for other in same if not other.interval.meets(claim.interval)), *timelines.against(claim))
    return _Heard(suspect, against, tuple(other for other in same if other.interval.meets(claim.interval)))


def _culprit(heard: Sequence[_Heard]) -> _Heard | None:
    """The only one spoken against, when nobody speaks for it; that what would fit has a misprint, counts in a tie."""
    accused = [each for each in heard if each.against and not each.favour]
    if len(accused) > 1:
        accused = [each for each in accused if each.suspect.misprint]
    return accused[0] if len(accused) == 1 else None


def _finding(case: Case, heard: _Heard) -> Finding:
    """The finding of the document, with its suspect named and the witnesses among the claims."""
    suspect = heard.suspect
    told = finding(Case(case.broken, (suspect,)))
    claim = suspect.claim
    said = told.message.rstrip(".")
    figure = amount(claim.value, claim.unit)
    return replace(
        told,
        claims=tuple(dict.fromkeys((*told.claims, *heard.against))),
        confidence=0.85 if suspect.misprint else 0.7,
        message=f"{said}; {figure} for {dates(claim.period)} does not go with {listed(heard.against)}.",
    )
