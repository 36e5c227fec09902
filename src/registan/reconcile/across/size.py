"""Readings that are a thousand times off, told by the other side's figure and those of no named reporter."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from statistics import median_low

from .books import Book, Library, Shelf
from .camps import Camp
from .witnesses import far

_FAR = 50
"""How many times farther off than its rival a reading must lie to be the odd one."""


def odd_sizes(books: Library, shelf: Shelf, book: Book, camps: Sequence[Camp]) -> list[bool]:
    """For each reading of a book's figure whether it is of quite another size than the same figure elsewhere, and
    another reading is not; nothing else of that place, nothing odd.
    """
    others = [each for name, said in books.shelves.get(shelf, {}).items() if name != book for each in said]
    told = [each for each in (*others, *books.strangers.get(shelf, ())) if each.claim.value > 0]
    known = [value for each in told for value in [each.claim.value] * len(each)]
    sizes = [camp.figure.value for camp in camps]
    if not known or min(sizes) <= 0:
        return [False] * len(camps)
    usual = median_low(known)
    off: list[Decimal] = [far(size, usual) for size in sizes]
    return [each >= _FAR * min(off) for each in off]
