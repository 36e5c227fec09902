"""registan lives: what became of projects, agreements and institutions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..options.choices import choice
from ..options.days import AsOfOption, as_date
from ..options.files import DEFAULT_LEDGER, LedgerOption
from ..options.pages import printed_as
from ..options.pairs import States
from ..options.records import takes
from ..printing.inert import one_line
from ..printing.listing import SHOWN_ID, write_json
from ..printing.terminal import say, say_wrapped
from ..printing.wording import counted

if TYPE_CHECKING:
    from registan.model import Life, Roll, Sum
    from registan.pipeline.lives import Chronicle

EXAMPLES = """Examples:

\b
  registan lives
  registan lives KAZ-UZB --type project
  registan lives --format jsonl > lives.jsonl

Those that fell silent come first. Then: how many of the documents that were counted the ledger can name, and what
pledged figures come to when each is counted once."""


def types() -> list[str]:
    """What has a life."""
    return ["project", "agreement", "institution"]


@dataclass(frozen=True, kw_only=True)
class Listing(States):
    """Whose lives, for which day, and in which form."""

    ledger: LedgerOption = DEFAULT_LEDGER
    type: Annotated[str | None, choice(types, "project, agreement or institution.")] = None
    as_of: AsOfOption = None
    form: Annotated[str, printed_as("text", "jsonl")] = "text"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(takes(Listing)(lives))


def lives(listing: Listing) -> None:
    """List what became of projects, agreements and institutions.

    What stays unnamed or uncounted is told as well.
    """
    import registan

    kind: Any = listing.type
    with registan.open(listing.ledger) as ledger:
        found = ledger.lives(*listing.codes, type=kind, as_of=as_date(listing.as_of))
    if listing.form == "jsonl":
        write_json(_rows(found))
        return
    _show(found)


def _rows(found: Chronicle) -> Iterator[dict[str, Any]]:
    from registan.model import life_to_row, roll_to_row, sum_to_row

    yield from map(life_to_row, found.lives)
    yield from map(roll_to_row, found.rolls)
    yield from map(sum_to_row, found.sums)


def _show(found: Chronicle) -> None:
    for life in found.lives:
        _show_life(life)
    for roll in found.rolls:
        _show_roll(roll)
    for told in found.sums:
        _show_sum(told)
    if found.as_of is None or not (found.lives or found.rolls or found.sums):
        say("Nothing matches.")
        return
    say(f"{counted(len(found.lives), 'thing')} as of {found.as_of}; --as-of tells another day.")


def _show_life(life: Life) -> None:
    from registan.model import thing_id

    say_wrapped(f"{life.thing.type} {thing_id(life.thing)[:SHOWN_ID]}: {one_line(life.message)}", "    ")


def _show_roll(roll: Roll) -> None:
    say_wrapped(f"count {one_line(roll.count.doc)}:{roll.count.span.start}: {one_line(roll.message)}", "    ")
    for thing in roll.named:
        say_wrapped(thing.name, "      ", "    - ")


def _show_sum(told: Sum) -> None:
    from registan.lexicons.wording import amount

    areas = "-".join(told.areas)
    total = (
        told.refused or ""
        if told.value is None
        else f"{amount(told.value, told.unit)} of {counted(len(told.counted), 'figure')}"
    )
    say_wrapped(f"sum {areas} {told.indicator} {told.unit}: {total}", "    ")
    for claim in told.counted:
        say_wrapped(f"{amount(claim.value, claim.unit)} ({claim.doc}:{claim.span.start})", "      ", "    + ")
    for claim, why in told.left_out:
        said = f"{amount(claim.value, claim.unit)} ({claim.doc}:{claim.span.start})"
        say_wrapped(f"left out {said}: {why}", "      ", "    ")
