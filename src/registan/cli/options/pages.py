"""How an answer is printed, and how much of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

import typer

from .choices import choice

LISTING_LIMIT = 50
"""Lines of a table when nobody says how many."""


def printed_as(*forms: str, meaning: str = "") -> Any:
    """The option --format of a command that can print in these forms."""
    told = meaning or f"{', '.join(forms[:-1])} or {forms[-1]}."
    return choice(lambda: forms, told, "--format")


FormatOption = Annotated[str, printed_as("table", "csv", "jsonl", meaning="table, csv or jsonl (the exchange format).")]
LimitOption = Annotated[int | None, typer.Option(help="How many at most; 0 for all.", metavar="N", min=0)]


@dataclass(frozen=True, kw_only=True)
class Page:
    """A table of the first lines, or JSON lines of all."""

    form: Annotated[str, printed_as("table", "jsonl")] = "table"
    limit: LimitOption = None

    @property
    def asked(self) -> int | None:
        """One more than are listed in a table, so that it can say that there are more."""
        return self.most if self.most is None or self.form != "table" else self.most + 1

    @property
    def most(self) -> int | None:
        """How many to list, None for all."""
        if self.limit is None:
            return LISTING_LIMIT if self.form == "table" else None
        return self.limit or None
