"""Which of several figures of a document is wrong, told by what other documents say of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from registan.lexicons.wording import amount, dates
from registan.model import Finding, Observation, finding_id

from ..figures.cells import cell_of, sheet_of
from ..figures.misprint import misprint_of
from ..within.check import Check
from ..within.culprit import Case, cases
from ..within.findings import finding
from ..within.suspect import Suspect
from .around import Around
from .backing import Backing
from .series import series_of
from .timeline import Timelines, listed
from .witnesses import Testimony, Witnesses, far, middle

NEARER, MUCH_NEARER = Decimal("1.2"), Decimal("1.5")
"""How many times nearer to the other side's book a repair must bring a figure to tell that it was wrong; and where that
side has nothing on the other suspects.
"""


@dataclass(frozen=True, slots=True)
class _Heard:
    """A suspect, what other origins say of it, and figures of other periods that it cannot stand beside; the books of
    other reporters may lie nearer to what it should be than to what it is, or the other way.
    """

    suspect: Suspect
    said: Testimony
    unfit: tuple[Observation, ...]
    is_backed: bool

    @property
    def is_accused(self) -> bool:
        """Whether anything speaks against what is printed."""
        return bool(self.unfit) or bool(self.said.against)

    @property
    def against(self) -> tuple[Observation, ...]:
        """What does."""
        return (*self.said.against.claims, *self.unfit)

    @property
    def is_cleared(self) -> bool:
        """Whether another document has the figure, or the rest of its own bears it out."""
        return self.is_backed or bool(self.said.favour)

    @property
    def gain(self) -> Decimal:
        """How many times farther from the other books what is printed lies than what is wanted; 1 of none known."""
        wanted = middle(self.suspect.wanted)
        if wanted is None:
            return Decimal(1)
        value, others = self.suspect.claim.value, {each.claim.value for _, each in self.said.mirrors.firsts}
        return min((far(value, other) / far(wanted, other) for other in others), default=Decimal(1))


def check_ties(
    timelines: Timelines, witnesses: Witnesses, backing: Backing, series: frozenset[str], around: Around
) -> Iterator[Finding]:
    """Every conflict within a document that its own figures leave undecided and those of others decide.

    The levels among the suspects must all be of one of the `series` at hand: who has not heard all witnesses does not
    judge. For rates there are none; one is to blame when all that it ties together is borne out.
    """
    for undecided in around.within:
        for case in _cases(undecided):
            is_heard = _series_of(case) <= series
            heard = [_heard(each, timelines, witnesses, backing) for each in case.suspects] if is_heard else []
            culprit = _culprit(heard)
            if culprit:
                favour = tuple(claim for each in heard for claim in each.said.favour.claims)
                yield replace(_finding(case, culprit, favour), settles=finding_id(undecided))


def is_left_to_others(finding: Finding) -> bool:
    """Whether figures of other documents could decide what a finding within one leaves open."""
    return bool(_cases(finding))


def _cases(undecided: Finding) -> list[Case]:
    """What a finding leaves open between several figures, of which the levels are of one series."""
    from .. import CHECKS

    if undecided.suspect is not None or undecided.severity == "note":
        return []
    sheet = sheet_of(claim for claim in undecided.claims if isinstance(claim, Observation))
    checks: list[Check] = [check for run in CHECKS for check in run(sheet)]
    left = [case for case in cases(sheet, checks) if case.culprit is None and len(case.suspects) > 1]
    return [case for case in left if len(_series_of(case)) == 1]


def _series_of(case: Case) -> set[str | None]:
    return {series_of(each.claim) for each in case.suspects if each.claim.measure == "level"}


def _heard(suspect: Suspect, timelines: Timelines, witnesses: Witnesses, backing: Backing) -> _Heard:
    claim = suspect.claim
    return _Heard(
        suspect=suspect,
        said=witnesses.of(claim, suspect.wanted),
        unfit=timelines.against(claim),
        is_backed=claim.measure == "level" and backing.backs_claim(claim),
    )


def _culprit(heard: Sequence[_Heard]) -> _Heard | None:
    """The only one spoken against, when nothing speaks for it; else the only one that nothing speaks for; else the one
    whose repair brings it nearer to the other state's books, while that of no other would.

    That a misprint would make it fit decides between several spoken against.
    """
    alone = [each for each in heard if not each.is_cleared]
    accused = [each for each in alone if each.is_accused]
    if len(accused) > 1:
        accused = [each for each in accused if each.suspect.misprint]
    if len(accused) == 1:
        return accused[0]
    if len(alone) == 1 and not accused:
        return alone[0]
    return _nearest(alone)


def _nearest(alone: Sequence[_Heard]) -> _Heard | None:
    """The one whose repair brings it nearest to the other state's books, if it does so by more than any other does."""
    if len(alone) < 2:
        return None
    first, *others = sorted(alone, key=lambda each: -each.gain)
    needed = NEARER if all(each.said.mirrors for each in others) else MUCH_NEARER
    is_clear = first.gain >= needed * max(Decimal(1), others[0].gain)
    return first if is_clear and first.suspect.misprint else None


def _narrowed(heard: _Heard) -> Suspect:
    """The suspect; where its own document leaves it no end, with what another has in its place as what is wanted."""
    suspect = heard.suspect
    if None not in (suspect.wanted.low, suspect.wanted.high):
        return suspect
    same = [
        each for each in heard.against if (cell_of(each), each.unit) == (cell_of(suspect.claim), suspect.claim.unit)
    ]
    wanted = same[0].interval if len(same) == 1 else None
    misprint = misprint_of(suspect.claim, wanted) if wanted and wanted.meets(suspect.wanted) else None
    return replace(suspect, wanted=wanted, misprint=misprint) if wanted and misprint else suspect


def _finding(case: Case, heard: _Heard, favour: tuple[Observation, ...]) -> Finding:
    """The finding of the document, with its suspect named and the witnesses among the claims."""
    suspect = _narrowed(heard)
    told = finding(Case(case.broken, (suspect,)))
    claim = suspect.claim
    figure = f"{amount(claim.value, claim.unit)}{f' for {dates(claim.period)}' if claim.period else ''}"
    mirrors = () if heard.is_accused or favour else heard.said.mirrors.claims
    evidence = heard.against or favour or mirrors
    why = f"{listed(evidence)} {'bear' if len(evidence) > 1 else 'bears'} out the others"
    if heard.against:
        why = f"{figure} does not go with {listed(evidence)}"
    elif not favour:
        why = f"then it lies nearer to {listed(evidence)}, the other side's figure"
    return replace(
        told,
        claims=tuple(dict.fromkeys((*told.claims, *evidence))),
        confidence=0.6 if evidence == mirrors else 0.85 if suspect.misprint else 0.7,
        message=f"{told.message.rstrip('.')}; {why}.",
    )
