"""Why two figures differ, or can: what their spans say, and what is not known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from registan.lexicons.indicators import indicators
from registan.lexicons.wording import amount, dates, due, state_name
from registan.model import UNITS, Claim, Observation, Period, Target

from ..figures.bounds import between
from ..figures.cells import cell_of
from .around import Around
from .camps import apart, loose
from .scopes import scopes_of
from .vintages import are_vintages

Verdict = Literal["same", "differs", "not known"]
NOT_TOLD = "not told"
WHOLE = "WLD"
_MEASURES = {
    "change_pct": "change in percent",
    "change_abs": "change",
    "share_pct": "share in percent",
    "rank": "rank",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One respect in which two claims are alike or not: what each of them says, and what it means for their figures."""

    respect: str
    one: str
    other: str
    verdict: Verdict
    meaning: str = ""


def differences(one: Claim, other: Claim, around: Around | None = None) -> list[Difference]:
    """Respect by respect, the deciding ones first; the last line is of the figures themselves."""
    around = around or Around()
    if not isinstance(one, Observation) or not isinstance(other, Observation):
        return [_compared("kind", one.type, other.type, "only figures are compared with each other")]
    return [
        _counted(one, other),
        _flow(one, other),
        _compared("product", one.product or "all goods", other.product or "all goods", "a part is less than the whole"),
        _time(one, other),
        _reporter(one, other),
        _scope(one, other, around),
        _vintage(one, other, around),
        _compared("modality", one.modality, other.modality, "a plan is no result"),
        _compared("unit", one.unit, other.unit, "other units or currencies are not converted here"),
        _figures(one, other),
    ]


def _compared(respect: str, one: str, other: str, meaning: str) -> Difference:
    if NOT_TOLD in (one, other):
        return Difference(respect=respect, one=one, other=other, verdict="not known", meaning=meaning)
    is_same = one == other
    verdict: Verdict = "same" if is_same else "differs"
    return Difference(respect=respect, one=one, other=other, verdict=verdict, meaning="" if is_same else meaning)


def _counted(one: Observation, other: Observation) -> Difference:
    """What is counted: A's imports from B and B's exports to A are one thing."""
    told = _what(one), _what(other)
    if _is_one_flow(one, other) and one.indicator != other.indicator and _kind(one) == _kind(other):
        return Difference(respect="what", one=told[0], other=told[1], verdict="same")
    return _compared("what", *told, "different things are counted")


def _what(claim: Observation) -> str:
    return claim.indicator + _kind(claim)


def _kind(claim: Observation) -> str:
    measure = "" if claim.measure == "level" else f" ({_MEASURES.get(claim.measure, claim.measure)})"
    return f"{measure}{' (target)' if claim.type == 'target' else ''}"


def _is_one_flow(one: Observation, other: Observation) -> bool:
    cells = [cell_of(claim) for claim in (one, other)]
    told = [(cell.indicator, cell.area, cell.counterpart) for cell in cells]
    return told[0] == told[1]


def _flow(one: Observation, other: Observation) -> Difference:
    """Exports of one side are imports of the other: one flow, told from its two ends."""
    told = (_areas(one), _areas(other))
    is_one = _is_one_flow(one, other)
    if is_one and one.indicator != other.indicator:
        meaning = "one flow seen from its two ends: an importer's figure holds freight and insurance"
        return Difference(respect="flow", one=told[0], other=told[1], verdict="same", meaning=meaning)
    if is_one and one.area:
        return Difference(respect="flow", one=told[0], other=told[1], verdict="same")
    if _is_one_of_all(one, other):
        return _compared("flow", *told, "one partner is a part of all partners")
    return _compared("flow", *told, "the flow goes another way or between other states")


def _is_one_of_all(one: Observation, other: Observation) -> bool:
    """Whether one is of all partners of a state and the other of one of them."""
    if one.indicator != other.indicator or not one.area or WHOLE not in (one.counterpart, other.counterpart):
        return False
    whole, part = (one, other) if one.counterpart == WHOLE else (other, one)
    known = indicators().get(one.indicator)
    owners = {part.area, part.counterpart} if known and known.symmetric else {part.area}
    return whole.area in owners and part.counterpart != WHOLE


def _areas(claim: Observation) -> str:
    """From whom to whom; for what has no direction, between whom."""
    cell = cell_of(claim)
    known = indicators().get(cell.indicator)
    areas = [cell.area, cell.counterpart]
    if known and known.roles.get("from") == "counterpart":
        areas.reverse()  # investment is of its host, and comes from the other
    between_them = " – " if known and (known.symmetric or "from" not in known.roles) else " → "
    return between_them.join(state_name(code) for code in areas if code) or NOT_TOLD


def _time(one: Observation, other: Observation) -> Difference:
    """Of what period they are; of two aims, by when they are to be met."""
    if isinstance(one, Target) and isinstance(other, Target):
        first, second = (due(claim.deadline) if claim.deadline else NOT_TOLD for claim in (one, other))
        return _compared("deadline", first, second, "an aim with a later deadline was put off, or is another aim")
    return _period(one.period, other.period)


def _period(one: Period | None, other: Period | None) -> Difference:
    told = dates(one) or NOT_TOLD, dates(other) or NOT_TOLD
    if one and other and one != other and (one.covers(other) or other.covers(one)):
        return _compared("period", *told, "one is a part of the other")
    return _compared("period", *told, "figures of different times may differ")


def _reporter(one: Observation, other: Observation) -> Difference:
    """Whose book: a document that names one reporter alone means it throughout, but that is not said of the figure."""
    first, second = (state_name(claim.reporter) if claim.reporter else NOT_TOLD for claim in (one, other))
    return _compared("reporter", first, second, "two states' books differ, and both can be honest")


def _scope(one: Observation, other: Observation, around: Around) -> Difference:
    first, second = (next(iter(scopes_of(claim, around)), NOT_TOLD) for claim in (one, other))
    return _compared("scope", first, second, "what is counted may be defined otherwise")


def _vintage(one: Observation, other: Observation, around: Around) -> Difference:
    first, second = (_published(claim, around) for claim in (one, other))
    if are_vintages(one, other, around):
        return _compared(
            "vintage", first, second, "two vintages of official figures: the later release revises the earlier"
        )
    return _compared("published", first, second, "later releases revise earlier ones")


def _published(claim: Observation, around: Around) -> str:
    return around.published.get(claim.document) or around.published.get(claim.doc) or NOT_TOLD


def _figures(one: Observation, other: Observation) -> Difference:
    told = [f"{amount(claim.value, claim.unit)} ({between(claim.interval, claim.unit)})" for claim in (one, other)]
    if one.unit != other.unit:
        is_slip = one.value == other.value and {one.unit, other.unit}.isdisjoint(UNITS)
        meaning = "the same digits: one of the currencies can be a slip" if is_slip else "other units"
        return Difference(respect="figure", one=told[0], other=told[1], verdict="not known", meaning=meaning)
    if one.interval.meets(other.interval):
        meaning = "" if one.value == other.value else "rounding explains the difference"
        return Difference(respect="figure", one=told[0], other=told[1], verdict="same", meaning=meaning)
    cut = "; digits that were cut off instead of rounded would explain it" if loose(one).meets(loose(other)) else ""
    meaning = f"{round(100 * apart(one, other), 1)} % apart, more than rounding explains{cut}"
    return Difference(respect="figure", one=told[0], other=told[1], verdict="differs", meaning=meaning)
