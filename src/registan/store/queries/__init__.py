"""What a ledger is asked."""
