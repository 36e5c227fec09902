"""A share ties part and whole; which whole is meant, its sibling shares tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from registan.lexicons.identities import identities
from registan.model import Interval, Observation

from ..figures.cells import NEAR, WORLD, Cell, Sheet, cell, cell_of, of_one_book, of_one_time, reach
from ..figures.intervals import HUNDRED, over, times
from .check import Check

SHARE = "share = part / whole"
Whole = tuple[Cell, Decimal, str]


def check_shares(sheet: Sheet) -> list[Check]:
    """Every share whose part and whole the document has.

    'Share of the exports of wheat' can be wheat among all exports or one buyer among all. So a share that fits no
    whole is broken for certain only when other shares of the document fit one; two that do overrule a chance fit.
    """
    tried = {
        share: [share_check(part, whole, share) for part, whole in _pairs(sheet, share)]
        for shares in sheet.measured("share_pct").values()
        for share in shares
    }
    fitting = {share: {_figure(check.claims[1]) for check in checks if check.holds} for share, checks in tried.items()}
    checks = []
    for share, candidates in tried.items():
        if candidates and (any(check.holds for check in candidates) or not _fits_others(sheet, share)):
            siblings = [wholes for other, wholes in fitting.items() if other != share]
            checks += _judged(candidates, siblings)
    return checks


def _judged(candidates: list[Check], siblings: Sequence[set[Whole]]) -> list[Check]:
    ranked = sorted(candidates, key=lambda check: (-_support(check, siblings), not check.holds, reach(check.claims)))
    best, support = ranked[0], _support(ranked[0], siblings)
    holding = [check for check in ranked if check.holds]
    if best.holds or (holding and support < 2):
        return holding
    return [best if support or _says_whole(best) else replace(best, certain=False)]


def _says_whole(check: Check) -> bool:
    """Whether a share's own sentence says of which state's exports or imports it is: 'of B's exports A takes 33 %'."""
    _, whole, share = check.claims
    is_said = not {"area", "counterpart", "indicator", "product"} & set(share.inferred) and share.product is None
    is_of_it = (whole.area, whole.indicator) == (share.area, share.indicator) and whole.counterpart in WORLD
    flows = identities().mirrors
    return is_said and is_of_it and share.indicator in {*flows, *flows.values()}


def _support(check: Check, siblings: Sequence[set[Whole]]) -> int:
    return sum(_figure(check.claims[1]) in wholes for wholes in siblings)


def _fits_others(sheet: Sheet, share: Observation) -> bool:
    """Whether a share that names no state itself is that of other figures beside it: it tells of them."""
    if not {"area", "counterpart"} & set(share.inferred):
        return False
    near = [
        claim
        for claim in sheet.figures
        if (claim.measure, claim.indicator, claim.period) == ("level", share.indicator, share.period)
        and reach((claim, share)) <= NEAR
    ]
    return any(
        share_check(part, whole, share).holds
        for part in near
        for whole in near
        if part.unit == whole.unit and part.value < whole.value
    )


def _figure(claim: Observation) -> Whole:
    return cell_of(claim), claim.value, claim.unit


def _pairs(sheet: Sheet, share: Observation) -> Iterator[tuple[Observation, Observation]]:
    for part in sheet.levels.get(cell_of(share), ()):
        for place in _wholes(share):
            for whole in sheet.levels.get(place, ()):
                three = (part, whole, share)
                if whole.unit == part.unit and of_one_book(three) and of_one_time(three):
                    yield part, whole


def _wholes(share: Observation) -> list[Cell]:
    """The cells that can hold the whole: all goods, or all partners of either side."""
    found = []
    if share.product is not None:
        found.append(cell(share.indicator, share.area, share.counterpart, None, share.period))
    if share.counterpart not in WORLD:
        for all_partners in WORLD:
            found.append(cell(share.indicator, share.area, all_partners, share.product, share.period))
            found.append(cell(share.indicator, share.counterpart, all_partners, share.product, share.period))
    return found


def share_check(part: Observation, whole: Observation, share: Observation) -> Check:
    """The check that the part is that share of the whole."""
    fraction = share.interval.scaled(1 / HUNDRED)
    of_whole: Interval = over(part.interval, whole.interval).scaled(HUNDRED)
    return Check(
        sort="share",
        rule=SHARE,
        claims=(part, whole, share),
        expected=(times(whole.interval, fraction), over(part.interval, fraction), of_whole),
    )
