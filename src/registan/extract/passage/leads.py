"""What leads a state's name: the preposition before it, its own ending, the word behind it where verbs come last."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from registan.lexicons import Hit, Phrases

from .sentence import STANDINS, Area, Sentence

# A word that is both, such as Russian 'с', is 'with' unless the name's case makes it 'from'.
_LEADS = ("with", "from", "to", "in", "of", "between", "by", "for", "through")
_BEHIND = ("between", "with", "by", "for", "from", "to", "through")


def lead_before(sentence: Sentence, hits: Sequence[Hit], place: int) -> str:
    """The role of the preposition right before that hit, or before the articles before it; '' without one.

    The title is part of the name: 'imports from the Republic of Korea' are from it.
    """
    if sentence.grammar.verbs_last:
        return ""  # there such words follow the name
    end = hits[place].first
    for at in range(place - 1, -1, -1):
        first, last, senses = hits[at]
        if last != end:
            break
        titled = at > 0 and "of" in senses.roles and _is_title(hits[at - 1], first)
        if "article" not in senses.roles and not titled and STANDINS.isdisjoint(senses.roles):
            return _lead_of(senses.roles)
        end = first
    return ""


def _is_title(hit: Hit, end: int) -> bool:
    return hit.last == end and not STANDINS.isdisjoint(hit.entries.roles)


def lead_within(sentence: Sentence, hits: Sequence[Hit], place: int, index: Phrases) -> str:
    """'Purchases from Ukraine', 'travelled to the Maldives': the preposition that ends the phrase before the name."""
    end, at = hits[place].first, place - 1
    while at >= 0 and hits[at].last == end and "article" in hits[at].entries.roles:
        end, at = hits[at].first, at - 1
    if at < 0 or hits[at].last != end or end - hits[at].first < 2 or sentence.grammar.verbs_last:
        return ""
    lead = next((_lead_of(hit.entries.roles) for hit in index.find(sentence.tokens, end - 1, end)), "")
    return lead if lead in ("from", "to") else ""


@cache
def _lead_of(roles: tuple[str, ...]) -> str:
    return next((role for role in _LEADS if role in roles), "")


def with_ending(sentence: Sentence, hit: Hit, index: Phrases) -> tuple[Hit, str]:
    """The name with its ending, which a hyphen joins to an abbreviation ('АҚШ-тың')."""
    last, tokens = hit.last, sentence.tokens
    if sentence.norm(last) != "-":
        return hit, case_ending(sentence, hit, index)
    joined = index.is_ending(sentence.norm(last + 1))
    if joined and tokens.starts[last] == tokens.ends[last - 1] and tokens.starts[last + 1] == tokens.ends[last]:
        return Hit(hit.first, last + 2, hit.entries), sentence.norm(last + 1)
    return hit, case_ending(sentence, hit, index)


def case_ending(sentence: Sentence, hit: Hit, index: Phrases) -> str:
    """The ending of the last word of a name that has one: 'Республики Казахстан' is inflected at its front."""
    for norm in reversed(sentence.tokens.norms[hit.first : min(hit.last, sentence.last)]):
        ending = index.ending(norm)
        if ending:
            return ending
    return ""


def listed_ending(sentence: Sentence, hit: Hit) -> str:
    """The last word of a form that the lexicon lists with its ending ('көршіге')."""
    return sentence.norm(hit.last - 1) if sentence.grammar.verbs_last else ""


def lead_from_behind(sentence: Sentence) -> None:
    """Where verbs come last, 'with' and 'between' follow the name, and a name before what is its own owns it."""
    areas = sentence.areas
    for at, area in enumerate(areas):
        role = next((role for role in _BEHIND if sentence.says(role, area.last, area.last + 1)), "")
        if role and (not area.owns or role == "between"):
            areas[at] = area._replace(lead=role)
        elif not area.lead and not area.owns and _is_followed_by_its_own(sentence, area):
            inside = next((noun for noun in sentence.nouns if noun.first == area.last), None)
            case = sentence.grammar.case_of(sentence.norm(inside.last - 1)) if inside else ""
            # 'Koreya universitetlarida' are in Korea, 'Koreya universitetlari' Korea's.
            areas[at] = area._replace(lead="in") if case == "in" else area._replace(owns=True)
        elif not area.lead and not area.owns and area.kind in ("name", "place"):
            areas[at] = area._replace(lead=_led_by_its_own(sentence, area))
    for at in range(len(areas) - 1, 0, -1):
        before, area = areas[at - 1], areas[at]
        if area.lead == "between" and area.first - before.last == 1 and _joins(sentence, before.last):
            areas[at - 1] = before._replace(lead="between")


def _led_by_its_own(sentence: Sentence, area: Area) -> str:
    """'Әзербайжан экономикасына' is to Azerbaijan; 'Rossiya hissasiga' and 'Польша мәліметіне' tell other things."""
    if any(sentence.says(role, area.last, area.last + 1) for role in ("share", "source", "per")):
        return ""
    return sentence.grammar.owned_case(sentence.norm(area.last))


def _joins(sentence: Sentence, at: int) -> bool:
    return sentence.norm(at) in (",", "-", "&", "/") or any(sentence.says(role, at, at + 1) for role in ("and", "with"))


def _is_followed_by_its_own(sentence: Sentence, area: Area) -> bool:
    marks = (sentence.cues, sentence.nouns, sentence.word("capital"))
    return any(mark.first == area.last for of_kind in marks for mark in of_kind)


def share_leads(sentence: Sentence) -> None:
    """'between A and B', 'from A, B and C': what follows 'and' or a comma has the lead of what stands before.

    A preposition's lead also goes before what the case alone says: 'между Казахстаном и Узбекистаном'.
    """
    areas = sentence.areas
    for at in range(1, len(areas)):
        before, area = areas[at - 1], areas[at]
        if not before.lead or area.first - before.last != 1:
            continue
        is_led = before.lead != before.case and not sentence.grammar.verbs_last
        if not area.lead or (is_led and area.lead == area.case):
            joined = sentence.norm(before.last)
            if joined in (",", "&") or sentence.says("and", before.last, area.first):
                areas[at] = area._replace(lead=before.lead)
