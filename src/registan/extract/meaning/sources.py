"""Who says so: the office or person that a sentence names as the source of its figures."""

from __future__ import annotations

import re
from dataclasses import dataclass

from registan.extract.passage.context import Context
from registan.extract.passage.persons import SAYING, Person, find_person
from registan.extract.passage.sentence import Area, Mark, Sentence
from registan.lexicons import Meaning

_REACH = 14
_QUALIFIERS = 3
_LINE_END = re.compile(r"-\n\s*(?=[^\W\d_A-Z])")
_STILL_SPEAKS = 1
_HERE = "here"
"""The last reporter of an office that many states have: those before it, else the state where the text is told."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source as printed, and the state whose office it is (None when the text does not tell)."""

    name: str
    reporter: str | None


def read_source(sentence: Sentence, context: Context) -> Source | None:
    """The source that the sentence names: of several offices the first whose state is known, else a person.

    An office that is a person's own ('Deputy Minister Serik Zhumangarin') is no source beside the person.
    """
    if not sentence.offices and sentence.words.keys().isdisjoint(SAYING):
        return None
    person = find_person(sentence)
    offices = [office for office in sentence.offices if _speaks(sentence, office)]
    if person is not None:
        offices = [office for office in offices if not person.first <= office.first < person.last]
    # 'Customs data, the Statistics Office of Georgia': the one that says whose it is.
    offices.sort(key=lambda office: _phrase(sentence, office)[2] is None)
    sources = [_official(sentence, office, context) for office in offices]
    known = next((source for source in sources if source.reporter), sources[0] if sources else None)
    return known or (_personal(sentence, person, context) if person else None)


def _personal(sentence: Sentence, person: Person, context: Context) -> Source:
    """A person and the state of the person's office; a minister whose state is not told is the newsroom's own."""
    if person.area is not None:
        return Source(person.name, person.area.code)
    own = [office for office in sentence.offices if person.first <= office.first < person.last]
    return Source(person.name, _home(own[0].value, sentence, context) if own else None)


def _speaks(sentence: Sentence, office: Mark) -> bool:
    """Statistics speak for themselves; a ministry only where a word of saying stands near."""
    if office.value.code == "statistics":
        return True
    for mark in sentence.word("source"):
        if mark.last <= office.first:
            if office.first - mark.last <= 4:
                return True
        elif mark.first - office.last <= _REACH and not _crossed(sentence, office.last, mark.first):
            return True
    return False


def _crossed(sentence: Sentence, first: int, last: int) -> bool:
    return any(first <= figure.first < last for figure in sentence.figures)


def _official(sentence: Sentence, office: Mark, context: Context) -> Source:
    first, last, area = _phrase(sentence, office)
    tokens = sentence.tokens
    printed = tokens.text[tokens.starts[first] : tokens.ends[last - 1]]
    name = " ".join(_LINE_END.sub("", printed).split())
    return Source(name, area.code if area else _home(office.value, sentence, context))


def _phrase(sentence: Sentence, office: Mark) -> tuple[int, int, Area | None]:
    """The office with the state in its name: 'Kazakhstan's Bureau …', 'Ministry of … of the Republic of Uzbekistan'."""
    for area in reversed(sentence.areas):
        beside = area.kind in ("name", "adjective") and area.last == office.first
        if (area.owns and 0 <= office.first - area.last <= _QUALIFIERS and area.kind != "people") or beside:
            return area.first, office.last, area
    last = office.last
    for area in sentence.areas:
        if last <= area.first <= last + _REACH and area.kind != "people":
            between = range(last, area.first)
            stopped = any(sentence.norm(at) in (",", ".", ";", "(") for at in between)
            named = area.lead == "of" or (area.lead == "in" and len(between) <= _QUALIFIERS)
            if (named or not between) and not stopped and not _crossed(sentence, last, area.first):
                return office.first, area.last, area
    return office.first, last, None


def _home(office: Meaning, sentence: Sentence, context: Context) -> str | None:
    """The state of an office that does not name it.

    The one that has such an office; else the state that acts in the sentence ('Kazakhstan expects …, the ministry
    said'), else that of the document's dateline: a newsroom's 'trade ministry' is its own.
    """
    codes: list[str] = list(office.get("reporter") or ())
    known = next((code for code in codes if code in context.pair), None)
    if known is not None or (codes and codes[-1] != _HERE):
        return str(known or codes[0])
    acting = [area for area in sentence.areas if area.kind == "name" and not area.lead and not area.owns]
    return acting[0].code if acting else context.home


def remember(context: Context, source: Source | None) -> tuple[Source | None, str]:
    """The source that a figure of this sentence has: its own, or that of the sentence before (rule 9)."""
    if source is not None:
        context.source = (source.name, source.reporter)
        context.source_age = 0
        return source, ""
    if context.source is not None and context.source_age <= _STILL_SPEAKS:
        name, reporter = context.source
        return Source(name, reporter), "reporter: as in the sentence before"
    return None, ""
