"""What one worker may use, and how a process holds itself to it."""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
from dataclasses import dataclass
from pathlib import Path

MEGABYTE = 1_000_000
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_STATM = Path("/proc/self/statm")


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerLimits:
    """Limits of one worker; sizes are bytes.

    `memory` is what a worker may take beyond what it was born with, `growth` what it may keep after a task before it
    is replaced. `network` is off: where the system lets an ordinary process give up its network, workers have none;
    elsewhere they keep it, and only the readers' own refusal to load anything holds.
    """

    seconds: float = 60.0
    memory: int = 1_000 * MEGABYTE
    file_size: int = 256 * MEGABYTE
    open_files: int = 128
    tasks: int = 200
    growth: int = 300 * MEGABYTE
    result: int = 512 * MEGABYTE
    network: bool = False


def apply(limits: WorkerLimits) -> None:
    """Hold this process to the limits; a limit that the system does not know is left out."""
    wanted = [
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, limits.file_size),
        (resource.RLIMIT_NOFILE, limits.open_files),
    ]
    if _STATM.exists():  # only Linux tells the present size, and only there is the limit kept
        wanted.append((resource.RLIMIT_AS, _pages(0) + limits.memory))
    for kind, value in wanted:
        hard = resource.getrlimit(kind)[1]
        top = value if hard == resource.RLIM_INFINITY else min(value, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (top, top))


def resident() -> int:
    """Bytes of memory that this process holds now (0 where the system does not tell)."""
    return _pages(1) if _STATM.exists() else 0


def leave_network() -> bool:
    """Give up the network for this process and its children, if the system allows it."""
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        return any(libc.unshare(flags) == 0 for flags in (_CLONE_NEWNET, _CLONE_NEWUSER | _CLONE_NEWNET))
    except (OSError, AttributeError):
        return False


def _pages(column: int) -> int:
    return int(_STATM.read_text().split()[column]) * os.sysconf("SC_PAGE_SIZE")
