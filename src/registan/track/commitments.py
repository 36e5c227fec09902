"""Verdicts: every target with its history, what each reporter's numbers say of it, and what it still needs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from registan.model import Observation, Outlook, Ruling, Target, Verdict, verdict_id
from registan.model.verdict import SERIOUSNESS, VerdictStatus

from .aims import Aim, Subject, aims_of, subjects_of
from .growth import growth_rulings, is_yearly, levels_of
from .history import History, history_of, moved_to, was_dropped
from .known import Known
from .messages import Told, sentence
from .outlook import outlook, required_growth
from .rulings import Case, is_newest, rulings, since_of
from .series import Series, is_flow, series_of


def track_commitments(claims: Iterable[Observation], known: Known) -> list[Verdict]:
    """The verdict on every target, most serious first; the order of the claims means nothing.

    `claims` are the observations and targets of all documents.
    """
    figures = list(dict.fromkeys(claims))
    subjects = subjects_of((claim for claim in figures if isinstance(claim, Target)), known)
    series = series_of(figures, subjects, known)
    found: list[Verdict] = []
    for subject, targets in subjects.items():
        aims = aims_of(targets)
        history = history_of(aims, known)
        books = series.get(_yardstick(subject, series), ())
        levels = list(levels_of(subject, series)) if subject.measure == "change_pct" else []
        shelf = Shelf(books, levels)
        found += [_verdict(subject, aim, history, shelf, known) for aim in aims if _is_aimed_at(aim)]
    return sorted(found, key=_order)


def _is_aimed_at(aim: Aim) -> bool:
    """Whether somebody aims at it: what is only denied is a move of another aim."""
    return any(claim.modality != "negated" for claim in aim.claims)


def _yardstick(subject: Subject, series: dict[Subject, tuple[Series, ...]]) -> Subject:
    """The subject whose figures judge a target: of the same region, or of the state where the target has none."""
    plain = (subject.indicator, subject.pair, subject.product, subject.measure, subject.unit)
    regions = {each.apart for each in series if each.apart and (each.apart in subject.apart.split(" "))}
    return Subject(*plain, min(regions, default=""))


@dataclass(frozen=True, slots=True)
class Shelf:
    """The figures that a genealogy is judged by: those of its own measure, and for aims of growth the levels."""

    books: Sequence[Series]
    levels: Sequence[tuple[Subject, Series]]


def _judged(case: Case, shelf: Shelf) -> list[Ruling]:
    """What the reporters' numbers say: growth rates of one year tell nothing of what is to grow for several."""
    grown = growth_rulings(case, shelf.levels)
    direct = rulings(case, shelf.books) if case.subject.measure != "change_pct" or is_yearly(case) else []
    told = {ruling.reporter for ruling in direct if ruling.status in ("met", "missed")}
    grown = [ruling for ruling in grown if ruling.reporter not in told]
    kept = {ruling.reporter for ruling in grown}
    return [*(ruling for ruling in direct if ruling.reporter not in kept), *grown]


def _verdict(subject: Subject, aim: Aim, history: History, shelf: Shelf, known: Known) -> Verdict:
    target = best_of(aim)
    case = Case(subject, aim, target, since_of(aim.claims, known), known)
    told = _judged(case, shelf)
    status = _status(aim, history, told, known.as_of)
    is_open = status == "pending" and aim.deadline is not None and target.measure == "level"
    still_open = {ruling.reporter for ruling in told if ruling.status == "pending"} if is_open else set()
    usable = [series for series in shelf.books if series.reporter in still_open]
    needed, ahead = _needed(case, usable), _ahead(case, usable)
    return Verdict(
        subject=subject.words,
        target=target,
        announced=min((claim.announced for claim in aim.claims if claim.announced), default=None),
        claims=aim.claims,
        status=status,
        by_reporter=tuple(told),
        history=history.statements,
        moves=history.moves,
        required_growth_pct=needed,
        outlook=ahead,
        as_of=known.as_of,
        message=sentence(Told(case, status, told, history, needed, ahead)),
        apart=subject.apart,
    )


def best_of(aim: Aim) -> Target:
    """The claim that states the aim best: its own value and deadline in its own words, exactly, and first."""

    def rank(target: Target) -> tuple[bool, bool, bool]:
        return target.value != aim.value, target.deadline != aim.deadline, target.qualifier != "exact"

    return min(aim.claims, key=rank)


def _status(aim: Aim, history: History, told: Sequence[Ruling], as_of: date) -> VerdictStatus:
    """What became of the aim by all numbers: met only where no reporter denies it.

    Figures whose source nobody names decide where no named reporter's do; older figures than theirs deny nothing then.
    """
    named = [ruling for ruling in told if ruling.reporter] or list(told)
    decided = {ruling.status for ruling in named} & {"met", "missed"}
    decided = decided or {ruling.status for ruling in told} & {"met", "missed"}
    newest_met = any(ruling.status == "met" and is_newest(ruling, told) for ruling in told if ruling.reporter is None)
    if decided == {"met"} and (newest_met or "pending" not in {ruling.status for ruling in named}):
        return "met"
    if moved_to(aim, history):
        return "moved"
    if "missed" in decided or was_dropped(aim, history):
        return "missed"
    is_open = aim.deadline is not None and aim.deadline >= as_of
    return "pending" if is_open or "pending" in {ruling.status for ruling in told} else "unknown"


def _needed(case: Case, books: Sequence[Series]) -> Decimal | None:
    """The growth that is still needed, from the latest full-year figure; of a named reporter's, where both are new."""
    latest = [series.years()[-1] for series in books if series.years()]
    if not latest or case.aim.deadline is None or not is_flow(case.subject):
        return None
    newest = max(point.start for point in latest)
    point = next(point for point in latest if point.start == newest)
    return required_growth(point, case.aim.value, case.aim.deadline.year)


def _ahead(case: Case, books: Sequence[Series]) -> Outlook | None:
    """The pace by the reporter with the most yearly figures."""
    deadline = case.aim.deadline
    if deadline is None or not is_flow(case.subject):
        return None
    found = [told for series in books if (told := outlook(series, case.aim.value, deadline.year))]
    return max(found, key=lambda told: len(told.points), default=None)


def _order(verdict: Verdict) -> tuple[object, ...]:
    deadline = verdict.target.deadline or date.max
    return SERIOUSNESS.index(verdict.status), verdict.subject, deadline, verdict.target.value, verdict_id(verdict)
