"""What was said of one aim, in order, and how it moved: later, sooner, higher, lower, dropped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import chain
from operator import itemgetter

from registan.model import Move, MoveKind, Statement, Target

from .aims import Aim
from .known import Known, Spot, first_day, source_of, spot
from .rulings import stated_on

QUIET: frozenset[MoveKind] = frozenset({"first", "repeated", "further"})
"""Kinds of statement that change nothing in what was aimed at before."""


_Step = tuple[Decimal, date | None]


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement with the aim that it states; `replaced` is the day by which another deadline stood in its place."""

    claim: Target
    aim: Aim
    stated: str | None
    replaced: date | None = None

    @property
    def step(self) -> _Step:
        """The amount, and the deadline that the statement itself names."""
        return self.aim.value, self.claim.deadline

    @property
    def figure(self) -> tuple[Spot, Decimal]:
        """The printed figure: its place, and the amount."""
        return spot(self.claim), self.aim.value

    @property
    def deadline(self) -> date | None:
        """The deadline that the statement itself names."""
        return self.claim.deadline


@dataclass(frozen=True, slots=True)
class History:
    """All statements of a genealogy in order, with the moves among them."""

    statements: tuple[Statement, ...]
    moves: tuple[Move, ...]


def history_of(aims: Sequence[Aim], known: Known) -> History:
    """The statements of these aims in the order in which they were made, as far as that is known."""
    said = _dated([_Said(claim, aim, stated_on(claim, known)) for aim in aims for claim in aim.claims])
    statements, moves = [], []
    recent: dict[_Step, list[tuple[int, _Said]]] = {}
    for at, each in enumerate(sorted(said, key=_when)):
        kind, before = _change(each, [one for _, one in sorted(chain(*recent.values()), key=itemgetter(0))])
        statements.append(Statement(claim=each.claim, stated=each.stated, move=kind))
        if before is not None and kind not in QUIET:
            after, deadline = (None, None) if kind == "dropped" else (each.claim, each.aim.deadline)
            moves.append(Move(kind=kind, stated=each.stated, before=before, after=after, deadline=deadline))
        # of each step the last statement is remembered, and the last before it that was made at another time
        other = [pair for pair in recent.get(each.step, []) if _is_other_time(pair[1], each)]
        recent[each.step] = [*other[-1:], (at, each)]
    return History(tuple(statements), tuple(moves))


def _dated(said: Sequence[_Said]) -> list[_Said]:
    """The same statements; of a figure told with two deadlines ('put off from 2026 to 2030') the sooner is the older.

    It was given up before anybody stated the other, however late the text that tells of both.
    """
    newest: dict[tuple[Spot, Decimal], _Said] = {}
    first: dict[_Step, date] = {}
    for each in sorted(said, key=_deadline):
        newest[each.figure] = each
        first[each.step] = min(_day(each), first.get(each.step, date.max))
    return [
        _given_up(each, first[newest[each.figure].step]) if newest[each.figure].step != each.step else each
        for each in said
    ]


def _given_up(said: _Said, day: date) -> _Said:
    """A statement that another replaced on a day: when it was made is not known from a text that came later."""
    return replace(said, stated=said.stated if _day(said) < day else None, replaced=day)


def _deadline(said: _Said) -> date:
    return said.deadline or date.max


def _day(said: _Said) -> date:
    # nobody aims at a day that has passed: what has no date of its own was said before its deadline
    return first_day(said.stated) if said.stated else said.deadline or date.max


def _when(said: _Said) -> tuple[object, ...]:
    claim = said.claim
    day = min(_day(said), said.replaced or date.max)
    return day, said.aim.deadline or date.max, said.aim.value, claim.doc, claim.document, claim.span, str(claim.product)


def _change(said: _Said, earlier: Sequence[_Said]) -> tuple[MoveKind, Target | None]:
    """What a statement does to those before it, and which of them it changes."""
    if said.claim.modality == "negated":
        last = next((each for each in reversed(earlier) if each.aim.value == said.aim.value), None)
        return "dropped", last.claim if last else said.claim
    if not earlier:
        return "first", None
    return next(_changes(said, earlier), ("further", None))


def _changes(said: _Said, earlier: Sequence[_Said]) -> Iterator[tuple[MoveKind, Target]]:
    """The changes that fit, the most telling first; a statement without a deadline moves none."""
    latest = list(reversed(earlier))
    alike = [each for each in latest if each.aim.value == said.aim.value]
    for each in alike:
        if each.deadline == said.deadline:
            yield ("repeated" if _words(each.claim) == _words(said.claim) else "reworded"), each.claim
    for each in alike:
        if each.deadline and said.deadline and _is_other_time(each, said):
            yield ("later" if said.deadline > each.deadline else "sooner"), each.claim
    for each in alike:
        if not (each.deadline and said.deadline):
            yield "reworded", each.claim
    for each in latest:
        if each.deadline == said.deadline is not None and _is_other_time(each, said):
            yield ("higher" if each.aim.value < said.aim.value else "lower"), each.claim
    for each in latest:
        if _is_scaled_down(each, said):
            yield "lower", each.claim


def _words(claim: Target) -> tuple[object, ...]:
    return claim.value, claim.value_high, claim.qualifier, claim.deadline


def _is_other_time(one: _Said, other: _Said) -> bool:
    """Whether they were not said in one breath: what one text says at once are two aims.

    One printed figure with two deadlines is one aim that was moved.
    """
    return source_of(one.claim) != source_of(other.claim) or one.stated != other.stated or _is_one_figure(one, other)


def _is_one_figure(one: _Said, other: _Said) -> bool:
    return one.figure == other.figure and one.deadline != other.deadline


def _is_scaled_down(one: _Said, other: _Said) -> bool:
    """Whether less is aimed at, for no earlier time, by who speaks later and sets no step on the way."""
    if one.deadline is None or other.deadline is None or not _is_other_time(one, other):
        return False
    return other.aim.value < one.aim.value and other.deadline >= one.deadline


def moved_to(aim: Aim, history: History) -> Move | None:
    """The move by which the aim was put off, or scaled down for a later time."""
    delays = [move for move in history.moves if move.kind == "later" or (move.kind == "lower" and _is_later(move))]
    own = frozenset(aim.claims) if delays else frozenset()
    return next((move for move in delays if move.before in own and move.after not in own), None)


def _is_later(move: Move) -> bool:
    before, after = move.before.deadline, move.deadline
    return before is not None and after is not None and after > before


def was_dropped(aim: Aim, history: History) -> Move | None:
    """The move by which the aim was given up, unless it was stated again afterwards."""
    drops = [move for move in history.moves if move.kind == "dropped"]
    own = frozenset(aim.claims) if drops else frozenset()
    last = next((each for each in reversed(history.statements) if each.claim in own), None)
    is_revived = last is not None and last.claim.modality != "negated" and last.move != "dropped"
    return next((move for move in drops if move.before in own and not is_revived), None)
