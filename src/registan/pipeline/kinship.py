"""Tells copies again after documents came, went or changed: only the ties of those that share marks with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from registan.resolve.copies import ages_of
from registan.resolve.kinship import COMMON, Tie, families, ties
from registan.store.derive import Bucket, Deriver
from registan.store.derived import Source


def relate(deriver: Deriver) -> None:
    """Make the ties of all documents that changes moved, and from all ties every document's origin."""
    sources = deriver.sources()
    moved = {source.number for source in sources if source.moved}
    whole = deriver.is_whole()
    if not moved and not whole:
        return
    ages = ages_of((source.name for source in sources), {each.name: each.published or "" for each in sources})
    known = _Names(sources, ages)
    buckets = deriver.all_marks(COMMON) if whole else deriver.marks_of(sorted(moved), COMMON)
    fresh = ties(known.named(buckets), {source.name: source.passages for source in sources})
    fresh = [tie for tie in fresh if whole or known.numbers[tie[1]] in moved]
    kept = [] if whole else [tie for tie in known.ties(deriver.ties()) if known.numbers[tie[1]] not in moved]
    origins = {source.name: source.name for source in sources}
    origins |= {name: origin for name, origin, _ in families([*kept, *fresh], ages)}
    deriver.keep_ties(
        None if whole else sorted(moved),
        [(known.numbers[earlier], known.numbers[later], kind) for earlier, later, kind in fresh],
        [(origins[source.name], source.number) for source in sources if origins[source.name] != source.origin],
    )


class _Names:
    """The documents by number and name; the earliest come first."""

    def __init__(self, sources: Sequence[Source], ages: dict[str, int]) -> None:
        self.names = {source.number: source.name for source in sources}
        self.numbers = {source.name: source.number for source in sources}
        self._ages = ages

    def named(self, buckets: Iterable[Bucket]) -> Iterator[tuple[int, list[str]]]:
        """The marks with the names of the documents that have them."""
        for mark, numbers in buckets:
            yield mark, sorted((self.names[number] for number in numbers), key=self._ages.__getitem__)

    def ties(self, found: Iterable[tuple[int, int, int]]) -> list[Tie]:
        """Ties by name, of documents that are still there."""
        return [
            (self.names[earlier], self.names[later], kind)
            for earlier, later, kind in found
            if earlier in self.names and later in self.names
        ]
