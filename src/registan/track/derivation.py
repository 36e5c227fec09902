"""How a verdict was derived, step by step: what was aimed at, what each reporter's figures say, what follows."""

from __future__ import annotations

from collections.abc import Iterator

from registan.lexicons.wording import amount, dates, due, during, state_name, stated
from registan.model import Move, Observation, Outlook, Ruling, Statement, Target, Verdict

from .aims import stands_for
from .messages import figure_of


def steps(verdict: Verdict) -> list[str]:
    """The steps from the claims to the verdict, in the order in which they are taken."""
    return [
        *map(_stated, verdict.history),
        *map(_moved, verdict.moves),
        *map(_ruled, verdict.by_reporter),
        *_growth(verdict),
        *_ahead(verdict.outlook, verdict.target.unit),
        f"As of {verdict.as_of}: {verdict.status}. {verdict.message}",
    ]


def _stated(statement: Statement) -> str:
    claim = statement.claim
    by = f" by {claim.attributed_to}" if claim.attributed_to else ""
    return f"Stated{f' {stated(statement.stated)}' if statement.stated else ''}{by}: {_aim(claim)} ({_cited(claim)})."


def _moved(move: Move) -> str:
    after = "given up" if move.after is None else _aim(move.after)
    when = f" {stated(move.stated)}" if move.stated else ""
    return f"{move.kind.capitalize()}{when}: {_aim(move.before)} became {after}."


def _aim(claim: Target) -> str:
    return f"{figure_of(claim)} {f'by {due(claim.deadline)}' if claim.deadline else 'without a date'}"


def _ruled(ruling: Ruling) -> str:
    whose = state_name(ruling.reporter) if ruling.reporter else "No named source"
    figure, reach = ruling.figure, stands_for(ruling.figure)
    ends = [amount(end, figure.unit) if end is not None else "…" for end in (reach.low, reach.high)]
    share = "" if ruling.ratio is None else f", {round(ruling.ratio, 4)} of the target"
    since = f"{figure_of(ruling.base)} at the start ({_cited(ruling.base)}), then " if ruling.base else ""
    told = f"{whose}: {since}{figure_of(figure)} {during(ruling.period)} ({_cited(figure)})"
    return f"{told}, which can stand for {' to '.join(ends)}{share}: {ruling.status}."


def _growth(verdict: Verdict) -> Iterator[str]:
    if verdict.required_growth_pct is not None:
        yield (
            f"Growth needed: (target / latest full-year figure) ^ (1 / years left) - 1"
            f" = {verdict.required_growth_pct} % a year."
        )


def _ahead(ahead: Outlook | None, unit: str) -> Iterator[str]:
    if ahead is None:
        return
    points = ", ".join(f"{dates(point.period)} {amount(point.value, unit)}" for point in ahead.points)
    yield (
        f"The pace so far ({points}): the least squares line through the logarithms leads to"
        f" {amount(ahead.expected, unit)}, with {ahead.level * 100:.0f} % of chances between {amount(ahead.low, unit)}"
        f" and {amount(ahead.high, unit)}; the target is reached with a chance of {ahead.likely}."
    )


def _cited(claim: Observation) -> str:
    return f"{claim.doc}:{claim.span.start} “{claim.quote}”"
