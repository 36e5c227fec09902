"""The sections of a report, each made from the ledger's material by itself."""
