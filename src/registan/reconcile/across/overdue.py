"""An aim told after its deadline, where others tell of it in the same days with another year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from registan.lexicons.comparisons import comparisons, folded
from registan.lexicons.wording import amount, due, head, label, stated
from registan.model import Finding, Suggestion, Target, parse_period

from ..figures.years import is_a_digit_off
from .around import Around
from .books import source_of
from .targets import aims_of_one_value

RULE = "an aim is told before its deadline"
_DAYS = 31
"""Documents that are no farther apart tell of the same occasion."""


def check_overdue(targets: Iterable[Target], around: Around) -> Iterator[Finding]:
    """Every aim whose deadline was over when its document was published, that no document knew before it, and that
    another document of those days has for a year to come, a digit off.
    """
    for same in aims_of_one_value(targets):
        for target in (each for each in same if _is_over(each, around)):
            meant = [other for other in same if _is_meant(other, target, around)]
            if meant and _is_set_now(target, around) and not any(_knew(other, target, around) for other in same):
                yield _finding(target, meant[0], around)


def _is_set_now(target: Target, around: Around) -> bool:
    """Whether its sentence tells of an aim that is set in these days, not of one that is remembered."""
    text, known = folded(around.sentence(target)), comparisons()
    return _says(text, known.aims_now) and not _says(text, known.aims_then)


def _says(text: str, forms: tuple[str, ...]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(form)}", text) for form in forms)


def _told(target: Target, around: Around) -> date | None:
    """The first day on which its document can have been published."""
    day = around.published.get(target.document) or around.published.get(target.doc)
    return parse_period(day).start if day else None


def _is_over(target: Target, around: Around) -> bool:
    """Whether nothing but the date of its document tells when it was aimed at, and that is after its deadline."""
    told = _told(target, around)
    return told is not None and target.deadline is not None and target.deadline < told and not target.announced


def _is_meant(other: Target, target: Target, around: Around) -> bool:
    told, its = _told(target, around), _told(other, around)
    if told is None or its is None or target.deadline is None or other.deadline is None:
        return False
    is_ahead = other.deadline > its
    is_near = abs((told - its).days) <= _DAYS and source_of(other) != source_of(target)
    is_off = target.deadline.replace(year=2000) == other.deadline.replace(year=2000)
    return is_ahead and is_near and is_off and is_a_digit_off(target.deadline.year, other.deadline.year)


def _knew(other: Target, target: Target, around: Around) -> bool:
    """Whether a document tells of the aim with that deadline from before it."""
    told = other.announced or _told(other, around)
    return other.deadline == target.deadline and told is not None and told <= target.deadline  # type: ignore[operator]


def _finding(target: Target, meant: Target, around: Around) -> Finding:
    figure = amount(target.value, target.unit)
    day = around.published.get(target.document) or around.published[target.doc]
    return Finding(
        kind="date",
        severity="doubt",
        claims=(target, meant),
        suspect=0,
        suggestion=Suggestion(fields=(("deadline", str(meant.deadline)),), how="wrong_year"),
        confidence=0.75,
        message=(
            f"{head(target).partition(', ')[0]}: {label(target)} of {figure} is aimed at by {due(target.deadline)} in"
            f" {target.doc}, published {stated(day)}, after that; {meant.doc} has it for {due(meant.deadline)}:"
            " a digit of the year is probably wrong."
        ),
        rule=RULE,
    )
