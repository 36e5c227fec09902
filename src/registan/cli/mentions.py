"""registan mentions: the reader of figures and dates by itself."""

from __future__ import annotations

import typer


def register(app: typer.Typer) -> None:
    """Add the command."""
