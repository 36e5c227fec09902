"""Tells copies again after documents came, went or changed: only the ties of those that share marks with them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from registan.resolve.copies import ages_of
from registan.resolve.kinship import COMMON, Tie, families, ties
from registan.store.derive import Bucket, Deriver
from registan.store.derived import Source

Numbered = tuple[int, int, int]
"""A tie by the numbers of its documents: earlier, later, kind."""


def relate(deriver: Deriver) -> None:
    """Make the ties of all documents that changes moved, and the origins in their families."""
    if deriver.is_whole():
        _relate_all(deriver)
    elif moved := deriver.moved():
        _relate(deriver, moved)


def _relate_all(deriver: Deriver) -> None:
    known = _Names(deriver.sources())
    fresh = known.ties(deriver.all_marks(COMMON))
    deriver.keep_ties(None, fresh, known.changed_origins(fresh))


def _relate(deriver: Deriver, moved: Sequence[int]) -> None:
    """A tie that comes or goes changes the families of its documents alone."""
    buckets = list(deriver.marks_of(moved, COMMON))
    before = deriver.ties()
    kept = [tie for tie in before if tie[1] not in moved]
    gone = [tie for tie in before if tie[1] in moved]
    holders = {number for _, numbers in buckets for number in numbers}
    known = _Names(deriver.sources(holders))
    fresh = [tie for tie in known.ties(buckets) if tie[1] in moved]
    every = [*kept, *fresh]
    family = _connected({*moved, *(end for tie in (*gone, *fresh) for end in tie[:2])}, every)
    related = _Names(deriver.sources(family))
    deriver.keep_ties(moved, fresh, related.changed_origins(tie for tie in every if tie[1] in family))


def _connected(numbers: Collection[int], found: Iterable[Numbered]) -> set[int]:
    """These documents and all that ties connect with them."""
    beside: dict[int, list[int]] = {}
    for earlier, later, _ in found:
        beside.setdefault(earlier, []).append(later)
        beside.setdefault(later, []).append(earlier)
    reached, ahead = set(numbers), list(numbers)
    while ahead:
        for number in beside.get(ahead.pop(), ()):
            if number not in reached:
                reached.add(number)
                ahead.append(number)
    return reached


class _Names:
    """Documents by number and name; the earliest come first."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._sources = sources
        self._names = {source.number: source.name for source in sources}
        self._numbers = {source.name: source.number for source in sources}
        self._ages = ages_of(self._numbers, {each.name: each.published or "" for each in sources})

    def ties(self, buckets: Iterable[Bucket]) -> list[Numbered]:
        """The ties that marks make between the documents that have them."""
        passages = {source.name: source.passages for source in self._sources}
        found = ties(self._named(buckets), passages)
        return [(self._numbers[earlier], self._numbers[later], kind) for earlier, later, kind in found]

    def changed_origins(self, found: Iterable[Numbered]) -> list[tuple[str, int]]:
        """The origins that these ties, which are all of the documents, make others than before."""
        by_name: list[Tie] = [(self._names[earlier], self._names[later], kind) for earlier, later, kind in found]
        origins = {name: origin for name, origin, _ in families(by_name, self._ages)}
        now = ((origins.get(each.name, each.name), each) for each in self._sources)
        return [(origin, each.number) for origin, each in now if origin != each.origin]

    def _named(self, buckets: Iterable[Bucket]) -> Iterator[tuple[int, list[str]]]:
        """The marks with the names of the documents that have them."""
        for mark, numbers in buckets:
            yield mark, sorted((self._names[number] for number in numbers), key=self._ages.__getitem__)
