"""One cell of a table: its qualifier, its figure and the decimals it was printed with."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from registan.model import Qualifier

_PLAIN = re.compile(r"(-?)([0-9]+)(?:\.([0-9]+))?")
_QUALIFIED = re.compile(r"(>=|<=|>|<|~|≥|≤|≈)?\s*(.*)", re.DOTALL)
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:([ '’\u00a0\u202f\u2009,])[0-9]{3})(?:\1[0-9]{3})*(?:\.[0-9]+)?")
_POWER = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)[eE]([+-]?[0-9]{1,2})")
_QUALIFIERS: dict[str, Qualifier] = {
    ">": "over", ">=": "over", "≥": "over", "<": "under", "<=": "under", "≤": "under", "~": "about", "≈": "about"
}  # fmt: skip
_LONGEST = 60


class Figure(NamedTuple):
    """A printed figure: `number` units of 10 to the power of minus `decimals`."""

    number: int
    decimals: int
    qualifier: Qualifier = "exact"

    @property
    def value(self) -> Decimal:
        """The figure as a decimal, with its trailing zeros."""
        return decimal_of(self.number, self.decimals)


def decimal_of(number: int, decimals: int) -> Decimal:
    """`number` units of 10 to the power of minus `decimals`."""
    return Decimal(f"{number}E{-decimals}")


def read_figure(text: str, *, decimal_comma: bool = False) -> Figure | None:
    """The figure that a cell prints, None when it prints none.

    Thousands may be grouped by spaces, apostrophes or commas; with `decimal_comma` the comma is the decimal mark.
    """
    plain = _PLAIN.fullmatch(text)
    if plain is None:
        return _read_odd(text, decimal_comma)
    sign, whole, fraction = plain.groups("")
    if len(whole) + len(fraction) > _LONGEST:
        return None
    number = int(whole + fraction)
    return Figure(-number if sign else number, len(fraction))


def _read_odd(text: str, decimal_comma: bool) -> Figure | None:
    """Qualifiers, signs of print, grouped thousands, powers of ten."""
    mark, rest = _QUALIFIED.fullmatch(text.strip()).groups()  # type: ignore[union-attr]
    rest = rest.replace("−", "-").removeprefix("+")
    if decimal_comma:
        rest = rest.replace(".", " ").replace(",", ".") if "," in rest else rest
    if _GROUPED.fullmatch(rest):
        rest = re.sub(r"[^0-9.-]", "", rest)
    power = _POWER.fullmatch(rest)
    found = _powered(power) if power else read_figure(rest) if _PLAIN.fullmatch(rest) else None
    return found and found._replace(qualifier=_QUALIFIERS[mark] if mark else "exact")


def _powered(power: re.Match[str]) -> Figure | None:
    figure = read_figure(power[1])
    decimals = figure.decimals - int(power[2]) if figure else 0
    if figure is None or abs(decimals) > _LONGEST:
        return None
    return Figure(figure.number, decimals) if decimals >= 0 else Figure(figure.number * 10**-decimals, 0)
