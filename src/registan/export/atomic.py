"""Output files that appear whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

from registan.faults import fault_point


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """A file to write text to that takes the place of `path` once all is written and on the disk.

    After any failure `path` is as it was. What is no plain file (a pipe, `/dev/stdout`) is written to as it is.
    """
    with replacing_bytes(path) as file:
        text = TextIOWrapper(file, encoding="utf-8", errors="backslashreplace", newline="")
        yield text
        text.flush()
        text.detach()


@contextmanager
def replacing_bytes(path: Path) -> Iterator[BinaryIO]:
    """As `replacing`, for bytes."""
    if path.exists() and not path.is_file():
        with path.open("wb") as special:
            yield special
        return
    target = path.resolve()
    descriptor, name = _beside(target)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode_of(target))
        fault_point("export.rename")
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _beside(target: Path) -> tuple[int, str]:
    """A new file in the target's folder; where there can be none, it is the target that cannot be written."""
    try:
        return tempfile.mkstemp(prefix=f".{target.name[:80]}.", dir=target.parent)
    except OSError as error:
        raise type(error)(error.errno, error.strerror, str(target)) from error


def _mode_of(path: Path) -> int:
    """The rights of the file that is replaced, else those that a new file gets."""
    try:
        return stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
