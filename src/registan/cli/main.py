"""Runs one command and turns whatever happens into an exit status and a sentence."""

from __future__ import annotations

import os
import sys
from typing import NoReturn

from .printing.streams import prepare_streams, say_error, silence_output

DONE, UNREADABLE, REFUSED, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141
"""Exit statuses: done; some document could not be read; wrong use, or it could not be done (the message says why)."""


def main() -> NoReturn:
    """The console script."""
    prepare_streams()
    status = _run()
    # The interpreter would flush again on its way out and complain of a closed pipe once more.
    try:
        sys.stdout.flush()
    except OSError as error:
        status = _output_failed(error)
    sys.exit(status)


def _run() -> int:
    from .app import app

    try:
        status = app(standalone_mode=False, prog_name="registan")
    except SystemExit as leaving:
        broken = isinstance(leaving.__context__, BrokenPipeError)
        status = _output_failed(leaving.__context__) if broken else leaving.code
    except OSError as error:
        status = _output_failed(error)
    except Exception as error:
        status = _refuse(error)
    if status == INTERRUPTED:
        say_error("interrupted. Nothing that was acknowledged is lost; run the same command again to go on.")
    return status if isinstance(status, int) else DONE


def _refuse(error: Exception) -> int:
    """Answer a mistake of use in a sentence; anything else is a fault of ours and keeps its traceback."""
    from typer import TyperException

    if isinstance(error, TyperException):
        show = getattr(error, "show", None)
        say_error(error.format_message()) if show is None else show()
        return REFUSED
    from registan.api import LedgerError

    if isinstance(error, LedgerError):
        say_error(str(error))
        return REFUSED
    raise error


def _output_failed(error: BaseException | None) -> int:
    silence_output()
    if isinstance(error, BrokenPipeError):
        return PIPE_CLOSED
    reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else error
    file = getattr(error, "filename", None)
    where = f"cannot use {str(file)!r}" if file else "cannot write the output"
    say_error(f"{where}: {reason}. What the ledger holds is safe.")
    return REFUSED
