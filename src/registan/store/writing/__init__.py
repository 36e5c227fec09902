"""What is written to a ledger, each whole or not at all."""
