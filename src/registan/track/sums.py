"""Sums of pledged money: repeated figures once, an umbrella sum never beside what it covers, and a reason for each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from registan.lexicons.commitments import commitments
from registan.lexicons.wording import amount
from registan.model import Interval, NamedThing, Observation, Period, Sum, claim_id, in_order, parse_period, thing_id

from .aims import is_same, stands_for
from .known import Known

Group = tuple[str, tuple[str, ...], str]

PACKAGE = "package"
"""The kind of a bundle of agreements: its figure covers theirs."""
UNUSUAL = 2
"""Digits of a figure that is not met twice by chance between the same states."""
UNDATED = "it names neither a time nor a project or agreement, so it can be part of another figure"


def track_sums(claims: Iterable[Observation], things: Iterable[NamedThing], known: Known) -> list[Sum]:
    """The sums of figures that add up, by indicator, states and unit; the order of the claims means nothing.

    Only levels that were told as facts are added; currencies are never converted.
    """
    owners = {claim_id(claim): thing for thing in things for claim in thing.mentions}
    groups: dict[Group, list[Observation]] = {}
    for claim in in_order(dict.fromkeys(claims)):
        if isinstance(claim, Observation) and _adds_up(claim) and known.is_past(claim):
            groups.setdefault(_group(claim), []).append(claim)
    return [_sum(group, found, owners) for group, found in sorted(groups.items())]


def _adds_up(claim: Observation) -> bool:
    is_told = claim.type == "observation" and claim.modality == "asserted" and claim.measure == "level"
    return is_told and claim.area is not None and claim.indicator in commitments().additive and claim.unit != "PCT"


def _group(claim: Observation) -> Group:
    return claim.indicator, tuple(sorted(code for code in (claim.area, claim.counterpart) if code)), claim.unit


def _sum(group: Group, found: Sequence[Observation], owners: Mapping[str, NamedThing]) -> Sum:
    counted: list[Observation] = []
    left_out: list[tuple[Observation, str]] = []
    # the largest first: what it may cover comes after it
    for claim in sorted(found, key=lambda claim: -claim.value):
        why = _why_not(claim, counted, owners)
        if why:
            left_out.append((claim, why))
        else:
            counted.append(claim)
    indicator, areas, unit = group
    return Sum(
        indicator=indicator,
        areas=areas,
        unit=unit,
        value=sum((claim.value for claim in counted), Decimal(0)) if counted else None,
        interval=_interval(counted) if counted else None,
        counted=tuple(counted),
        left_out=tuple(left_out),
        refused=None if counted else f"no figure can be counted safely: of each, {UNDATED}",
    )


def _why_not(claim: Observation, counted: Sequence[Observation], owners: Mapping[str, NamedThing]) -> str | None:
    """Why a figure must not be added to those that are counted already, all of them at least as large."""
    own = owners.get(claim.belongs_to or "")
    for other in counted:
        owner = owners.get(other.belongs_to or "")
        is_one = own is not None and owner is not None and thing_id(own) == thing_id(owner)
        are_two = own is not None and owner is not None and not is_one
        is_of_time = _overlap(_time(claim, own), _time(other, owner))
        if is_same(claim.value, other.value) and (is_one or (not are_two and is_of_time is not False)):
            return f"it repeats {_named(other)}"
        if claim.value == other.value and _is_unusual(claim) and not are_two:
            return f"it is the same figure as {_named(other)}, told of another time"
        if is_one:
            return f"it can be a tranche or an earlier figure of {_named(other)}"
        if (owner is None or owner.kind == PACKAGE) and is_of_time:
            return f"it can be part of {_named(other)}"
    is_known = _time(claim, own) is not None or (own is not None and own.kind != PACKAGE)
    return None if is_known else UNDATED


def _is_unusual(claim: Observation) -> bool:
    """Whether the figure is no round number, so that two sums would hardly share it."""
    return len(claim.value.normalize().as_tuple().digits) >= UNUSUAL


def _time(claim: Observation, owner: NamedThing | None) -> Period | None:
    """When the figure was pledged: its own time, else that of what it belongs to."""
    return claim.period or (parse_period(owner.date) if owner and owner.date else None)


def _overlap(one: Period | None, other: Period | None) -> bool | None:
    """Whether two figures can be of one occasion; None where the time of either is not told."""
    if one is None or other is None:
        return None
    starts = one.start is None or other.stop is None or one.start <= other.stop
    return starts and (other.start is None or one.stop is None or other.start <= one.stop)


def _named(claim: Observation) -> str:
    return f"{amount(claim.value, claim.unit)} ({claim.doc})"


def _interval(counted: Sequence[Observation]) -> Interval:
    total = Interval(Decimal(0), Decimal(0))
    for claim in counted:
        total += stands_for(claim)
    return total
