"""The list of commands."""

from __future__ import annotations

from typing import Annotated

import typer

from .commands import (
    build,
    claims,
    commitments,
    doctor,
    documents,
    exchange,
    explain,
    facts,
    findings,
    gravity,
    lives,
    measures,
    mentions,
    reconcile,
    report,
    review,
    score,
    search,
    statistics,
    things,
)

app = typer.Typer(
    name="registan",
    help="The evidence ledger of relations between states: every figure in a folder of documents, with its exact "
    "quote.",
    epilog="Begin with: registan build FOLDER, then: registan claims, registan findings. Without documents of your "
    "own: registan build --sample.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)

for module in (
    build,
    documents,
    claims,
    search,
    facts,
    findings,
    commitments,
    lives,
    things,
    measures,
    gravity,
    explain,
    report,
    review,
    exchange,
    mentions,
    reconcile,
    statistics,
    score,
    doctor,
):
    module.register(app)


def _version(wanted: bool) -> None:
    if wanted:
        from registan import __version__

        print(f"registan {__version__}")
        raise typer.Exit


@app.callback()
def registan(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """The evidence ledger of relations between states."""
