"""Plausible misprints: what a printed figure may have been meant to say, in its own notation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from registan.model import Interval, Observation

from .printed import Printed, printed

PLAUSIBLE = {
    "digits_swapped": 0.9,
    "scale": 0.9,
    "digit_misread": 0.88,
    "separator_lost": 0.85,
    "separator_stray": 0.85,
    "digit_doubled": 0.85,
    "digit_dropped": 0.8,
    "digit_mistyped": 0.75,
    "sign_lost": 0.7,
}
"""How much each kind of misprint explains by itself, once it mends the figures to the last digit."""

LOOK_ALIKE = {frozenset(pair) for pair in ("38", "56", "17", "08", "06", "68", "35", "49", "89", "27")}
"""Digits that a hand or a scanner takes for each other."""
_SCALES = {0: "one", 3: "thousand", 6: "million", 9: "billion", 12: "trillion"}
KEPT = 256
"""Figures of which is remembered what may have been meant."""
_ENOUGH_DIGITS = 3
_NARROW = 4


@dataclass(frozen=True, slots=True)
class Misprint:
    """What was meant: the value, how it came to be misprinted, and how plausible that is."""

    value: Decimal
    how: str
    plausibility: float

    @property
    def is_scale(self) -> bool:
        """Whether the digits are right and their multiplier is not."""
        return "_for_" in self.how


def misprints_of(claim: Observation, wanted: Interval) -> list[Misprint]:
    """All misprints that turn some figure in `wanted` into what is printed, the most plausible first.

    With fewer than three digits some change of a digit fits by chance, so that only scale and sign count.
    """
    figure = printed(claim)
    if figure is None or (wanted.low is None or wanted.high is None):
        return []
    found: dict[Decimal, Misprint] = {}
    for value, half, how in _values_meant(figure):
        if wanted.low <= value + half and value - half <= wanted.high and value != claim.value:
            one = Misprint(value, how, PLAUSIBLE.get(how, PLAUSIBLE["scale"]))
            known = found.get(one.value)
            if known is None or known.plausibility < one.plausibility:
                found[one.value] = one
    return sorted(found.values(), key=lambda one: (-one.plausibility, one.value))


def misprint_of(claim: Observation, wanted: Interval) -> Misprint | None:
    """The one misprint that turns what was `wanted` into what is printed; None when there is none or more than one."""
    figure = printed(claim)
    return _clearest(misprints_of(claim, wanted), wanted, figure.resolution) if figure else None


def scale_between(claim: Observation, other: Observation) -> Misprint | None:
    """The scale that one of two figures of the same digits has too many or too few: a table's thousands told bare.

    That a bare number is another's thousands says something only where the other is at hand, with the same digits.
    """
    shown = [printed(each) for each in (claim, other)]
    if any(each is None or each.digits < _ENOUGH_DIGITS for each in shown) or not claim.value or not other.value:
        return None
    factor = other.value / claim.value
    power = factor.adjusted()
    if factor != Decimal(1).scaleb(power) or not power or power % 3:
        return None
    names = [_SCALES.get(each.scale.adjusted()) for each in shown if each]
    how = f"{names[0]}_for_{names[1]}"
    return Misprint(other.value, how, PLAUSIBLE["scale"]) if None not in names and names[0] != names[1] else None


def _clearest(found: list[Misprint], wanted: Interval, step: Decimal) -> Misprint | None:
    """The only one, or the only one in the middle of an interval so narrow that the others fit by rounding alone."""
    if len(found) > 1 and wanted.low is not None and wanted.high is not None:
        middle = (wanted.low + wanted.high) / 2
        narrow = wanted.high - wanted.low <= _NARROW * step
        found = [one for one in found if narrow and abs(one.value - middle) < step / 2]
    return found[0] if len(found) == 1 else None


@lru_cache(KEPT)
def _values_meant(figure: Printed) -> tuple[tuple[Decimal, Decimal, str], ...]:
    """What may have been meant, with half the worth of its last digit: each figure is suspected more than once."""
    return tuple((meant.value, meant.resolution / 2, how) for meant, how in _meant(figure))


def _meant(figure: Printed) -> Iterator[tuple[Printed, str]]:
    yield from _scaled(figure)
    whole, fraction, scale, sign = figure.whole, figure.fraction, figure.scale, figure.sign
    yield Printed(whole, fraction, scale, -sign), "sign_lost"
    if figure.digits >= _ENOUGH_DIGITS:
        for digits, how in _edits(whole):
            yield Printed(digits, fraction, scale, sign), how
        for digits, how in _edits(fraction):
            yield Printed(whole, digits, scale, sign), how
        for digits, decimals, how in _across(whole, fraction):
            yield Printed(digits, decimals, scale, sign), how


def _edits(digits: str) -> Iterator[tuple[str, str]]:
    for at, digit in enumerate(digits):
        before, after = digits[:at], digits[at + 1 :]
        if after and after[0] != digit:
            yield before + after[0] + digit + after[1:], "digits_swapped"
        if after and after[0] == digit:
            yield before + after, "digit_doubled"
        for other in "0123456789":
            if other != digit:
                alike = frozenset((digit, other)) in LOOK_ALIKE
                yield before + other + after, "digit_misread" if alike else "digit_mistyped"
    if digits:
        for at in range(len(digits) + 1):
            for lost in "0123456789":
                yield digits[:at] + lost + digits[at:], "digit_dropped"


def _across(whole: str, fraction: str) -> Iterator[tuple[str, str, str]]:
    """Misprints at the decimal mark: the digits beside it swapped, the mark itself lost, or put where none is meant."""
    if whole and fraction and whole[-1] != fraction[0]:
        yield whole[:-1] + fraction[0], whole[-1] + fraction[1:], "digits_swapped"
    if fraction:
        yield whole + fraction, "", "separator_stray"
    else:
        for at in range(1, len(whole)):
            yield whole[:at], whole[at:], "separator_lost"


def _scaled(figure: Printed) -> Iterator[tuple[Printed, str]]:
    stated = figure.scale.adjusted()
    for meant, name in _SCALES.items():
        # A table's or a noun's number without a scale word is not one scale word for another.
        if meant != stated and meant and _SCALES.get(stated, "one") != "one":
            scale = Decimal(1).scaleb(meant)
            yield Printed(figure.whole, figure.fraction, scale, figure.sign), f"{_SCALES[stated]}_for_{name}"
