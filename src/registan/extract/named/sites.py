"""Bodies told of in one breath: 'consulates in Brest, Grodno and Vitebsk' are three."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from registan.extract.passage.names import Name, is_capital
from registan.extract.passage.sentence import Sentence
from registan.lexicons.glossary import places
from registan.lexicons.namewords import identifier_of
from registan.lexicons.romanize import romanize
from registan.model import Claim, Document, Institution, Span

_REACH = 8
_PLURAL = re.compile(r"\b(consulate|branche|centre|center|office|house|embassie)s\b", re.IGNORECASE)
_ONE = {"branche": "branch", "embassie": "embassy"}

Town = tuple[int, int, str]
"""Tokens `first` to `last` (exclusive) of a town, and its English name."""


def in_each_town(sentence: Sentence, name: Name, claim: Claim, language: str, *, document: Document) -> Iterator[Claim]:
    """The claim, or one for each town where two and more follow the name; the later ones are quoted by their towns."""
    towns = _towns(sentence, name, language) if _can_be_several(name) else []
    if not isinstance(claim, Institution) or len(towns) < 2:
        yield claim
        return
    tokens = sentence.tokens
    for at, (first, last, label) in enumerate(towns):
        written = f"{_single(claim.name)} in {label}"
        known_by = identifier_of("institution", name.kind, written, claim.parties, None)
        one = replace(claim, name=written, place=label, identifier=known_by)
        if at:
            span = Span(tokens.starts[first], tokens.ends[last - 1])
            one = replace(one, span=span, quote=document.text[span.start : span.end])
        yield one


def _can_be_several(name: Name) -> bool:
    return name.section == "institutions" and name.needs in ("joint", "opened") and not name.quoted


def _single(written: str) -> str:
    """'Consulates of Peru in Tacna and Arica' without the towns, and as one."""
    front = written.partition(" in ")[0]
    return _PLURAL.sub(lambda found: _ONE.get(found[1].lower(), found[1]), front)


def _towns(sentence: Sentence, name: Name, language: str) -> list[Town]:
    """The towns behind the first 'in' that follows the head, joined by commas and 'and'."""
    if sentence.grammar.verbs_last:
        return []
    leads = (mark.last for mark in sentence.word("in") if name.head.last <= mark.first < name.last + _REACH)
    for at in leads:
        found = _run(sentence, at, language)
        if found:
            return found
    return []


def _run(sentence: Sentence, at: int, language: str) -> list[Town]:
    found: list[Town] = []
    while (town := _town(sentence, at, language)) is not None:
        found.append(town)
        at = town[1]
        if sentence.norm(at) != "," and not sentence.is_word("and", at):
            break
        if len(found) == 1 and sentence.norm(at) == "," and sentence.is_word("and", at + 1):
            break  # 'a consulate in Lima, and LAN launched …'
        at += 1 + (sentence.norm(at) == "," and sentence.is_word("and", at + 1))
    return found


def _town(sentence: Sentence, at: int, language: str) -> Town | None:
    """A place of the lexicon, or a capital that nothing else knows."""
    for area in sentence.areas:
        if area.first <= at < area.last:
            if area.kind != "place" or area.first != at:
                return None
            hit = places(language).at(sentence.tokens, at)
            return at, area.last, str(hit.entries[0].value) if hit else _printed(sentence, at, area.last, language)
    known = (
        at in sentence.acting
        or at in sentence.grammatical
        or any(when.first <= at < when.last for when in sentence.whens)
    )
    headed = any(mark.first <= at < mark.last for _, mark in sentence.heads)
    if known or headed or not is_capital(sentence, at):
        return None
    last = at + 1
    while is_capital(sentence, last) and last not in sentence.acting and last not in sentence.grammatical:
        last += 1  # 'Sa Kaeo'
    return at, last, _printed(sentence, at, last, language)


def _printed(sentence: Sentence, first: int, last: int, language: str) -> str:
    tokens = sentence.tokens
    return romanize(tokens.text[tokens.starts[first] : tokens.ends[last - 1]], language)
