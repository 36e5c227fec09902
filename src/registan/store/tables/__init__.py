"""The tables of a ledger, and records as their rows."""
