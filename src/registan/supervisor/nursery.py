"""The nursery: a warm process of one thread that bears the workers and tells how they ended.

Workers are never forked from the process that holds the ledger: it may run threads (a progress bar), and its open
files are none of a worker's business. When that process goes, even by kill -9, the nursery ends every worker.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from . import limits as bounds
from .channel import Channel
from .limits import WorkerLimits
from .worker import detach, serve

_MESSAGE = struct.Struct("!qq")
_BEAR, _REAP = 1, 2
_GONE = b""


class Nursery:
    """The supervisor's handle on the nursery process."""

    def __init__(
        self, work: Callable[[Any], Any], limits: WorkerLimits, folder: Path, warm: Callable[[], object] | None
    ) -> None:
        self._limits = limits
        self._control, other = socket.socketpair()
        self._pid = os.fork()
        if self._pid == 0:
            _run(other, work, limits, folder, warm)
        other.close()

    def bear(self) -> tuple[int, Channel]:
        """A new worker: its process id, which is its session too, and the channel to it."""
        self._control.sendall(_MESSAGE.pack(_BEAR, 0))
        data, descriptors, _, _ = socket.recv_fds(self._control, _MESSAGE.size, 1)
        if len(data) < _MESSAGE.size or not descriptors:
            raise RuntimeError("no worker process could be started (is the limit of processes reached?)")
        return _MESSAGE.unpack(data)[0], Channel(socket.socket(fileno=descriptors[0]), self._limits.result)

    def end(self, pid: int) -> int:
        """End a worker with its whole session; returns its exit status as `os.waitpid` gives it."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)
        self._control.sendall(_MESSAGE.pack(_REAP, pid))
        data = self._control.recv(_MESSAGE.size, socket.MSG_WAITALL)
        return int(_MESSAGE.unpack(data)[0]) if len(data) == _MESSAGE.size else 0

    def close(self) -> None:
        """End the nursery and all that it bore."""
        self._control.close()
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self._pid, 0)


def _run(
    control: socket.socket,
    work: Callable[[Any], Any],
    limits: WorkerLimits,
    folder: Path,
    warm: Callable[[], object] | None,
) -> NoReturn:
    """The life of the nursery process; it never returns into the program that was forked."""
    born: set[int] = set()
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"  # a fork carries one thread only
        detach({control.fileno()})
        if not limits.network:
            bounds.leave_network()
        if warm is not None:
            warm()
        while (message := control.recv(_MESSAGE.size, socket.MSG_WAITALL)) != _GONE:
            command, pid = _MESSAGE.unpack(message)
            if command == _BEAR:
                born.add(_bear(control, work, limits, folder))
            elif pid in born:
                control.sendall(_MESSAGE.pack(os.waitpid(pid, 0)[1], 0))
                born.discard(pid)
    except OSError:
        pass  # the supervisor is gone in the midst of a message: as good as closed
    finally:
        for pid in born:
            with contextlib.suppress(OSError):
                os.killpg(pid, signal.SIGKILL)
        shutil.rmtree(folder, ignore_errors=True)
        os._exit(0)


def _bear(control: socket.socket, work: Callable[[Any], Any], limits: WorkerLimits, folder: Path) -> int:
    outer, inner = socket.socketpair()
    pid = os.fork()
    if pid == 0:
        try:
            detach({inner.fileno()})
            serve(work, Channel(inner, limits.result), limits, str(folder / str(os.getpid())))
        finally:
            os._exit(0)
    inner.close()
    socket.send_fds(control, [_MESSAGE.pack(pid, 0)], [outer.fileno()])
    outer.close()
    return pid
