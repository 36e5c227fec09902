"""registan build: from files to a ledger."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from ..options.files import DEFAULT_LEDGER, IdentitiesOption, LedgerOption
from ..options.records import takes
from ..printing.closing import report_build
from ..printing.inert import inert
from ..printing.progress import shown_progress
from ..printing.terminal import say

EXAMPLES = """Examples:

\b
  registan build articles/
  registan build articles/ note.html --ledger trade.db --jobs 4
  registan build articles/ --metadata dates.csv   (doc,published,publisher,url,title)
  registan build --identities ours.yaml           (kept for later builds; an empty file takes it back)
  registan build --sample

Documents that did not change since the last build are not read again. Where the output is no terminal, a line says of
each document that it is in the ledger, as soon as it is (--quiet: none). Exit status: 0 done, 1 some document could
not be read (the rest is in the ledger), 2 wrong use."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What is read, by what, and into which ledger."""

    paths: Annotated[
        list[str] | None,
        typer.Argument(help="Files, and folders that are walked.", metavar="PATH...", show_default=False),
    ] = None
    ledger: LedgerOption = DEFAULT_LEDGER
    jobs: Annotated[
        int | None, typer.Option(help="Processes that read; all cores when not given.", metavar="N", min=1)
    ] = None
    metadata: Annotated[
        Path | None, typer.Option(help="CSV of what is known: doc,published,publisher,url,title.", metavar="FILE")
    ] = None
    identities: IdentitiesOption = None
    sample: Annotated[bool, typer.Option("--sample", help="Read the synthetic briefs of the package.")] = False
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No line for each document: what was not read, and the summary.")
    ] = False


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(takes(Wanted)(build))


def build(wanted: Wanted) -> None:
    """Read documents into a ledger."""
    if not wanted.paths and not wanted.sample and wanted.identities is None:
        raise typer.BadParameter("say which files or folders to read, or try --sample")
    for path in wanted.paths or ():
        if not os.path.lexists(path):
            raise typer.BadParameter(f"there is no file or folder {inert(path)!r}")
    from registan.api import build as build_ledger

    with shown_progress(wanted.quiet) as on_event:
        report = build_ledger(
            wanted.paths or [],
            wanted.ledger,
            jobs=wanted.jobs,
            metadata=wanted.metadata,
            identities=wanted.identities,
            sample=wanted.sample,
            on_event=on_event,
        )
    report_build(report, str(wanted.ledger))
    if wanted.sample:
        say("The sample is synthetic: its figures mix real and invented ones. Never cite them.")
    if not report.complete:
        raise typer.Exit(1)
