"""registan reconcile: rows of a table checked against rules, without documents and without a ledger."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from .streams import say_error
from .terminal import say
from .wording import counted

EXAMPLES = """Examples:

\b
  registan reconcile trade.csv --rules rules.json --out checked

TABLE has a column id, one column a variable named in the rules, and beside them what else stood near. RULES:

\b
  {"vars": ["x", "m", "t"], "eq": [{"name": "turnover", "coef": {"t": 1, "x": -1, "m": -1}}],
   "band": [{"name": "mirror", "num": "partner_m", "den": "x", "lo": 0.85, "hi": 1.35}], "nonneg": ["x", "m", "t"]}

found.csv names the cells to doubt and what they should probably say, explanations.jsonl all minimal explanations."""

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
    """Check a table's figures against each other: which cells cannot be true, and what they should say."""
    from registan.reconcile.table_errors import TableError
    from registan.reconcile.table_report import reconcile_table

    try:
        report = reconcile_table(table, rules)
    except TableError as error:
        raise typer.BadParameter(str(error)) from error
    for warning in report.warnings:
        say_error(warning)
    save(out, report.found_rows(), report.explanations)
    rows = len(report.explanations)
    say(f"{counted(report.rows, 'row')} checked, {counted(rows, 'row')} cannot be true as they stand: see {out}")


def save(folder: Path, found: list[dict[str, object]], explanations: list[dict[str, object]]) -> None:
    """Write both files; each appears whole or not at all."""
    from registan.export import json_lines, replacing
    from registan.export.comma import table_lines

    folder.mkdir(parents=True, exist_ok=True)
    with replacing(folder / "found.csv") as file:
        file.writelines(table_lines(COLUMNS, found))
    with replacing(folder / "explanations.jsonl") as file:
        file.writelines(json_lines(explanations))
