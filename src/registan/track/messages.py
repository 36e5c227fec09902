"""Verdicts in one plain sentence, with the figures in them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from registan.lexicons.wording import amount, dates, due, during, state_name, state_names, stated
from registan.model import Observation, Outlook, Ruling, Target
from registan.model.verdict import VerdictStatus

from .history import History, moved_to, was_dropped
from .rulings import Case, is_newest, stated_on
from .silence import silent_since

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Told:
    """All that a verdict's sentence tells."""

    case: Case
    status: VerdictStatus
    rulings: Sequence[Ruling]
    history: History
    needed: Decimal | None
    ahead: Outlook | None


def sentence(told: Told) -> str:
    """What was aimed at, what became of it and by whose numbers."""
    said = [*_fate(told), *_by_all(told), *_foreseen(told), *_silence(told), *_slips(told)]
    return f"{aimed_at(told.case)}: {'; '.join(said)}."


def aimed_at(case: Case) -> str:
    """'Kazakhstan and Uzbekistan aimed at trade turnover of 5 billion USD by 2022'."""
    target, pair = case.target, case.subject.pair
    areas = state_names(pair) or "One document's parties"
    sign = "+" if target.measure.startswith("change") and case.aim.value > 0 else ""
    named = case.subject.indicator.replace(".", " ").replace("_", " ")
    what = f"{named} of {target.product}," if target.product else f"{named} of"
    return f"{areas} aimed at {what} {sign}{amount(case.aim.value, target.unit)} {_by(case)}"


def _by(case: Case) -> str:
    deadline = case.aim.deadline
    if deadline is None:
        return "with no date named"
    return f"by {due(deadline)}"


def _fate(told: Told) -> list[str]:
    """What its movers made of the aim."""
    move, given_up = moved_to(told.case.aim, told.history), was_dropped(told.case.aim, told.history)
    if given_up:
        return ["given up"]
    if told.status != "moved" or move is None or move.after is None:
        return []
    when = stated_on(move.after, told.case.known)
    lower = f" and lowered to {amount(move.after.value, move.after.unit)}" if move.kind == "lower" else ""
    return [f"put off to {due(move.deadline)}{lower}{f' (stated {stated(when)})' if when else ''}"]


def _by_all(told: Told) -> list[str]:
    """What the reporters' numbers say, by status; figures of no named source only where they say something more, or
    are newer than all that is named.
    """
    named = {ruling.status for ruling in told.rulings if ruling.reporter}
    shown = [ruling for ruling in told.rulings if ruling.reporter or not named & {ruling.status, "met", "missed"}]
    said = [_SAID[status](found) for status in _SAID if (found := [each for each in shown if each.status == status])]
    if not named & {"met", "missed"}:
        said += [_latest(ruling) for ruling in told.rulings if ruling not in shown and is_newest(ruling, told.rulings)]
    open_yet = "pending, and " if told.status == "pending" else ""
    return said or [f"{open_yet}the ledger has no figure to judge by"]


def _latest(ruling: Ruling) -> str:
    return f"latest, reporter not named: {_figure(ruling)}, {_share(ruling)} of it"


def _met(found: Sequence[Ruling]) -> str:
    return "met " + ", ".join(f"by {_whose(ruling)} ({_figure(ruling)})" for ruling in found)


def _missed(found: Sequence[Ruling]) -> str:
    return "missed " + ", ".join(map(_short, found))


def _short(ruling: Ruling) -> str:
    share = _percent(abs(1 - ruling.ratio) * HUNDRED) if ruling.ratio is not None else "all of it"
    near = ", within rounding of met" if ruling.rounding else ""
    late = f", reached late, in {_reached(ruling)}" if ruling.late else ""
    return f"by {share} by {_whose(ruling)} ({_figure(ruling)}){near}{late}"


def _pending(found: Sequence[Ruling]) -> str:
    return "pending: " + ", ".join(
        f"{_share(ruling)} of it by {_whose(ruling)} ({_figure(ruling)})" for ruling in found
    )


def _unknown(found: Sequence[Ruling]) -> str:
    return "not to be told " + ", ".join(map(_nearest, found))


def _nearest(ruling: Ruling) -> str:
    late = f"; reached by {_reached(ruling)} at the latest" if ruling.late else ""
    return f"by {_whose(ruling)} (nearest: {_figure(ruling)}, {_share(ruling)} of it{late})"


_SAID: dict[VerdictStatus, Callable[[Sequence[Ruling]], str]] = {
    "met": _met,
    "missed": _missed,
    "pending": _pending,
    "unknown": _unknown,
}


def _whose(ruling: Ruling) -> str:
    return f"{state_name(ruling.reporter)}'s figures" if ruling.reporter else "figures of no named source"


def _figure(ruling: Ruling) -> str:
    told = f"{figure_of(ruling.figure)} {during(ruling.period)}"
    if ruling.base is None or ruling.base.period is None or ruling.grown is None:
        return told
    return f"{round(ruling.grown, 1):+f} %, from {figure_of(ruling.base)} {during(ruling.base.period)} to {told}"


def _reached(ruling: Ruling) -> str:
    return f"{dates(ruling.late_period)} ({figure_of(ruling.late)})" if ruling.late else ""


def _share(ruling: Ruling) -> str:
    return "none" if ruling.ratio is None else _percent(ruling.ratio * HUNDRED)


def _percent(value: Decimal) -> str:
    return f"{value.quantize(Decimal('0.1')):f} %"


def figure_of(claim: Observation) -> str:
    """'over 4.4 billion USD'."""
    words = "" if claim.qualifier == "exact" else f"{claim.qualifier} "
    ends = [claim.value] if claim.value_high is None else [claim.value, claim.value_high]
    return words + " to ".join(amount(end, claim.unit) for end in ends)


def _foreseen(told: Told) -> list[str]:
    said = []
    if told.needed is not None:
        said.append(f"it needs {_percent(told.needed)} growth a year")
    ahead = told.ahead
    if ahead is not None:
        unit = told.case.target.unit
        span = f"{amount(ahead.low, unit)} to {amount(ahead.high, unit)}"
        chance = f"{(ahead.likely * HUNDRED).normalize():f} %"
        said.append(f"the pace of {len(ahead.points)} years leads to {span} (80 % interval), a chance of {chance}")
    return said


def _silence(told: Told) -> list[str]:
    """Since when nobody spoke of an aim that is still open."""
    if told.status not in ("pending", "unknown"):
        return []
    case = told.case
    since = silent_since((stated_on(claim, case.known) for claim in case.aim.claims), case.known.as_of)
    return [f"not restated since {stated(since)}"] if since else []


def _slips(told: Told) -> list[str]:
    """Mentions whose figure is off by a scale word."""
    odd = [claim for claim in told.case.aim.claims if _is_slip(claim, told.case.aim.value)]
    return [f"{claim.doc} prints {amount(claim.value, claim.unit)}, probably a slip of the scale" for claim in odd]


def _is_slip(claim: Target, value: Decimal) -> bool:
    return bool(value) and abs(claim.value) * 100 < abs(value)
