"""From a sentence to its claims of agreements, events, institutions and projects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from registan.extract.passage.context import Context
from registan.extract.passage.names import Name
from registan.extract.passage.sentence import Mark, Sentence, groups
from registan.extract.passage.sorting import find_deeds
from registan.lexicons import Lexicon
from registan.model import Agreement, Claim, Document, Span

from . import projects
from .agreements import is_agreement, tell_contracts
from .bundles import join_counted
from .circles import circle_of
from .cities import read_place
from .complements import read_name
from .drafts import Draft, claim_of
from .events import elided, is_event, tell_meetings, year_in_name
from .institutions import is_institution, tell_bodies, tell_branches
from .listing import announced, is_listed, is_title, opens
from .modality import modality_of
from .moments import Moment, read_moment
from .naming import named
from .occasions import Occasion
from .projects import is_project
from .sides import read_sides
from .sites import in_each_town

HEADS = ("agreements", "events", "institutions", "projects")
"""The sections of a lexicon whose nouns can head a name."""

_DONE = frozenset({"signed", "adopted"})
_OPENED = frozenset({"opened", "founded"})
_DAY = len("2024-01-31")
_BRANCH = 4
_BUILT = frozenset(projects.DEEDS)


@dataclass(frozen=True, slots=True)
class Telling:
    """Where a sentence stands: its document and language, what was told before it, whether it is an item of a list."""

    document: Document
    lexicon: Lexicon
    context: Context
    occasion: Occasion
    is_item: bool = False


def read_named(sentence: Sentence, telling: Telling) -> Iterator[Claim]:
    """The claims of the sentence that are no figures, its events first: the others can lean on their dates."""
    find_deeds(sentence, telling.lexicon.index("deeds"))
    names = [read_name(sentence, mark, section) for section, mark in sentence.heads if _can_be(sentence, section, mark)]
    names += elided(sentence, names, telling.occasion.near_row)
    names = tell_meetings(names)
    for name in names:
        tell_contracts(sentence, name)
    if len(names) > 1:
        tell_branches(names)
        tell_bodies(names)
        names = join_counted(sentence, names)
    opening = announced(sentence)
    names += [opening] if opening else []
    taken: dict[str, int] = {}
    for name in sorted(names, key=lambda one: (one.section != "events", one.head.first)):
        if name.head.first < taken.get(name.section, -1) or _is_modifier(sentence, name, names):
            continue
        listed = is_listed(sentence, name, telling.occasion, is_item=telling.is_item)
        occasion = telling.occasion
        said = occasion.latest if sentence.word("future") else occasion.said  # what is to come follows all that was
        moment = read_moment(sentence, name, names, telling.context, occasion.heading or said)
        moment = moment or _today(sentence, telling.document) or _headed(occasion)
        told = name is not opening and _is_new(sentence, name, moment, telling, listed=listed)
        if not (told or opens(sentence, name)):
            continue
        draft = _draft(sentence, name, moment, telling, names)
        if len(draft.fields["parties"]) > (name.section == "projects"):  # what a state builds alone is its own
            draft.bundle = telling.occasion.bundle if listed else None
            claim = claim_of(sentence, draft, telling.occasion)
            if isinstance(claim, Agreement) and opens(sentence, name):
                telling.occasion.open(claim, name.last)
            if told:
                if name.ordinal and name.section == "events":
                    telling.occasion.number(name)
                taken[name.section] = name.last
                yield from in_each_town(sentence, name, claim, telling.lexicon.language, document=telling.document)


def _is_new(sentence: Sentence, name: Name, moment: Moment | None, telling: Telling, *, listed: bool) -> bool:
    told = listed or _is_told(sentence, name, moment, telling)
    return told and not _is_again(sentence, name, moment, telling.occasion)


def _headed(occasion: Occasion) -> Moment | None:
    """'2014 год. Министры подписали …': the date that stands before the entry of a chronicle."""
    return Moment(occasion.heading) if occasion.heading else None


def _today(sentence: Sentence, document: Document) -> Moment | None:
    """'Today in Astana …': the day of publication, where it is known to the day."""
    published = document.published or ""
    return Moment(published) if "today" in sentence.deeds and len(published) == _DAY else None


def _can_be(sentence: Sentence, section: str, mark: Mark) -> bool:
    """Whether the deeds that such a head needs are told at all: most plants and documents are in no deed."""
    kind, needs = mark.value.code, mark.value.get("needs")
    if kind == "package":
        return not _DONE.isdisjoint(sentence.deeds) or is_title(sentence)
    if section == "projects" and any(cue.first < mark.last <= cue.last for cue in sentence.cues if _is_lent(cue, mark)):
        return False
    if section == "projects":
        told = needs == "name" or not _BUILT.isdisjoint(sentence.deeds)
        return told or projects.can_be_set_apart(sentence)
    return needs not in ("opened", "own") or not _OPENED.isdisjoint(sentence.deeds)


def _is_lent(cue: Mark, mark: Mark) -> bool:
    """'A credit line': the line of a bank is nothing built."""
    return cue.value.code == "finance.loan" and cue.first < mark.first


def _is_again(sentence: Sentence, name: Name, moment: Moment | None, occasion: Occasion) -> bool:
    """Whether the document has told of it: a name that comes back with no other date is spoken about, not told."""
    words = [norm for norm in sentence.tokens.norms[name.first : name.last] if norm.isalnum()]
    key, date = (name.section, " ".join(words)), moment.iso if moment else None
    if not (name.is_named or name.complement):
        return False
    if key in occasion.names and (date is None or date == occasion.names[key]):
        return True
    occasion.names[key] = date
    if name.section == "projects" and len(words) > 2 and words[-1].isdecimal():
        occasion.names[name.section, " ".join(words[:-1])] = date  # 'Kambarata HPS-1', then 'Kambarata HPS'
    return False


def _is_modifier(sentence: Sentence, name: Name, names: list[Name]) -> bool:
    """'Forum meeting': of two heads side by side the last is meant (in Russian the first); a body stays itself.

    What is built stays itself too: of 'проект железной дороги', 'темір жолы жобасы' the railway is meant.
    """
    if name.section == "projects" and _is_beside(sentence, name, names):
        return True
    if name.section == "projects" and projects.has_undertaking(sentence):
        of_built = projects.is_of_built(sentence, name) or projects.is_part_of_built(sentence, name, names)
        return name.needs == "name" and of_built
    if sentence.grammar.heads_first:
        return any(other.section == name.section and other.head.last == name.head.first for other in names)
    after = [other for other in names if other.head.first == name.head.last]
    if name.section == "institutions" and _has_branch(sentence, name, names):
        return True
    return any(other.section == name.section or name.section != "institutions" for other in after)


def _has_branch(sentence: Sentence, name: Name, names: list[Name]) -> bool:
    """'Technologiya institutining Abu-Dabidagi filiali': whose branch it is."""
    if sentence.grammar.case_of(sentence.norm(name.head.last - 1)) != "owner":
        return False
    branches = (other for other in names if other.section == name.section and other.needs == "opened")
    return any(0 < other.head.first - name.head.last <= _BRANCH for other in branches)


def _is_beside(sentence: Sentence, name: Name, names: list[Name]) -> bool:
    """Whether what is built is another: this one is in its title, before its noun, or where it is."""
    titled = projects.is_in_quotes(sentence, name, names)
    return titled or projects.is_compound(sentence, name) or projects.is_where(sentence, name, names)


def _is_told(sentence: Sentence, name: Name, moment: Moment | None, telling: Telling) -> bool:
    if name.section == "agreements":
        return is_agreement(sentence, name, dated=moment is not None and not moment.is_span)
    if name.section == "institutions":
        return is_institution(sentence, name)
    if name.section == "projects":
        return is_project(sentence, name, telling.lexicon.language)
    date = year_in_name(sentence, name) or (moment.iso if moment and not moment.is_span else None)
    return is_event(sentence, name, date, leans=telling.occasion.is_fresh)


def _draft(sentence: Sentence, name: Name, moment: Moment | None, telling: Telling, names: list[Name]) -> Draft:
    parties, rule = read_sides(sentence, name, telling.context, circle_of(sentence, name, telling.occasion))
    if any(area.code in groups() for area in sentence.areas if name.first <= area.first < name.last):
        telling.occasion.gather(parties, name.first)
    tokens, document = sentence.tokens, telling.document
    span = Span(tokens.starts[name.first], tokens.ends[name.last - 1])
    quote = document.text[span.start : span.end]
    fields: dict[str, Any] = {"doc": document.name, "document": document.digest, "span": span, "quote": quote}
    fields |= {"parties": parties, "modality": modality_of(sentence, name)}
    bound = name.section == "events" and name.kind == "visit"
    fields["place"] = read_place(sentence, name, telling.lexicon.language, bound=bound)
    fields["name"], parts = named(sentence, name, names, fields["place"], telling.lexicon.language)
    return Draft(name, moment, fields, [rule] if rule else [], parts)
