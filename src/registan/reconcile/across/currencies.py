"""One figure in two currencies: the same digits of the same statistic, once as dollars, once as euros."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from registan.lexicons.wording import amount, head, label, state_name
from registan.model import UNITS, Finding, Observation, Suggestion

from ..figures.cells import Cell
from ..figures.printed import printed
from .around import Around
from .books import Book, Library
from .camps import Camp, camps_of, mixed

RULE = "one figure, one currency"
_TELLING = 4


def check_currencies(books: Library, around: Around) -> Iterator[Finding]:
    """Every precise figure of one reporter's book that documents print with the same digits in two currencies."""
    found: dict[tuple[Cell, Book], dict[str, list[Observation]]] = {}
    for shelf, by_book in books.shelves.items():
        if shelf.unit not in UNITS:
            for book, claims in by_book.items():
                found.setdefault((shelf.cell, book), {})[shelf.unit] = claims
    for (_, book), by_unit in found.items():
        for one, other in combinations(sorted(by_unit), 2):
            for left in camps_of(by_unit[one]):
                for right in camps_of(by_unit[other]):
                    if _is_same(left, right):
                        yield _finding(left, right, book, around)


def _is_same(one: Camp, other: Camp) -> bool:
    shown = printed(one.figure), printed(other.figure)
    is_telling = all(each is not None and each.digits >= _TELLING for each in shown)
    return is_telling and one.figure.value == other.figure.value and not one.documents & other.documents


def _finding(one: Camp, other: Camp, book: Book, around: Around) -> Finding:
    witnesses = one.witnesses(around.origins), other.witnesses(around.origins)
    fallen, standing = (one, other) if witnesses[0] < witnesses[1] else (other, one)
    is_told = witnesses[0] != witnesses[1]
    first, second = fallen.figure, standing.figure
    told = [f"{amount(claim.value, claim.unit)} in {claim.doc}" for claim in (first, second)]
    whose = f"the statistics of {state_name(book)}"
    said = f"{head(first)}, {label(first)}: {whose} are quoted with {' and with '.join(told)}."
    verdict = f"Probably {second.unit} is meant." if is_told else "Which currency is right, they do not tell."
    return Finding(
        kind="contradiction",
        severity="doubt",
        claims=mixed((fallen, standing)),
        suspect=0 if is_told else None,
        suggestion=Suggestion(fields=(("unit", second.unit),), how="wrong_currency") if is_told else None,
        confidence=0.8 if is_told else 0.5,
        message=f"{said} {verdict}",
        rule=RULE,
    )
