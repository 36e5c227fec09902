"""Official series on their way into a ledger: files, services, what is kept of them."""
