"""Workers that are born anew instead of forked, for work of our own that reads a ledger.

SQLite's locks and open files do not outlive a fork, and the process that starts the work holds the ledger. A fresh
worker ends when its input does, so that none is left when that process goes, however it goes.
"""

from __future__ import annotations

import os
import pickle
import signal
import struct
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from importlib import import_module
from queue import SimpleQueue
from types import TracebackType
from typing import IO, Any, Generic, Self, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_LENGTH = struct.Struct("!q")
_PROGRAM = "from registan.supervisor.fresh import serve; serve()"
_AHEAD = 2
"""Tasks begun or done per worker beyond the one that the caller waits for: what keeps memory flat."""


class LostError(Exception):
    """A worker raised, or ended without an answer; the message says which."""


class FreshWorkers(Generic[T, R]):
    """Keeps `workers` processes that each do `work`, a function of a module, on one task at a time."""

    def __init__(self, work: Callable[[T], R], workers: int) -> None:
        self._name = (work.__module__, work.__qualname__)
        self._count = workers
        self._born: list[subprocess.Popen[bytes]] = []
        self._idle: SimpleQueue[subprocess.Popen[bytes]] = SimpleQueue()

    def __enter__(self) -> Self:
        paths = os.pathsep.join(path for path in sys.path if path)
        for _ in range(self._count):
            process = subprocess.Popen(
                [sys.executable, "-c", _PROGRAM, *self._name],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": paths},
            )
            self._born.append(process)
            self._idle.put(process)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self._born:
            if kind is not None:
                process.kill()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()
            process.wait()

    def run(self, tasks: Iterable[T]) -> Iterator[R]:
        """The results in the order of the tasks; tasks are drawn only as they are needed. Raises LostError."""
        begun: deque[Future[R]] = deque()
        with ThreadPoolExecutor(self._count) as threads:
            for task in tasks:
                begun.append(threads.submit(self._do, task))
                if len(begun) > self._count * _AHEAD:
                    yield begun.popleft().result()
            while begun:
                yield begun.popleft().result()

    def _do(self, task: T) -> R:
        process = self._idle.get()
        try:
            assert process.stdin is not None and process.stdout is not None
            _send(process.stdin, task)
            result, failure = _receive(process.stdout)
        except (OSError, EOFError) as error:
            raise LostError(f"a process ended without an answer (status {process.wait()})") from error
        finally:
            self._idle.put(process)
        if failure is not None:
            raise LostError(failure)
        return result  # type: ignore[no-any-return]  # what the work returns


def serve() -> None:
    """The life of a worker: answer tasks until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    module, name = sys.argv[1:3]
    work = getattr(import_module(module), name)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    while True:
        try:
            task = _receive(sys.stdin.buffer)
        except EOFError:
            return
        try:
            reply: tuple[Any, str | None] = (work(task), None)
        except Exception as error:
            reply = (None, f"{type(error).__name__}: {error}")
        _send(answers, reply)


def _send(stream: IO[bytes], value: object) -> None:
    data = pickle.dumps(value)
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def _receive(stream: IO[bytes]) -> Any:
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    size = _LENGTH.unpack(head)[0]
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return pickle.loads(data)
