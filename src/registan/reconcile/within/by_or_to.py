"""'Grew by' for 'grew to' and the other way: a level that is told as a change, a change that is told as a level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from registan.lexicons.wording import amount, head, label
from registan.model import Finding, Interval, Observation, Suggestion

from ..figures.cells import Sheet, cell_of, of_one_book, reach
from ..figures.intervals import HUNDRED, factor_of, times
from ..figures.printed import printed
from .growth import CHANGE, GROWTH, year_before

_NEAR = 300
_PRECISE = 3


def check_by_or_to(sheet: Sheet) -> list[Finding]:
    """Every change beside a rate and the earlier level that is the level they leave, and every such level."""
    rates, changes = sheet.measured("change_pct"), sheet.measured("change_abs")
    found: list[Finding] = []
    for place, beside in rates.items():
        found += _told_by(sheet, changes.get(place, []), beside)
        found += _told_to(sheet, sheet.levels.get(place, ()), beside)
    return found


def _told_by(sheet: Sheet, changes: Sequence[Observation], rates: Sequence[Observation]) -> Iterator[Finding]:
    for claim in changes:
        for rate, earlier in _around(sheet, claim, rates):
            level, change = _left(earlier, rate)
            is_level_told = any(each.unit == claim.unit for each in sheet.levels.get(cell_of(claim), ()))
            if claim.interval.meets(level) and not claim.interval.meets(change) and not is_level_told:
                yield _finding(claim, (rate, earlier), "by_for_to")


def _told_to(sheet: Sheet, levels: Sequence[Observation], rates: Sequence[Observation]) -> Iterator[Finding]:
    for claim in levels:
        others = [each for each in levels if each.value != claim.value and each.unit == claim.unit]
        for rate, earlier in _around(sheet, claim, rates):
            level, change = _left(earlier, rate)
            if claim.interval.meets(change) and not claim.interval.meets(level) and not others:
                yield _finding(claim, (rate, earlier), "to_for_by")


def _around(
    sheet: Sheet, claim: Observation, rates: Sequence[Observation]
) -> Iterator[tuple[Observation, Observation]]:
    """The rates of the claim's cell beside it, each with the earlier level that it counts from."""
    place = cell_of(claim)
    for rate in rates:
        base = rate.base_period or year_before(rate.period)
        for earlier in sheet.levels.get(place.at(base), ()) if base != place.period else ():
            is_near = reach((rate, claim)) <= _NEAR
            is_closed = "over" not in (claim.qualifier, rate.qualifier) and "under" not in (
                claim.qualifier,
                rate.qualifier,
            )
            if is_near and is_closed and earlier.unit == claim.unit and of_one_book((claim, rate, earlier)):
                yield rate, earlier


def _left(earlier: Observation, rate: Observation) -> tuple[Interval, Interval]:
    """The later level and the change that an earlier level and a rate make."""
    share = rate.interval.scaled(1 / HUNDRED)
    rises = share.low is not None and share.low > 0
    change = times(earlier.interval, share if rises else -share)
    return times(earlier.interval, factor_of(rate.interval)), change


def _is_sure(claim: Observation, rate: Observation) -> bool:
    """Whether the figure is too precise to be both by chance, and the rate surely one of its own."""
    shown = printed(claim)
    return shown is not None and shown.digits >= _PRECISE and "indicator" not in rate.inferred


def _finding(claim: Observation, others: tuple[Observation, Observation], how: str) -> Finding:
    rate, earlier = others
    printed, meant = how.split("_for_")
    measure = "level" if how == "by_for_to" else "change_abs"
    return Finding(
        kind="arithmetic",
        severity="error" if _is_sure(claim, rate) else "doubt",
        claims=(claim, *others),
        suspect=0,
        suggestion=Suggestion(fields=(("measure", measure),), how=how),
        confidence=0.85,
        message=(
            f"{head(claim)}: {label(claim)} that changed by {amount(rate.value, rate.unit)} from"
            f" {amount(earlier.value, earlier.unit)} went {meant} {amount(claim.value, claim.unit)}, not {printed} it."
        ),
        rule=CHANGE if how == "by_for_to" else GROWTH,
    )
