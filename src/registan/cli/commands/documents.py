"""registan documents: what the ledger was read from."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import typer

from ..options.files import DEFAULT_LEDGER, LedgerOption
from ..options.pages import FormatOption
from ..printing.listing import write_rows
from ..printing.terminal import say, show_table

if TYPE_CHECKING:
    from registan.api import DocumentInfo

EXAMPLES = """Examples:

\b
  registan documents
  registan documents --ledger trade.db --format csv > documents.csv"""

COLUMNS = (
    *"name status languages published publisher title url characters claims missing notes".split(),
    *"locations media_type encoding digest reader extractor".split(),
)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(documents)


def documents(ledger: LedgerOption = DEFAULT_LEDGER, form: FormatOption = "table") -> None:
    """List the documents of a ledger."""
    import registan

    with registan.open(ledger) as opened:
        if form == "table":
            infos = list(opened.documents())
            head = ("document", "status", "language", "published", "publisher", "claims")
            show_table(head, map(_row, infos), right=("claims",))
            _say_notes(infos)
        else:
            write_rows(map(asdict, opened.documents()), COLUMNS, form)


def _row(info: DocumentInfo) -> tuple[str, ...]:
    status = f"{info.status}, gone" if info.missing else info.status
    known = (info.published or "", info.publisher or "")
    return (info.name, status, " ".join(info.languages), *known, f"{info.claims:,}")


def _say_notes(infos: list[DocumentInfo]) -> None:
    for info in infos:
        for note in info.notes:
            say(f"note: {info.name}: {note}")
