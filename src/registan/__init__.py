"""Registan: the evidence ledger of relations between states.

Names are loaded when they are first used, so that `import registan` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .api import (
        BuildEvent,
        BuildReport,
        ClaimFilter,
        Context,
        Counts,
        DocumentInfo,
        Hit,
        Ledger,
        LedgerError,
        Summary,
        build,
        open,
    )
    from .extract import mentions
    from .reconcile import reconcile_table as reconcile

__version__ = "0.1.0"

_HOMES = {"mentions": "registan.extract"}
"""Where a name comes from that is not of `registan.api`."""

__all__ = [
    "BuildEvent",
    "BuildReport",
    "ClaimFilter",
    "Context",
    "Counts",
    "DocumentInfo",
    "Hit",
    "Ledger",
    "LedgerError",
    "Summary",
    "__version__",
    "build",
    "mentions",
    "open",
    "reconcile",
]


def __getattr__(name: str) -> Any:
    if name == "reconcile":  # the package itself, which can be called
        return import_module("registan.reconcile")
    if name not in __all__:
        raise AttributeError(f"module 'registan' has no attribute {name!r}")
    value = getattr(import_module(_HOMES.get(name, "registan.api")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
