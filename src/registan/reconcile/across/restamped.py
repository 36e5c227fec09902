"""A copy that tells the figures of its original for another year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set

from registan.lexicons.wording import amount, dates, head, label
from registan.model import Finding, Observation, Suggestion
from registan.model.alike import document_at, in_places

from ..figures.printed import printed
from .around import Around
from .books import Book, Figures, Library, Shelf
from .camps import Origins

RULE = "a copy is of the time of its original"
_PRECISE = 4


def check_restamped(books: Library, around: Around) -> Iterator[Finding]:
    """Every precise figure of a copy that its original has for the year before or after, and not for this one."""
    for shelf, by_book in books.judged.items():
        for book, said in by_book.items():
            sources = frozenset().union(*(each.documents for each in said))
            lone = {copy for copy in sources & around.origins.keys() if around.origins[copy] not in sources}
            for claim, original in _copied(said, lone, around.origins) if lone else ():
                if _is_precise(claim):
                    meant = next(_of_other_year(books, shelf, book, claim, original), None)
                    if meant is not None:
                        yield _finding(claim, meant)


def _copied(said: Iterable[Figures], copies: Set[str], origins: Origins) -> Iterator[tuple[Observation, str]]:
    """The figures of copies, each with the document that its own is a copy of."""
    for each in said:
        places = () if each.documents.isdisjoint(copies) else each.places
        theirs = (place for place in places if document_at(place) in copies)
        yield from ((each.at(place), origins[document_at(place)]) for place in theirs)


def _is_precise(claim: Observation) -> bool:
    shown = printed(claim)
    return shown is not None and shown.digits >= _PRECISE and claim.qualifier == "exact"


def _of_other_year(
    books: Library, shelf: Shelf, book: Book, claim: Observation, original: str
) -> Iterator[Observation]:
    period = shelf.cell.period
    if period is None or period.start is None:
        return
    for years in (1, -1):
        if 1 < period.start.year - years < 9999:
            place = shelf.cell.at(period.years_earlier(years))
            near = books.of(place, shelf.unit, book, claim.interval)
            same = [each for each in near if original in each.documents and each.claim.value == claim.value]
            yield from (each.at(at) for at, each in in_places(same) if document_at(at) == original)


def _finding(claim: Observation, meant: Observation) -> Finding:
    figure, when = amount(claim.value, claim.unit), dates(meant.period)
    interval = meant.period.interval if meant.period else None
    return Finding(
        kind="date",
        severity="doubt",
        claims=(claim, meant),
        suspect=0,
        suggestion=Suggestion(fields=(("period", interval),), how="wrong_year"),
        confidence=0.7,
        message=(
            f"{head(claim)}: {label(claim)} of {figure} in {claim.doc} is what {meant.doc}, of which it is a copy, has"
            f" for {when}: the year was probably changed."
        ),
        rule=RULE,
    )
