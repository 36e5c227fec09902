"""A figure that a document gives for a wrong period or currency: right among the others in another place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from registan.lexicons.identities import Identity, identities
from registan.lexicons.wording import amount, dates, head, label
from registan.model import UNITS, Finding, FindingKind, Interval, Observation, Suggestion

from ..figures.cells import NEAR, Cell, Sheet, cell, cell_of, of_one_book, reach
from ..figures.intervals import factor_of, over, times
from ..figures.printed import printed
from .check import Check
from .growth import GROWTH
from .identities import linear

_PRECISE = 4
"""With fewer digits figures add up by chance."""
_RATE = 3
_NARROW = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class _Vacancy:
    """A place in which an identity wants a figure and the document has none, with the figures that want it there."""

    place: Cell
    unit: str
    wanted: Interval
    others: tuple[Observation, ...]
    rule: str


def check_misplaced(sheet: Sheet, checks: Sequence[Check]) -> list[Finding]:
    """Every precise figure beside others that it would agree with in a place that stands empty, and only there.

    `checks` are those of the document: a figure that agrees with others where it stands is not misplaced, nor is one
    that has company there.
    """
    settled = {claim for check in checks if check.holds and check.sort != "within" for claim in check.claims}
    kin: dict[Cell, list[Observation]] = {}
    for place, claims in sheet.levels.items():
        kin.setdefault(place.at(None), []).extend(claims)
    crowd = Counter(_time_of(claim) for claim in sheet.figures)
    found = []
    for vacancy in (*_sums(sheet), *_levels(sheet)):
        fitting = [
            (claim, *change)
            for claim in kin.get(vacancy.place.at(None), ())
            if claim not in settled
            and (claim.unit != vacancy.unit or crowd[_time_of(claim)] == 1)
            and (change := _change(claim, vacancy))
            and _fits(claim, vacancy)
        ]
        if len({claim.value for claim, _, _ in fitting}) == 1:
            found.append(_finding(*fitting[0], vacancy))
    return found


def _time_of(claim: Observation) -> object:
    """Between whom, of which goods and when: what stands there alone may have been meant for another time."""
    return claim.indicator.partition(".")[0], frozenset((claim.area, claim.counterpart)), claim.product, claim.period


def _sums(sheet: Sheet) -> Iterator[_Vacancy]:
    """What totals and their other parts leave for a part that is missing, and parts for their total."""
    for identity in identities().identities:
        if identity.exhaustive:
            for claims in sheet.levels.values():
                for claim in claims:
                    yield from _of_sum(sheet, identity, claim)


def _of_sum(sheet: Sheet, identity: Identity, first: Observation) -> Iterator[_Vacancy]:
    """The one empty place of an identity in which this claim fills the first place that is not."""
    codes = [identity.total, *(code for _, code in identity.terms)]
    places = [cell(code, first.area, first.counterpart, first.product, first.period) for code in codes]
    told = [[claim for claim in sheet.levels.get(place, ()) if claim.unit == first.unit] for place in places]
    vacant = [at for at, claims in enumerate(told) if not claims]
    if len(vacant) != 1 or first.period is None or next((claims for claims in told if claims), [])[:1] != [first]:
        return
    others = [claims[0] for claims in told if claims]
    if all(len({claim.value for claim in claims}) < 2 for claims in told) and of_one_book(others):
        signs = [-1, *(sign for sign, _ in identity.terms)]
        intervals = iter(claim.interval for claim in others)
        known = [Interval(Decimal(0), Decimal(0)) if at in vacant else next(intervals) for at in range(len(codes))]
        wanted = linear(signs)(known)[vacant[0]]
        yield _Vacancy(places[vacant[0]], first.unit, wanted, tuple(others), identity.rule)


def _levels(sheet: Sheet) -> Iterator[_Vacancy]:
    """What a rate and one of its two levels leave for the other."""
    for place, claims in sheet.measured("change_pct").items():
        for rate in claims:
            shown = printed(rate)
            if rate.base_period is None or shown is None or shown.digits < _RATE:
                continue
            later, earlier = (sheet.levels.get(each, ()) for each in (place, place.at(rate.base_period)))
            factor = factor_of(rate.interval)
            if earlier and not later:
                yield _Vacancy(place, earlier[0].unit, times(earlier[0].interval, factor), (earlier[0], rate), GROWTH)
            if later and not earlier:
                empty = place.at(rate.base_period)
                yield _Vacancy(empty, later[0].unit, over(later[0].interval, factor), (later[0], rate), GROWTH)


def _change(claim: Observation, vacancy: _Vacancy) -> tuple[tuple[str, object], str] | None:
    """The one field that brings the claim to the vacant place, if its own sentence says that field."""
    own, place = cell_of(claim), vacancy.place
    if claim in vacancy.others:
        return None
    if own == place and claim.unit != vacancy.unit and not {claim.unit, vacancy.unit} & UNITS:
        return ("unit", vacancy.unit), "wrong_currency"
    if claim.unit != vacancy.unit:
        return None
    if own.at(place.period) == place and own != place and "period" not in claim.inferred:
        return ("period", place.period.interval if place.period else None), "wrong_period"
    return None


def _fits(claim: Observation, vacancy: _Vacancy) -> bool:
    figures = [each for each in (claim, *vacancy.others) if each.measure == "level"]
    shown = [printed(each) for each in figures]
    is_precise = all(each is not None and each.digits >= _PRECISE for each in shown)
    low, high = vacancy.wanted.low, vacancy.wanted.high
    if not is_precise or low is None or high is None or high - low > _NARROW * abs(claim.value):
        return False
    is_near = reach((claim, *vacancy.others)) <= NEAR and of_one_book((claim, *vacancy.others))
    return is_near and claim.interval.meets(vacancy.wanted)


def _finding(claim: Observation, field: tuple[str, object], how: str, vacancy: _Vacancy) -> Finding:
    is_late = how == "wrong_period"
    kind: FindingKind = "date" if is_late else "arithmetic"
    meant = f"for {dates(vacancy.place.period)}" if is_late else f"in {vacancy.unit}"
    others = ", ".join(amount(each.value, each.unit) for each in vacancy.others)
    return Finding(
        kind=kind,
        severity="doubt",
        claims=(claim, *vacancy.others),
        suspect=0,
        suggestion=Suggestion(fields=(field,), how=how),
        confidence=0.7,
        message=(
            f"{head(claim)}: {label(claim)} of {amount(claim.value, claim.unit)} is what {others} leave"
            f" {meant}, where the document has no figure: it was probably told for the wrong one."
        ),
        rule=vacancy.rule,
    )
