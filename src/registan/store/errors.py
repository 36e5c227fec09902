"""What can go wrong with a ledger file, each in a plain sentence that names the file and what to do."""

from __future__ import annotations


class LedgerError(Exception):
    """A ledger could not be opened, read or written; the message says which, why and what to do."""


class NoLedgerError(LedgerError):
    """There is no ledger at the path."""


class NotALedgerError(LedgerError):
    """The file belongs to another program or is none at all."""


class NewerLedgerError(LedgerError):
    """A newer Registan wrote the ledger."""


class DamagedLedgerError(LedgerError):
    """The ledger's file is cut or its content contradicts itself."""


class BusyLedgerError(LedgerError):
    """Another process writes to the ledger and did not end in time."""


class FullDiskError(LedgerError):
    """The disk, a quota or a file size limit left no room; what was acknowledged before is kept."""


class ReadOnlyLedgerError(LedgerError):
    """The ledger or its folder may not be written by this user."""


class UnknownIdError(LedgerError):
    """No document or claim is called so."""


class AmbiguousIdError(LedgerError):
    """Several documents or claims begin so."""


class ImportRowError(LedgerError):
    """A line of an import file is no claim; nothing of the file was imported."""


class MetadataFileError(LedgerError):
    """What the user told of the documents cannot be read; nothing was built."""


class FilterError(LedgerError):
    """A filter that cannot be read, with the form that can."""


class DecisionRowError(LedgerError):
    """A line of a file of decisions is none; nothing of the file was imported."""


class RefusedDecisionError(LedgerError):
    """A decision that cannot be kept, with the reason."""


class GivenFileError(LedgerError):
    """A file of knowledge that the user gave to the ledger cannot be read; nothing was built."""
