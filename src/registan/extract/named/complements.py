"""The whole of a name: its front, and what it is said to be about."""

from __future__ import annotations

import re
from itertools import pairwise

from registan.extract.passage.names import QUOTED, Name, is_capital, is_plain, is_start
from registan.extract.passage.sentence import Mark, Sentence
from registan.lexicons.glossary import glossary

from .actors import signing_persons, signing_states
from .fronts import extend_back, is_occasion

_ENGLISH = "en"
_LONGEST = 18
_NUMBER = 3
_MODIFIERS = 6
_LED = 3
"""A comma and a preposition can stand before a time."""
_DESCRIBED = 2
_BREAKS = frozenset(",.;:()[]?!")
_ENDING = frozenset({"stop", "signed", "held", "undone", "under_way", "settled", "kept", "sized", "today"})
_TRIMMED = frozenset("from to in of with between by for and article".split())
_REFLEXIVE = re.compile(r"\w(?:тся|лся|лась|лось|лись)\Z")
"""The ending that only a verb has in a language of heads first: 'ферма находится в Гори'."""


def read_name(sentence: Sentence, head: Mark, section: str) -> Name:
    """The name around a head noun."""
    kind = str(head.value.code)
    name = Name(head, section, kind, str(head.value.get("needs") or ""), head.first, head.last)
    name.capital = is_capital(sentence, head.first) and not is_start(sentence, head.first)
    if name.needs not in ("place", "visited"):  # a verb: 'met in …'
        extend_back(sentence, name)
    _extend_on(sentence, name)
    name.core = name.last
    if section == "projects" and not name.is_named:
        _take_apposed(sentence, name)
    return name


def _take_apposed(sentence: Sentence, name: Name) -> None:
    """'CASA-1000, a power line from …': the name stands before what it is."""
    at = name.head.first
    while at > sentence.first and name.head.first - at < _MODIFIERS and not sentence.deed("determiner", at):
        at -= 1
    if sentence.grammar.verbs_last or sentence.norm(at - 1) != "," or not sentence.deed("determiner", at):
        return
    last = begin = at - 1
    while begin > sentence.first and _is_code(sentence, begin - 1):
        begin -= 1
    if (
        begin < last
        and is_capital(sentence, begin)
        and any(sentence.norm(one).isdecimal() for one in range(begin, last))
    ):
        name.first, name.last, name.core, name.proper = begin, last, last, True


def _is_code(sentence: Sentence, at: int) -> bool:
    """A part of 'CASA-1000', 'Nurek-2'."""
    return is_capital(sentence, at) or sentence.norm(at) == "-" or sentence.norm(at).isdecimal()


def _extend_on(sentence: Sentence, name: Name) -> None:
    at = name.last = _numbered(sentence, name.head.last)
    if sentence.norm(name.first - 1) == '"':
        within = range(at, min(at + QUOTED, sentence.last))
        closing = next((one for one in within if sentence.norm(one) == '"'), None)
        if closing is not None:
            name.last, name.quoted = closing, True
            return
    inflected = sentence.grammar.verbs_last and sentence.grammar.case_of(sentence.norm(at - 1)) in ("in", "to", "from")
    if sentence.norm(at) == '"' and not inflected:  # 'ochilish marosimida «…» ko'rgazmasi': the title of the next
        closing = next(
            (one for one in range(at + 1, min(at + QUOTED, sentence.last)) if sentence.norm(one) == '"'), None
        )
        if closing is not None and is_capital(sentence, at + 1):
            name.last, name.quoted = closing + 1, True
            return
    sited = name.section == "projects" and sentence.deed("sited", at)
    end = at if name.section == "projects" and sentence.grammar.verbs_last else read_complement(sentence, at, led=sited)
    if name.section == "agreements":
        end = min([end, *(place for place in _dated_places(sentence) if place > at)])
    if end > at + (sentence.deed("about", at) or sited or sentence.deed("town", at)):
        name.last, name.complement = end, True
    if sentence.grammar.verbs_last and not name.quoted and not name.counted:
        _complement_before(sentence, name)
    elif name.section == "agreements" and not (sentence.grammar.heads_first or name.is_named or name.complement):
        _nouns_before(sentence, name)


def _numbered(sentence: Sentence, at: int) -> int:
    """Where a head ends that has a number tied to it: 'ГЭС-1', 'Terminal-2'."""
    tokens = sentence.tokens
    tied = sentence.norm(at) == "-" and tokens.starts[at] == tokens.ends[at - 1]
    if not tied or not sentence.norm(at + 1).isdecimal() or len(sentence.norm(at + 1)) > _NUMBER:
        return at
    return at + 2 if tokens.starts[at + 1] == tokens.ends[at] else at


def read_complement(sentence: Sentence, at: int, *, led: bool = False) -> int:
    """Where the words end that say what a thing is about: 'on …', 'of …', 'for the production of …'.

    `led`: another word than those leads them ('near …').
    """
    is_genitive = sentence.grammar.heads_first and (is_plain(sentence, at) or sentence.deed("quality", at))
    if not (sentence.deed("about", at) or is_genitive or led or sentence.deed("town", at)):  # 'the port of …'
        return at
    begin = at
    at += led
    whens = {when.first for when in sentence.whens}
    english = not (sentence.grammar.heads_first or sentence.grammar.verbs_last)
    behind_states = {area.last for area in sentence.areas if area.kind == "name" and not area.owns}
    while at < sentence.last and at - begin < _LONGEST:
        norm, deeds = sentence.norm(at), sentence.acting.get(at, ())
        if (norm in _BREAKS and not _is_enumerated(sentence, at)) or not _ENDING.isdisjoint(deeds):
            break
        if sentence.grammar.heads_first and _REFLEXIVE.search(norm):
            break
        if at in whens and not sentence.is_word("for", at - 1):
            break
        if "and" in sentence.grammatical.get(at, ()) and _begins_anew(sentence, at + 1):
            break
        if english and at in behind_states and is_plain(sentence, at) and not is_capital(sentence, at):
            break  # 'The Chamber of Togo published …'
        if "aside" in deeds and _is_head(sentence, at + 1):
            break  # 'от дорожной карты … до плана …'
        at += 1
        if norm == '"' and at - begin > 2 and sum(sentence.norm(one) == '"' for one in range(begin, at)) == 2:
            break
    while at > begin and _is_loose(sentence, at - 1):
        at -= 1
    return at


def _dated_places(sentence: Sentence) -> set[int]:
    """Where 'in Vilnius on 20 March', 'in Warsaw, in 2023' begins: a paper that is about something was signed there."""
    whens = {when.first for when in sentence.whens}
    towns = [area for area in sentence.areas if area.kind == "place"]
    dated = [area for area in towns if not whens.isdisjoint(range(area.last, area.last + _LED))]
    return {area.first - sentence.is_word("in", area.first - 1) for area in dated}


def _is_enumerated(sentence: Sentence, at: int) -> bool:
    """A comma between two states: 'the summit of Peru, Chile and Bolivia'."""
    if sentence.norm(at) != ",":
        return False
    states = [area for area in sentence.areas if area.kind == "name"]
    behind = next((two for one, two in pairwise(states) if one.last == at and two.first == at + 1), None)
    if behind is None:
        return False
    return _is_enumerated(sentence, behind.last) or sentence.is_word("and", behind.last)


def _is_loose(sentence: Sentence, at: int) -> bool:
    """A preposition or article that the name cannot end with."""
    return sentence.deed("about", at) or not _TRIMMED.isdisjoint(sentence.grammatical.get(at, ()))


def _begins_anew(sentence: Sentence, at: int) -> bool:
    """'... and a memorandum': after 'and' another thing is named."""
    return sentence.deed("determiner", at) or sentence.deed("stop", at) or _is_head(sentence, at)


def _is_head(sentence: Sentence, at: int) -> bool:
    return any(mark.first == at for _, mark in sentence.heads)


def _complement_before(sentence: Sentence, name: Name) -> None:
    """Where verbs come last the complement precedes: '… туралы келісім', '… bo'yicha komissiya'."""
    at = name.head.first - 1
    while at > name.first and not sentence.deed("about", at):
        at -= 1
    if not sentence.deed("about", at):
        at = _described(sentence, name.first - 1)
        if not sentence.deed("about", at):
            _modifiers_before(sentence, name)
            return
    begin = at
    subjects = {one for area in sentence.areas if not area.lead for one in range(area.first, area.last)}
    signing = signing_states(sentence) | signing_persons(sentence)
    while begin > sentence.first and name.head.first - begin < _LONGEST:
        before = begin - 1
        if sentence.norm(before) in _BREAKS or sentence.deed("stop", before) or sentence.deed("signed", before):
            break
        if before in signing or any(when.last == begin for when in sentence.whens):
            break
        if before in subjects and begin not in subjects and is_capital(sentence, begin):
            break  # the states that sign, then the name with its capital
        begin = before
    while begin < at and not (sentence.norm(begin).isalnum() or sentence.norm(begin) == '"'):
        begin += 1  # the mark of a list's item
    if begin < at:
        name.first, name.complement = min(name.first, begin), True


def _described(sentence: Sentence, at: int) -> int:
    """'… to'g'risidagi yangi bitim', '… туралы негіздемелік келісім': the token before the words that describe it."""
    begin = at
    days = {when.last: when.first for when in sentence.whens if when.grain == "day"}
    for _ in range(_DESCRIBED):
        if begin + 1 in days:
            begin = days[begin + 1] - 1  # '… to'g'risidagi 1996-yil 16-yanvardagi Bitim'
        elif is_plain(sentence, begin) and not is_capital(sentence, begin):
            begin -= 1
    return begin if sentence.deed("about", begin) else at


def _nouns_before(sentence: Sentence, name: Name) -> None:
    """'A defence cooperation pact', 'the double taxation treaty': what it is about stands between article and head."""
    at, terms, told = name.head.first, glossary(_ENGLISH), False
    while at > sentence.first and name.head.first - at < _MODIFIERS and _is_modifying(sentence, at - 1):
        at -= 1
        hit = terms.at(sentence.tokens, at)
        told = told or (hit is not None and hit.entries[0].value.role == "noun")
    if told and sentence.deed("determiner", at - 1):
        name.first, name.complement = min(at, name.first), True


def _is_modifying(sentence: Sentence, at: int) -> bool:
    plain = is_plain(sentence, at) or sentence.norm(at) == "-" or sentence.deed("quality", at)
    return plain and not is_capital(sentence, at) and not any(when.first <= at < when.last for when in sentence.whens)


def _modifiers_before(sentence: Sentence, name: Name) -> None:
    """Where the head comes last, plain nouns before it say what it is about ('hamkorlik memorandumi')."""
    at = name.first
    cased = {area.last - 1 for area in sentence.areas if area.lead in ("in", "to", "from")}
    spans = [when for when in sentence.whens if sentence.deed("spanning", when.last)]  # '2040 жылға дейінгі …'
    signing = signing_states(sentence) | signing_persons(sentence)
    own = {one for when in spans for one in range(when.first, when.last + 1)}
    dated = {one for when in sentence.whens for one in range(when.first, when.last)} - own
    sized = [figure for figure in sentence.figures if name.section == "projects"]
    counted = {one for figure in sized for one in range(figure.first, figure.last)}
    sums = {one for figure in sentence.figures if figure.kind == "money" for one in range(figure.first, figure.last)}
    while at > sentence.first and name.head.first - at < _MODIFIERS:
        before = at - 1
        if before in counted or (name.section == "projects" and sentence.is_word("builder", before)):
            break  # 'қуаты 1 ГВт жел паркі', 'қазақстандық компания … зауытын салуда'
        if before in sums and name.section == "agreements":
            return  # '4 млрд еуродан асатын келісімдер': how much they are worth, not what they are about
        if before in dated or before in signing or is_occasion(sentence, before):
            break
        joint = sentence.is_word("and", before) or sentence.norm(before) == "-"
        if before in cased or not (joint or before in own or is_plain(sentence, before)):
            break
        at = before
    while at < name.first and not (sentence.norm(at).isalpha() or at in own):
        at += 1
    if at < name.first:
        name.first, name.complement = at, True
