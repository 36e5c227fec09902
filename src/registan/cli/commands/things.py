"""registan things: the same agreement, event, institution or project as one line, with all its mentions."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..options.choices import choice
from ..options.fields import AreaOption, CounterpartOption
from ..options.files import DEFAULT_LEDGER, LedgerOption
from ..options.pages import Page
from ..options.pairs import state_codes
from ..options.records import takes
from ..printing.inert import inert, one_line
from ..printing.listing import SHOWN_ID, show_listing, write_json
from ..printing.terminal import say, say_wrapped

if TYPE_CHECKING:
    from registan.model import NamedClaim, NamedThing

EXAMPLES = """Examples:

\b
  registan things
  registan things KAZ-UZB --type agreement
  registan things --kind visit --format jsonl > visits.jsonl
  registan things 8a1f0c             (one thing: every mention with its quote, and why they are one)

Mentions are joined by their English names, kinds, parties and dates; `registan review` says otherwise."""

_ID = re.compile(r"[0-9a-f]{4,}\Z")
_INDENT = "    "

HEAD = ("id", "kind", "name", "parties", "date", "status", "quotes")


def types() -> list[str]:
    """What things there are."""
    return ["agreement", "event", "institution", "project"]


def kinds() -> list[str]:
    """The kinds of all types; those of projects are their sectors."""
    from registan.model.claim import AGREEMENT_KINDS, EVENT_KINDS, INSTITUTION_KINDS, SECTORS

    return sorted(AGREEMENT_KINDS | EVENT_KINDS | INSTITUTION_KINDS | SECTORS)


@dataclass(frozen=True, kw_only=True)
class Sought:
    """Which things of which ledger."""

    what: Annotated[
        list[str] | None,
        typer.Argument(
            help="States, as KAZ UZB or KAZ-UZB, or the beginning (4 signs or more) of a thing's id.",
            metavar="STATE|ID",
            show_default=False,
        ),
    ] = None
    ledger: LedgerOption = DEFAULT_LEDGER
    type: Annotated[str | None, choice(types, "agreement, event, institution or project.")] = None
    kind: Annotated[str | None, choice(kinds, "A kind or sector, such as treaty, visit, council, energy.")] = None
    area: AreaOption = None
    counterpart: CounterpartOption = None

    @property
    def areas(self) -> list[str]:
        """The states that must be parties."""
        return state_codes([*(self.what or ()), *filter(None, (self.area, self.counterpart))])

    @property
    def id(self) -> str | None:
        """The beginning of an id, where one thing is asked for."""
        return self.what[0] if self.what and len(self.what) == 1 and _ID.match(self.what[0]) else None


@dataclass(frozen=True, kw_only=True)
class Listing(Page, Sought):
    """Which things, how many and in which form."""


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(epilog=EXAMPLES)(takes(Listing)(things))


def things(listing: Listing) -> None:
    """List agreements, events, bodies and projects, once each.

    In whatever languages, spellings and documents they are told.
    """
    import registan

    type_: Any = listing.type
    with registan.open(listing.ledger) as ledger:
        if listing.id:
            found = [ledger.thing(listing.id)]
        else:
            found = list(ledger.things(*listing.areas, type=type_, kind=listing.kind))
    if listing.form == "jsonl":
        from registan.model import thing_to_row

        write_json(map(thing_to_row, islice(found, listing.most)))
    elif listing.id:
        _show_one(found[0])
    else:
        rows = [_row(thing) for thing in islice(found, listing.most)]
        show_listing(HEAD, rows, len(found), "No thing matches.")


def _row(thing: NamedThing) -> tuple[str, ...]:
    from registan.model import thing_id

    return (
        thing_id(thing)[:SHOWN_ID],
        (thing.kind if thing.type != "project" else f"project: {thing.kind}").replace("_", " "),
        one_line(thing.name),
        "-".join(thing.parties),
        thing.date or "",
        (thing.status or "").replace("_", " "),
        f"{len(thing.mentions)} in {len(thing.documents)}",
    )


def _show_one(thing: NamedThing) -> None:
    from registan.model import thing_id

    say(f"{thing.type} {thing_id(thing)}: {one_line(thing.name)}")
    known = [thing.kind, "-".join(thing.parties), thing.date, thing.place, thing.status]
    say(", ".join(one_line(part) for part in known if part))
    say(f"identifier: {one_line(thing.identifier)}")
    why = {join.claim: join for join in thing.joins}
    for claim in thing.mentions:
        say()
        say(f"{_where(claim)}: “{inert(' '.join(claim.quote.split()))}”")
        if claim in why:
            join = why[claim]
            say_wrapped(f"{_INDENT}{join.rule} as {_where(join.to)}: {one_line(join.why)}", _INDENT)
    if thing.judgements:
        say()
        say("; ".join(f"decision {each.number}: {each.kind}" for each in thing.judgements))
    for standing in thing.standings:
        say(f"{standing.when or 'no date'}: {standing.status} ({_where(standing.claim)})")


def _where(claim: NamedClaim) -> str:
    return f"{one_line(claim.doc)}:{claim.span.start}"
