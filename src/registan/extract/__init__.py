"""From documents to claims: figures, periods and the grammars that give them meaning."""

from .document import extract
from .mentions.reader import Mention, mentions
from .tables.unread import unread_rows

EXTRACTOR_VERSION = "6"
"""Raised with every change of what is read: a ledger re-reads documents that an older version read."""

__all__ = ["EXTRACTOR_VERSION", "Mention", "extract", "mentions", "unread_rows"]
