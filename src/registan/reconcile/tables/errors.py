"""What is wrong with a table or its rules: a sentence that names the row, column or key."""

from __future__ import annotations


class TableError(ValueError):
    """A table or its rules cannot be read."""
