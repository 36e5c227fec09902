"""Places where a test may make the program fail; they do nothing unless the environment arms one.

`REGISTAN_FAULT=store.commit.*:3:kill` kills the process at its third arrival at a point of that name. Actions:
`kill` (SIGKILL), `full` (no space left), `io` (input/output error), `memory`.
"""

from __future__ import annotations

import errno
import os
import signal
from dataclasses import dataclass
from fnmatch import fnmatchcase

VARIABLE = "REGISTAN_FAULT"


@dataclass(slots=True)
class Fault:
    """One armed fault: which points count, and how many arrivals are left until it strikes."""

    points: str
    left: int
    action: str

    def arrive(self, name: str) -> None:
        """Count an arrival, and strike when it is the one."""
        if not fnmatchcase(name, self.points):
            return
        self.left -= 1
        if self.left == 0:
            _strike(self.action, name)


def _strike(action: str, name: str) -> None:
    if action == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if action == "full":
        raise OSError(errno.ENOSPC, "no space left on device", name)
    if action == "io":
        raise OSError(errno.EIO, "input/output error", name)
    raise MemoryError(name)


def _from_environment() -> Fault | None:
    setting = os.environ.get(VARIABLE)
    if not setting:
        return None
    points, arrival, action = setting.split(":")
    return Fault(points, int(arrival), action)


_armed = _from_environment()


def arm(points: str, arrival: int, action: str) -> None:
    """Arm a fault in this process, as the environment would."""
    global _armed  # noqa: PLW0603 - one fault a process, and the processes that it forks
    _armed = Fault(points, arrival, action)


def disarm() -> None:
    """Let every point pass."""
    global _armed  # noqa: PLW0603 - as above
    _armed = None


def fault_point(name: str) -> None:
    """A named place where a test may make the program fail."""
    if _armed is not None:
        _armed.arrive(name)
