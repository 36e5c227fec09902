"""Runs a build: survey, plan, read in workers, write as the only writer."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from registan import __version__
from registan.faults import fault_point
from registan.model import Severity, Unreadable, loads
from registan.store.errors import LedgerError, MetadataFileError
from registan.store.file.files import own_files
from registan.store.file.lock import write_lock
from registan.store.records import FileOutcome
from registan.store.store import Store, prepare
from registan.store.writing.readings import Reading
from registan.store.writing.write import Writer

from .derived import finding_counts
from .events import BuildEvent, BuildReport
from .given import give, own_identities, read_given
from .tally import Tally

if TYPE_CHECKING:
    from .plan import Job, Plan


def build(
    paths: Sequence[Path],
    ledger: Path,
    *,
    jobs: int | None = None,
    metadata: Path | None = None,
    identities: Path | None = None,
    on_event: Callable[[BuildEvent], None] | None = None,
) -> BuildReport:
    """Read what is new or changed under the paths into the ledger; `identities` are the user's, kept in it."""
    begun = time.monotonic()
    tally = Tally(on_event)
    given = None if identities is None else read_given(identities)
    with write_lock(ledger, on_wait=lambda reason: tally.tell("waiting", reason=reason)):
        prepare(ledger)
        with Writer(ledger) as writer:
            todo = _prepare(paths, metadata, writer, tally)
            if given is not None:
                give(ledger, given, _told_by(tally, "checking by the new identities"))
            try:
                _settle(todo, writer, tally)
                _read(todo, jobs, writer, tally)
                writer.finish(tally.counts, todo.missing)
            except LedgerError as error:
                raise type(error)(f"{error} {_left(tally)}") from error
        findings = _findings(ledger, jobs or _cores(), tally)
    return BuildReport(
        ledger=ledger,
        counts=tally.counts,
        claims=tally.claims,
        findings=findings,
        problems=tuple(tally.problems),
        missing=tuple(todo.missing.values()),
        unmatched=tuple(todo.unmatched),
        seconds=time.monotonic() - begun,
    )


def _prepare(paths: Sequence[Path], metadata: Path | None, writer: Writer, tally: Tally) -> Plan:
    """Look at all files and decide which to read."""
    from registan.read import MetadataError, read_sources

    from .plan import plan
    from .survey import location, survey

    try:
        given = {} if metadata is None else read_sources(metadata)
    except MetadataError as error:
        raise MetadataFileError(f"{error}. Nothing was built.") from error
    found = survey(paths, given, frozenset(location(path) for path in own_files(writer.path)))
    fault_point("build.walk.after")
    tally.found(found.found)
    return plan(found, writer.known(), paths)


def _settle(todo: Plan, writer: Writer, tally: Tally) -> None:
    """Write down what is known without reading."""
    writer.begin(__version__)
    writer.settle(todo.moved, todo.settled)
    for outcome in todo.settled:
        tally.add(outcome)
    for label in todo.unchanged:
        tally.add(FileOutcome(label=label, outcome="unchanged"))
    for label in todo.missing.values():
        tally.tell("missing", label, "the file is gone; its document stays in the ledger")


def _read(todo: Plan, jobs: int | None, writer: Writer, tally: Tally) -> None:
    """Read documents in workers, and keep each as it comes; what is told was committed before."""
    if not todo.jobs:
        return
    with _own_identities(writer.path), closing(_results(todo.jobs, jobs or _cores(), writer.path)) as results:
        for job, result in results:
            tally.add(_keep(job, result, writer))


@contextmanager
def _own_identities(ledger: Path) -> Iterator[None]:
    """The ledger's own identities hold here and in the workers that are born here."""
    store = Store(ledger)
    try:
        with own_identities(store):
            yield
    finally:
        store.close()


def _results(todo: list[Job], workers: int, ledger: Path) -> Generator[tuple[Job, Reading | Unreadable], None, None]:
    from registan.supervisor import INTERNAL, Supervisor

    from .work import Task, read_and_extract, warm_up

    warm_up()  # here, not among the workers' own preparations: a lexicon that breaks its schema is told as what it is
    tasks = (Task(path=job.path, name=job.name, source=job.source) for job in todo)
    try:
        with Supervisor(read_and_extract, min(workers, len(todo))) as supervisor:
            for job, outcome in zip(todo, supervisor.run(tasks), strict=True):
                yield job, _result(job, outcome.result, outcome.failure or "no result", INTERNAL)
    except OSError as error:
        raise LedgerError(
            f"{ledger}: the system refused to run the processes that read ({error.strerror})."
            " Look whether the temporary folder has room and run the command again."
        ) from error


def _result(job: Job, result: Reading | Unreadable | None, failure: str, internal: str) -> Reading | Unreadable:
    """What a worker answered, or why it did not.

    A full disk or a fault of ours may be mended tomorrow: only what the document did is remembered of its bytes.
    """
    if result is None:
        return Unreadable(name=job.name, reason=failure, digest=None if failure.startswith(internal) else job.digest)
    if isinstance(result, Reading) and not result.is_of(job.digest):
        return Unreadable(name=job.name, reason="the file changed while it was being read; build again")
    return result


def _keep(job: Job, result: Reading | Unreadable, writer: Writer) -> FileOutcome:
    if isinstance(result, Unreadable):
        refused = FileOutcome(label=job.label, outcome="unreadable", reason=result.reason)
        if result.digest is None:  # nothing is known of the bytes that would hold tomorrow
            writer.settle((), [refused])
        else:
            writer.refuse(job.digest, job.key, result.reason, job.places, [refused])
        return refused
    notes = loads(result.document["notes"])
    read = FileOutcome(
        label=job.label,
        outcome=result.document["status"],
        reason="; ".join(notes) or None,
        claims=len(result.claims),
        findings=len(result.findings),
    )
    writer.keep(result, job.places, read)
    return read


def _findings(ledger: Path, workers: int, tally: Tally) -> dict[Severity, int]:
    """Look at all that the new claims touch; how many findings there are now."""
    from .derive import derive

    derive(ledger, workers, lambda what, done, total: _told_by(tally, what)(done, total))
    store = Store(ledger)
    try:
        return finding_counts(store)
    finally:
        store.close()


def _told_by(tally: Tally, what: str) -> Callable[[int, int], None]:
    """Tells how much is done of something that is no file's reading."""
    return lambda done, total: tally.tell("comparing", f"{what}: {done:,} of {total:,}")


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _left(tally: Tally) -> str:
    """How much is in the ledger, for the message of a build that cannot go on."""
    left = tally.counts.found - tally.counts.done
    return f"{tally.counts.done} files are done and kept; {left} are left for the next build."
