"""A ledger's file: opened, locked, made, brought up to date."""
