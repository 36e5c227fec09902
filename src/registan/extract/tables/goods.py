"""The commodity of a row: one that the lexicon knows, else the row's label as printed."""

from __future__ import annotations

import re

from .column import Spot, is_part
from .heads import Head
from .subjects import Named

_TRADED = frozenset("trade.turnover trade.exports trade.imports trade.contracts transport.freight energy.oil".split())
_ENERGY = {"energy.electricity": "electricity", "energy.gas": "natural gas", "energy.oil": "oil"}
_PLAIN = frozenset({"total", "rest", "index", "change", "year_before"})
_FEW = 2
_NUMBERED = re.compile(r"[\d\s.)–-]+")
_END = re.compile(r"[,(;]|\s[-–—]\s")


def read_goods(spot: Spot, named: Named) -> str | None:
    """What is traded in a cell: no figure of a commodity may pass for that of all trade."""
    if named.code not in _TRADED:
        return None
    for known in spot.own():
        if known.sentence.products:
            return str(known.sentence.products[0].value)
    energy = _ENERGY.get(spot.side.indicator or "") if named.owner is not spot.side else None
    label = energy or _label(spot.side, named)
    if label:
        return label
    if spot.line is not None and spot.line.sentence.products:
        return str(spot.line.sentence.products[0].value)
    products = named.owner.sentence.products if not named.told else []
    return str(products[0].value) if products else None


def _label(side: Head, named: Named) -> str | None:
    """The words of a row that name nothing else: no subject, state, time, total or unit."""
    is_part_row = is_part(side)
    is_subject = named.owner is side or (side.strong is not None and not is_part_row and _is_flow(side))
    if is_subject or side.states or side.whens:
        return None
    text = side.text
    if is_part_row:
        text = text[side.sentence.tokens.ends[side.sentence.words["subset"][0].last - 1] :].lstrip(" :,-–—")
    text = _NUMBERED.sub("", text, count=1) if text[:1].isdecimal() else text
    label = _END.split(text)[0].strip(" :.").lower()
    if _is_plain(side, label) or not any(char.isalpha() for char in label):
        return None
    return label


def _is_flow(side: Head) -> bool:
    return side.strong is not None and str(side.strong.value.code).startswith("trade.")


def _is_plain(side: Head, label: str) -> bool:
    """'Total', 'Value, USD million', 'Growth, %': words of tables that name no thing."""
    moved = any(role in side.sentence.words for role in ("rise", "fall", "portion"))
    return moved or bool(side.says & _PLAIN) or ("label" in side.says and len(label.split()) <= _FEW)
