"""Opens plain files and nothing else: never waits at a pipe, never wakes a device, never follows a link unasked."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from .limits import in_words


class ReadError(Exception):
    """A file that cannot be read; the message is the reason, in words for the user."""


_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISLNK, "a link"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


def kind_of(mode: int) -> str | None:
    """What a directory entry is when it is no plain file ('a pipe'), else None."""
    if stat.S_ISREG(mode):
        return None
    return next((name for test, name in _KINDS if test(mode)), "no plain file")


def read_plain(path: Path, limit: int) -> bytes:
    """All bytes of a plain file of at most `limit` bytes."""
    try:
        _refuse_other(os.lstat(path).st_mode)
        descriptor = os.open(path, _FLAGS)
    except OSError as error:
        raise ReadError(reason_of(error)) from error
    with open(descriptor, "rb", buffering=0) as file:  # noqa: PTH123 - a descriptor has no path
        try:
            state = os.fstat(descriptor)
            _refuse_other(state.st_mode)
            if state.st_size > limit:
                raise ReadError(too_long(state.st_size, limit))
            data = _read_up_to(file.fileno(), limit + 1)
            after = os.fstat(descriptor)
        except OSError as error:
            raise ReadError(reason_of(error)) from error
    if len(data) > limit:
        raise ReadError(too_long(len(data), limit))
    if (state.st_size, state.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        raise ReadError("the file was changed while it was read; build again")
    return data


def too_long(size: int, limit: int) -> str:
    """The reason of a file beyond its reader's size."""
    return f"{in_words(size)} is more than the limit of {in_words(limit)}; split the file"


def reason_of(error: OSError) -> str:
    """Why the system refused, with what to do."""
    if isinstance(error, FileNotFoundError):
        return "the file is gone"
    if isinstance(error, PermissionError):
        return "no right to read it; change its permissions or leave it out"
    return f"the system cannot read it ({os.strerror(error.errno or 0)})"


def _refuse_other(mode: int) -> None:
    kind = kind_of(mode)
    if kind is not None:
        raise ReadError(f"it is {kind}, and only plain files are read")


def _read_up_to(descriptor: int, limit: int) -> bytes:
    parts: list[bytes] = []
    while limit > 0 and (part := os.read(descriptor, min(limit, 1 << 20))):
        parts.append(part)
        limit -= len(part)
    return b"".join(parts)
