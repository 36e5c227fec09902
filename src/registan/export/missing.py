"""Libraries that only some users need: named, with the words that install them, when they are not there."""

from __future__ import annotations

from importlib import import_module
from typing import Any


class MissingLibraryError(ImportError):
    """An optional library is asked for that is not installed; the message says how to get it."""


def needed(module: str, extra: str, what: str) -> Any:
    """The module; MissingLibraryError names what needs it and the extra that brings it."""
    try:
        return import_module(module)
    except ImportError as error:
        name = module.partition(".")[0]
        message = f"{what} needs {name}, which is not installed: pip install 'registan[{extra}]'"
        raise MissingLibraryError(message) from error
