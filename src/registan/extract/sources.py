"""Who says so: the office or person that a sentence names as the source of its figures."""

from __future__ import annotations

from dataclasses import dataclass

from registan.lexicons import Meaning

from .context import Context
from .passage import Area, Mark, Sentence

_REACH = 14
_STILL_SPEAKS = 1


@dataclass(frozen=True, slots=True)
class Source:
    """A source as printed, and the state whose office it is (None when the text does not tell)."""

    name: str
    reporter: str | None
    is_official: bool


def read_source(sentence: Sentence, context: Context) -> Source | None:
    """The source that the sentence names, if it names one."""
    for office in sentence.offices:
        if _speaks(sentence, office):
            return _official(sentence, office, context)
    return None


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
    name = " ".join(tokens.text[tokens.starts[first] : tokens.ends[last - 1]].split())
    if area is not None:
        return Source(name, area.code, True)
    return Source(name, _home(office.value, context), True)


def _phrase(sentence: Sentence, office: Mark) -> tuple[int, int, Area | None]:
    """The office with the state in its name: 'Kazakhstan's Bureau …', 'Ministry of … of the Republic of Uzbekistan'."""
    for area in reversed(sentence.areas):
        if area.owns and 0 <= office.first - area.last <= 2 and area.kind != "people":
            return area.first, office.last, area
    last = office.last
    for area in sentence.areas:
        if area.first >= last and area.first - last <= _REACH and area.kind in ("name", "adjective"):
            between = range(last, area.first)
            stopped = any(sentence.norm(at) in (",", ".", ";", "(") for at in between)
            if area.lead == "of" and not stopped and not _crossed(sentence, last, area.first):
                return office.first, area.last, area
    return office.first, last, None


def _home(office: Meaning, context: Context) -> str | None:
    """The state of an office that does not name it: the only one that has such an office, or the document's first."""
    known = office.get("reporter")
    codes = known if isinstance(known, tuple) else (known,) if known else ()
    named = [code for code in codes if code in context.pair]
    if named:
        return str(named[0])
    if codes:
        return str(codes[0])
    return None


def remember(context: Context, source: Source | None) -> tuple[Source | None, str]:
    """The source that a figure of this sentence has: its own, or that of the sentence before (rule 9)."""
    if source is not None:
        context.source = (source.name, source.reporter)
        context.source_age = 0
        return source, ""
    if context.source is not None and context.source_age <= _STILL_SPEAKS:
        name, reporter = context.source
        return Source(name, reporter, True), "reporter: as in the sentence before"
    return None, ""
