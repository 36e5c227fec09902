"""The person whose words a sentence gives: a capitalised name beside a word of saying, with the office before it."""

from __future__ import annotations

from dataclasses import dataclass

from registan.lexicons import Hit

from .names import is_capital
from .sentence import Area, Sentence
from .sentences import is_initial

SAYING = ("said", "told_by")
"""Roles of the words beside which a sentence names who says so."""

_OFFICE = 14
"""Tokens that an office may take between a name and its word of saying."""
_STOPS = frozenset(',.;:"()-!?')
_OBLIQUE = frozenset(("to", "by", "from", "with", "owner"))
_PARTICLE = 3


@dataclass(frozen=True, slots=True)
class Person:
    """A person at tokens `first` to `last`, office and name; `area` is the state of the office that the text gives."""

    first: int
    last: int
    name: str
    area: Area | None


def find_person(sentence: Sentence) -> Person | None:
    """Who says what the sentence tells, when it names the person; one that it only speaks of says nothing."""
    if sentence.words.keys().isdisjoint(SAYING):
        return None
    taken = _taken(sentence)
    for mark in sentence.word("told_by"):
        if sentence.grammar.verbs_last:
            found = _before(sentence, mark.first, taken, subject=False)
        else:
            found = _after(sentence, mark, taken)
        if found is not None:
            return found
    for mark in sentence.word("said"):
        found = (
            _before(sentence, mark.first, taken)
            or _subject_after(sentence, mark, taken)
            or _opening(sentence, mark, taken)
        )
        if found is not None:
            return found
    return None


def _subject_after(sentence: Sentence, mark: Hit, taken: set[int]) -> Person | None:
    """'…, said Tokayev'; but 'the ministry told Reuters' where names have no cases to tell who told whom."""
    has_cases = any(role == "to" for _, role in sentence.grammar.cases)
    if not has_cases and sentence.norm(mark.first - 1).isalnum():
        return None
    return _after(sentence, mark, taken, subject=True)


def _opening(sentence: Sentence, mark: Hit, taken: set[int]) -> Person | None:
    """'Президент Қасым-Жомарт Тоқаев … деп мәлімдеді': where verbs come last, who opens the sentence says all of it."""
    if not sentence.grammar.verbs_last or mark.last < sentence.last - 2:
        return None
    for at in range(sentence.first, min(sentence.last, sentence.first + _OFFICE)):
        if sentence.norm(at) in _STOPS:
            return None
        if _is_name(sentence, at, taken):
            last = _name_end(sentence, at, taken)
            full = last - at > 1 or sentence.says("title", sentence.first, at)
            return _person(sentence, at, last, [(sentence.first, at)], subject=True) if full else None
    return None


def _taken(sentence: Sentence) -> set[int]:
    """Tokens that are known for something else than a person's name."""
    spans = [(mark.first, mark.last) for of in sentence.words.values() for mark in of]
    for marks in (sentence.offices, sentence.cues, sentence.nouns):
        spans += [(mark.first, mark.last) for mark in marks]
    spans += [(area.first, area.last) for area in sentence.areas]
    spans += [(when.first, when.last) for when in sentence.whens]
    spans += [(figure.first, figure.last) for figure in sentence.figures]
    return {at for first, last in spans for at in range(first, last)}


def _before(sentence: Sentence, end: int, taken: set[int], *, subject: bool = True) -> Person | None:
    """'Deputy Minister Serik Zhumangarin said', 'Zhumangarin, Kazakhstan's trade minister, said'."""
    begin = end
    if sentence.norm(end - 1) == ",":
        begin = next(
            (at for at in range(end - 2, max(sentence.first, end - _OFFICE), -1) if sentence.norm(at) == ","), end
        )
        if not sentence.says("title", begin, end):
            return None
    first = _name_start(sentence, begin, taken)
    if first is not None and sentence.says("title", _office_start(sentence, first), first):
        first, _ = _without_field(sentence, first, begin)
    if first is None or first == begin or _is_governed(sentence, first):
        return None
    offices = [(_office_start(sentence, first), first), (begin, end)]
    return _person(sentence, first, begin, offices, subject=subject)


def _after(sentence: Sentence, mark: Hit, taken: set[int], *, subject: bool = False) -> Person | None:
    """'said Deputy Minister Serik Zhumangarin', 'по словам Шавката Мирзиёева'."""
    at = mark.last
    while at < min(sentence.last, mark.last + _OFFICE):
        if _is_name(sentence, at, taken):
            at, last = _without_field(sentence, at, _name_end(sentence, at, taken))
            if at < last:
                break
            at = last
            continue
        if sentence.norm(at) in _STOPS:
            return None
        at += 1
    if not _is_name(sentence, at, taken) or (at > mark.last and not sentence.says("title", mark.last, at)):
        return None
    behind = last = _name_end(sentence, at, taken)
    if sentence.norm(last) == "," and sentence.says("title", last, last + _OFFICE):
        behind = next((end for end in range(last + 1, sentence.last) if sentence.norm(end) in _STOPS), sentence.last)
    return _person(sentence, at, last, [(mark.last, at), (last, behind)], subject=subject)


def _without_field(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The name in 'Minister of National Economy Serik Zhumangarin'; none in 'Minister of Foreign Affairs'."""
    if any(mark.last == first for role in ("of", "for", "and") for mark in sentence.word(role)):
        return (last - 2 if last - first > _FIELD else last), last
    return first, last


_FIELD = 2


def _person(
    sentence: Sentence, first: int, last: int, offices: list[tuple[int, int]], *, subject: bool
) -> Person | None:
    """The person of that name; a subject has the case of one."""
    if subject and sentence.grammar.case_of(sentence.norm(last - 1)) in _OBLIQUE:
        return None
    if not any(len(sentence.norm(at)) > 1 for at in range(first, last)) or _is_plain_word(sentence, first, last):
        return None
    tokens = sentence.tokens
    name = " ".join(tokens.text[tokens.starts[first] : tokens.ends[last - 1]].split())
    titled = [(begin, end) for begin, end in offices if sentence.says("title", begin, end)]
    areas = [area for begin, end in titled for area in sentence.areas if begin <= area.first < end]
    begin, end = min([first, *(begin for begin, _ in titled)]), max([last, *(end for _, end in titled)])
    return Person(begin, end, _bare(sentence, last - 1, name), _state(areas))


def _state(areas: list[Area]) -> Area | None:
    """'Kazakhstan's ambassador to Uzbekistan' is Kazakhstan's."""
    areas = [area for area in areas if area.kind in ("name", "adjective")]
    own = [area for area in areas if area.owns or area.lead == "of"]
    return next(iter(own or [area for area in areas if not area.lead]), None)


def _bare(sentence: Sentence, at: int, name: str) -> str:
    """The name without the case ending that 'Тоқаевтың айтуынша' gives it."""
    if sentence.grammar.verbs_last:
        for ending, role in sentence.grammar.cases:
            if role == "owner" and sentence.norm(at).endswith(ending) and len(name) > len(ending) + 2:
                return name[: -len(ending)]
    return name


def _name_start(sentence: Sentence, end: int, taken: set[int]) -> int | None:
    """The first token of the name that ends before that token."""
    first = end
    while first > sentence.first and (_is_name(sentence, first - 1, taken) or _joins(sentence, first - 1, taken)):
        first -= 1
    while first < end and not _is_name(sentence, first, taken):
        first += 1
    return first if first < end and _is_name(sentence, end - 1, taken) else None


def _name_end(sentence: Sentence, first: int, taken: set[int]) -> int:
    last = first + 1
    while last < sentence.last and (_is_name(sentence, last, taken) or _joins(sentence, last, taken)):
        last += 1
    return last


def _is_name(sentence: Sentence, at: int, taken: set[int]) -> bool:
    """Whether the token can be part of a person's name: a word with a capital and small letters, or an initial."""
    if not is_capital(sentence, at) or not sentence.norm(at)[:1].isalpha():
        return False
    if is_initial(sentence.norm(at)) and sentence.norm(at + 1) == ".":
        return True
    tokens = sentence.tokens
    return at not in taken and not tokens.text[tokens.starts[at] : tokens.ends[at]].isupper()


def _joins(sentence: Sentence, at: int, taken: set[int]) -> bool:
    """What stands inside a name: the dot of an initial, a hyphen, a particle ('bin', 'al')."""
    norm, before = sentence.norm(at), sentence.norm(at - 1)
    if norm == ".":
        return is_initial(before) and is_capital(sentence, at - 1)
    inside = _is_name(sentence, at + 1, taken) and (before == "." or _is_name(sentence, at - 1, taken))
    return inside and (norm == "-" or (norm.isalpha() and len(norm) <= _PARTICLE and at not in taken))


def _office_start(sentence: Sentence, first: int) -> int:
    begin = first
    while begin > max(sentence.first, first - _OFFICE) and sentence.norm(begin - 1) not in _STOPS:
        begin -= 1
    return begin


def _is_governed(sentence: Sentence, first: int) -> bool:
    """'the talks with Tokayev ended, …': a preposition before the name makes it no subject."""
    if sentence.grammar.verbs_last:
        return False
    return any(mark.last == first for role in _PREPOSITIONS for mark in sentence.word(role))


_PREPOSITIONS = ("with", "to", "from", "of", "by", "for", "in", "between", "about")


def _is_plain_word(sentence: Sentence, first: int, last: int) -> bool:
    """'Officials said': a word that has its capital only because it begins the sentence."""
    opens = all(not sentence.norm(at).isalnum() for at in range(sentence.first, first))
    if last - first > 1 or not opens:
        return False
    tokens, norm = sentence.tokens, sentence.norm(first)
    if sentence.says("nobody", first, last):
        return True
    return any(
        known == norm and tokens.text[at].islower() for known, at in zip(tokens.norms, tokens.starts, strict=True)
    )
