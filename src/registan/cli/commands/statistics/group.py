"""registan statistics: official series, their mappings and their revisions."""

from __future__ import annotations

from typing import Annotated

import typer

from . import add, revisions

EXAMPLES = """Examples:

\b
  registan statistics add trade.csv --mapping trade.mapping.yaml --published 2024-02-15
  registan statistics add --worldbank NY.GDP.MKTP.CD:KAZ,UZB --years 2010..2023
  registan statistics revisions

`registan build` reads series too: SDMX as it is, tables with NAME.mapping.yaml beside them."""

MAPPING_EXAMPLES = """Examples:

\b
  registan statistics mapping --example > trade.mapping.yaml"""


def register(app: typer.Typer) -> None:
    """Add the commands."""
    group = typer.Typer(
        help="Official series: SDMX, mapped tables, web services.", epilog=EXAMPLES, no_args_is_help=True
    )
    add.register(group)
    group.command(epilog=MAPPING_EXAMPLES)(mapping)
    revisions.register(group)
    app.add_typer(group, name="statistics")


def mapping(
    example: Annotated[bool, typer.Option("--example", help="Print a mapping file to begin with.")] = False,
) -> None:
    """Show how to say what the columns of a table mean."""
    if not example:
        raise typer.BadParameter("say --example: it prints a mapping file to begin with")
    from registan.lexicons.tables import DATA

    print((DATA / "statistics_example.yaml").read_text(encoding="utf-8"), end="")
