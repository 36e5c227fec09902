"""The worker's side: one task at a time, until it is told to stop or asks to be replaced."""

from __future__ import annotations

import itertools
import os
import pickle
import signal
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import limits as bounds
from .channel import Channel, ClosedError
from .limits import WorkerLimits

INTERNAL = "internal error"
"""How the failure of a task begins that raised: the fault of the program or the machine, not of the document."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a worker sends back: the pickled result, or why there is none. `last`: it wants to be replaced."""

    result: bytes | None
    failure: str | None
    last: bool


def serve(work: Callable[[Any], Any], channel: Channel, limits: WorkerLimits, folder: str) -> None:
    """Answer tasks until the channel closes."""
    _settle(limits, folder)
    born = bounds.resident()
    for count in range(1, limits.tasks + 1):
        try:
            task = pickle.loads(channel.receive())
        except ClosedError:
            return
        reply = _attempt(work, task, limits)
        last = count == limits.tasks or reply.last or bounds.resident() - born > limits.growth
        try:
            channel.send(pickle.dumps((reply.result, reply.failure, last)))
        except ClosedError:
            return


def _settle(limits: WorkerLimits, folder: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the supervisor's to answer
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Path(folder).mkdir(mode=0o700, exist_ok=True)
    os.environ["TMPDIR"] = tempfile.tempdir = folder
    bounds.apply(limits)


def _attempt(work: Callable[[Any], Any], task: Any, limits: WorkerLimits) -> Reply:
    try:
        return Reply(pickle.dumps(work(task)), None, False)
    except MemoryError:
        # What was half built is lost, but the heap is not to be trusted with the next document.
        return Reply(None, f"memory limit of {limits.memory // bounds.MEGABYTE:,} MB reached; split it up", True)
    except Exception as error:
        return Reply(None, f"{INTERNAL}: {type(error).__name__} {_place(error)}", False)


def _place(error: Exception) -> str:
    """Where it happened; the message itself may quote the document, so it is not told."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "at an unknown place"
    return f"at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"


def detach(keep: set[int]) -> None:
    """Leave the terminal and every open file but `keep`: a parser has no business with the ledger."""
    os.setsid()
    null = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(null, number)
    edges = [2, *sorted(number for number in keep if number > 2), os.sysconf("SC_OPEN_MAX")]
    for low, high in itertools.pairwise(edges):
        os.closerange(low + 1, high)
    # What the parent had still in its buffers is the parent's to print.
    sys.stdout = sys.stderr = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115 - open until the end
