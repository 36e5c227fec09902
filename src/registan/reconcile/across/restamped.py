"""A copy that tells the figures of its original for another year."""

from __future__ import annotations

from collections.abc import Iterator

from registan.lexicons.wording import amount, dates, head, label
from registan.model import Finding, Observation, Suggestion

from ..figures.printed import printed
from .around import Around
from .books import Book, Library, Shelf, source_of

RULE = "a copy is of the time of its original"
_PRECISE = 4


def check_restamped(books: Library, around: Around) -> Iterator[Finding]:
    """Every precise figure of a copy that its original has for the year before or after, and not for this one."""
    for shelf, by_book in books.judged.items():
        for book, claims in by_book.items():
            sources = {source_of(claim) for claim in claims}
            for claim in claims:
                original = around.origins.get(source_of(claim))
                if original and original not in sources and _is_precise(claim):
                    meant = next(_of_other_year(books, shelf, book, claim, original), None)
                    if meant is not None:
                        yield _finding(claim, meant)


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
            yield from (each for each in near if source_of(each) == original and each.value == claim.value)


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
