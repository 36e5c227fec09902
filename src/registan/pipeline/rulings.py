"""What the claims of groups say together: facts, and findings between documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from registan.model import Finding, Judgement, content_id, fact_id, finding_id
from registan.reconcile.across.drawers import Gap, drawer_at, drawer_of
from registan.reconcile.across.mirror import touched_by
from registan.reconcile.between import BENCHES, Heard
from registan.resolve.facts import facts
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
        return Ruling(groups=(), facts=tuple(_facts(inputs.claims(case.groups), inputs, case.judgements)))
    hearing = Hearing(case, inputs)
    around = hearing.around
    heard = _BENCHES[case.bench].hear(hearing.claims, around)
    own = [each for each in hearing.judged if case.bench == FACTS_OF and each.group not in case.joined]
    return Ruling(
        groups=case.groups,
        findings=tuple((_home(finding, case, hearing), told(finding, between=True)) for finding in heard.findings),
        facts=tuple(_facts(own, inputs)),
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


def _facts(said: Iterable[Said], inputs: Inputs, judgements: Iterable[Judgement] = ()) -> Iterator[FactRow]:
    places = {each.claim: each for each in said}
    for fact in facts(places, inputs.origins, judgements):
        mentions = tuple(places[claim].number for claim in fact.claims)
        home = places[fact.claims[0]].group
        yield FactRow(home, fact_id(fact), fact.best, fact.why, fact.origins, fact.apart, mentions)
