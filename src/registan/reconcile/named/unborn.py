"""Treaties and relations of states that are dated when one of them was no state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from registan.lexicons.statehood import Gap, statehood
from registan.lexicons.wording import dates, state_name, stated
from registan.model import Agreement, Claim, Event, Finding, Suggestion

from ..across.around import Around
from .named import Sign, date_field, signs_of
from .redated import redated

RULE = "a treaty cannot precede the states that sign it"
_SOVEREIGN = frozenset(("treaty", "declaration", "memorandum"))
"""What only states sign; republics of a union had agreements and protocols on water and land."""


def check_unborn(claims: Iterable[Claim], around: Around) -> Iterator[Finding]:
    """Every signed treaty, and every opening of relations, dated wholly in a time when a party was no state."""
    for sign in signs_of(claims):
        gap = unborn(sign)
        if gap and not _tells_of_a_union(around.sentence(sign.claim)):
            yield _finding(sign, gap, around)


def unborn(sign: Sign) -> Gap | None:
    """The party that was no state on the date of what only states do, with the time when it was none."""
    claim, when = sign.claim, sign.when
    is_of_states = isinstance(claim, Agreement) and claim.kind in _SOVEREIGN and claim.status == "signed"
    is_of_states = is_of_states or (isinstance(claim, Event) and claim.kind == "relations")
    if not is_of_states or when is None or len(claim.parties) < 2 or "parties" in claim.inferred:
        return None
    return next((gap for party in claim.parties for gap in statehood().of(party) if gap.covers(when)), None)


def _tells_of_a_union(text: str) -> bool:
    """Whether a sentence names the greater state of then: 'the first treaty of A with the Soviet Union'."""
    return any(re.search(rf"(?<![^\W\d_]){re.escape(form)}", text.casefold()) for form in statehood().unions)


def _finding(sign: Sign, gap: Gap, around: Around) -> Finding:
    claim, field = sign.claim, date_field(sign.claim)
    gaps = [each for party in claim.parties for each in statehood().of(party)]
    meant = redated(getattr(claim, field), sign, around, lambda when: not any(each.meets(when) for each in gaps))
    name = " ".join(claim.name.split())
    said = f"{claim.doc} dates “{name}” {dates(sign.when)}, when {state_name(gap.code)} was no state of its own"
    return Finding(
        kind="date",
        severity="doubt",
        claims=(claim,),
        suspect=0,
        suggestion=Suggestion(fields=((field, meant),), how="wrong_year") if meant else None,
        confidence=0.75 if meant else 0.6,
        message=f"{said}{f': {stated(meant)} is probably meant' if meant else ''}.",
        rule=RULE,
    )
