"""A figure as it was printed: its digits, where the decimal mark stands, what the scale multiplies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from registan.model import Observation, resolution_of

# Letters that a scanner or a hurried hand puts for digits.
_LOOKALIKES = str.maketrans("lIОOоo", "110000")
_NUMBER = re.compile(r"\d[\dlIОOоo]*(?:[.,\s\u00a0\u202f'’]\d?[\dlIОOоo]+)*")
_MARKS = re.compile(r"[^\d.,]")


KEPT = 1 << 15
"""Figures that are remembered as they were printed: many documents print the same ones."""


@dataclass(frozen=True, slots=True)
class Printed:
    """`whole` and `fraction` are the digits before and after the decimal mark; one `whole` is worth `scale`."""

    whole: str
    fraction: str
    scale: Decimal
    sign: int = 1

    @property
    def value(self) -> Decimal:
        """The value of the figure in base units."""
        return self.sign * self.scale * Decimal(f"{self.whole or 0}.{self.fraction or 0}")

    @property
    def resolution(self) -> Decimal:
        """The worth of the last printed digit."""
        return self.scale.scaleb(-len(self.fraction))

    @property
    def digits(self) -> int:
        """How many significant digits are printed."""
        return len((self.whole + self.fraction).lstrip("0"))


def printed(claim: Observation) -> Printed | None:
    """How the claim's figure is printed; None when it is written in words, is a range or was computed."""
    return None if claim.value_high is not None else _printed(claim.quote, claim.value)


@lru_cache(KEPT)
def _printed(quote: str, value: Decimal) -> Printed | None:
    found = _NUMBER.findall(quote)
    if len(found) != 1 or not value:
        return None
    text = _MARKS.sub("", found[0].translate(_LOOKALIKES))
    sign = -1 if value < 0 else 1
    for decimals in _decimals(text):
        digits = re.sub(r"\D", "", text)
        whole, fraction = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
        stated = Decimal(f"{whole or 0}.{fraction or 0}")
        scale = abs(value) / stated if stated else Decimal(0)
        if scale.normalize().as_tuple().digits == (1,) and scale >= 1 and scale.adjusted() % 3 == 0:
            return Printed(whole, fraction, Decimal(1).scaleb(scale.adjusted()), sign)
    return None


def _decimals(text: str) -> list[int]:
    """How many digits can stand after the decimal mark: three after a lone mark are a group first of all."""
    mark = max(text.rfind("."), text.rfind(","))
    if mark < 0:
        return [0]
    after = len(text) - mark - 1
    is_group = after == 3 and text.count(text[mark]) == len(re.findall("[.,]", text))
    return [0, after] if is_group else [after]


def last_digit(claim: Observation) -> Decimal:
    """The worth of the figure's last printed digit."""
    return resolution_of(claim.value) if claim.resolution is None else claim.resolution
