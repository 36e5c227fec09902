"""What a cell measures and in what unit: the first of its heads that names an indicator which takes the unit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from registan.extract.figures.figure import Figure
from registan.lexicons import indicators

from .column import Column, Spot, is_part
from .heads import Head, Unit

_MADE = "project.capacity"
_PLAIN_UNITS = ("COUNT", "PERSON", "PER_WEEK")
"""Units that a head need not print."""
_RELATIVE = frozenset({"change", "index", "year_before"})


class Named(NamedTuple):
    """An indicator with its unit; `owner` is the head that names it, `told` whether that is one of the cell's own."""

    owner: Head
    code: str
    unit: Unit
    told: bool


def read_named(column: Column, spot: Spot, figure: Figure) -> Named | None:
    """The indicator of a cell and the unit of its figure, None where no head names one that takes the unit."""
    if any("uncoded" in known.sentence.words and known.strong is None for known in (spot.side, spot.head)):
        return None
    if "rest" in spot.side.says and spot.side.strong is None:
        return None  # 'Other countries': no partner and no commodity
    refused = False
    for owner, code, told in _candidates(column, spot):
        if refused and owner is not spot.side and owner is not spot.head:
            return None  # the row is about another thing than the table
        if any(owner is older for older in column.older) and _is_unknown(spot.head):
            return None  # 'Trucks', below a title that names no subject
        unit = _unit(column, spot, figure, code)
        if unit is not None:
            return Named(owner, code, unit, told)
        refused = refused or (owner is spot.side and not owner.names_goods)
    return None


def as_rank(named: Named) -> Named | None:
    """The place among the partners, for a head of ranks; None where it is no trade that is ranked."""
    is_trade = named.code.startswith("trade.")
    return named._replace(code="trade.partner_rank", unit=Unit("RANK", Decimal(1))) if is_trade else None


def _candidates(column: Column, spot: Spot) -> Iterator[tuple[Head, str, bool]]:
    """The heads that name an indicator, from the nearest to the farthest; what is counted goes behind what is said."""
    if is_part(spot.side) and spot.line is not None and spot.line.indicator and not _is_flow(spot.side):
        yield spot.line, spot.line.indicator, True
    for known in (spot.side, spot.head):
        if known.strong is not None and known.indicator and not (known is spot.side and _is_goods(column, spot)):
            yield known, known.indicator, True
    for known in (spot.side, spot.head):
        noun = known.counted
        if noun and noun != _MADE and not known.says & _RELATIVE:
            yield known, noun, True
    for above in (spot.left, spot.line, spot.part):
        if above is not None and above.strong is not None and above.indicator:
            yield above, above.indicator, True
    for known in sorted([*column.captions, *column.older], key=lambda known: known.strong is None):
        code = _of_caption(known)
        if code:
            yield known, code, False


def _is_unknown(head: Head) -> bool:
    """Whether a head names something of its own that nothing here knows."""
    known = head.says or head.whens or head.unit or head.states or head.sentence.products or head.strong
    return not (known or (head.counted and head.counted != _MADE)) and any(char.isalpha() for char in head.text)


def _is_goods(column: Column, spot: Spot) -> bool:
    """'Electricity' in a table of exports in money: what is traded, not what is made."""
    if not spot.side.names_goods:
        return False
    units = [known.unit for known in (spot.head, spot.side, column.corner, *column.captions) if known is not None]
    code = next((unit.code for unit in units if unit is not None and unit.code), "")
    titles = (spot.head, spot.left, spot.part, *column.captions)
    is_trade = any(known is not None and (_of_caption(known) or "").startswith("trade.") for known in titles)
    return is_trade and (code == "PCT" or is_currency(code))


def _is_flow(side: Head) -> bool:
    """'Of which exports': a part that names its own subject."""
    return side.strong is not None and str(side.strong.value.code).startswith("trade.")


def _of_caption(caption: Head) -> str | None:
    """The indicator of a title; one of exports and imports together is of the whole trade."""
    flows = {str(cue.value.code) for cue in caption.sentence.cues if cue.value.code.startswith("trade.")}
    if flows:
        return flows.pop() if len(flows) == 1 else "trade.turnover"
    return caption.indicator


def _unit(column: Column, spot: Spot, figure: Figure, code: str) -> Unit | None:
    if figure.unit is not None:
        return Unit(figure.unit, Decimal(1)) if _is_taken(code, figure.unit) else None
    scale = Decimal(1)
    older = () if indicators()[code].usual_unit in _PLAIN_UNITS else column.older
    for known in (spot.head, spot.side, spot.part, column.corner, *column.captions, *older):
        unit = known.unit if known is not None else None
        if unit is None:
            continue
        if unit.code and _is_taken(code, unit.code):
            return unit if scale == 1 or unit.code == "PCT" else Unit(unit.code, scale)
        if unit.code and (known is spot.head or known is spot.side):
            return None  # no electricity in dollars
        if known is spot.head or known is spot.side or known is spot.part or known is column.corner:
            scale = unit.factor if scale == 1 else scale
    usual = indicators()[code].usual_unit
    return Unit(usual, scale) if usual in _PLAIN_UNITS else None


def _is_taken(indicator: str, unit: str) -> bool:
    """Whether the indicator is told in the unit: no exports in persons because a title says 'people'."""
    return unit == "PCT" or indicators()[indicator].takes(unit, is_currency(unit))


def is_currency(code: str) -> bool:
    """Whether the code of a unit is one of money."""
    return len(code) == 3 and code not in ("PCT", "KM2", "DAY", "KWH")
