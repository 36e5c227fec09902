"""registan reconcile: rows of a table checked against rules, without documents and without a ledger."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TextIO

import typer

from ..printing.streams import say_error
from ..printing.tabled import row_in_words
from ..printing.terminal import say, say_wrapped
from ..printing.wording import counted

if TYPE_CHECKING:
    from registan.reconcile.tables.report import Checked

EXAMPLES = """Examples:

\b
  registan reconcile trade.csv --rules rules.json --out checked

TABLE has a column id, one column a variable named in the rules, and beside them what else stood near. RULES:

\b
  {"vars": ["x", "m", "t"], "eq": [{"name": "turnover", "coef": {"t": 1, "x": -1, "m": -1}}],
   "band": [{"name": "mirror", "num": "partner_m", "den": "x", "lo": 0.85, "hi": 1.35}], "nonneg": ["x", "m", "t"]}

found.csv names the cells to doubt and what they should probably say, explanations.jsonl all minimal explanations."""

SHOWN = 10
"""How many rows are told on the screen; the files hold all."""
COLUMNS = ("id", "var", "value", "kind", "confidence")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(reconcile)


def reconcile(
    table: Annotated[Path, typer.Argument(help="Rows of figures, as CSV.", metavar="TABLE", show_default=False)],
    rules: Annotated[
        Path, typer.Option("--rules", help="What must hold in each row, as JSON.", metavar="FILE", show_default=False)
    ],
    out: Annotated[
        Path, typer.Option("--out", help="Where found.csv and explanations.jsonl go.", metavar="FOLDER")
    ] = Path("reconciled"),
) -> None:
    """Check a table's figures against each other.

    Which cells cannot be true, and what they should say.
    """
    from registan.reconcile.tables.errors import TableError
    from registan.reconcile.tables.report import checked_rows, table_rules

    try:
        known = table_rules(rules)
        counts, first = save(out, checked_rows(table, known))
    except TableError as error:
        raise typer.BadParameter(str(error)) from error
    for warning in known.warnings:
        say_error(warning)
    for told in first:
        say_wrapped(row_in_words(told), "  ")
    rows, wrong = counts[True] + counts[False], counts[True]
    they = "it stands" if wrong == 1 else "they stand"
    say(f"{counted(rows, 'row')} checked, {counted(wrong, 'row')} cannot be true as {they}: see {out}")


def save(folder: Path, rows: Iterable[Checked]) -> tuple[Counter[bool], list[dict[str, Any]]]:
    """Write both files while the rows are checked; counts the rows by whether they cannot be true, and keeps the first
    of those.

    Each file appears whole or not at all, and no folder is left that holds nothing.
    """
    from registan.export import replacing
    from registan.export.comma import table_lines

    counts: Counter[bool] = Counter()
    first: list[dict[str, Any]] = []
    is_new = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with replacing(folder / "explanations.jsonl") as told, replacing(folder / "found.csv") as found:
            found.writelines(table_lines(COLUMNS, _doubted(rows, told, counts, first)))
    except BaseException:
        if is_new:
            with suppress(OSError):
                folder.rmdir()
        raise
    return counts, first


def _doubted(
    rows: Iterable[Checked], told: TextIO, counts: Counter[bool], first: list[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """The doubted cells of one row after the other, whose explanations are written meanwhile."""
    from registan.export import json_lines

    for row in rows:
        counts[row.told is not None] += 1
        if row.told is not None:
            told.writelines(json_lines([row.told]))
            first += [row.told] if len(first) < SHOWN else []
        yield from map(asdict, row.doubts)
