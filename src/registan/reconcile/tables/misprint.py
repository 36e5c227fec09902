"""How surprising it is that one figure was printed where another was meant, in hundredths of a natural logarithm.

The surprise is that of the misprint's kind and of the one among its ways: a digit can be substituted in nine times as
many ways as there are digits, a sign can be lost in one. Errors whose cause shows in the figures (a sign, a unit, two
digits swapped) are told by that cause, as in deductive correction: Scholtus, Algorithms for correcting sign errors and
rounding errors in business survey data, Journal of Official Statistics 27 (2011); van der Loo, de Jonge and Scholtus,
deducorrect (R package, 2011); de Waal, Pannekoek and Scholtus, Handbook of statistical data editing and imputation
(2011), chapter 2.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ..figures.misprint import LOOK_ALIKE
from .figures import Figure

SIGN = 180
SCALE = 220
PERIOD = 260
_POWER_OF_TEN = 420
_SWAPPED = 160
_SWAPPED_APART = 320
_SUBSTITUTED = 360
_LOOK_ALIKE = 310
"""One substituted digit in ten is taken for one that looks like it; a table typed by hand has any for any."""
_DROPPED = 150
_DOUBLED = 180
_INSERTED = 480
_TWO_DIGITS = 820
_OTHER = 400
_PER_DIGIT = 230
_ROUNDED_TO_NOTHING = 300
_ALSO_SIGN = 300
_POWERS = (3, 1, 2, 6, 9)
_LOGARITHMS = (0, 0, 70, 110, 140, 160, 180, 195, 208, 220, 230, 240, 248, 256, 264, 270)

Surprise = tuple[int, str]
"""How surprising, and the kind of misprint."""


def other(meant: Figure | None, printed: Figure) -> int:
    """How surprising the printed figure is when nothing explains it: the more digits, the more."""
    size = max(len(str(abs(printed.number))), len(str(abs(meant.number))) if meant else 0)
    return _OTHER + _PER_DIGIT * size


def surprise(meant: Figure, printed: Figure) -> Surprise:
    """How surprising the printed figure is where that one was meant, by the likeliest kind of misprint."""
    found = [*_signs(meant, printed), *_scales(meant, printed)]
    for right, wrong in _spellings(meant, printed):
        found += _digits(right, wrong)
    sign = 0 if (meant.number < 0) == (printed.number < 0) or not printed.number else _ALSO_SIGN
    costs = [(cost if kind == "sign" else cost + sign, kind) for cost, kind in found]
    return min([*costs, (other(meant, printed), "other")])


def _signs(meant: Figure, printed: Figure) -> Iterator[Surprise]:
    left, right = _aligned(meant, printed)
    if left == -right:
        yield SIGN, "sign"


def _aligned(one: Figure, two: Figure) -> tuple[int, int]:
    if one.decimals == two.decimals:
        return one.number, two.number
    most = max(one.decimals, two.decimals)
    return int(one.number * 10 ** (most - one.decimals)), int(two.number * 10 ** (most - two.decimals))


def _scales(meant: Figure, printed: Figure) -> Iterator[Surprise]:
    """Thousands for millions and the like, also where the digits past the last place were rounded away."""
    right, wrong = (abs(number) for number in _aligned(meant, printed))
    if not right or right == wrong:
        return
    step = 10 ** max(0, meant.decimals - printed.decimals)
    for power in _POWERS:
        cost = SCALE if power == 3 else _POWER_OF_TEN
        factor = 10**power
        if wrong == right * factor:
            yield cost, "scale"
        elif wrong < right and 2 * abs(wrong * factor - right) <= factor * step:
            yield cost + (0 if wrong else _ROUNDED_TO_NOTHING), "scale"


def _spellings(meant: Figure, printed: Figure) -> Iterator[tuple[str, str]]:
    """The digits of both: in the same places, and as they are printed where decimals were lost or added."""
    left, right = (abs(number) for number in _aligned(meant, printed))
    places = max(meant.decimals, printed.decimals) + 1
    yield str(left).zfill(places), str(right).zfill(places)
    if meant.decimals != printed.decimals:
        yield str(abs(meant.number)).zfill(meant.decimals + 1), str(abs(printed.number)).zfill(printed.decimals + 1)


def _digits(right: str, wrong: str) -> Iterator[Surprise]:
    """Misprints of digits that turn the right ones into the wrong ones."""
    shorter, longer = sorted((right, wrong), key=len)
    if len(right) > len(wrong):
        lost_one = len(right) == len(wrong) + 1 and _is_without_one(right, wrong)
        # Zeros that follow a lost first digit are not printed either.
        if lost_one or right[1:].lstrip("0") == wrong.lstrip("0"):
            ways = _alike_in_a_row(right, wrong) if lost_one else 1
            yield _DROPPED + logarithm(len(right)) - logarithm(ways), "digit_dropped"
        wrong = wrong.zfill(len(right))
    elif len(right) < len(wrong):
        if len(wrong) == len(right) + 1 and _is_without_one(wrong, right):
            if _is_doubled(wrong, right):
                yield _DOUBLED + logarithm(len(right)), "digit_doubled"
            else:
                yield _INSERTED + logarithm(len(right)), "other"
        right = right.zfill(len(wrong))
    if len(longer) - len(shorter) > 1:
        return  # so many zeros before the first digit are nothing that was printed
    differing = [place for place, (one, two) in enumerate(zip(right, wrong, strict=True)) if one != two]
    if len(differing) == 1:
        place = differing[0]
        alike = frozenset((right[place], wrong[place])) in LOOK_ALIKE
        yield (_LOOK_ALIKE if alike else _SUBSTITUTED) + logarithm(len(right)), "digit_substituted"
    elif len(differing) == 2:
        first, second = differing
        if right[first] == wrong[second] and right[second] == wrong[first]:
            apart = second - first > 1
            yield (_SWAPPED_APART if apart else _SWAPPED) + logarithm(len(right)), "digits_swapped"
        else:
            yield _TWO_DIGITS + 2 * logarithm(len(right)), "digit_substituted"


def logarithm(count: int) -> int:
    """Of the number of ways, in hundredths."""
    return _LOGARITHMS[min(count, len(_LOGARITHMS) - 1)]


def _is_without_one(longer: str, shorter: str) -> bool:
    """Whether the shorter one is the longer one without one of its digits."""
    place = 0
    while place < len(shorter) and longer[place] == shorter[place]:
        place += 1
    return longer[place + 1 :] == shorter[place:]


def _alike_in_a_row(longer: str, shorter: str) -> int:
    """Which of several equal digits in a row was lost makes no difference: of 899 and 898 more often 899 gives 89."""
    place = 0
    while place < len(shorter) and longer[place] == shorter[place]:
        place += 1
    return len(longer[: place + 1]) - len(longer[: place + 1].rstrip(longer[place]))


def _is_doubled(wrong: str, right: str) -> bool:
    """Whether the digit too many is the one beside it."""
    place = 0
    while place < len(right) and wrong[place] == right[place]:
        place += 1
    return place > 0 and wrong[place] == wrong[place - 1]


@lru_cache(maxsize=1024)
def meant_by(printed: Figure, decimals: int) -> tuple[int, ...]:
    """All that a printed figure can have been a plausible misprint of, in units of so many decimals."""
    aligned = printed.number * 10**decimals // 10**printed.decimals
    sign = -1 if aligned < 0 else 1
    digits = str(abs(aligned)).zfill(decimals + 1)
    found = {-aligned, *(sign * int(text) for text in _edits(digits))}
    for power in _POWERS:
        found.add(aligned * 10**power)
        exact = printed.number * 10**decimals
        if exact % 10 ** (printed.decimals + power) == 0:
            found.add(exact // 10 ** (printed.decimals + power))
        if decimals < printed.decimals and exact * 10**power % 10**printed.decimals == 0:
            found.add(exact * 10**power // 10**printed.decimals)
    found.discard(aligned)
    return tuple(sorted(found))


def _edits(digits: str) -> Iterator[str]:
    for place, digit in enumerate(digits):
        before, after = digits[:place], digits[place + 1 :]
        if before + after:
            yield before + after
        for one in "0123456789":
            yield before + one + after
            yield before + one + digit + after
        for far, later in enumerate(after):
            yield before + later + after[:far] + digit + after[far + 1 :]
    for one in "0123456789":
        yield digits + one
