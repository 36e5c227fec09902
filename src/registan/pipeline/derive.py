"""Brings facts and findings up to date with the claims: only what a change touches is made again.

1. Each document that changed gets a sheet: the groups that its claims belong to, what it lends to them, and what it
   tells by itself. The groups of its claims, before and now, become dirty, and others that find evidence in them.
2. Copies are told again among the documents that share marks with it; where an origin changed, so do these groups.
3. Decisions of people join groups; those about which that changed become dirty.
4. Each dirty group is judged again: its claims' facts, and the findings of the rules on its bench. Where that moves
   the band that gaps of other groups are held against, these become dirty too.

Everything that is kept can be thrown away and comes out the same, in whatever order documents came and however many
processes made it: each step is a pure function of the claims, and its results are kept in the order of its tasks.
A new rule must obey what `registan.reconcile.between` says; a change to any rule or lexicon makes all anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from registan.model import Claim, Judgement, claim_id, content_id
from registan.reconcile.across.drawers import drawer_of
from registan.reconcile.across.series import series_of
from registan.resolve.kinship import COMMON
from registan.store.derive import Deriver
from registan.store.derived import Dirty, GroupKey, Ruling, Sheet
from registan.store.errors import LedgerError
from registan.store.inputs import Inputs
from registan.store.store import Store
from registan.uncollected import uncollected

from .given import own_identities
from .hearing import Case
from .kinship import relate
from .reach import reach_of
from .rulings import FACTS_OF, Lot, ruling_of
from .sheets import sheet_of
from .standing import judgements

MANY = 200
"""Changed documents from which it is quicker to tell all copies anew, and to use several processes."""
TOGETHER = 2_000
"""Claims that a worker looks at in one task, unless one group has more."""
MANY_TASKS = 40
"""Tasks from which several processes are quicker: each takes a second to begin, in which one judges 16,000 claims."""
CHUNK = 100_000
"""Claims whose results are committed together."""
A_DOCUMENT = 50
"""Claims that a document has, about."""

T = TypeVar("T")
Listener = Callable[[str, int, int], None]
"""Hears what goes on, how much of it is done, and out of how much."""


@dataclass(frozen=True, slots=True)
class Look:
    """A task: documents to make sheets of, or cases to judge."""

    ledger: Path
    sources: tuple[str, ...] = ()
    cases: tuple[Case | Lot, ...] = ()


@dataclass(frozen=True, slots=True)
class Seen:
    """What came of a task."""

    sheets: tuple[Sheet, ...]
    rulings: tuple[Ruling, ...]


def derive(ledger: Path, jobs: int = 1, listen: Listener = lambda *_: None) -> None:
    """Bring all derived things up to date; the caller holds the write lock."""
    with _opened(ledger) as store, own_identities(store) as version, Deriver(ledger, reach_of) as deriver:
        stale = deriver.begin(version, MANY)
        _look_through(ledger, deriver, stale, jobs if len(stale) >= MANY else 1, listen)
        relate(deriver)
        _judge(ledger, deriver, jobs, listen)


def _look_through(ledger: Path, deriver: Deriver, stale: list[str], workers: int, listen: Listener) -> None:
    batches = _batches(stale, lambda _: A_DOCUMENT, TOGETHER)
    tasks = [Look(ledger, sources=tuple(batch)) for batch in batches]
    done = 0
    for chunk in _batches(_done(ledger, tasks, workers), lambda seen: A_DOCUMENT * len(seen.sheets), CHUNK):
        sheets = [sheet for seen in chunk for sheet in seen.sheets]
        deriver.keep_sheets(sheets, COMMON)
        done += len(sheets)
        if done < len(stale):
            listen("looking through documents", done, len(stale))


def _judge(ledger: Path, deriver: Deriver, jobs: int, listen: Listener) -> None:
    joined = _joined(ledger)
    deriver.keep_judgements({key: mark for mark, (keys, _) in joined.items() for key in keys})
    told = {mark: judgements for mark, (_, judgements) in joined.items()}
    while dirty := deriver.dirty():
        _judge_all(ledger, deriver, list(_cases(dirty, told)), jobs, listen)


def _judge_all(
    ledger: Path, deriver: Deriver, cases: list[tuple[Case | Lot, int]], jobs: int, listen: Listener
) -> None:
    total = sum(size for _, size in cases)
    batches = list(_batches(cases, lambda case: case[1], TOGETHER))
    tasks = [Look(ledger, cases=tuple(case for case, _ in batch)) for batch in batches]
    sizes = [sum(size for _, size in batch) for batch in batches]
    workers = jobs if len(tasks) >= MANY_TASKS else 1
    results = zip(_done(ledger, tasks, workers), sizes, strict=True)
    done = 0
    for chunk in _batches(results, lambda result: result[1], CHUNK):
        deriver.keep_rulings([ruling for seen, _ in chunk for ruling in seen.rulings])
        done += sum(size for _, size in chunk)
        if done < total:
            listen("comparing figures", done, total)


def look(task: Look) -> Seen:
    """What a worker does; the ledger's own identities hold there too."""
    with _opened(task.ledger) as store, own_identities(store):
        return _look(task, _inputs(task.ledger))


@uncollected()
def _look(task: Look, inputs: Inputs) -> Seen:
    return Seen(
        sheets=tuple(sheet_of(inputs.material(source)) for source in task.sources),
        rulings=tuple(ruling_of(case, inputs) for case in task.cases),
    )


@lru_cache(1)
def _inputs(ledger: Path) -> Inputs:
    """A worker's own connection, for as long as it lives."""
    return Inputs(ledger)


def _done(ledger: Path, tasks: Sequence[Look], workers: int) -> Iterator[Seen]:
    """The results in the order of the tasks."""
    if workers <= 1 or len(tasks) <= 1:
        with Inputs(ledger) as inputs:
            yield from (_look(task, inputs) for task in tasks)
        return
    from registan.supervisor.fresh import FreshWorkers, LostError

    try:
        with FreshWorkers(look, min(workers, len(tasks))) as fresh:
            yield from fresh.run(tasks)
    except LostError as error:
        raise LedgerError(f"{ledger}: its documents could not be compared: {error}. Run the command again.") from error


@contextmanager
def _opened(ledger: Path) -> Iterator[Store]:
    store = Store(ledger)
    try:
        yield store
    finally:
        store.close()


def _cases(dirty: Sequence[Dirty], told: Mapping[str, tuple[Judgement, ...]]) -> Iterator[tuple[Case | Lot, int]]:
    """What is to be judged, with the number of its claims: the lots of joined groups first, then key by key."""
    lots: dict[str, list[Dirty]] = {}
    for each in dirty:
        if each.judged in told:
            lots.setdefault(each.judged, []).append(each)
    for mark, groups in lots.items():
        yield Lot(tuple(each.number for each in groups), told[mark]), sum(each.size for each in groups)
    for (bench, key), found in groupby(dirty, key=lambda each: (each.bench, each.key)):
        here = list(found)
        joined = frozenset(each.number for each in here if each.judged in told)
        yield Case(bench, key, tuple(each.number for each in here), joined), sum(each.size for each in here)


def _joined(ledger: Path) -> dict[str, tuple[list[GroupKey], tuple[Judgement, ...]]]:
    """The groups that decisions speak of, those together that decisions join; each lot under a digest of all that."""
    with _opened(ledger) as store:
        decided = judgements(store)
    lots: list[tuple[set[GroupKey], list[Judgement]]] = []
    for judgement in decided:
        keys = {key for claim in (judgement.one, judgement.other) if (key := _key_of(claim)) is not None}
        near = [lot for lot in lots if lot[0] & keys]
        lots = [lot for lot in lots if lot not in near]
        if keys:
            lots.append(
                (keys.union(*(lot[0] for lot in near)), [each for lot in near for each in lot[1]] + [judgement])
            )
    return {_digest(keys, told): (sorted(keys), tuple(told)) for keys, told in lots}


def _key_of(claim: Claim) -> GroupKey | None:
    """The group of a claim that facts are made of."""
    key, drawer = series_of(claim), drawer_of(claim)
    return None if key is None or drawer is None else GroupKey(FACTS_OF, key, drawer.statistic, drawer.time)


def _digest(keys: Iterable[GroupKey], told: Iterable[Judgement]) -> str:
    said = sorted((each.number, each.kind, claim_id(each.one), claim_id(each.other)) for each in told)
    return content_id("judged", [list(key) for key in sorted(keys)], said)


def _batches(items: Iterable[T], size: Callable[[T], int], most: int) -> Iterator[list[T]]:
    """The items in their order, as many together as stay under the size."""
    batch: list[T] = []
    full = 0
    for item in items:
        if batch and full + size(item) > most:
            yield batch
            batch, full = [], 0
        batch.append(item)
        full += size(item)
    if batch:
        yield batch
