"""A copy of which one figure was changed: the same release with another digit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from registan.lexicons.wording import amount, head, label
from registan.model import Finding, Observation, Suggestion
from registan.model.alike import document_at

from ..figures.misprint import Misprint, misprint_of
from ..figures.printed import last_digit, printed
from .around import Around, unaccused
from .books import Figures, Library
from .camps import Camp, Origins, camps_of, mixed

RULE = "a copy has the figures of its original"
_PRECISE = 3


def check_mutated(books: Library, around: Around) -> Iterator[Finding]:
    """Every precise figure of a copy that is a misprint of what the others of its family have in its place.

    What several documents of a family say stands against one of them; of two, one with a date before the other's is
    the original, and where that is not known none is suspected.
    """
    accused, kin = around.accused(), frozenset((*around.origins, *around.origins.values()))
    for shelf in dict.fromkeys((*books.shelves, *books.strangers)):
        if books.is_judged(shelf):
            known = [each for said in books.shelves.get(shelf, {}).values() for each in said]
            everyone = unaccused((*known, *books.strangers.get(shelf, ())), accused)
            for family in _families(everyone, around.origins, kin):
                yield from _check(family, around)


def _families(said: Iterable[Figures], origins: Origins, kin: frozenset[str]) -> Iterator[list[Figures]]:
    """The figures of documents of one origin, where there are several: of copies and what they are copies of, `kin`."""
    told = list(said)
    documents = kin & frozenset().union(*(each.documents for each in told))
    families: dict[str, set[str]] = {}
    for document in sorted(documents):
        families.setdefault(origins.get(document, document), set()).add(document)
    for family in families.values():
        if len(family) > 1:
            here = (each for each in told if not each.documents.isdisjoint(family))
            yield [each.only([at for at in each.places if document_at(at) in family]) for each in here]


def _check(family: Sequence[Figures], around: Around) -> Iterator[Finding]:
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
    places = (place for each in camp.said for place in each.places)
    days = (around.published.get(document) or around.published.get(doc) for doc, document, *_ in places)
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
