"""The build: from files to a ledger, as a visible list of stages."""

from .events import BuildEvent, BuildReport
from .run import build

__all__ = ["BuildEvent", "BuildReport", "build"]
