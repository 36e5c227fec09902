"""Which sentence tells a finding."""

from __future__ import annotations

from collections.abc import Callable

from registan.model import Finding, Observation
from registan.reconcile.across import (
    contradiction,
    currencies,
    dates,
    deadlines,
    mirror,
    mutated,
    overdue,
    restamped,
    strangers,
    targets,
)
from registan.reconcile.across import repeated as repetitions
from registan.reconcile.named import founded, in_office, meetings, misnamed, terms, unborn
from registan.reconcile.named import two_dates as event_dates
from registan.reconcile.within import goods, growth, shares
from registan.reconcile.within import parts as sums

from ..voice import Voice
from .arithmetic import change, part_of_goods, part_of_time, parts, share, total
from .between import aim, books, copied, definition, late, repeated, sources, too_early
from .named import before_founding, office, out_of_order, two_dates
from .named import unborn as dated_before_a_state
from .phrases import head, joined

Teller = Callable[[Voice, Finding], str | None]
"""Tells findings of a rule; None where the claims do not have the parts that its sentence wants."""

TELLERS: dict[str, Teller] = {
    growth.GROWTH: change,
    growth.CHANGE: change,
    shares.SHARE: share,
    sums.WITHIN: part_of_time,
    sums.TOTAL: parts,
    goods.GOODS: part_of_goods,
    contradiction.RULE: sources,
    currencies.RULE: sources,
    repetitions.RULE: repeated,
    deadlines.RULE: late,
    mirror.FLOW: books,
    mirror.TURNOVER: books,
    targets.LATER: aim,
    targets.OTHER: aim,
    dates.RULE: too_early,
    strangers.RULE: sources,
    restamped.RULE: copied,
    event_dates.RULE: two_dates,
    meetings.RULE: out_of_order,
    founded.RULE: before_founding,
    terms.RULE: office,
    in_office.RULE: office,
    unborn.RULE: dated_before_a_state,
    mutated.RULE: sources,
    overdue.RULE: aim,
}


def told(voice: Voice, finding: Finding) -> str:
    """What does not fit, by whose figures; where no sentence is known for the rule, its kind and what is printed."""
    if voice.words.language == "en":
        return finding.message
    if finding.rule in (misnamed.PERSON, misnamed.PLACE):
        return _name(voice, finding)
    teller = TELLERS.get(finding.rule, definition if finding.kind == "definition" else total)
    return teller(voice, finding) or _printed(voice, finding)


def _name(voice: Voice, finding: Finding) -> str:
    claim = finding.claims[0]
    usual = next((str(value) for _, value in finding.suggestion.fields), "") if finding.suggestion else ""
    return voice.words("told.name", doc=claim.doc, stated=" ".join(claim.quote.split()), usual=usual)


def _printed(voice: Voice, finding: Finding) -> str:
    """The kind of fault, and each claim as it is printed."""
    words = voice.words
    said = (
        joined(head(voice, claim), words.subject(claim), words.figure(claim))
        if isinstance(claim, Observation)
        else " ".join(claim.quote.split())
        for claim in finding.claims
    )
    return f"{words.named('finding', finding.kind)}: {'; '.join(dict.fromkeys(said))}"
