"""What was promised and what became of it, by whose numbers."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from registan.model import Ruling, Verdict

from ..content import Section, Text
from ..desk import ROWS, Desk

_MOVES = 12
"""The most moves of one aim that a cell holds."""


def commitments(desk: Desk) -> Section:
    """A row an aim: what, by when, how it was restated, the verdict of each side's figures."""
    verdicts = sorted(desk.material.verdicts, key=lambda each: (str(each.target.deadline or "9"), each.target.value))
    if len(verdicts) > ROWS:
        verdicts.reverse()  # where not all are shown, the latest deadlines are
    columns = ("target", "deadline", "stated", "verdict")
    return desk.section("commitments", desk.table(columns, verdicts, partial(_row, desk), (28, 14, 26, 32)))


def _row(desk: Desk, verdict: Verdict) -> tuple[Text, ...]:
    words, target = desk.words, verdict.target
    subject = f"{words.subject(target)}, {desk.voice.between(target)}: {words.figure(target)}"
    return (
        desk.cited(subject, verdict.claims),
        Text(words.day(target.deadline) if target.deadline else words("cell.unnamed")),
        _history(desk, verdict),
        _judged(desk, verdict),
    )


def _history(desk: Desk, verdict: Verdict) -> Text:
    """When it was first stated and how it moved: '2018; 2021: later deadline'; of many moves the first and last.

    Moves of the same aim's other values and deadlines stand in their own rows.
    """
    words, own = desk.words, frozenset(verdict.claims)
    stated = next((each.stated for each in verdict.history if each.claim in own and each.stated), verdict.announced)
    told = [words.when(str(stated))] if stated else []
    moves = [move for move in verdict.moves if move.before in own or move.after in own]
    for move in moves if len(moves) <= _MOVES else (moves[0], *moves[1 - _MOVES :]):
        what = words.named("move", move.kind)
        what += f" ({words.when(str(move.deadline))})" if move.deadline and move.kind in ("later", "sooner") else ""
        told.append(f"{words.when(move.stated)}: {what}" if move.stated else what)
    after = 2 if stated else 1
    told[after:after] = ["…"] if len(moves) > _MOVES else []
    return Text("; ".join(dict.fromkeys(told)) or "–")


def _judged(desk: Desk, verdict: Verdict) -> Text:
    words = desk.words
    told = [words.named("verdict", verdict.status)]
    told += [_ruling(desk, ruling) for ruling in verdict.by_reporter]
    if verdict.required_growth_pct is not None:
        told.append(words("cell.needed", percent=words.percent(verdict.required_growth_pct)))
    claims = [claim for ruling in verdict.by_reporter for claim in ruling.claims]
    return desk.cited("; ".join(told), claims)


def _ruling(desk: Desk, ruling: Ruling) -> str:
    """'Kazakhstan's statistics, 2022: 5.03 billion USD, 100.6 % of the target, met'."""
    words = desk.words
    since = f"{words.period(ruling.base.period)}: {words.figure(ruling.base)}; " if ruling.base else ""
    told = f"{words.period(ruling.figure.period)}: {words.figure(ruling.figure)}"
    parts = [f"{words.books(ruling.reporter)}, {since}{told}"]
    if ruling.ratio is not None:
        parts.append(words("cell.ratio", percent=words.percent(Decimal(100) * ruling.ratio)))
    parts.append(words.named("verdict", ruling.status))
    parts += [words("cell.in_rounding")] if ruling.rounding else []
    parts += [words("cell.late", period=words.period(ruling.late.period))] if ruling.late else []
    return ", ".join(parts)
