"""Figures of one file that only components which no field names tell apart: taken for one cell, they would conflict."""

from __future__ import annotations

from collections.abc import Sequence

from registan.lexicons.statistics import codes
from registan.model import Observation

from .meaning import is_money
from .roles import Roles
from .series import Message, Point

Made = tuple[Observation, Point]


def told_apart(made: Sequence[Made], roles: Roles, message: Message) -> list[Observation]:
    """The claims whose cell is one; notes say which are left out and why, and where a series has two units."""
    cells: dict[tuple[object, ...], list[Made]] = {}
    for each in made:
        cells.setdefault(_cell(each[0]), []).append(each)
    dropped: set[int] = set()
    names: set[str] = set()
    twice = 0
    for same in cells.values():
        if len({claim.value for claim, _ in same}) < 2:
            continue
        unnamed = _unnamed(same, roles)
        if not unnamed:
            twice += 1
            continue
        kept = [each for each in same if all(_is_total(each[1], name) for name in unnamed)]
        dropped.update(id(claim) for claim, point in same if len(kept) != 1 or point is not kept[0][1])
        names |= unnamed
    _say(message, dropped, names, twice)
    _say_units(message, [claim for claim, _ in made if id(claim) not in dropped])
    return [claim for claim, _ in made if id(claim) not in dropped]


def _cell(claim: Observation) -> tuple[object, ...]:
    return (*_series(claim), claim.unit, claim.period, claim.base_period, claim.modality)


def _series(claim: Observation) -> tuple[object, ...]:
    return (claim.indicator, claim.measure, claim.area, claim.counterpart, claim.reporter, claim.product)


def _unnamed(same: Sequence[Made], roles: Roles) -> set[str]:
    """The components in which these figures differ and that mean nothing to a claim."""
    named = roles.columns() | codes().attributes
    every = {name for _, point in same for name in point.values} - named
    return {name for name in every if len({_text(point, name) for _, point in same}) > 1}


def _is_total(point: Point, name: str) -> bool:
    return _text(point, name) in codes().totals or not _text(point, name)


def _text(point: Point, name: str) -> str:
    return point.values[name].text if name in point.values else ""


def _say(message: Message, dropped: set[int], names: set[str], twice: int) -> None:
    if dropped:
        listed = ", ".join(sorted(names))
        message.notes.append(
            f"{len(dropped):,} figures are parts that only {listed} tells apart: they make no claims;"
            f" `only:` in a mapping file says which to take"
        )
    if twice:
        message.notes.append(f"{twice:,} cells stand twice with different figures: both are kept")


def _say_units(message: Message, claims: Sequence[Observation]) -> None:
    """A series in two currencies: each figure keeps its own, nothing is converted."""
    units: dict[tuple[object, ...], set[str]] = {}
    for claim in claims:
        if is_money(claim.unit):
            units.setdefault(_series(claim), set()).add(claim.unit)
    mixed = [(series, told) for series, told in units.items() if len(told) > 1]
    if mixed:
        (indicator, _, area, *_), told = mixed[0]
        message.notes.append(
            f"{len(mixed):,} series stand in two units ({indicator} of {area} in {' and '.join(sorted(told))}):"
            " each figure keeps its own, none is converted"
        )
