"""registan explain and registan why: a finding or verdict step by step, and two claims held against each other."""

from __future__ import annotations

from typing import Annotated

import typer

from registan.model import Verdict

from ..options.files import DEFAULT_LEDGER, LedgerOption
from ..printing.inert import one_line
from ..printing.terminal import say, say_wrapped, show_table
from ..printing.wording import figure_of, subject_of

EXAMPLES = """Examples:

\b
  registan explain 3f9a2c81     (`registan findings` and `registan commitments` show the ids)"""

WHY_EXAMPLES = """Examples:

\b
  registan why 3f9a2c81 90bd41aa     (`registan claims` shows the ids)"""


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command(epilog=EXAMPLES)(explain)
    app.command(epilog=WHY_EXAMPLES)(why)


def explain(
    finding: Annotated[
        str, typer.Argument(help="A finding's or verdict's id or its beginning.", metavar="ID", show_default=False)
    ],
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Show step by step how a finding or verdict came about."""
    import registan

    with registan.open(ledger) as opened:
        found = opened.derived(finding)
        say(found.status.upper() if isinstance(found, Verdict) else f"{found.severity.upper()} {found.kind}")
        for number, step in enumerate(opened.explain(found), 1):
            say_wrapped(f"{number}. {one_line(step)}", "   ")


def why(
    one: Annotated[str, typer.Argument(help="A claim's id or its beginning.", metavar="CLAIM", show_default=False)],
    other: Annotated[str, typer.Argument(help="Another claim's.", metavar="CLAIM", show_default=False)],
    ledger: LedgerOption = DEFAULT_LEDGER,
) -> None:
    """Say why two claims differ, and what is not known."""
    import registan

    with registan.open(ledger) as opened:
        claims = [opened.claim(each)[0] for each in (one, other)]
        for claim in claims:
            place = f"{one_line(claim.doc)}:{claim.span.start} “{one_line(claim.quote)}”"
            say(f"{place} {subject_of(claim)}, {figure_of(claim)}")
        say()
        rows = [(each.respect, each.one, each.other, each.verdict, each.meaning) for each in opened.why(*claims)]
        show_table(("respect", "first", "second", "", "means"), rows)
