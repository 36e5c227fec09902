"""A sentence with all that the scanner found in it, and what the document said before it."""
