"""Options that several commands share."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from .areas import area_code
from .choices import completing, one_of

if TYPE_CHECKING:
    from registan.api import ClaimFilter

DEFAULT_LEDGER = Path("registan.db")
LISTING_LIMIT = 50
"""Lines of a table when nobody says how many."""


def claim_types() -> list[str]:
    """The types of claims."""
    from registan.model import CLAIM_TYPES

    return list(CLAIM_TYPES)


def indicators() -> list[str]:
    """Codes of indicators, then their families."""
    from registan.lexicons import table

    codes = [row["code"] for row in table("indicators.csv")]
    return codes + sorted({code.partition(".")[0] for code in codes} - set(codes))


def listing_formats() -> list[str]:
    """How a listing can be printed."""
    return ["table", "csv", "jsonl"]


LedgerOption = Annotated[
    Path, typer.Option("--ledger", envvar="REGISTAN_LEDGER", help="The ledger file.", metavar="FILE")
]
IdentitiesOption = Annotated[
    Path | None,
    typer.Option(
        "--identities", help="YAML of what must hold between indicators; the ledger keeps it.", metavar="FILE"
    ),
]
FormatOption = Annotated[
    str,
    typer.Option(
        "--format",
        help="table, csv or jsonl (the exchange format).",
        metavar="NAME",
        callback=one_of(listing_formats),
        autocompletion=completing(listing_formats),
    ),
]


@dataclass(frozen=True, kw_only=True)
class Selection:
    """Which claims of which ledger."""

    ledger: LedgerOption = DEFAULT_LEDGER
    type: Annotated[
        str | None,
        typer.Option(
            help="observation, target, agreement, event, institution or project.",
            metavar="NAME",
            callback=one_of(claim_types),
            autocompletion=completing(claim_types),
        ),
    ] = None
    indicator: Annotated[
        str | None,
        typer.Option(
            help="A code such as trade.exports, or a family such as trade.",
            metavar="CODE",
            callback=one_of(indicators),
            autocompletion=completing(indicators),
        ),
    ] = None
    area: Annotated[
        str | None, typer.Option(help="A state by code or name: KAZ, Kazakhstan.", metavar="NAME", callback=area_code)
    ] = None
    period: Annotated[str | None, typer.Option(help="2020, 2015..2024 or 2020-01-01/2020-06-30.", metavar="PERIOD")] = (
        None
    )
    document: Annotated[str | None, typer.Option(help="A file name, or the beginning of a digest.", metavar="NAME")] = (
        None
    )
    text: Annotated[str | None, typer.Option(help="Words in the quote or its passage.", metavar="TEXT")] = None

    def matching(self, limit: int | None = None) -> ClaimFilter:
        """The same as the Python interface asks for it."""
        from registan.api import ClaimFilter

        type_: Any = self.type
        return ClaimFilter(
            type=type_,
            indicator=self.indicator,
            area=self.area,
            period=self.period,
            document=self.document,
            text=self.text,
            limit=limit,
        )
