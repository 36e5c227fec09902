"""registan review list, export and import: the history of decisions."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ...options.choices import choice
from ...options.files import DEFAULT_LEDGER, LedgerOption
from ...options.pages import LISTING_LIMIT, printed_as
from ...printing.decided import said_of
from ...printing.listing import SHOWN_ID, write_json
from ...printing.terminal import say, say_wrapped
from ...printing.wording import counted
from ..exchange import opened_lines

if TYPE_CHECKING:
    from registan.model import Review

LIST = """Examples:

\b
  registan review list
  registan review list --state "text changed"
  registan review list --format jsonl"""

EXPORT = """Examples:

\b
  registan review export > decisions.jsonl
  registan review export --output decisions.jsonl"""

IMPORT = """Examples:

\b
  registan review import decisions.jsonl --ledger ours.db

Decisions that the ledger has already are left aside; all or nothing: a line that is no decision is named."""


def states() -> list[str]:
    """How a decision can stand."""
    from registan.model.decision import STATES

    return list(STATES)


def register(review: typer.Typer) -> None:
    """Add the commands."""
    review.command("list", epilog=LIST)(list_decisions)
    review.command("export", epilog=EXPORT)(export_decisions)
    review.command("import", epilog=IMPORT)(import_decisions)


def list_decisions(
    ledger: LedgerOption = DEFAULT_LEDGER,
    state: Annotated[str | None, choice(states, "applied, replaced, undone, text changed, …")] = None,
    form: Annotated[str, printed_as("table", "jsonl")] = "table",
    limit: Annotated[int, typer.Option(help="How many at most, the last ones; 0 for all.", metavar="N", min=0)] = (
        LISTING_LIMIT
    ),
) -> None:
    """List decisions, whether each is in force, and why it is not."""
    import registan

    with registan.open(ledger) as opened:
        every = opened.decisions()
    wanted = [each for each in every if state in (None, each.state)]
    if form == "jsonl":
        write_json(map(_row, wanted))
        return
    if not wanted:
        say("No decision." if state is None else f"No decision is in the state {state!r}.")
        return
    shown = wanted[-limit:]
    for each in shown:
        _show(each)
    if len(shown) < len(wanted):
        say(f"… and {len(wanted) - len(shown):,} before these; --limit 0 lists all.")
    counts = Counter(each.state for each in every)
    say(f"{counted(len(every), 'decision')}: {', '.join(f'{count:,} {name}' for name, count in counts.items())}")


def export_decisions(
    ledger: LedgerOption = DEFAULT_LEDGER,
    output: Annotated[Path | None, typer.Option(help="A file instead of standard output.", metavar="FILE")] = None,
) -> None:
    """Write all decisions as JSON lines, for another ledger."""
    import registan
    from registan.export import json_lines, replacing

    with registan.open(ledger) as opened:
        lines = json_lines(opened.export_decisions())
        if output is None:
            sys.stdout.writelines(lines)
            return
        with replacing(output) as file:
            count = sum(1 for line in lines if file.write(line))
    say(f"{counted(count, 'decision')} written to {output}")


def import_decisions(
    file: Annotated[
        str, typer.Argument(help="JSON lines; - reads standard input.", metavar="FILE", show_default=False)
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Add the decisions of another ledger to this one's."""
    import registan
    from registan.store.errors import DecisionRowError

    with opened_lines(file) as lines, registan.open(ledger) as opened:
        try:
            new = opened.import_decisions(lines)
        except DecisionRowError as error:
            raise DecisionRowError(f"{file}: {error}") from error
    say(f"{counted(new, 'new decision')} in {ledger}")


def _row(told: Review) -> dict[str, Any]:
    from registan.model import decision_to_row

    stands = {"number": told.number, "state": told.state, "why": told.why, "now": list(told.now)}
    return {**stands, **decision_to_row(told.decision)}


def _show(told: Review) -> None:
    decision = told.decision
    signed = f"{decision.by}, {decision.at[:10]}" if decision.at else decision.by
    stands = f"{told.state} ({told.why})" if told.why else told.state
    say_wrapped(f"{told.number} {told.id[:SHOWN_ID]} {decision.kind.upper()} by {signed}: {stands}", "  ")
    say_wrapped(f"{said_of(decision)}", "  ")
    if decision.text:
        say_wrapped(f"said: {decision.text}", "  ")
    say()
