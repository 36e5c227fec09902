"""A copy of which one figure was changed: the same release with another digit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from registan.lexicons.wording import amount, head, label
from registan.model import Finding, Observation, Suggestion

from ..figures.misprint import Misprint, misprint_of
from ..figures.printed import last_digit, printed
from .around import Around, spot
from .books import Library, source_of
from .camps import Camp, camps_of, mixed

RULE = "a copy has the figures of its original"
_PRECISE = 3


def check_mutated(books: Library, around: Around) -> Iterator[Finding]:
    """Every precise figure of a copy that is a misprint of what the others of its family have in its place.

    What several documents of a family say stands against one of them; of two, one with a date before the other's is
    the original, and where that is not known none is suspected.
    """
    accused = around.accused()
    for shelf in dict.fromkeys((*books.shelves, *books.strangers)):
        if books.is_judged(shelf):
            known = [claim for claims in books.shelves.get(shelf, {}).values() for claim in claims]
            everyone = [claim for claim in (*known, *books.strangers.get(shelf, ())) if spot(claim) not in accused]
            for family in _families(everyone, around):
                yield from _check(family, around)


def _families(claims: Sequence[Observation], around: Around) -> Iterator[list[Observation]]:
    """The figures of documents of one origin, where there are several."""
    found: dict[str, list[Observation]] = {}
    for claim in claims:
        found.setdefault(around.origins.get(source_of(claim), source_of(claim)), []).append(claim)
    return (family for family in found.values() if len({source_of(claim) for claim in family}) > 1)


def _check(family: Sequence[Observation], around: Around) -> Iterator[Finding]:
    camps = camps_of(family)
    if len(camps) != 2 or camps[0].documents & camps[1].documents:
        return
    standing, fallen = sorted(camps, key=lambda camp: (*_rank(camp, around), camp.figure.doc))
    misprint = _change(fallen, standing) if len(fallen.documents) == 1 else None
    if misprint:
        yield _finding(fallen, standing, misprint, is_told=_rank(standing, around) < _rank(fallen, around))


def _change(fallen: Camp, standing: Camp) -> Misprint | None:
    """The misprint that made one figure of the other; one of other digits than its original is from elsewhere."""
    one, other = fallen.figure, standing.figure
    is_alike = last_digit(one) == last_digit(other) and _is_precise(one) and _is_precise(other)
    return misprint_of(one, other.interval) if is_alike else None


def _rank(camp: Camp, around: Around) -> tuple[int, str]:
    return -len(camp.documents), _first_day(camp, around)


def _first_day(camp: Camp, around: Around) -> str:
    """The date of the earliest document that says so."""
    days = (around.published.get(claim.document) or around.published.get(claim.doc) for claim in camp.claims)
    return min((day for day in days if day), default="9999")


def _is_precise(claim: Observation) -> bool:
    shown = printed(claim)
    return shown is not None and shown.digits >= _PRECISE and claim.qualifier == "exact"


def _finding(fallen: Camp, standing: Camp, misprint: Misprint, *, is_told: bool) -> Finding:
    figure, other = fallen.figure, standing.figure
    where = " and ".join(dict.fromkeys(claim.doc for claim in standing.mentions()))
    said = (
        f"{head(figure)}, {label(figure)}: {figure.doc} has {amount(figure.value, figure.unit)}, where {where}, of the"
        f" same text, {'have' if len(standing.documents) > 1 else 'has'} {amount(other.value, other.unit)}."
    )
    verdict = "The figure was probably changed in the copy" if is_told else "Which of them is the original"
    tail = f": {misprint.how.replace('_', ' ')}." if is_told else ", they do not tell."
    return Finding(
        kind="scale" if misprint.is_scale else "digits",
        severity="doubt",
        claims=mixed((fallen, standing)),
        suspect=0 if is_told else None,
        suggestion=Suggestion(fields=(("value", other.value),), how=misprint.how) if is_told else None,
        confidence=0.75 if is_told else 0.5,
        message=f"{said} {verdict}{tail}",
        rule=RULE,
    )
