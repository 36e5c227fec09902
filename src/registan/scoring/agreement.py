"""Whether one field of a claim agrees with what was read by hand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from functools import cache

from ..lexicons import table
from .fields import Row

TOLERANCE = Decimal("0.001")
"""Figures agree when they differ by no more than this share of the larger."""

NAME_OVERLAP = Decimal("0.4")
"""Names agree when they share this part of all their words."""

_TINY = Decimal("1e-9")
_EMPTY_WORDS = frozenset(("the", "and", "for", "between", "republic"))
_WORD = re.compile(r"[a-z0-9]{3,}")


def agrees(field: str, gold: Row, got: Row) -> bool | None:
    """Whether the field agrees; None where the hand-read claim says nothing that could be scored."""
    return _COMPARISONS.get(field, _same)(field, gold, got)


def close(left: object, right: object) -> bool:
    """Whether two figures are the same within the tolerance; a missing figure agrees with a missing one only."""
    if left is None or right is None:
        return left is right
    try:
        first, second = Decimal(str(left)), Decimal(str(right))
    except InvalidOperation:
        return False
    return abs(first - second) <= TOLERANCE * max(abs(first), abs(second), _TINY)


def _same(field: str, gold: Row, got: Row) -> bool | None:
    return bool(gold.get(field) == got.get(field))


def _value(_field: str, gold: Row, got: Row) -> bool | None:
    high = gold.get("value_high")
    return close(gold.get("value"), got.get("value")) and (high is None or close(high, got.get("value_high")))


def _area(field: str, gold: Row, got: Row) -> bool | None:
    want = gold.get(field)
    if want is None:
        return None
    if {gold.get("indicator"), got.get("indicator")} & symmetric():
        return want in (got.get("area"), got.get("counterpart"))
    return bool(want == got.get(field))


def _period(field: str, gold: Row, got: Row) -> bool | None:
    if gold.get(field) is not None:
        return _interval(field, gold, got)
    # A period that the reader inferred, where the hand left it open, is no fault.
    if got.get(field) is None or got.get(f"{field}_inferred"):
        return True
    return None if field == "base_period" else False


def _absent_is_meant(field: str, gold: Row, got: Row) -> bool | None:
    return got.get(field) is None if gold.get(field) is None else _interval(field, gold, got)


def _absent_is_unknown(field: str, gold: Row, got: Row) -> bool | None:
    return None if gold.get(field) is None else _interval(field, gold, got)


def _interval(field: str, gold: Row, got: Row) -> bool:
    return got.get(field) is not None and _one_day(gold[field]) == _one_day(got[field])


def _one_day(interval: object) -> str:
    """An interval of one day is that day."""
    start, _, stop = str(interval).partition("/")
    return start if start == stop else str(interval)


def _place(field: str, gold: Row, got: Row) -> bool | None:
    if gold.get(field) is None:
        return None
    return bool(_words(gold[field]) & _words(got.get(field)))


def _name(field: str, gold: Row, got: Row) -> bool | None:
    want, have = _words(gold.get(field)), _words(got.get(field))
    return bool(want and have) and len(want & have) >= NAME_OVERLAP * len(want | have)


def _parties(field: str, gold: Row, got: Row) -> bool | None:
    return sorted(gold.get(field) or ()) == sorted(got.get(field) or ())


def _qualifier(field: str, gold: Row, got: Row) -> bool | None:
    return (gold.get(field) or "exact") == (got.get(field) or "exact")


def _words(text: object) -> set[str]:
    folded = unicodedata.normalize("NFKD", str(text or "")).encode("ascii", "ignore").decode().lower()
    return set(_WORD.findall(folded)) - _EMPTY_WORDS


@cache
def symmetric() -> frozenset[str]:
    """The indicators whose two areas are an unordered pair."""
    return frozenset(row["code"] for row in table("indicators.csv") if row["symmetric"] == "yes")


_COMPARISONS: dict[str, Callable[[str, Row, Row], bool | None]] = {
    "value": _value,
    "area": _area,
    "counterpart": _area,
    "period": _period,
    "base_period": _period,
    "reporter": _absent_is_meant,
    "deadline": _absent_is_meant,
    "signed": _absent_is_unknown,
    "date": _absent_is_unknown,
    "founded": _absent_is_unknown,
    "place": _place,
    "name": _name,
    "parties": _parties,
    "qualifier": _qualifier,
}
