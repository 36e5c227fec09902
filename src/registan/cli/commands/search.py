"""registan search: words in the documents and in the quotes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import typer

from ..options.files import DEFAULT_LEDGER, LedgerOption
from ..options.pages import LISTING_LIMIT
from ..printing.inert import one_line
from ..printing.publishers import say_publishers
from ..printing.terminal import marked, say, say_wrapped, show
from ..printing.wording import counted, figure_of, subject_of

if TYPE_CHECKING:
    from registan.api import Hit

EXAMPLES = """Examples:

\b
  registan search "trade turnover"
  registan search wheat --limit 5

Upper and lower case are alike; every character stands for itself."""

REACH = 90
"""Characters shown on each side of what was sought."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(search)


def search(
    text: Annotated[str, typer.Argument(help="What to look for.", metavar="TEXT", show_default=False)],
    ledger: LedgerOption = DEFAULT_LEDGER,
    limit: Annotated[int, typer.Option(help="How many places at most; 0 for all.", metavar="N", min=0)] = LISTING_LIMIT,
) -> None:
    """Find words in the documents and in the quotes of claims."""
    import registan

    with registan.open(ledger) as opened:
        hits = list(opened.search(text, limit or None))
        for hit in hits:
            _show(hit, text)
        say(counted(len(hits), "place") if hits else f"“{text}” stands nowhere in this ledger.")
        say_publishers(opened, (hit.document for hit in hits))


def _show(hit: Hit, sought: str) -> None:
    if hit.claim is not None:
        from registan.model import claim_id

        what = f"claim {claim_id(hit.claim)[:8]}: {subject_of(hit.claim)}, {figure_of(hit.claim)}"
    else:
        what = hit.kind
    before, found, after = _around(one_line(hit.text), one_line(sought))
    say_wrapped(f"{hit.doc}:{hit.span.start} ({what})", "    ")
    if found:
        show(marked(f"  {before}", found, after))
    else:
        say(f"  {before}")


def _around(text: str, sought: str) -> tuple[str, str, str]:
    """The passage cut down to the surroundings of the words, which stand in it with some capitals."""
    match = re.search(re.escape(sought), text, re.IGNORECASE)
    if match is None:
        return text[: 2 * REACH], "", ""
    start, end = max(0, match.start() - REACH), match.end() + REACH
    before = ("…" if start else "") + text[start : match.start()]
    return before, match.group(), text[match.end() : end] + ("…" if end < len(text) else "")
