"""registan review: what people decide about findings and claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from ...options.files import DEFAULT_LEDGER, LedgerOption
from ...printing.decided import said_of
from ...printing.terminal import say, say_wrapped
from . import history

if TYPE_CHECKING:
    from registan.model import Review

EXAMPLES = """Examples:

\b
  registan review reject 3f9a2c81 --by Aliya --why "both offices confirm the figure"
  registan review note 90bd41aa "the annex has the table"
  registan review same 90bd41aa 11c20f7e
  registan review list
  registan review undo 2
  registan review export --output decisions.jsonl

Ids come from `registan findings`, `claims`, `facts` and `things`. A decision survives rebuilds; it
has no effect while the sentence that it rests on is another, and the last decision about the same
is in force."""

SIGNED = """Example:

\b
  registan review {example}"""

By = Annotated[
    str | None,
    typer.Option("--by", envvar="REGISTAN_BY", help="Who decides; your login name when not given.", metavar="NAME"),
]
Why = Annotated[str, typer.Option("--why", help="The reason, in a sentence.", metavar="TEXT")]
One = Annotated[
    str, typer.Argument(help="The beginning of a claim's or finding's id.", metavar="ID", show_default=False)
]
First = Annotated[
    str, typer.Argument(help="The beginning of a claim's, fact's or thing's id.", metavar="ID", show_default=False)
]
Second = Annotated[str, typer.Argument(help="Another's.", metavar="ID", show_default=False)]

review = typer.Typer(
    name="review",
    help="Accept, reject or note what the ledger says.\n\nFindings, claims, what is the same; kept by every rebuild.",
    epilog=EXAMPLES,
    no_args_is_help=True,
    rich_markup_mode=None,
)


def register(app: typer.Typer) -> None:
    """Add the commands."""
    history.register(review)
    app.add_typer(review)


@review.command(epilog=SIGNED.format(example="accept 3f9a2c81"))
def accept(of: One, ledger: LedgerOption = DEFAULT_LEDGER, by: By = None, why: Why = "") -> None:
    """Accept a finding or a claim: it is as it says."""
    _decide(ledger, "accept", (of,), by, why)


@review.command(epilog=SIGNED.format(example='reject 3f9a2c81 --why "the annex explains it"'))
def reject(of: One, ledger: LedgerOption = DEFAULT_LEDGER, by: By = None, why: Why = "") -> None:
    """Reject a finding or a claim: `registan findings` leaves it out, and says so."""
    _decide(ledger, "reject", (of,), by, why)


@review.command(epilog=SIGNED.format(example='note 3f9a2c81 "asked the ministry"'))
def note(
    of: One,
    text: Annotated[str, typer.Argument(help="What to remember.", metavar="TEXT", show_default=False)],
    ledger: LedgerOption = DEFAULT_LEDGER,
    by: By = None,
) -> None:
    """Add a note to a finding or a claim."""
    _decide(ledger, "note", (of,), by, text)


@review.command(epilog=SIGNED.format(example="same 3f9a2c81 90bd41aa"))
def same(one: First, other: Second, ledger: LedgerOption = DEFAULT_LEDGER, by: By = None, why: Why = "") -> None:
    """Say that two claims, facts or things are the same: they are joined."""
    _decide(ledger, "same", (one, other), by, why)


@review.command("not-same", epilog=SIGNED.format(example="not-same 3f9a2c81 90bd41aa"))
def not_same(one: First, other: Second, ledger: LedgerOption = DEFAULT_LEDGER, by: By = None, why: Why = "") -> None:
    """Say that two claims speak of different things: their fact or thing is split."""
    _decide(ledger, "not same", (one, other), by, why)


@review.command(epilog=SIGNED.format(example='unsure 3f9a2c81 90bd41aa --why "the year is not told"'))
def unsure(one: First, other: Second, ledger: LedgerOption = DEFAULT_LEDGER, by: By = None, why: Why = "") -> None:
    """Say that it cannot be told whether two claims speak of the same thing."""
    _decide(ledger, "unsure", (one, other), by, why)


@review.command(epilog=SIGNED.format(example="undo 3"))
def undo(
    number: Annotated[int, typer.Argument(help="The decision's number.", metavar="N", show_default=False)],
    ledger: LedgerOption = DEFAULT_LEDGER,
    by: By = None,
    why: Why = "",
) -> None:
    """Take back a decision by its number; both stay in the history."""
    import registan

    with registan.open(ledger) as opened:
        _say(opened.undo(number, by=by or _login(), at=_now(), text=why))


def _decide(ledger: Any, kind: Any, ids: tuple[str, ...], by: str | None, text: str) -> None:
    import registan

    with registan.open(ledger) as opened:
        before = {each.number for each in opened.decisions() if each.state == "contradicted"}
        _say(opened.decide(kind, *ids, by=by or _login(), at=_now(), text=text))
        for each in opened.decisions():
            if each.state == "contradicted" and each.number not in before:
                say(f"Decision {each.number} has no effect any more: {each.why}.")


def _say(made: Review) -> None:
    say_wrapped(f"Decision {made.number}: {made.decision.kind}: {said_of(made.decision)}", "  ")
    if made.state != "applied":
        say(f"It has no effect: {made.why}.")


def _login() -> str:
    from getpass import getuser

    try:
        return getuser()
    except (KeyError, OSError) as error:
        raise typer.BadParameter("this computer does not say who you are: say it with --by NAME") from error


def _now() -> str:
    from datetime import UTC, datetime

    return datetime.now(UTC).isoformat(timespec="seconds")
