"""Claims of the same cell of the same statistic become one fact, with every mention kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from registan.lexicons.comparisons import comparisons
from registan.lexicons.indicators import indicators
from registan.model import Claim, Fact, Judgement, Observation, Period, claim_id, in_order
from registan.model.alike import Alike, Place, document_at, gathered, in_places

from .best import Mention, best_of
from .judged import Judged, judge

Origins = Mapping[str, str]
"""For each document the one that it is a copy of; documents that are not in it are their own origin."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is counted, between whom, in whose statistics (None: not named), when, of which goods, how and in what.

    The pair of a symmetric indicator is unordered. `apart` keeps what only looks alike from becoming one fact.
    """

    indicator: str
    pair: tuple[str | None, str | None]
    reporter: str | None
    period: Period | None
    base_period: Period | None
    product: str | None
    measure: str
    unit: str
    apart: str


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact by the places of its mentions, in their order; the rest as in `Fact`."""

    mentions: Sequence[Mention]
    best: int
    why: str
    origins: int
    apart: str

    @property
    def reading(self) -> Observation:
        """The mention whose reading is thought best."""
        at, alike = self.mentions[self.best]
        return alike.at(at)


def facts(claims: Iterable[Claim], origins: Origins | None = None, judgements: Iterable[Judgement] = ()) -> list[Fact]:
    """The facts that the claims state, in the order of their first mentions; the order of the claims means nothing.

    What is planned, possible or denied states no fact, a target neither. `judgements` are what people decided: the
    same joins two cells' facts, not the same splits one.
    """
    cells = _by_cell(gathered(dict.fromkeys(claims)))
    if judgements := tuple(judgements):
        groups = [[each.at(at) for at, each in in_places(said)] for said in cells.values()]
        found = [_judged_fact(part, origins or {}) for part in judge(groups, judgements)[0]]
    else:
        found = [_fact(_stated(cell, said, origins or {})) for cell, said in cells.items()]
    by_first: dict[Claim, Fact] = {fact.claims[0]: fact for fact in found}
    return [by_first[claim] for claim in in_order(by_first)]


def stated(said: Iterable[Alike[Claim]], origins: Origins) -> Iterator[Stated]:
    """The facts of claims that nobody decided anything about."""
    return (_stated(cell, said, origins) for cell, said in _by_cell(said).items())


def _by_cell(said: Iterable[Alike[Claim]]) -> dict[Cell, list[Alike[Observation]]]:
    """What states facts, by what it is of, in the order of first mentions."""
    cells: dict[Cell, list[Alike[Observation]]] = {}
    for each in said:
        claim = each.claim
        if isinstance(claim, Observation) and claim.type == "observation" and claim.modality == "asserted":
            for part in _of_one_cell(cast(Alike[Observation], each)):
                cells.setdefault(cell_of(part.claim), []).append(part)
    return cells


def _of_one_cell(said: Alike[Observation]) -> Iterable[Alike[Observation]]:
    """What lacks a time or an area, document by document: see `_apart`."""
    if _is_whole(said.claim):
        return (said,)
    places: dict[str, list[Place]] = {}
    for place in said.places:
        places.setdefault(document_at(place), []).append(place)
    return map(said.only, places.values())


def cell_of(claim: Observation) -> Cell:
    """The cell that a claim speaks of."""
    area, counterpart = claim.area, claim.counterpart
    known = indicators().get(claim.indicator)
    if known and known.symmetric:
        area, counterpart = sorted((area, counterpart), key=lambda code: (code is None, code or ""))
    return Cell(
        indicator=claim.indicator,
        pair=(area, counterpart),
        reporter=claim.reporter,
        period=claim.period,
        base_period=claim.base_period,
        product=claim.product,
        measure=claim.measure,
        unit=claim.unit,
        apart=_apart(claim),
    )


def _apart(claim: Observation) -> str:
    """What lacks a time or an area means those of its document; where many things can be, another value is another."""
    is_whole = _is_whole(claim)
    told = [] if is_whole else [claim.document or claim.doc]
    if not is_whole or claim.indicator not in comparisons().single:
        told.append(f"{claim.value.normalize():f}")
    return " ".join(told)


def _is_whole(claim: Observation) -> bool:
    return claim.period is not None and claim.area is not None


def _stated(cell: Cell, said: Sequence[Alike[Observation]], origins: Origins) -> Stated:
    mentions = in_places(said)
    best, why = best_of(mentions, origins)
    sources = frozenset().union(*(each.documents for each in said))
    own = {origins.get(source, source) for source in sources}
    return Stated(mentions=mentions, best=best, why=why, origins=len(own), apart=cell.apart)


def _fact(told: Stated) -> Fact:
    claims = tuple(each.at(at) for at, each in told.mentions)
    return Fact(claims=claims, best=told.best, why=told.why, origins=told.origins, apart=told.apart)


def _judged_fact(part: Judged, origins: Origins) -> Fact:
    """The fact that people's decisions left, which says which decisions those were."""
    mentions = [claim for claim in part.claims if isinstance(claim, Observation)]
    fact = _fact(_stated(cell_of(mentions[0]), gathered(mentions), origins))
    if not part.because:
        return fact
    why = "; ".join([fact.why, *(f"decision {each.number}: {each.kind}" for each in part.because)])
    apart = f"{fact.apart} {claim_id(part.split_by)}".lstrip() if part.split_by else fact.apart
    return replace(fact, why=why, apart=apart)
