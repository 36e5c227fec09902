"""registan export and registan import: claims out of a ledger and into one."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from ..options.choices import choice
from ..options.files import DEFAULT_LEDGER, LedgerOption
from ..options.records import takes
from ..options.selection import Selection
from ..printing.terminal import say
from ..printing.wording import counted

EXPORT_EXAMPLES = """Examples:

\b
  registan export > claims.jsonl
  registan export --format csv --output claims.csv --spreadsheet-safe
  registan export --indicator trade --area UZB --output trade.jsonl
  registan export --format sdmx-csv --output figures.csv
  registan export --format bibtex > sources.bib
  registan export --format sqlite --output flat.db

jsonl, csv, parquet: all claims. sdmx-csv, sdmx-ml: figures of a closed period, each with its quote and place
(sdmx-structure is what they follow; needs registan[sdmx]). jsonld: claims as W3C Web Annotations.
bibtex, csl: the documents as sources. sqlite: flat tables with keys, views and full-text search for
Datasette, which shows them better with datasette-metadata as its metadata.json.

The same ledger gives the same bytes. An output file appears whole or not at all."""

IMPORT_EXAMPLES = """Examples:

\b
  registan import claims.jsonl --ledger trade.db
  registan export --ledger a.db | registan import - --ledger b.db

All or nothing: a line that is no claim is named, and none is kept."""


def forms() -> list[str]:
    """How claims can be exported."""
    from registan.export.forms import FORMS

    return list(FORMS)


@dataclass(frozen=True, kw_only=True)
class Export(Selection):
    """Which claims, in which form, to where."""

    form: Annotated[
        str,
        choice(
            forms,
            "jsonl, csv, parquet, sdmx-csv, sdmx-ml, sdmx-structure, jsonld, bibtex, csl, sqlite, datasette-metadata.",
            "--format",
        ),
    ] = "jsonl"
    output: Annotated[Path | None, typer.Option(help="A file instead of standard output.", metavar="FILE")] = None
    spreadsheet_safe: Annotated[
        bool, typer.Option("--spreadsheet-safe", help="CSV: texts that look like formulas get an apostrophe.")
    ] = False


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(epilog=EXPORT_EXAMPLES)(takes(Export)(export))
    app.command("import", epilog=IMPORT_EXAMPLES)(import_claims)


def export(wanted: Export) -> None:
    """Write claims as JSON lines, CSV, SDMX or JSON-LD.

    Or the documents as sources to cite.
    """
    import registan
    from registan.export import replacing_bytes
    from registan.export.forms import FORMS, Wanted
    from registan.export.missing import MissingLibraryError

    if wanted.spreadsheet_safe and wanted.form != "csv":
        raise typer.BadParameter("--spreadsheet-safe goes with --format csv")
    if wanted.form == "sqlite" and wanted.output is None:
        raise typer.BadParameter("--format sqlite makes a database file: say where with --output FILE")
    asked = Wanted(wanted.matching(), wanted.spreadsheet_safe)
    with registan.open(wanted.ledger) as ledger:
        try:
            if wanted.output is None:
                FORMS[wanted.form](ledger, asked, sys.stdout.buffer)
                return
            with replacing_bytes(wanted.output) as file:
                written = FORMS[wanted.form](ledger, asked, file)
        except MissingLibraryError as error:
            raise typer.BadParameter(str(error)) from error
    left = f"; {counted(written.left_out, 'claim')} without a place in it left out" if written.left_out else ""
    say(f"{counted(written.count, written.noun)} written to {wanted.output}{left}")


def import_claims(
    file: Annotated[
        str,
        typer.Argument(
            help="JSON lines in the exchange format, or its Parquet; - reads standard input.",
            metavar="FILE",
            show_default=False,
        ),
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Keep the claims of an exchange file in a ledger."""
    import registan
    from registan.store.errors import ImportRowError

    # Opened first: a name that is no file makes no ledger.
    with opened_lines(file) as lines, registan.open(ledger, create=True) as opened:
        try:
            new = opened.import_rows(lines)
        except ImportRowError as error:
            raise ImportRowError(f"{file}: {error}") from error
    say(f"{counted(new, 'new claim')} in {ledger}")


@contextmanager
def opened_lines(name: str) -> Iterator[Iterable[str | bytes]]:
    """The lines of a file, of standard input for '-'; a Parquet file's rows as lines."""
    if name == "-":
        yield sys.stdin.buffer
        return
    with Path(name).open("rb") as file:
        if file.peek(4)[:4] == b"PAR1":
            from registan.export.arrow import parquet_lines

            yield parquet_lines(file)
        else:
            yield file
