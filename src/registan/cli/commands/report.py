"""registan report: what the documents say about two states, as a file to put on a desk."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ..options.choices import choice
from ..options.files import DEFAULT_LEDGER, LedgerOption
from ..options.languages import LangOption
from ..options.pairs import PairArgument
from ..options.records import takes
from ..printing.streams import say_error
from ..printing.terminal import say

if TYPE_CHECKING:
    from registan.report import Report

EXAMPLES = """Examples:

\b
  registan report KAZ UZB --output report.pdf
  registan report Kazakhstan Uzbekistan --lang kk --output report.docx
  registan report POL-UKR --format md

States are codes or names. The form follows the ending of --output. The same ledger gives the same
bytes. Markdown to standard output has no charts; to a file it puts them in a folder beside it."""


def forms() -> list[str]:
    """How a report can be written."""
    return ["md", "html", "docx", "pdf"]


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """The report on which states, in which form and language, to where."""

    states: PairArgument
    form: Annotated[str | None, choice(forms, "md, html, docx or pdf.", "--format")] = None
    lang: LangOption = "en"
    output: Annotated[Path | None, typer.Option(help="A file instead of standard output.", metavar="FILE")] = None
    ledger: LedgerOption = DEFAULT_LEDGER


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("report", epilog=EXAMPLES)(takes(Wanted)(report))


def report(wanted: Wanted) -> None:
    """Write a report of what is said about two states.

    Figures with charts, commitments, discrepancies and the quotes under them.
    """
    import registan
    from registan.report import compose
    from registan.report.files import write

    one, other = wanted.states
    form = _form(wanted)
    with registan.open(wanted.ledger) as ledger:
        made = compose(ledger, one, other, wanted.lang)
        if len(made.sections) == 1:  # the summary alone, which says so in the report's own language
            say_error(f"{wanted.ledger} says nothing of {one} and {other} yet.")
        if wanted.output is None:
            _print(made, form)
            return
        written = write(made, form, wanted.output)
    say(f"{', '.join(map(str, written))} written.")


def _form(wanted: Wanted) -> str:
    """The form that is asked for, else the one of the file's ending, else Markdown."""
    ending = wanted.output.suffix.lower().lstrip(".") if wanted.output else ""
    ending = {"markdown": "md", "htm": "html"}.get(ending, ending)
    if wanted.form is None and wanted.output is not None and ending not in forms():
        raise typer.BadParameter(f"{wanted.output.name!r} does not end in .{', .'.join(forms())}: name the --format.")
    return wanted.form or ending or "md"


def _print(made: Report, form: str) -> None:
    from registan.report.files import rendered

    if form in ("pdf", "docx") and sys.stdout.isatty():
        raise typer.BadParameter(f"A {form} cannot be shown in a terminal: give --output FILE.")
    sys.stdout.flush()
    sys.stdout.buffer.write(rendered(made, form))
