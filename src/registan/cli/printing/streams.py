"""Standard streams: never closed, never in the way of a character, and what is said on standard error."""

from __future__ import annotations

import io
import os
import sys

from .inert import inert


def prepare_streams() -> None:
    """Make output possible whatever the shell handed over.

    A standard stream that is closed gets a place of its own, else the next file opened would take its number and
    receive what is printed.
    """
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            # Reading only: what is printed then fails with a reason instead of vanishing.
            os.open(os.devnull, os.O_RDONLY if number == 1 else os.O_RDWR)
    if sys.stdout is None:
        sys.stdout = io.TextIOWrapper(io.FileIO(1, "w", closefd=False), encoding="utf-8")
    if sys.stderr is None:
        sys.stderr = io.TextIOWrapper(io.FileIO(2, "w", closefd=False), encoding="utf-8")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def say_error(sentence: str) -> None:
    """A sentence on standard error; a standard error that cannot be written is no reason to fail."""
    try:
        print(f"registan: {inert(sentence)}", file=sys.stderr, flush=True)
    except OSError:
        return


def silence_output() -> None:
    """Send what may still be waiting for a closed pipe or a full disk to nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
