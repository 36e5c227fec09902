"""How a ledger's tables came to be, one script a version; the scripts also make new ledgers."""
