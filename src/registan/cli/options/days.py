"""Days that a user names."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer


def day(value: str | None) -> str | None:
    """A check that the text is an ISO date; it stays text until the Python interface is asked."""
    if value is not None:
        try:
            date.fromisoformat(value)
        except ValueError as error:
            raise typer.BadParameter(f"{value!r} is no date; write it as 2024-12-31") from error
    return value


AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        help="The day to judge for; the newest date in the ledger unless given.",
        metavar="DATE",
        callback=day,
    ),
]


def as_date(value: str | None) -> date | None:
    """The day of a checked option."""
    return None if value is None else date.fromisoformat(value)
