"""Runs work on documents in worker processes that may die, hang or swell without harm to their neighbours."""

from .limits import WorkerLimits
from .supervise import Outcome, Supervisor
from .worker import INTERNAL

__all__ = ["INTERNAL", "Outcome", "Supervisor", "WorkerLimits"]
