"""Events of an institution that are dated before there was one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from registan.lexicons.wording import dates
from registan.model import Claim, Event, Finding, Institution

from ..across.around import Around
from .named import Sign, before, by_parties, signs_of

RULE = "an event cannot precede the founding of its institution"
_TELLING = 2
_MOST = 500


def check_founded(claims: Iterable[Claim], _: Around) -> Iterator[Finding]:
    """Every meeting of a council, commission or fund that is dated before the institution was founded."""
    dated = [
        sign
        for sign in signs_of(claim for claim in claims if isinstance(claim, (Event, Institution)))
        if sign.when and len(sign.stems) >= _TELLING
    ]
    for signs in by_parties(dated):
        once = list({(sign.claim.type, sign.stems, sign.when): sign for sign in reversed(signs)}.values())[::-1]
        founded = [sign for sign in once if isinstance(sign.claim, Institution)]
        events = [sign for sign in once if isinstance(sign.claim, Event)]
        yield from (_finding(*pair) for pair in product(events[:_MOST], founded[:_MOST]) if _is_early(*pair))


def _is_early(event: Sign, institution: Sign) -> bool:
    """Whether the event is named after the institution and was over before that was founded."""
    is_its = institution.stems < event.stems
    return is_its and bool(event.when and institution.when and before(event.when, institution.when))


def _finding(event: Sign, institution: Sign) -> Finding:
    names = [" ".join(sign.claim.name.split()) for sign in (event, institution)]
    return Finding(
        kind="date",
        severity="doubt",
        claims=(event.claim, institution.claim),
        suspect=None,
        suggestion=None,
        confidence=0.5,
        message=(
            f"“{names[0]}” is dated {dates(event.when)} in {event.claim.doc}, but “{names[1]}” was founded"
            f" {dates(institution.when)} by {institution.claim.doc}: one of the dates is wrong."
        ),
        rule=RULE,
    )
