"""From what was read of a name to its claim: what it inherits from the occasion told before, and its fields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from registan.extract.passage.names import Name
from registan.extract.passage.sentence import Sentence
from registan.lexicons.namewords import identifier_of
from registan.model import Agreement, Claim, Event, Institution, Period, Project

from . import agreements, institutions, projects
from .bundles import bundle_name
from .events import is_aside, year_in_name
from .moments import Moment, signing_date
from .naming import short_name
from .occasions import Occasion
from .parts import Part

_DAY, _MONTH = len("2024-01-31"), len("2024-01")
_LEANS = "as the event before"
_LISTED = "as the documents that the list is of"


@dataclass(slots=True)
class Draft:
    """A name with what was read of it, on the way to its claim; `bundle`: the documents that it is one of."""

    name: Name
    moment: Moment | None
    fields: dict[str, Any]
    rules: list[str]
    parts: list[Part]
    bundle: Agreement | None = None

    def done(self, type_: str, date: str | None = None) -> dict[str, Any]:
        """The fields that all claims have; its date is a part of what some are known by."""
        inferred = tuple(sorted({rule.partition(":")[0] for rule in self.rules}))
        known_by = identifier_of(type_, self.name.kind, self.fields["name"], self.fields["parties"], date)
        return self.fields | {"rules": tuple(self.rules), "inferred": inferred, "identifier": known_by}


def claim_of(sentence: Sentence, draft: Draft, occasion: Occasion) -> Claim:
    """The claim of a draft, with the date and place of the occasion that it leans on where it names none."""
    return _MAKERS[draft.name.section](sentence, draft, occasion)


def _lean(field: str, sentence: Sentence, draft: Draft, occasion: Occasion) -> str | None:
    """The date of the event that the sentence leans on, and its place where the sentence names none."""
    kinds = [str(mark.value.code) for section, mark in sentence.heads if section == "events"]
    told = occasion.meant(kinds, outcome=bool(kinds) or "outcome" in sentence.deeds)
    if told is None:
        return None
    draft.rules.append(f"{field}: {_LEANS}")
    if draft.fields["place"] is None and told.place is not None:
        draft.fields["place"] = told.place
        draft.rules.append(f"place: {_LEANS}")
    return told.date


def _place_of_occasion(sentence: Sentence, draft: Draft, occasion: Occasion, signed: str) -> None:
    """What is signed on the days of a visit is signed where it was, if nothing but its title names a place."""
    told, name = occasion.last, draft.name
    if told is None or told.place is None or not _falls_in(signed, told.date):
        return
    outside = [area for area in sentence.areas if not name.first <= area.first < name.last]
    if not any(area.kind == "place" and area.lead == "in" for area in outside):
        draft.fields["place"] = told.place
        draft.rules.append(f"place: {_LEANS}")


def _falls_in(day: str, interval: str) -> bool:
    start, _, stop = interval.partition("/")
    return len(day) == _DAY and start <= day <= (stop or start)


def _agreement(sentence: Sentence, draft: Draft, occasion: Occasion) -> Claim:
    name, moment = draft.name, draft.moment
    if draft.bundle is not None:
        return _listed(draft, draft.bundle)
    status = agreements.status_of(sentence, name, draft.fields["modality"])
    signed = moment.iso if moment and status != "planned" and not moment.is_span else None
    if signed is None and status != "planned" and name.told(sentence, "signed", "adopted"):
        signed = _lean("signed", sentence, draft, occasion)
    if signed is not None:
        _place_of_occasion(sentence, draft, occasion, signed)
    signed = signing_date(signed)
    if name.kind == "package":
        told = occasion.last
        event = told.label if told and signed and told.date.startswith(signed[:_MONTH]) and occasion.is_fresh else None
        draft.fields["name"] = bundle_name(sentence, name, draft.parts, signed, event)
    return Agreement(**draft.done("agreement", signed), kind=name.kind, signed=signed, status=status)


def _listed(draft: Draft, bundle: Agreement) -> Claim:
    """An item of a list, with all that is told of the documents together; a date in brackets is its own."""
    signed = signing_date(draft.moment.iso) if draft.moment and draft.moment.is_own else bundle.signed
    if signed != bundle.signed:
        draft.fields["place"] = draft.fields["place"] if draft.moment and draft.moment.is_told else None
    else:
        draft.rules += [f"signed: {_LISTED}"] if signed else []
        draft.fields["place"] = bundle.place
    draft.fields["modality"] = bundle.modality
    if any(rule.startswith("parties") for rule in draft.rules):
        draft.fields["parties"] = bundle.parties
    done = draft.done("agreement", signed)
    status = "signed" if signed and bundle.status == "in_force" else bundle.status  # 'Key agreements: … (2012)'
    return Agreement(**done, kind=draft.name.kind, signed=signed, status=status)


def _event(sentence: Sentence, draft: Draft, occasion: Occasion) -> Claim:
    name = draft.name
    moment = None if draft.moment is None or draft.moment.is_span or is_aside(sentence, name) else draft.moment.iso
    date = year_in_name(sentence, name) or moment
    if date and moment and moment.startswith(date):  # 'the exercise "Shield 2024" in September'
        date = moment
    if date is not None:
        label = short_name(name, draft.fields["name"], draft.parts)
        occasion.tell(name.kind, date, draft.fields["place"], label, is_past=draft.fields["modality"] == "asserted")
    elif draft.fields["modality"] == "asserted":
        date = _lean("date", sentence, draft, occasion)
    return Event(**draft.done("event", date), kind=name.kind, date=date)


def _institution(sentence: Sentence, draft: Draft, _: Occasion) -> Claim:
    name, moment = draft.name, draft.moment
    done = draft.fields["modality"] != "negated" and name.told(sentence, "opened", "founded")
    founded = moment.iso if moment and done else None
    status = institutions.status_of(sentence, name, draft.fields["modality"])
    return Institution(**draft.done("institution"), kind=name.kind, founded=founded, status=status)


def _project(sentence: Sentence, draft: Draft, _: Occasion) -> Claim:
    status = projects.status_of(sentence, draft.name, draft.fields["modality"])
    period = _period(sentence, draft.name)
    return Project(**draft.done("project"), sector=draft.name.kind, period=period, status=status)


def _period(sentence: Sentence, name: Name) -> Period | None:
    """The years that the project is for: 'for the period 2021-2025'."""
    return next((when.period for when in sentence.whens if when.grain == "years" and when.first >= name.last), None)


_MAKERS = {"agreements": _agreement, "events": _event, "institutions": _institution, "projects": _project}
