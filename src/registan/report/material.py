"""What the ledger holds about two states: everything that a report tells, taken once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from registan.api import ClaimFilter, Ledger
from registan.lexicons.indicators import indicators
from registan.model import Claim, Fact, Finding, Life, NamedThing, Observation, Roll, Verdict
from registan.model.measure import FieldYear, Measured


@dataclass(frozen=True, slots=True)
class Material:
    """Facts, named things, lives, verdicts and findings about a pair of states (codes in alphabetical order).

    `claims` counts their mentions, `documents` those of the whole ledger; `newest` is the latest publication date,
    `languages` the main language of each document by digest.
    """

    pair: tuple[str, str]
    documents: int
    newest: str | None
    languages: dict[str, str]
    facts: tuple[Fact, ...]
    things: tuple[NamedThing, ...]
    lives: tuple[Life, ...]
    rolls: tuple[Roll, ...]
    verdicts: tuple[Verdict, ...]
    findings: tuple[Finding, ...]
    measures: tuple[Measured, ...]
    years: tuple[FieldYear, ...]

    @property
    def claims(self) -> int:
        """How many statements there are about the two states."""
        mentions = {claim for fact in self.facts for claim in fact.claims}
        named = {claim for thing in self.things for claim in thing.mentions}
        aims = {claim for verdict in self.verdicts for claim in verdict.claims}
        return len(mentions) + len(named) + len(aims)

    @property
    def doubted(self) -> frozenset[Claim]:
        """The claims that an error or a doubt names as its likeliest culprit."""
        told = (finding for finding in self.findings if finding.severity != "note" and finding.suspect is not None)
        return frozenset(finding.claims[finding.suspect or 0] for finding in told)


def material(ledger: Ledger, one: str, other: str) -> Material:
    """All that the ledger holds about two states, told apart from what it says of others."""
    pair = (min(one, other), max(one, other))
    infos = list(ledger.documents())
    chronicle = ledger.lives(*pair)
    return Material(
        pair=pair,
        documents=len(infos),
        newest=max((info.published for info in infos if info.published), default=None),
        languages={info.digest: info.languages[0] for info in infos if info.languages},
        facts=tuple(fact for fact in _facts(ledger, pair) if _is_told(fact, pair)),
        things=tuple(ledger.things(*pair)),
        lives=chronicle.lives,
        rolls=chronicle.rolls,
        verdicts=tuple(ledger.commitments(*pair)),
        measures=tuple(ledger.measures(*pair)),
        years=tuple(ledger.field_years(*pair)),
        findings=tuple(finding for finding in ledger.findings() if _is_about(finding, pair)),
    )


def _facts(ledger: Ledger, pair: tuple[str, str]) -> Iterable[Fact]:
    """The facts that name either, once each: a claim is of one fact alone."""
    return {fact.claims[0]: fact for code in pair for fact in ledger.facts(ClaimFilter(area=code))}.values()


def _is_told(fact: Fact, pair: tuple[str, str]) -> bool:
    """Whether a fact is between the two, or of one of them where its indicator needs no partner."""
    claim = fact.reading
    known = indicators().get(claim.indicator)
    alone = claim.counterpart is None and claim.area in pair and known is not None and known.parties == "single"
    return alone or _pair_of(claim) == pair


def _is_about(finding: Finding, pair: tuple[str, str]) -> bool:
    return any(pair in (_pair_of(claim), _parties_of(claim)) for claim in finding.claims)


def _pair_of(claim: Claim) -> tuple[str, ...]:
    if not isinstance(claim, Observation):
        return ()
    return tuple(sorted(code for code in (claim.area, claim.counterpart) if code))


def _parties_of(claim: Claim) -> tuple[str, ...]:
    return () if isinstance(claim, Observation) else tuple(sorted(getattr(claim, "parties", ())))


def is_project(life: Life) -> bool:
    """Whether the life is a project's."""
    return life.thing.type == "project"
