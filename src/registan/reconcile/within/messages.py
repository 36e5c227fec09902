"""Findings in plain sentences, with the figures in them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from registan.lexicons.wording import amount, dates, head, label, state_name
from registan.model import Observation

from ..figures.cells import place
from ..figures.misprint import Misprint
from .check import Check

_HOW = {
    "digits_swapped": "two digits were swapped",
    "digit_misread": "a digit was misread",
    "digit_mistyped": "a digit was mistyped",
    "digit_dropped": "a digit was dropped",
    "digit_doubled": "a digit was doubled",
    "separator_lost": "the decimal mark was lost",
    "separator_stray": "a decimal mark was put where none is meant",
    "sign_lost": "the sign was lost",
}


def message(
    broken: Sequence[Check],
    suspect: Observation | None,
    value: Decimal | None,
    how: Misprint | None,
    either: Sequence[tuple[Observation, Misprint]] = (),
) -> str:
    """One or two sentences: what breaks, and what the figure at fault, or either of several, should probably say."""
    said = _SENTENCES[broken[0].sort](broken[0])
    if suspect is None:
        return f"{said} {_undecided(either)}"
    figure = amount(suspect.value, suspect.unit)
    if how is not None and value is not None:
        why = _spoken(how.how) if how.is_scale else _HOW[how.how]
        if how.how == "sign_lost" and suspect.value < 0:
            why = "a surplus was told as a deficit"
        return f"{said} {amount(value, suspect.unit)} instead of {figure} fits: {why}.{_exchanged(broken[0], how)}"
    if value is not None:
        return f"{said} {amount(value, suspect.unit)} instead of {figure} would fit."
    return f"{said} The figure at fault is probably {figure}."


def _exchanged(check: Check, how: Misprint) -> str:
    """What explains a difference of the wrong sign as well."""
    if how.how != "sign_lost" or check.sort != "sum" or " - " not in check.rule or len(check.claims) != 3:
        return ""
    _, first, second = check.claims
    return f" So would {label(first)} and {label(second)} in each other's place."


def _undecided(either: Sequence[tuple[Observation, Misprint]]) -> str:
    if len(either) < 2:
        return "Which of the figures is wrong, they do not tell."
    fits = [
        f"{amount(misprint.value, claim.unit)} instead of {amount(claim.value, claim.unit)}"
        for claim, misprint in either
    ]
    return f"Which of the figures is wrong, they do not tell: either {', '.join(fits[:-1])} or {fits[-1]} would fit."


def _sum(check: Check) -> str:
    total, *parts = check.claims
    is_less = " - " in check.rule
    ordered = parts if is_less else sorted(parts, key=place)
    terms = (" less " if is_less else " and ").join(_term(part, total) for part in ordered)
    made = _middle(check)
    stated = f"{label(total)} of {amount(total.value, total.unit)}"
    return f"{head(total)}: {terms} {'leave' if is_less else 'make'} {made}, not the {stated}."


def _term(part: Observation, total: Observation) -> str:
    """What is added up: by its name, or of a list's items by what tells them apart."""
    figure = amount(part.value, part.unit)
    if part.indicator != total.indicator:
        return f"{label(part)} of {figure}"
    if part.counterpart != total.counterpart and part.counterpart:
        return f"{figure} ({state_name(part.counterpart)})"
    return f"{figure} ({part.product})" if part.product != total.product and part.product else figure


def _change(check: Check) -> str:
    later, earlier, change = check.claims
    levels = f"from {amount(earlier.value, earlier.unit)} to {amount(later.value, later.unit)}"
    return f"{head(later)}: {label(later)} going {levels} has not changed by {amount(change.value, change.unit)}."


def _share(check: Check) -> str:
    part, whole, share = (amount(claim.value, claim.unit) for claim in check.claims)
    return f"{head(check.claims[0])}: {part} of {whole} ({label(check.claims[1])}) are not {share}."


def _within(check: Check) -> str:
    part, whole = check.claims
    figures = amount(part.value, part.unit), amount(whole.value, whole.unit)
    if part.indicator != whole.indicator:
        return f"{head(part)}: {label(part)} of {figures[0]} exceeds the {label(whole)} of {figures[1]}."
    of_all = "in all" if part.product != whole.product else f"of all {dates(whole.period)}"
    return f"{head(part)}: {label(part)} of {figures[0]} exceeds the {figures[1]} {of_all}."


_SENTENCES = {"sum": _sum, "growth": _change, "change": _change, "share": _share, "within": _within}


def _middle(check: Check) -> str:
    expected = check.expected[0]
    if expected.low is None or expected.high is None:
        return "another sum"
    return amount((expected.low + expected.high) / 2, check.claims[0].unit)


def _spoken(how: str) -> str:
    printed, meant = how.split("_for_")
    return f"{printed} was printed for {meant}"
