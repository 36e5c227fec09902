"""The date that was meant where a year is impossible: the same day of a year that is a digit off."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from registan.model import Period, parse_period

from ..across.around import Around
from ..figures.years import is_a_digit_off
from .named import Sign

_NEAR_YEARS = 10


def redated(told: str | None, sign: Sign, around: Around, is_possible: Callable[[Period], bool]) -> str | None:
    """The same date in the one year near, a digit off, that is possible and not after its document."""
    if not told or "/" in told:
        return None
    year = int(told[:4])
    published = around.published.get(sign.claim.document) or around.published.get(sign.claim.doc)
    latest = parse_period(published).stop if published else None
    near = range(max(1, year - _NEAR_YEARS), year + _NEAR_YEARS + 1)
    moved = [_moved(told, other) for other in near if is_a_digit_off(year, other)]
    fitting = [each for each in moved if each and _is_told(each, latest) and is_possible(parse_period(each))]
    return fitting[0] if len(fitting) == 1 else None


def _moved(told: str, year: int) -> str | None:
    try:
        parse_period(f"{year:04}{told[4:]}")
    except ValueError:
        return None
    return f"{year:04}{told[4:]}"


def _is_told(moved: str, latest: date | None) -> bool:
    start = parse_period(moved).start
    return latest is None or (start is not None and start <= latest)
