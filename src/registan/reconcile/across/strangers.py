"""Figures whose reporter nobody names: told apart from others only by a misprint that is hardly anything else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from registan.lexicons.wording import amount, head, label
from registan.model import Finding, Observation, Suggestion

from ..figures.misprint import Misprint, misprint_of, scale_between
from ..figures.printed import last_digit, printed
from .around import Around, unaccused
from .backing import Backing
from .books import Figures, Library
from .camps import Camp, apart, camps_of, mixed
from .contradiction import REVISED
from .scopes import scopes_of

RULE = "a figure and its misprint"
_TELLING = frozenset("digits_swapped digit_dropped digit_doubled separator_lost separator_stray".split())
"""Misprints that turn no honest figure into another by chance; one digit more or less is another reporter's, often."""
_PRECISE = 4
_WITNESSES = 2
_FAR = 50


@dataclass(frozen=True, slots=True)
class _Desk:
    """What the figures of one shelf are judged with; `strangers` are those of no known book."""

    strangers: frozenset[Figures]
    around: Around
    backing: Backing

    def origins(self, camp: Camp) -> int:
        """How many independent origins say so."""
        return camp.witnesses(self.around.origins)


def check_strangers(books: Library, around: Around, backing: Backing) -> Iterator[Finding]:
    """Every precise figure of one origin, or one that others have in its place, where that of several is no other
    reporter's but this one before it was misprinted; one of the two is of no named reporter.
    """
    accused = around.accused()
    for shelf, strangers in books.strangers.items():
        if books.is_judged(shelf):
            known = [each for said in books.shelves.get(shelf, {}).values() for each in said]
            strange = unaccused(strangers, accused)
            yield from _check([*strange, *unaccused(known, accused)], _Desk(frozenset(strange), around, backing))


def _check(said: Sequence[Figures], desk: _Desk) -> Iterator[Finding]:
    camps = camps_of(said) if sum(map(len, said)) >= _WITNESSES else []
    for fallen in camps:
        if desk.origins(fallen) < _WITNESSES and not desk.backing.backs(fallen.said):
            found = [(camp, misprint) for camp in camps if (misprint := _misprint(fallen, camp, desk))]
            if len(found) == 1:
                yield _finding(fallen, *found[0])


def _misprint(fallen: Camp, standing: Camp, desk: _Desk) -> Misprint | None:
    """The misprint that made one figure of the other, where that has more witnesses and is of the same thing."""
    is_backed = desk.origins(standing) >= _WITNESSES or _is_borne_out_against(standing, fallen, desk)
    is_backed = is_backed and not fallen.documents & standing.documents
    if fallen is standing or not is_backed or not _is_of_strangers(fallen, standing, desk):
        return None
    if scopes_of(fallen.figure, desk.around) != scopes_of(standing.figure, desk.around):
        return None
    shown = [printed(camp.figure) for camp in (fallen, standing)]
    is_precise = all(each is not None and each.digits >= _PRECISE for each in shown)
    misprint = misprint_of(fallen.figure, standing.figure.interval) if is_precise else None
    is_sure = misprint is not None and misprint.how in _TELLING and _is_it(misprint, standing.figure)
    is_sure = is_sure and apart(fallen.figure, standing.figure) > REVISED
    return misprint if is_sure else scale_between(fallen.figure, standing.figure)


def _is_borne_out_against(standing: Camp, fallen: Camp, desk: _Desk) -> bool:
    """Whether arithmetic bears out a figure from which the other lies farther off than two states' books ever do."""
    one, other = standing.figure.value, fallen.figure.value
    is_far = one > 0 and other > 0 and max(one, other) >= _FAR * min(one, other)
    return is_far and desk.backing.backs(standing.said)


def _is_it(misprint: Misprint, standing: Observation) -> bool:
    """Whether what was meant is the other figure to its last digit, not one beside it."""
    return 2 * abs(misprint.value - standing.value) <= last_digit(standing)


def _is_of_strangers(one: Camp, other: Camp, desk: _Desk) -> bool:
    """Whether one of the readings is of no known book: what two known ones say is told by rules of their own."""
    return any(desk.strangers.issuperset(camp.said) for camp in (one, other))


def _finding(fallen: Camp, standing: Camp, misprint: Misprint) -> Finding:
    figure, other = fallen.figure, standing.figure
    said = (
        f"{head(figure)}, {label(figure)}: {figure.doc} has {amount(figure.value, figure.unit)}, where"
        f" {' and '.join(dict.fromkeys(claim.doc for claim in standing.mentions()))} have"
        f" {amount(other.value, other.unit)}: {misprint.how.replace('_', ' ')}."
    )
    return Finding(
        kind="scale" if misprint.is_scale else "digits",
        severity="doubt",
        claims=mixed((fallen, standing)),
        suspect=0,
        suggestion=Suggestion(fields=(("value", other.value),), how=misprint.how),
        confidence=0.75,
        message=said,
        rule=RULE,
    )
