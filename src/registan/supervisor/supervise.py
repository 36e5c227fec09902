"""The supervisor: gives tasks to workers, watches clock and death, and hands results out in the tasks' order."""

from __future__ import annotations

import os
import pickle
import selectors
import shutil
import signal
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Generic, Self, TypeVar

from . import records
from .channel import Channel, ClosedError
from .limits import WorkerLimits
from .nursery import Nursery

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 4
"""Tasks begun or done per worker beyond the one that the caller waits for: what keeps memory flat."""


@dataclass(slots=True)
class Outcome(Generic[T, R]):
    """What became of a task: its result, or a failure that names the limit or the fault."""

    task: T
    result: R | None = None
    failure: str | None = None
    done: bool = field(default=False, repr=False)


@dataclass(slots=True)
class _Worker(Generic[T, R]):
    pid: int
    channel: Channel
    outcome: Outcome[T, R] | None = None
    deadline: float = 0.0


class Supervisor(Generic[T, R]):
    """Keeps `workers` processes that each do `work` on one task at a time.

    A task that kills its worker, swells or hangs costs itself only: its outcome has a failure. `warm` runs once,
    before any worker exists, and loads what all of them share. Tasks and results travel pickled.
    """

    def __init__(
        self,
        work: Callable[[T], R],
        workers: int = 1,
        limits: WorkerLimits | None = None,
        warm: Callable[[], object] | None = None,
    ) -> None:
        if workers < 1:
            raise ValueError("at least one worker is needed")
        if not hasattr(os, "fork"):
            raise RuntimeError("documents are read in forked processes, which this system does not have")
        self._work, self._count, self._warm = work, workers, warm
        self._limits = limits or WorkerLimits()
        self._workers: list[_Worker[T, R]] = []
        self._selector = selectors.DefaultSelector()
        self._nursery: Nursery | None = None
        self._folder = Path()

    def __enter__(self) -> Self:
        self._folder = Path(tempfile.mkdtemp(prefix="registan-"))
        self._nursery = Nursery(self._work, self._limits, self._folder, self._warm)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.channel.close()
        self._workers.clear()
        self._selector.close()
        if self._nursery is not None:
            self._nursery.close()
            self._nursery = None
        shutil.rmtree(self._folder, ignore_errors=True)

    def run(self, tasks: Iterable[T]) -> Iterator[Outcome[T, R]]:
        """The outcomes in the order of the tasks; tasks are drawn only as they are needed."""
        if self._nursery is None:
            raise RuntimeError("a supervisor works inside its `with` block")
        coming = iter(tasks)
        begun: deque[Outcome[T, R]] = deque()
        more = True
        while more or begun:
            while more and len(begun) <= self._count * _AHEAD and (worker := self._idle()) is not None:
                try:
                    task = next(coming)
                except StopIteration:
                    more = False
                    break
                begun.append(self._start(worker, task))
            while begun and begun[0].done:
                yield begun.popleft()
            if begun and not (more and len(begun) <= self._count * _AHEAD and self._idle()):
                self._await()

    def _idle(self) -> _Worker[T, R] | None:
        for worker in self._workers:
            if worker.outcome is None:
                return worker
        if len(self._workers) >= self._count:
            return None
        assert self._nursery is not None
        pid, channel = self._nursery.bear()
        worker = _Worker[T, R](pid, channel)
        self._workers.append(worker)
        self._selector.register(channel, selectors.EVENT_READ, worker)
        return worker

    def _start(self, worker: _Worker[T, R], task: T) -> Outcome[T, R]:
        worker.outcome = Outcome(task)
        worker.deadline = time.monotonic() + self._limits.seconds
        try:
            worker.channel.send(pickle.dumps(task))
        except ClosedError:
            return self._lose(worker, "")
        return worker.outcome

    def _await(self) -> None:
        """Wait until some worker has answered or died, or some clock has run out."""
        busy = [worker for worker in self._workers if worker.outcome is not None]
        wait = min(worker.deadline for worker in busy) - time.monotonic()
        for key, _ in self._selector.select(max(wait, 0.0)):
            self._hear(key.data)
        now = time.monotonic()
        for worker in busy:
            if worker.outcome is not None and worker.deadline <= now:
                self._lose(worker, f"time limit of {self._limits.seconds:g} s reached; split it up")

    def _hear(self, worker: _Worker[T, R]) -> None:
        try:
            message = worker.channel.poll()
        except ClosedError:
            self._lose(worker, "")
            return
        if message is None or worker.outcome is None:
            return
        try:
            result, failure, last = records.loads(message)
            value = None if result is None else records.loads(result)
        except (records.NoRecordError, TypeError, ValueError):
            self._lose(worker, "the reading process answered with what is no record")
            return
        outcome, worker.outcome = worker.outcome, None
        outcome.result, outcome.failure, outcome.done = value, failure, True
        self._tidy(worker)
        if last:
            self._lose(worker, "")

    def _lose(self, worker: _Worker[T, R], failure: str) -> Outcome[T, R]:
        """End a worker; its task, if it had one, is the only one lost."""
        assert self._nursery is not None
        self._selector.unregister(worker.channel)
        self._workers.remove(worker)
        worker.channel.close()
        status = self._nursery.end(worker.pid)
        self._tidy(worker)
        outcome, worker.outcome = worker.outcome, None
        if outcome is not None:
            outcome.failure, outcome.done = failure or self._cause(status), True
        return outcome  # type: ignore[return-value]

    def _cause(self, status: int) -> str:
        if not os.WIFSIGNALED(status):
            return "the reading process ended without an answer"
        if os.WTERMSIG(status) == signal.SIGKILL:
            return "the system ended the reading process, as it does when the machine runs out of memory"
        return f"the reading process crashed ({signal.Signals(os.WTERMSIG(status)).name})"

    def _tidy(self, worker: _Worker[T, R]) -> None:
        """Empty the worker's temporary folder."""
        folder = self._folder / str(worker.pid)
        if folder.is_dir():
            for left in folder.iterdir():
                shutil.rmtree(left, ignore_errors=True) if left.is_dir() and not left.is_symlink() else left.unlink()
