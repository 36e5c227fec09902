"""One figure in two currencies: the same digits of the same statistic, once as dollars, once as euros."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import combinations

from registan.lexicons.wording import amount, head, label, state_name
from registan.model import UNITS, Finding, Observation, Suggestion

from ..figures.cells import Cell
from ..figures.printed import printed
from .around import Around
from .backing import Backing
from .books import Book, Figures, Library, Shelf, library
from .camps import Camp, camps_of, mixed
from .series import series_of

RULE = "one figure, one currency"
_TELLING = 4
_SEVERAL = 2
_Place = tuple[str, str | None]
"""A document and a series."""


class _Usage:
    """Of how many cells of a series a document has figures in the currency of one of them."""

    def __init__(self, books: Library, around: Around) -> None:
        self._books, self._around = books, around

    def of(self, claim: Observation, document: str) -> int:
        """The cells of the figures that stand beside this one in a document."""
        trial = self._books.trial
        if trial is None:
            shelves = self._known[document, series_of(claim)]
        else:
            sheet = library(trial.sheet(document), self._around.named or {})
            shelves = {*sheet.shelves, *sheet.strangers}
        return sum(shelf.unit == claim.unit for shelf in shelves)

    @cached_property
    def _known(self) -> Mapping[_Place, set[Shelf]]:
        found: dict[_Place, set[Shelf]] = {}
        by_book = ((shelf, each) for shelf, books in self._books.shelves.items() for each in books.values())
        for shelf, said in (*by_book, *self._books.strangers.items()):
            for document in (document for each in said for document in each.documents):
                # a shelf is of one series, whoever prints its figures
                found.setdefault((document, series_of(said[0].claim)), set()).add(shelf)
        return found


def check_currencies(books: Library, around: Around, backing: Backing) -> Iterator[Finding]:
    """Every precise figure of one reporter's book that documents print with the same digits in two currencies."""
    usage = _Usage(books, around)
    for book, by_unit in _by_unit(books):
        for one, other in combinations(sorted(by_unit), 2):
            for left in camps_of(by_unit[one]):
                for right in camps_of(by_unit[other]):
                    if _is_same(left, right):
                        weighed = [(_weight(camp, usage, around, backing), camp) for camp in (left, right)]
                        yield _finding(weighed, book)


def _by_unit(books: Library) -> Iterator[tuple[Book | None, dict[str, list[Figures]]]]:
    """The figures of each cell by currency, book by book; where no more than one book is named, those of no named
    reporter with them.
    """
    cells: dict[Cell, dict[Book | None, dict[str, list[Figures]]]] = {}
    told = [(shelf, book, said) for shelf, by_book in books.judged.items() for book, said in by_book.items()]
    unnamed = [(shelf, None, said) for shelf, said in books.strangers.items() if books.is_judged(shelf)]
    for shelf, book, said in (*told, *unnamed):
        if shelf.unit not in UNITS:
            cells.setdefault(shelf.cell, {}).setdefault(book, {})[shelf.unit] = said
    for by_book in cells.values():
        strangers = by_book.pop(None, {})
        if strangers and len(by_book) < _SEVERAL:
            together: dict[str, list[Figures]] = {}
            for by_unit in (*by_book.values(), strangers):
                for unit, said in by_unit.items():
                    together.setdefault(unit, []).extend(said)
            yield next(iter(by_book), None), together
        else:
            yield from by_book.items()


def _is_same(one: Camp, other: Camp) -> bool:
    shown = printed(one.figure), printed(other.figure)
    is_telling = all(each is not None and each.digits >= _TELLING for each in shown)
    return is_telling and one.figure.value == other.figure.value and not one.documents & other.documents


def _weight(camp: Camp, usage: _Usage, around: Around, backing: Backing) -> int:
    """Independent origins, arithmetic that holds in this currency, and other figures of its documents in it: who prints
    dollars throughout and euros once hardly means euros.
    """
    has_company = any(usage.of(each.claim, document) > 1 for each in camp.said for document in each.documents)
    return 2 * camp.witnesses(around.origins) + 2 * backing.backs(camp.said) + has_company


def _finding(weighed: list[tuple[int, Camp]], book: Book | None) -> Finding:
    (less, fallen), (more, standing) = sorted(weighed, key=lambda each: (each[0], each[1].figure.unit))
    is_told = less < more
    first, second = fallen.figure, standing.figure
    told = [f"{amount(claim.value, claim.unit)} in {claim.doc}" for claim in (first, second)]
    whose = f"the statistics of {state_name(book)} are quoted with" if book else "documents have"
    said = f"{head(first)}, {label(first)}: {whose} {' and '.join(told)}."
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
