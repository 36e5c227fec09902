"""What the claims of groups say together: facts, and findings between documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from registan.model import Claim, Finding, Judgement, Observation, content_id, fact_id, finding_id
from registan.model.alike import Alike, Place, joined, place_of
from registan.model.exchange import id_of_fact
from registan.reconcile.across.drawers import Gap, drawer_at, drawer_of
from registan.reconcile.across.mirror import touched_by
from registan.reconcile.between import BENCHES, Heard
from registan.resolve.facts import facts, stated
from registan.store.derived import FactRow, Ruling, Said, Told, told
from registan.store.inputs import Inputs

from .gaps import gaps_text
from .hearing import Case, Hearing

FACTS_OF = "series"
"""The bench whose groups hold all claims of a fact together."""

_BENCHES = {bench.name: bench for bench in BENCHES}


@dataclass(frozen=True, slots=True)
class Lot:
    """Groups whose facts decisions of people join or split."""

    groups: tuple[int, ...]
    judgements: tuple[Judgement, ...]


def ruling_of(case: Case | Lot, inputs: Inputs) -> Ruling:
    """What is made of the groups of a case, or of the facts of a lot."""
    if isinstance(case, Lot):
        judged = _judged_facts(inputs.said(case.groups), inputs, case.judgements)
        return Ruling(groups=(), stated=case.groups, facts=tuple(judged))
    hearing = Hearing(case, inputs)
    around = hearing.around
    heard = _BENCHES[case.bench].hear(hearing.said, around)
    own = frozenset(case.groups) - case.joined if case.bench == FACTS_OF else frozenset()
    return Ruling(
        groups=case.groups,
        findings=tuple((_home(finding, case, hearing), told(finding, between=True)) for finding in heard.findings),
        stated=tuple(sorted(own)),
        facts=tuple(_facts([each for each in hearing.judged if each.group in own], inputs)),
        gaps=tuple(_gaps(case, hearing, heard.gaps)),
        heard=tuple(_conflict(case, each) for each in around.within if each.suspect is None),
        settled=tuple(_settled(case, heard)),
        touched=tuple(sorted(_touched(case, hearing, heard.gaps))),
    )


def _home(finding: Finding, case: Case, hearing: Hearing) -> int:
    """The group of a finding: that of its first claim."""
    drawer = drawer_of(finding.claims[0])
    return case.groups[0] if drawer is None else hearing.numbers[drawer]


def _settled(case: Case, heard: Heard) -> Iterator[tuple[str, str, Told]]:
    for finding, left_open in heard.settled:
        yield _source(left_open), _conflict(case, left_open), told(finding, between=True)


def _conflict(case: Case, left_open: Finding) -> str:
    """A conflict as this case hears it: figures of others, as those in other units, are heard elsewhere."""
    return content_id("conflict", case.bench, case.key, finding_id(left_open))


def _source(finding: Finding) -> str:
    """The document that a finding within it is of."""
    return finding.claims[0].document or finding.claims[0].doc


def _gaps(case: Case, hearing: Hearing, gaps: Iterable[Gap]) -> Iterator[tuple[int, str]]:
    """What each judged group keeps, whether it has gaps or not."""
    by_group: dict[int, list[Gap]] = {group: [] for group in case.groups}
    for gap in gaps:
        by_group[hearing.numbers[drawer_at(gap.cell)]].append(gap)
    return ((group, gaps_text(found)) for group, found in by_group.items())


def _touched(case: Case, hearing: Hearing, gaps: Sequence[Gap]) -> set[int]:
    """Groups that are not judged whose findings rest on gaps that are others now."""
    others = hearing.gaps(judged=False)
    touched = touched_by([*others, *hearing.gaps(judged=True)], [*others, *gaps]) if others else ()
    return {hearing.numbers[drawer] for drawer in touched}.difference(case.groups)


def _facts(said: Sequence[Said], inputs: Inputs) -> Iterator[FactRow]:
    numbers = _Numbers(said)
    for fact in stated(joined(each.claims for each in said), inputs.origins):
        mentions = tuple(numbers.of(at, each)[0] for at, each in fact.mentions)
        home = numbers.of(*fact.mentions[0])[1]
        id_ = id_of_fact(fact.reading, fact.apart)
        yield FactRow(home, id_, fact.best, fact.why, fact.origins, fact.apart, mentions)


def _judged_facts(said: Sequence[Said], inputs: Inputs, judgements: Iterable[Judgement]) -> Iterator[FactRow]:
    places = {claim: (each.numbers[place_of(claim)], each.group) for each in said for claim in each.claims}
    for fact in facts(places, inputs.origins, judgements):
        mentions = tuple(places[claim][0] for claim in fact.claims)
        home = places[fact.claims[0]][1]
        yield FactRow(home, fact_id(fact), fact.best, fact.why, fact.origins, fact.apart, mentions)


class _Numbers:
    """The numbers of claims and of their groups by where they stand."""

    def __init__(self, said: Sequence[Said]) -> None:
        self._said = {each.claims: each for each in said}

    def of(self, at: Place, alike: Alike[Observation]) -> tuple[int, int]:
        """The numbers of the claim that says so there, and of its group."""
        mine = self._said.get(cast(Alike[Claim], alike)) or self._among(at, alike)
        return mine.numbers[at], mine.group

    def _among(self, at: Place, alike: Alike[Observation]) -> Said:
        """The one of those with a claim there that says so, where a fact is of only some of its claims."""
        return next(each for each in self._at[at] if each.claims.at(at) == alike.at(at))

    @cached_property
    def _at(self) -> dict[Place, list[Said]]:
        found: dict[Place, list[Said]] = {}
        for each in self._said.values():
            for place in each.numbers:
                found.setdefault(place, []).append(each)
        return found
