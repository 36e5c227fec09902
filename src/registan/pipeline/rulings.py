"""What the claims of a group say together: facts, and findings between documents."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from registan.model import Claim, Fact, Finding, Judgement, Observation, Span
from registan.reconcile.between import BENCHES, Around
from registan.resolve.facts import facts
from registan.store.derived import Lent, Ruling, told
from registan.store.inputs import Inputs

from .sentence import sentence_around

KEPT_TEXTS = 64
"""Texts that are held at once while sentences are looked up."""

FACTS_OF = "series"
"""The bench whose groups hold all claims of a fact together."""

_BENCHES = {bench.name: bench for bench in BENCHES}


@dataclass(frozen=True, slots=True)
class Case:
    """Groups of one bench that are judged together: one, or those that decisions of people join."""

    bench: str
    groups: tuple[int, ...]
    judgements: tuple[Judgement, ...] = ()


class _Backed(Mapping[str, frozenset[Span]]):
    """The places that documents bear out, read only of those that are asked about."""

    def __init__(self, lent: Sequence[Lent]) -> None:
        self._lent = {each.name: each.backed for each in lent}

    def __getitem__(self, source: str) -> frozenset[Span]:
        ends = (pair.partition("-") for pair in self._lent[source].split())
        return frozenset(Span(int(start), int(end)) for start, _, end in ends)

    def __iter__(self) -> Iterator[str]:
        return iter(self._lent)

    def __len__(self) -> int:
        return len(self._lent)


def rulings_of(case: Case, inputs: Inputs) -> list[Ruling]:
    """A ruling for each group; facts that are made of several groups stand in the first."""
    told_facts: tuple[tuple[int, int, str, int, str, tuple[int, ...]], ...] = ()
    rulings = []
    for group in case.groups:
        claims = inputs.claims([group])
        around = _around(claims, inputs.lent([group]), inputs)
        found = _BENCHES[case.bench].check([claim for _, claim in claims], around)
        if len(case.groups) == 1:
            told_facts = _facts(case, claims, around.origins)
        rulings.append((group, tuple(told(finding, between=True) for finding in found)))
    if len(case.groups) > 1:
        origins = {each.name: each.origin for each in inputs.lent(case.groups)}
        told_facts = _facts(case, inputs.claims(case.groups), origins)
    return [
        Ruling(group=group, findings=found, facts=told_facts if group == case.groups[0] else ())
        for group, found in rulings
    ]


def _facts(
    case: Case, claims: Sequence[tuple[int, Claim]], origins: Mapping[str, str]
) -> tuple[tuple[int, int, str, int, str, tuple[int, ...]], ...]:
    if case.bench != FACTS_OF:
        return ()
    numbers = {claim: number for number, claim in claims}
    return tuple(_columns(fact, numbers) for fact in facts(numbers, origins, case.judgements))


def _columns(fact: Fact, numbers: Mapping[Claim, int]) -> tuple[int, int, str, int, str, tuple[int, ...]]:
    mentions = tuple(numbers[claim] for claim in fact.claims)
    return mentions[0], fact.best, fact.why, fact.origins, fact.apart, mentions


def _around(claims: Sequence[tuple[int, Claim]], lent: Sequence[Lent], inputs: Inputs) -> Around:
    """What is known of the documents of a group."""

    @lru_cache(KEPT_TEXTS)
    def text(digest: str) -> str | None:
        return inputs.text(digest)

    def sentence(claim: Claim) -> str:
        found = text(claim.document) if claim.document else None
        return claim.quote if found is None else sentence_around(found, claim.span).of(found)

    return Around(
        published={each.name: each.published for each in lent if each.published},
        origins={each.name: each.origin for each in lent if each.origin != each.name},
        sentence=sentence,
        within=_accusations(claims, lent, inputs),
        named={each.name: frozenset(each.named.split()) for each in lent},
        backed=_Backed(lent),
    )


def _accusations(claims: Sequence[tuple[int, Claim]], lent: Sequence[Lent], inputs: Inputs) -> tuple[Finding, ...]:
    accusing = [each for each in lent if each.accused]
    if not accusing:
        return ()
    places = {
        (claim.document or claim.doc, claim.span.start, claim.span.end)
        for _, claim in claims
        if isinstance(claim, Observation)
    }
    return tuple(finding for each in accusing for finding in inputs.accusations(each, places))
