"""What users import: build a ledger from documents, open it, list, search, export and import its claims."""

from registan.model import Review
from registan.pipeline import BuildEvent, BuildReport
from registan.store.errors import LedgerError
from registan.store.records import BuildLog, ClaimFilter, Context, Counts, DocumentInfo, FileOutcome, Hit, Summary

from .filling import add_answers, add_series, build
from .ledger import Ledger, open

__all__ = [
    "BuildEvent",
    "BuildLog",
    "BuildReport",
    "ClaimFilter",
    "Context",
    "Counts",
    "DocumentInfo",
    "FileOutcome",
    "Hit",
    "Ledger",
    "LedgerError",
    "Review",
    "Summary",
    "add_answers",
    "add_series",
    "build",
    "open",
]
