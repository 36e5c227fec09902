"""Claims of the same cell of the same statistic become one fact, with every mention kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from registan.lexicons.comparisons import comparisons
from registan.lexicons.indicators import indicators
from registan.model import Claim, Fact, Judgement, Observation, Period, claim_id, in_order

from .best import best_of
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


def facts(claims: Iterable[Claim], origins: Origins | None = None, judgements: Iterable[Judgement] = ()) -> list[Fact]:
    """The facts that the claims state, in the order of their first mentions; the order of the claims means nothing.

    What is planned, possible or denied states no fact, a target neither. `judgements` are what people decided: the
    same joins two cells' facts, not the same splits one.
    """
    cells: dict[Cell, list[Observation]] = {}
    for claim in in_order(dict.fromkeys(claims)):
        if isinstance(claim, Observation) and claim.type == "observation" and claim.modality == "asserted":
            cells.setdefault(cell_of(claim), []).append(claim)
    if judgements := tuple(judgements):
        parts, _ = judge(list(cells.values()), judgements)
        by_first = {part.claims[0]: part for part in parts}
        return [_judged_fact(by_first[claim], origins or {}) for claim in in_order(by_first)]
    return [_fact(cell, mentions, origins or {}) for cell, mentions in cells.items()]


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
    is_whole = claim.period is not None and claim.area is not None
    told = [] if is_whole else [claim.document or claim.doc]
    if not is_whole or claim.indicator not in comparisons().single:
        told.append(f"{claim.value.normalize():f}")
    return " ".join(told)


def _fact(cell: Cell, mentions: list[Observation], origins: Origins) -> Fact:
    best, why = best_of(mentions, origins)
    sources = {claim.document or claim.doc for claim in mentions}
    return Fact(
        claims=tuple(mentions),
        best=best,
        why=why,
        origins=len({origins.get(source, source) for source in sources}),
        apart=cell.apart,
    )


def _judged_fact(part: Judged, origins: Origins) -> Fact:
    """The fact that people's decisions left, which says which decisions those were."""
    mentions = [claim for claim in part.claims if isinstance(claim, Observation)]
    fact = _fact(cell_of(mentions[0]), mentions, origins)
    if not part.because:
        return fact
    why = "; ".join([fact.why, *(f"decision {each.number}: {each.kind}" for each in part.because)])
    apart = f"{fact.apart} {claim_id(part.split_by)}".lstrip() if part.split_by else fact.apart
    return replace(fact, why=why, apart=apart)
