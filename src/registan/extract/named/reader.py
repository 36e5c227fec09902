"""From a sentence to its claims of agreements, events, institutions and projects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from registan.extract.passage.context import Context
from registan.extract.passage.names import Name
from registan.extract.passage.sentence import Mark, Sentence, find_deeds, groups
from registan.lexicons import Lexicon
from registan.lexicons.namewords import identifier_of
from registan.model import Agreement, Claim, Document, Event, Institution, Period, Project, Span

from . import agreements, institutions, projects
from .agreements import is_agreement
from .bundles import bundle_name
from .cities import read_place
from .complements import read_name
from .events import elided, is_event, year_in_name
from .institutions import is_institution
from .moments import Moment, read_moment, signing_date
from .naming import named, short_name
from .occasions import Occasion
from .parts import Part
from .projects import is_project
from .sides import read_sides

HEADS = ("agreements", "events", "institutions", "projects")
"""The sections of a lexicon whose nouns can head a name."""

_DEEDS = ("signed", "adopted", "launched", "completed", "held", "opened", "founded")
_TALKS = 3
_FAR = 20
"""Tokens between a name and what was not done with it."""
_DONE = frozenset({"signed", "adopted"})
_OPENED = frozenset({"opened", "founded"})
_BUILT = frozenset(projects.DEEDS)
_DAY, _MONTH = len("2024-01-31"), len("2024-01")
_LEANS = "as the event before"


@dataclass(frozen=True, slots=True)
class Telling:
    """Where a sentence stands: its document and language, and what was told before it."""

    document: Document
    lexicon: Lexicon
    context: Context
    occasion: Occasion


@dataclass(slots=True)
class Draft:
    """A name with what was read of it, on the way to its claim."""

    name: Name
    moment: Moment | None
    fields: dict[str, Any]
    rules: list[str]
    parts: list[Part]

    def done(self, type_: str, date: str | None = None) -> dict[str, Any]:
        """The fields that all claims have; its date is a part of what some are known by."""
        inferred = tuple(sorted({rule.partition(":")[0] for rule in self.rules}))
        known_by = identifier_of(type_, self.name.kind, self.fields["name"], self.fields["parties"], date)
        return self.fields | {"rules": tuple(self.rules), "inferred": inferred, "identifier": known_by}


def read_named(sentence: Sentence, telling: Telling) -> Iterator[Claim]:
    """The claims of the sentence that are no figures, its events first: the others can lean on their dates."""
    find_deeds(sentence, telling.lexicon.index("deeds"))
    names = [read_name(sentence, mark, section) for section, mark in sentence.heads if _can_be(sentence, section, mark)]
    names += elided(sentence, names)
    taken: dict[str, int] = {}
    for name in sorted(names, key=lambda one: (one.section != "events", one.head.first)):
        if name.head.first < taken.get(name.section, -1) or _is_modifier(sentence, name, names):
            continue
        moment = read_moment(sentence, name, names, telling.context) or _today(sentence, telling.document)
        if _is_told(sentence, name, moment, telling.occasion) and not _is_again(
            sentence, name, moment, telling.occasion
        ):
            draft = _draft(sentence, name, moment, telling, names)
            if len(draft.fields["parties"]) > (name.section == "projects"):  # what a state builds alone is its own
                taken[name.section] = name.last
                yield _MAKERS[name.section](sentence, draft, telling.occasion)


def _today(sentence: Sentence, document: Document) -> Moment | None:
    """'Today in Astana …': the day of publication, where it is known to the day."""
    published = document.published or ""
    return Moment(published) if "today" in sentence.deeds and len(published) == _DAY else None


def _can_be(sentence: Sentence, section: str, mark: Mark) -> bool:
    """Whether the deeds that such a head needs are told at all: most plants and documents are in no deed."""
    kind, needs = mark.value.code, mark.value.get("needs")
    if kind == "package":
        return not _DONE.isdisjoint(sentence.deeds)
    if section == "projects":
        return needs == "name" or not _BUILT.isdisjoint(sentence.deeds) or projects.has_undertaking(sentence)
    return needs not in ("opened", "own") or not _OPENED.isdisjoint(sentence.deeds)


def _is_again(sentence: Sentence, name: Name, moment: Moment | None, occasion: Occasion) -> bool:
    """Whether the document has told of it: a name that comes back with no other date is spoken about, not told."""
    words = (norm for norm in sentence.tokens.norms[name.first : name.last] if norm.isalnum())
    key, date = (name.section, " ".join(words)), moment.iso if moment else None
    if not (name.is_named or name.complement):
        return False
    if key in occasion.names and (date is None or date == occasion.names[key]):
        return True
    occasion.names[key] = date
    return False


def _is_modifier(sentence: Sentence, name: Name, names: list[Name]) -> bool:
    """'Forum meeting': of two heads side by side the last is meant (in Russian the first); a body stays itself.

    What is built stays itself too: of 'проект железной дороги', 'темір жолы жобасы' the railway is meant.
    """
    if name.section == "projects" and projects.has_undertaking(sentence):
        return name.needs == "name" and not name.quoted and projects.is_of_built(sentence, name)
    if sentence.grammar.heads_first:
        return any(other.section == name.section and other.head.last == name.head.first for other in names)
    after = [other for other in names if other.head.first == name.head.last]
    return any(other.section == name.section or name.section != "institutions" for other in after)


def _is_told(sentence: Sentence, name: Name, moment: Moment | None, occasion: Occasion) -> bool:
    if name.section == "agreements":
        return is_agreement(sentence, name, dated=moment is not None and not moment.is_span)
    if name.section == "institutions":
        return is_institution(sentence, name)
    if name.section == "projects":
        return is_project(sentence, name)
    date = year_in_name(sentence, name) or (moment.iso if moment and not moment.is_span else None)
    return is_event(sentence, name, date, leans=occasion.is_fresh)


def _draft(sentence: Sentence, name: Name, moment: Moment | None, telling: Telling, names: list[Name]) -> Draft:
    parties, rule = read_sides(sentence, name, telling.context, telling.occasion.near_circle)
    if any(area.code in groups() for area in sentence.areas if name.first <= area.first < name.last):
        telling.occasion.gather(parties)
    tokens, document = sentence.tokens, telling.document
    span = Span(tokens.starts[name.first], tokens.ends[name.last - 1])
    quote = document.text[span.start : span.end]
    fields: dict[str, Any] = {"doc": document.name, "document": document.digest, "span": span, "quote": quote}
    fields |= {"parties": parties, "modality": _modality(sentence, name)}
    bound = name.section == "events" and name.kind == "visit"
    fields["place"] = read_place(sentence, name, telling.lexicon.language, bound=bound)
    fields["name"], parts = named(sentence, name, names, fields["place"], telling.lexicon.language)
    return Draft(name, moment, fields, [rule] if rule else [], parts)


def _modality(sentence: Sentence, name: Name) -> str:
    if _is_denied(sentence, name):
        return "negated"
    dated = {at for when in sentence.whens for at in range(when.first, when.last)}  # 'in May' is no 'may'
    potential = [mark for mark in sentence.word("potential") if mark.first not in dated]
    if any(sentence.deed("possible", mark.last) for mark in potential):
        return "potential"  # 'might sign'
    if _is_negotiated(sentence, name):
        return "planned"
    if name.told(sentence, "signed", "adopted", "launched", "completed", "held"):
        return "asserted"
    if name.told(sentence, "planned", "proposed") or sentence.word("future"):
        return "planned"
    return "potential" if potential else "asserted"


def _is_negotiated(sentence: Sentence, name: Name) -> bool:
    """'Negotiations on the agreement are to be concluded by 2025': what is concluded are the talks."""
    behind = sentence.grammar.verbs_last  # 'келісім туралы келіссөздер'; before it, 'келіссөздер қорытындысында …'
    talks = [mark for mark in sentence.deeds.get("negotiated", ()) if behind == (mark.first >= name.core)]
    gaps = [name.gap(mark) for mark in talks]
    return name.section == "agreements" and any(gap is not None and gap <= _TALKS for gap in gaps)


def _is_denied(sentence: Sentence, name: Name) -> bool:
    """'did not sign the agreement', 'no agreement was reached': the nearest deed is one that was not done."""
    heads = [mark.first for section, mark in sentence.heads if section == name.section]
    if any(mark.last in heads and mark.first <= name.head.first for mark in sentence.word("none")):
        return True
    gaps = [name.gap(mark) for mark in sentence.deeds.get("undone", ())]
    done = [name.gap(mark) for role in _DEEDS for mark in sentence.deeds.get(role, ())]
    near = min((gap for gap in gaps if gap is not None), default=_FAR)
    return near < _FAR and near <= min((gap for gap in done if gap is not None), default=_FAR)


def _lean(field: str, sentence: Sentence, draft: Draft, occasion: Occasion) -> str | None:
    """The date of the event that the sentence leans on, and its place where the sentence names none."""
    told = occasion.meant([str(mark.value.code) for section, mark in sentence.heads if section == "events"])
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


def _event(sentence: Sentence, draft: Draft, occasion: Occasion) -> Claim:
    name = draft.name
    moment = None if draft.moment is None or draft.moment.is_span else draft.moment.iso
    date = year_in_name(sentence, name) or moment
    if date is not None:
        occasion.tell(name.kind, date, draft.fields["place"], short_name(name, draft.fields["name"], draft.parts))
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
