"""The same aim stated again: with a later deadline, or with another value for the same one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from registan.lexicons.comparisons import comparisons
from registan.lexicons.wording import amount, due, head, label, stated
from registan.model import Finding, Interval, Observation, Target

from ..figures.cells import Cell, cell_of, place
from ..figures.printed import last_digit
from .around import Around
from .books import source_of

LATER = "same aim, later deadline"
OTHER = "same aim, other value"
_ROUNDED = Decimal("0.1")
"""How far the value of an aim may be rounded: a tenth of it."""
MOST = 12
"""Mentions that one finding tells, the newest first."""

Aim = tuple[Cell, str, str]


def check_targets(targets: Iterable[Target], around: Around) -> Iterator[Finding]:
    """Every aim whose deadline moved while its value stayed, or whose value changed while its deadline stayed."""
    for alike in _aims(targets):
        for same in _by_value(alike):
            if len({target.deadline for target in same}) > 1 and _is_telling(same[0]) and _is_restated(same, around):
                yield _finding(same, LATER, around)
        for same in _by_deadline(alike):
            is_single = same[0].indicator in comparisons().single
            if is_single and len(_by_value(same)) > 1 and _is_restated(same, around):
                yield _finding(same, OTHER, around)


def aims_of_one_value(targets: Iterable[Target]) -> Iterator[list[Target]]:
    """Mentions of aims of one statistic and value, whatever their deadlines, in the order of their places."""
    for alike in _aims(targets):
        for same in _by_value(alike):
            if len(same) > 1 and _is_telling(same[0]):
                yield sorted(same, key=_place)


def _aims(targets: Iterable[Target]) -> list[list[Target]]:
    """What is aimed at with a deadline, by statistic."""
    aims: dict[Aim, list[Target]] = {}
    for target in sorted(targets, key=_place):
        if target.modality != "negated" and target.deadline is not None and target.area:
            aims.setdefault((cell_of(target).at(None), target.measure, target.unit), []).append(target)
    return list(aims.values())


def _is_telling(target: Target) -> bool:
    """Whether the value tells an aim from others of its kind: two plans of three projects are two plans."""
    return target.indicator in comparisons().single or len(target.value.normalize().as_tuple().digits) > 1


def _is_restated(same: Sequence[Target], around: Around) -> bool:
    """Whether it was said at two times or in two documents, or one figure was given two deadlines ('put off from 2026
    to 2030'); what else one text says at once are two aims.
    """
    said = {(source_of(target), _announced(target, around)) for target in same}
    return len(said) > 1 or len({(target.span, target.deadline) for target in same}) > len({t.span for t in same})


def _by_value(targets: Sequence[Target]) -> list[list[Target]]:
    """Groups of targets that state one value, whatever qualifies it ('at least', 'up to')."""
    groups: list[list[Target]] = []
    for target in sorted(targets, key=lambda each: (each.value, last_digit(each))):
        # what is one value lies beside it once they are sorted
        if groups and _is_one(groups[-1][0], target):
            groups[-1].append(target)
        else:
            groups.append([target])
    return groups


def _is_one(lower: Target, upper: Target) -> bool:
    """Whether the printed digits leave room for one value; '$2 billion' is no rounded '$1.5 billion'."""
    near = upper.value - lower.value <= abs(upper.value) * _ROUNDED
    return near and _printed(lower).meets(_printed(upper))


def _by_deadline(targets: Iterable[Target]) -> list[list[Target]]:
    groups: dict[date | None, list[Target]] = {}
    for target in targets:
        groups.setdefault(target.deadline, []).append(target)
    return list(groups.values())


def _printed(target: Target) -> Interval:
    half = last_digit(target) / 2 if target.value_high is None else last_digit(target)
    return Interval(target.value - half, target.value + half)


def _place(target: Target) -> tuple[object, ...]:
    return target.doc, target.document, *place(target), str(target.deadline)


def _finding(same: Sequence[Target], rule: str, around: Around) -> Finding:
    newest = {(source_of(target), target.span): target for target in sorted(same, key=_deadline)}

    def when(target: Target) -> tuple[object, ...]:
        # of one figure with two deadlines the sooner was given up before the other was stated, however late it is told
        last = newest[source_of(target), target.span]
        return min(_announced(target, around), _announced(last, around)), _deadline(target), _place(target)

    history = sorted(same, key=when)
    once = {(source_of(target), target.deadline, target.value): target for target in reversed(history)}
    return Finding(
        kind="moved_target",
        severity="note",
        claims=tuple(reversed(history[-MOST:])),
        suspect=None,
        suggestion=None,
        confidence=0.8,
        message=_message(list(reversed(once.values()))[-MOST:], around, rule),
        rule=rule,
    )


def _deadline(target: Target) -> date:
    return target.deadline or date.max


def _announced(target: Target, around: Around) -> str:
    """When the aim was stated: '' where neither the text nor its document is dated."""
    if target.announced:
        return str(target.announced)
    return around.published.get(target.document) or around.published.get(target.doc) or ""


def _message(told: Sequence[Target], around: Around, rule: str) -> str:
    first = told[0]
    said = ", then ".join(_stated(target, around, rule) for target in told)
    what = f"{label(first)} of {amount(first.value, first.unit)}" if rule == LATER else label(first)
    return f"{_pair(first)}: {what} was aimed at {said}."


def _stated(target: Target, around: Around, rule: str) -> str:
    announced = _announced(target, around)
    when = f" ({'announced' if target.announced else 'told'} {stated(announced)})" if announced else f" ({target.doc})"
    figure = f"{amount(target.value, target.unit)} " if rule == OTHER else ""
    return f"{figure}by {due(target.deadline)}{when}"


def _pair(target: Observation) -> str:
    return head(target).partition(", ")[0]
