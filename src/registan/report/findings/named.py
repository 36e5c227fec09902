"""What is named and dated in ways that do not fit: one event on two days, a series out of order, an office not held."""

from __future__ import annotations

from registan.model import Agreement, Claim, Event, Finding, Institution

from ..voice import Voice

BOTH = 2
_DATES = {Agreement: "signed", Event: "date", Institution: "founded"}


def two_dates(voice: Voice, finding: Finding) -> str | None:
    """One event, agreement or institution with each of its dates."""
    said = _dated(voice, finding)
    first = finding.claims[0]
    if len(said) < BOTH or not isinstance(first, (Agreement, Event, Institution)):
        return None
    return voice.words("told.two_dates", name=_name(first), dates="; ".join(said))


def out_of_order(voice: Voice, finding: Finding) -> str | None:
    """Meetings of one series, each with its date."""
    return _listed(voice, finding, "told.out_of_order")


def before_founding(voice: Voice, finding: Finding) -> str | None:
    """An event that is dated before its institution was founded."""
    return _listed(voice, finding, "told.before_founding")


def office(voice: Voice, finding: Finding) -> str | None:
    """A visit at a time at which the office that it names was another's."""
    return _one(voice, finding, "told.office")


def unborn(voice: Voice, finding: Finding) -> str | None:
    """A treaty at a time at which one of its parties was no state."""
    return _one(voice, finding, "told.unborn")


def _one(voice: Voice, finding: Finding, message: str) -> str | None:
    claim = finding.claims[0]
    when = _when(voice, claim)
    return voice.words(message, name=" ".join(claim.quote.split()), when=when, doc=claim.doc) if when else None


def _listed(voice: Voice, finding: Finding, message: str) -> str | None:
    told = [f"{_name(claim)} – {when} ({claim.doc})" for claim in finding.claims if (when := _when(voice, claim))]
    return voice.words(message, dates="; ".join(told)) if len(told) >= BOTH else None


def _dated(voice: Voice, finding: Finding) -> list[str]:
    """Each date with the documents that give it."""
    by_date: dict[str, dict[str, None]] = {}
    for claim in finding.claims:
        if when := _when(voice, claim):
            by_date.setdefault(when, {})[claim.doc] = None
    return [f"{when} ({', '.join(docs)})" for when, docs in by_date.items()]


def _name(claim: Claim) -> str:
    return (claim.name if isinstance(claim, (Agreement, Event, Institution)) else "") or " ".join(claim.quote.split())


def _when(voice: Voice, claim: Claim) -> str:
    field = _DATES.get(type(claim), "")
    told = getattr(claim, field, None)
    return voice.words.when(told) if told else ""
