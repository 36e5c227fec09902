"""Sorts the phrases that were found in a sentence into its lists, and tells what leads its states."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter

from registan.lexicons import Hit, Meaning, Phrases

from .dropping import drop_namesakes, drop_taken
from .leads import case_ending, lead_before, lead_from_behind, lead_within, listed_ending, share_leads, with_ending
from .sentence import STANDINS, Area, Mark, Sentence

_STEERING = frozenset(
    "stop determiner about quality official joint interstate worldwide aside numbering town listed "
    "spanning chief coming setting sited".split()
)
"""Words that steer the reading of names: asked for by token only."""
_FIRST = attrgetter("first")
_LISTS = {"indicators": "cues", "nouns": "nouns", "products": "products", "offices": "offices"}
_new = tuple.__new__
"""Makes a record of three in a third of the time that its own constructor takes."""


def sort_heads(sentence: Sentence, hits: Iterable[Hit]) -> None:
    """Put the head nouns of names into the sentence."""
    for hit in hits:
        sentence.heads += [(entry.section, Mark(hit.first, hit.last, entry.value)) for entry in hit.entries]


def find_deeds(sentence: Sentence, index: Phrases) -> None:
    """Find what is done to named things; asked of the few sentences that have a head noun."""
    acting, deeds = sentence.acting, sentence.deeds
    for hit in index.find(sentence.tokens, sentence.first, sentence.last):
        first, last, senses = hit
        roles = acting[first] = senses.roles
        if last - first > 1:
            acting.update(dict.fromkeys(range(first, last), roles))
        for role in roles:
            if role in deeds:
                deeds[role].append(hit)
            elif role not in _STEERING:
                deeds[role] = [hit]


def sort_hits(sentence: Sentence, hits: Sequence[Hit], index: Phrases) -> None:
    """Put the phrases of the sentence into its lists; `index` found them."""
    words, grammatical = sentence.words, sentence.grammatical
    for place, hit in enumerate(hits):
        first, last, senses = hit
        roles, others = senses.roles, senses.others
        if roles:
            grammatical[first] = roles
            for role in roles:
                if role in words:
                    words[role].append(hit)
                else:
                    words[role] = [hit]
        for entry in others:
            section, value = entry.section, entry.value
            if section == "areas":
                whole, ending = with_ending(sentence, hit, index)
                lead = lead_before(sentence, hits, place) or lead_within(sentence, hits, place, index)
                sentence.areas.append(_area(sentence, whole, value, ending, lead))
            elif section in _LISTS:
                getattr(sentence, _LISTS[section]).append(_new(Mark, (first, last, value)))
    if not STANDINS.isdisjoint(words):
        _stand_in(sentence, hits, index)
    if sentence.areas:
        drop_namesakes(sentence)
    drop_taken(sentence)
    if sentence.areas:
        if sentence.grammar.verbs_last:
            lead_from_behind(sentence)
        share_leads(sentence)
        if not STANDINS.isdisjoint(words):
            sentence.standins = [area for area in sentence.areas if area.kind == "stand-in"]
            sentence.areas = [area for area in sentence.areas if area.kind != "stand-in"]


def _stand_in(sentence: Sentence, hits: Sequence[Hit], index: Phrases) -> None:
    """Put the words that stand for a state among the areas."""
    for place, hit in enumerate(hits):
        for role in hit.entries.roles:
            if role in STANDINS:
                ending = case_ending(sentence, hit, index) or listed_ending(sentence, hit)
                meaning = Meaning(role, (("kind", "stand-in"),))
                sentence.areas.append(_area(sentence, hit, meaning, ending, lead_before(sentence, hits, place)))
    sentence.areas.sort(key=_FIRST)


def _area(sentence: Sentence, hit: Hit, meaning: Meaning, ending: str, lead: str) -> Area:
    kind, grammar = meaning.get("kind"), sentence.grammar
    case = grammar.case_of(ending) if ending else ""
    lead = grammar.led(lead, ending) if lead else "" if case in ("owner", "part") else case
    lead = "from" if lead == "people" else lead
    owns = kind in ("adjective", "people") or case == "owner"
    return _new(Area, (hit.first, hit.last, meaning.code, kind, lead, owns, case))
