"""registan score: how well the ledger's claims agree with claims read by hand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..options.choices import choice
from ..options.files import DEFAULT_LEDGER, LedgerOption
from ..printing.inert import one_line
from ..printing.terminal import say

if TYPE_CHECKING:
    from registan.scoring import Mistake, Score

EXAMPLES = """Examples:

\b
  registan score gold.jsonl
  registan score gold.jsonl --by doc --errors 20
  registan score gold.jsonl --json

found: F1 of claims matched by place and figure; strict: F1 of those whose main fields all agree; then the share of
matches in which each field agrees. Only documents that GOLD speaks of are compared."""


def groupings() -> list[str]:
    """What the tables can be told apart by."""
    from registan.scoring import GROUPINGS

    return list(GROUPINGS)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(score)


def score(
    gold: Annotated[
        Path, typer.Argument(help="Claims read by hand, in the exchange format.", metavar="GOLD", show_default=False)
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
    errors: Annotated[int, typer.Option(help="Also list the first N mistakes.", metavar="N", min=0)] = 0,
    by: Annotated[str | None, choice(groupings, "lang or doc: also a table for each.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object instead of tables.")] = False,
) -> None:
    """Compare the ledger with claims read by hand."""
    import registan
    from registan.scoring import by_group
    from registan.scoring import score as compare

    wanted = read_gold(gold)
    with registan.open(ledger) as opened:
        claims = list(opened.export_rows())
    result = compare(wanted, claims)
    if as_json:
        from registan.model import dumps

        print(dumps(result.rows()))
        return
    show_score("all", result)
    for name, part in (by_group(wanted, claims, by) if by else {}).items():
        show_score(name, part)
    for mistake in result.mistakes[:errors]:
        say(mistake_in_words(mistake))


def read_gold(path: Path) -> list[Mapping[str, Any]]:
    """The rows of a file in the exchange format; a line that is none is named."""
    from registan.model import ClaimError, from_row, loads

    rows = []
    with path.open(encoding="utf-8", errors="replace") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = loads(line)
                from_row(row)
            except (ClaimError, ValueError, AttributeError) as error:
                raise typer.BadParameter(f"{path}:{number}: not a claim: {error}") from error
            rows.append(row)
    return rows


def show_score(title: str, result: Score) -> None:
    """Print the table of one comparison; types that neither side has are left out."""
    say(f"== {one_line(title)}")
    say(f"{'type':12}{'gold':>6}{'read':>6}{'match':>6}{'found':>7}{'strict':>8}  fields")
    rows: Mapping[str, Mapping[str, Any]] = result.rows()
    for kind, row in rows.items():
        if row["gold"] or row["predicted"]:
            fields = " ".join(f"{name}={share:.2f}" for name, share in row.get("fields", {}).items())
            counts = f"{row['gold']:6}{row['predicted']:6}{row['matched']:6}"
            say(f"{kind:12}{counts}{row['found']:7.3f}{row['strict']:8.3f}  {fields}".rstrip())


def mistake_in_words(mistake: Mistake) -> str:
    """One line: what went wrong, where, and which fields say what."""
    claim = mistake.claim
    what = claim.get("indicator") or claim.get("kind") or claim.get("sector") or ""
    gold, got = mistake.gold or {}, mistake.got or {}
    wrong = "; ".join(f"{name}: {gold.get(name)!s}, read {got.get(name)!s}" for name in mistake.fields)
    quote = one_line(str(claim.get("quote", "")))[:60]
    line = f"{mistake.fault:8} {claim['type']:11} {one_line(claim['doc'])}:{claim['start']} “{quote}” {what} {wrong}"
    return line.rstrip()
